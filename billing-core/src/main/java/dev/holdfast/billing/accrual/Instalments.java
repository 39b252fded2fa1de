package dev.holdfast.billing.accrual;

import dev.holdfast.billing.subscription.HoldingStatus;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.time.Schedule;
import dev.holdfast.billing.time.ServicePeriods;
import dev.holdfast.catalog.charge.Due;
import dev.holdfast.catalog.charge.Recurring;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * A charge in instalments, from the first day on which it is held without a break.
 *
 * <p>Instalments are whole: their periods run from that first day, whatever the cycle, so that they sum to their number
 * times the price. They pay for a thing that was handed over, and go on while the holding is suspended. When it ends,
 * those not due yet are due at once, or never.
 *
 * @param parts the days of the charge, without a break, never empty
 */
record Instalments(Vector<HeldCharge.Part> parts) {

    /**
     * One instalment.
     *
     * @param part the part of the charge that says its price
     * @param priced the day whose price it has
     * @param period its own period
     * @param due the day on which it is due
     * @param rest whether it is due because what is held has ended: then no promotion runs any longer
     */
    record Instalment(HeldCharge.Part part, LocalDate priced, DateRange period, LocalDate due, boolean rest) {}

    /** Each stretch of a charge in instalments that is held without a break. */
    static Vector<Instalments> of(HeldCharge charge) {
        Vector<Instalments> runs = Vector.empty();
        for (HeldCharge.Part part : charge.parts().filter(Instalments::isInInstalments)) {
            boolean goesOn =
                    runs.nonEmpty() && runs.last().end().equals(part.days().from());
            runs = goesOn
                    ? runs.init().append(new Instalments(runs.last().parts().append(part)))
                    : runs.append(new Instalments(Vector.of(part)));
        }
        return runs;
    }

    private static boolean isInInstalments(HeldCharge.Part part) {
        return part.charge() instanceof Recurring recurring
                && recurring.instalments().isDefined()
                && part.holding().status() != HoldingStatus.PENDING_ACTIVE;
    }

    /** All instalments that are ever due, as far as is known. */
    Vector<Instalment> all() {
        ServicePeriods periods = periods();
        return Vector.range(0, terms().instalments().get())
                .flatMap(n -> instalment(DateRange.of(periods.boundary(n), periods.boundary(n + 1L))));
    }

    private Option<Instalment> instalment(DateRange period) {
        boolean isDueInTime = terms().due() == Due.IN_ADVANCE
                ? period.from().isBefore(end())
                : !period.until().isAfter(end());
        if (isDueInTime) {
            LocalDate due = terms().due() == Due.IN_ADVANCE ? period.from() : period.until();
            return Option.some(new Instalment(partOn(period.from()), period.from(), period, due, false));
        }
        return Option.when(
                terms().restDueAtEnd(),
                () -> new Instalment(partOn(end().minusDays(1)), end().minusDays(1), period, end(), true));
    }

    private HeldCharge.Part partOn(LocalDate date) {
        return parts.find(part -> part.days().contains(date)).get().in(Schedule.of(periods()));
    }

    private ServicePeriods periods() {
        return new ServicePeriods(terms().cadence(), start(), start().getDayOfMonth());
    }

    private Recurring terms() {
        return (Recurring) parts.head().charge();
    }

    private LocalDate start() {
        return parts.head().days().from();
    }

    private LocalDate end() {
        return parts.last().days().until();
    }
}
