package dev.holdfast.billing.pricing;

import dev.holdfast.billing.held.HeldCharge;
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
        LocalDate from = promotion.isOfAllTogether() ? together(applied) : part.counted(applied.from());
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

    /** What comes off all together has days on which charges fall due, and not days that count elsewhere by an edge. */
    private LocalDate together(AppliedPromotion applied) {
        return isBoughtWith(applied, part) ? LocalDate.MIN : applied.from();
    }

    /** Whether a promotion was bought with what it is on: then it reduces from the start, wherever in a period that is. */
    static boolean isBoughtWith(AppliedPromotion applied, HeldCharge.Part part) {
        return part.held()
                .state()
                .holdings()
                .get(applied.on())
                .exists(holding -> holding.since().equals(applied.from()));
    }

    /** An end, later by the length of each pause that begins before it; none if one of them never ends. */
    private static LocalDate resumed(LocalDate from, LocalDate end, Days paused) {
        LocalDate later = end;
        for (DateRange pause : paused.ranges()) {
            LocalDate first = pause.from().isBefore(from) ? from : pause.from();
            if (first.isBefore(later) && first.isBefore(pause.until())) {
                if (pause.until().equals(LocalDate.MAX)) {
                    return LocalDate.MAX;
                }
                later = later.plusDays(DateRange.of(first, pause.until()).days());
            }
        }
        return later;
    }

    /** The end of so many service periods of those on whose first day it runs; none if it is paused for ever before. */
    private LocalDate after(LocalDate from, int count, Days paused) {
        LocalDate end = from;
        for (int period = 0; period < count; ) {
            LocalDate first = end;
            Option<DateRange> pause = paused.ranges().find(range -> range.contains(first));
            if (pause.exists(range -> range.until().equals(LocalDate.MAX))) {
                return LocalDate.MAX;
            }
            period += pause.isDefined() ? 0 : 1;
            end = part.schedule().containing(end).days().until();
        }
        return end;
    }
}
