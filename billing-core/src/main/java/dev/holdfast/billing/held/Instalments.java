package dev.holdfast.billing.held;

import dev.holdfast.billing.policy.Ruler;
import dev.holdfast.billing.subscription.HoldingStatus;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.time.Fraction;
import dev.holdfast.billing.time.Schedule;
import dev.holdfast.billing.time.ServicePeriods;
import dev.holdfast.catalog.charge.Due;
import dev.holdfast.catalog.charge.Recurring;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.joda.money.BigMoney;

/**
 * A charge in instalments, from the first day on which it is held.
 *
 * <p>Instalments are whole: their periods run from that first day, whatever the cycle, so that they sum to their number
 * times the price, or to the price of all of them. They pay for a thing that was handed over, and go on while the holding is suspended. When it ends,
 * those not due yet are due at once, or never; where they are not, and it is held again later, they go on.
 *
 * @param parts the days of the charge, never empty
 */
public record Instalments(Vector<HeldCharge.Part> parts) {

    /**
     * One instalment.
     *
     * @param part the part of the charge that says its price
     * @param priced the day whose price it has
     * @param period its own period
     * @param due the day on which it is due
     * @param rest whether it is due because what is held has ended: then no promotion runs any longer
     * @param which which of all of them it is
     */
    public record Instalment(
            HeldCharge.Part part, LocalDate priced, DateRange period, LocalDate due, boolean rest, Share which) {

        /** Its share of the price, where that is the price of all of them. */
        public Option<Share> share() {
            return Option.when(((Recurring) part.charge()).priceOf() == Recurring.PriceOf.ALL, which);
        }
    }

    /**
     * One of several parts of a price that are alike, but for the last, which is what they leave.
     *
     * @param number which it is, from 0
     * @param count how many there are
     */
    public record Share(int number, int count) {

        /** Its part of a price. */
        public BigMoney of(BigMoney all, Ruler ruler) {
            BigMoney usual = part(all, ruler.rounding());
            BigMoney each = usual.multipliedBy(count - 1L).isGreaterThan(all) ? part(all, RoundingMode.DOWN) : usual;
            return number < count - 1 ? each : all.minus(each.multipliedBy(count - 1L));
        }

        private BigMoney part(BigMoney all, RoundingMode rounding) {
            return all.withAmount(Fraction.of(1, count)
                    .of(all.getAmount(), all.getCurrencyUnit().getDecimalPlaces(), rounding));
        }
    }

    /** All instalments of a charge that are ever due, as far as is known. */
    public static Vector<Instalment> of(HeldCharge charge) {
        Vector<HeldCharge.Part> parts = charge.parts().filter(Instalments::isInInstalments);
        return parts.isEmpty() ? Vector.empty() : new Instalments(parts).all();
    }

    private static boolean isInInstalments(HeldCharge.Part part) {
        return part.charge() instanceof Recurring recurring
                && recurring.instalments().isDefined()
                && part.holding().status() != HoldingStatus.PENDING_ACTIVE;
    }

    private Vector<Instalment> all() {
        ServicePeriods periods = periods();
        int count = terms().instalments().get();
        LocalDate end =
                terms().restDueAtEnd() ? LocalDate.MAX : parts.last().days().until();
        Vector<Instalment> all = Vector.empty();
        for (int n = 0; all.size() < count && periods.boundary(n).isBefore(end); n++) {
            all = all.appendAll(instalment(
                    DateRange.of(periods.boundary(n), periods.boundary(n + 1L)), new Share(all.size(), count)));
        }
        return all;
    }

    private Option<Instalment> instalment(DateRange period, Share which) {
        boolean inAdvance = terms().due() == Due.IN_ADVANCE;
        LocalDate held = inAdvance ? period.from() : period.last();
        LocalDate end = firstEnd();
        if (terms().restDueAtEnd() && !held.isBefore(end)) {
            return Option.some(
                    new Instalment(partOn(end.minusDays(1)).get(), end.minusDays(1), period, end, true, which));
        }
        return partOn(held)
                .map(part ->
                        new Instalment(part, held, period, inAdvance ? period.from() : period.until(), false, which));
    }

    private Option<HeldCharge.Part> partOn(LocalDate date) {
        return parts.find(part -> part.days().contains(date)).map(part -> part.in(Schedule.of(periods())));
    }

    private ServicePeriods periods() {
        LocalDate start = parts.head().days().from();
        return new ServicePeriods(terms().cadence(), start, start.getDayOfMonth());
    }

    private Recurring terms() {
        return (Recurring) parts.head().charge();
    }

    /** The day from which it is held no longer, for the first time. */
    private LocalDate firstEnd() {
        LocalDate end = parts.head().days().until();
        for (HeldCharge.Part part : parts.tail()) {
            end = part.days().from().equals(end) ? part.days().until() : end;
        }
        return end;
    }
}
