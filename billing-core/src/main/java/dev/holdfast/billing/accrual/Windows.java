package dev.holdfast.billing.accrual;

import dev.holdfast.billing.subscription.AppliedPromotion;
import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.time.Days;
import dev.holdfast.billing.time.ServicePeriods;
import dev.holdfast.catalog.charge.OneOff;
import dev.holdfast.catalog.promotion.Lasting;
import dev.holdfast.catalog.promotion.Promotion;
import dev.holdfast.catalog.time.DateWindow;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * From when until when promotions may run on a charge.
 *
 * @param part the days of the charge
 * @param together what shares an amount with it
 * @param context the catalogue
 */
record Windows(HeldCharge.Part part, Together together, Context context) {

    /** The days on which one may run, from the day on which it counts; none if it has ended by then. */
    Option<DateWindow> of(Promotion promotion, AppliedPromotion applied, Days paused) {
        LocalDate from = promotion.isOfAllTogether() && isBoughtWith(applied, part)
                ? LocalDate.MIN
                : part.counted(applied.from());
        Lasting lasting = promotion.lasting();
        if (lasting instanceof Lasting.For length) {
            LocalDate end = resumed(from, ServicePeriods.after(applied.from(), length.span()), paused);
            return Option.when(end.isAfter(from), () -> DateWindow.between(from, end));
        }
        if (lasting instanceof Lasting.Until until) {
            return Option.when(until.end().isAfter(from), () -> DateWindow.between(from, until.end()));
        }
        if (lasting instanceof Lasting.Periods periods && promotion.isOfAllTogether()) {
            return Option.some(DateWindow.between(from, together.after(periods.count(), promotion, applied, context)));
        }
        if (lasting instanceof Lasting.Periods periods && !(part.charge() instanceof OneOff)) {
            return Option.some(DateWindow.between(from, after(from, periods.count(), paused)));
        }
        return Option.some(DateWindow.from(from));
    }

    /** Whether a promotion was bought with what it is on: then it reduces from the start, wherever in a period that is. */
    static boolean isBoughtWith(AppliedPromotion applied, HeldCharge.Part part) {
        return part.held()
                .state()
                .holdings()
                .get(applied.on())
                .exists(holding -> holding.since().equals(applied.from()));
    }

    /** An end, later by the days on which time stood still until it. */
    private static LocalDate resumed(LocalDate from, LocalDate end, Days paused) {
        LocalDate later = end;
        for (long before = -1, still = 0; still != before && from.isBefore(later); later = end.plusDays(still)) {
            before = still;
            still = paused.and(Days.of(DateRange.of(from, later)))
                    .ranges()
                    .map(DateRange::days)
                    .sum()
                    .longValue();
        }
        return later;
    }

    /** The end of so many service periods of those on whose first day it runs. */
    private LocalDate after(LocalDate from, int count, Days paused) {
        LocalDate end = from;
        for (int period = 0; period < count; ) {
            period += paused.contains(end) ? 0 : 1;
            end = part.schedule().containing(end).days().until();
        }
        return end;
    }
}
