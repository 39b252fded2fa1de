package dev.holdfast.billing.pricing;

import dev.holdfast.billing.held.HeldCharge;
import dev.holdfast.billing.subscription.AppliedPromotion;
import dev.holdfast.billing.time.ServicePeriod;
import io.vavr.collection.Iterator;
import java.time.LocalDate;

/** The days on which a charge falls due by periods, since a promotion was given. */
final class DueDays {

    private DueDays() {}

    /**
     * One of them.
     *
     * @param due the day on which the service period falls due
     * @param billed the same, but the day on which the promotion was given for what was bought with it later in a period
     */
    record Day(LocalDate due, LocalDate billed) {}

    static Iterator<Day> of(HeldCharge.Part part, AppliedPromotion applied) {
        LocalDate since = applied.from();
        LocalDate from =
                part.days().from().isBefore(since) ? since : part.days().from();
        return Iterator.iterate(
                        part.schedule().containing(from),
                        period -> part.schedule().containing(period.days().until()))
                .takeWhile(period -> period.days().from().isBefore(part.days().until()))
                .map(period -> day(part, period, applied))
                .filter(day -> !day.billed().isBefore(since));
    }

    private static Day day(HeldCharge.Part part, ServicePeriod period, AppliedPromotion applied) {
        LocalDate due = Together.due(part, period.days().from());
        boolean isBefore = due.isBefore(applied.from()) && Windows.isBoughtWith(applied, part);
        return new Day(due, isBefore ? applied.from() : due);
    }
}
