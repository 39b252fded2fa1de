package dev.holdfast.billing.held;

import dev.holdfast.billing.subscription.Commitment;
import dev.holdfast.billing.subscription.Holding;
import dev.holdfast.billing.subscription.State;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.time.ServicePeriods;
import dev.holdfast.catalog.charge.Charge;
import dev.holdfast.catalog.charge.OneOff;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.charge.SeniorityReset;
import dev.holdfast.catalog.time.Span;
import io.vavr.collection.Iterator;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Whole months of seniority: 0 until the same day of the next month, which is the last day of a month too short for it.
 *
 * @param since the day from which it is counted
 */
public record Seniority(LocalDate since) {

    /** The seniority of what is held, as its charge counts it. */
    public static Seniority of(HeldCharge.Part part) {
        return new Seniority(
                switch (reset(part.charge())) {
                    case NEVER -> part.holding().since();
                    case CHANGE, CHARGED -> part.offerSince();
                    case RENEWAL -> renewed(part);
                });
    }

    static SeniorityReset reset(Charge charge) {
        if (charge instanceof Recurring recurring) {
            return recurring.seniorityReset();
        }
        return charge instanceof OneOff oneOff ? oneOff.seniorityReset() : SeniorityReset.NEVER;
    }

    private static LocalDate renewed(HeldCharge.Part part) {
        LocalDate since = part.holding().since();
        return commitment(part.holding(), part.held().state())
                .map(Commitment::from)
                .filter(since::isBefore)
                .getOrElse(since);
    }

    private static Option<Commitment> commitment(Holding holding, State state) {
        return state.commitment(holding.id())
                .orElse(() ->
                        holding.place().host().flatMap(state.holdings()::get).flatMap(host -> commitment(host, state)));
    }

    /** The months that have passed on a day; none before the first. */
    public long monthsOn(LocalDate date) {
        long months = ChronoUnit.MONTHS.between(since.withDayOfMonth(1), date.withDayOfMonth(1));
        return Math.max(0, months().boundary(months).isAfter(date) ? months - 1 : months);
    }

    /** The days of a range on which another month has passed. */
    public Vector<LocalDate> stepsIn(DateRange days) {
        return Iterator.iterate(monthsOn(days.from()) + 1, month -> month + 1)
                .map(months()::boundary)
                .takeWhile(day -> day.isBefore(days.until()))
                .toVector();
    }

    private ServicePeriods months() {
        return new ServicePeriods(Span.MONTH, since, since.getDayOfMonth());
    }
}
