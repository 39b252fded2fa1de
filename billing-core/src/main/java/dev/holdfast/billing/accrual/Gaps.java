package dev.holdfast.billing.accrual;

import dev.holdfast.billing.held.Cuts;
import dev.holdfast.billing.held.Lives;
import dev.holdfast.billing.held.Stretches;
import dev.holdfast.billing.owed.NotCalculated;
import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.HoldingStatus;
import dev.holdfast.billing.subscription.Revisions;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.catalog.offer.Offer;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * What applies to a subscription and is not covered, and when.
 *
 * @param always what keeps all of it from being calculated
 * @param terms the terms that apply on some days
 */
record Gaps(Option<NotCalculated> always, Vector<Gap> terms) {

    /** A term that applies on some days of what is held. */
    record Gap(Stretches.Stretch held, DateRange days, NotCalculated what) {}

    static Gaps of(Subscription subscription, Lives lives, Context context) {
        return new Gaps(
                Option.when(lives.payer().isUnclear(), () -> unclear(subscription, context)),
                lives.stretches().flatMap(stretch -> of(stretch, context)));
    }

    /** The first that matters for the periods after a closed day, billed through another. */
    Option<NotCalculated> between(LocalDate closed, LocalDate through) {
        return always.orElse(() -> terms.find(gap -> gap.days().until().isAfter(closed)
                        && !gap.held().days().from().isAfter(through))
                .map(Gap::what));
    }

    /** Whether another term begins to apply after a day. */
    boolean beginAfter(LocalDate date) {
        return terms.exists(gap -> gap.days().from().isAfter(date));
    }

    /** What applies, from each day on which another version holds. */
    private static Vector<Gap> of(Stretches.Stretch stretch, Context context) {
        return stretch.paid() && stretch.holding().status() != HoldingStatus.PENDING_ACTIVE
                ? Cuts.of(stretch.days(), new Revisions(stretch.holding(), stretch.state(), context).days())
                        .flatMap(days -> on(stretch, days.from(), context).map(what -> new Gap(stretch, days, what)))
                : Vector.empty();
    }

    private static Option<NotCalculated> on(Stretches.Stretch stretch, LocalDate date, Context context) {
        Offer offer = stretch.holding().offerOn(date, stretch.state(), context);
        return new Coverage(context, stretch.holding(), offer, stretch.state()).gap(date);
    }

    private static NotCalculated unclear(Subscription subscription, Context context) {
        return new NotCalculated(
                "a transfer back",
                "subscription " + subscription.id() + ", account "
                        + context.terms().account(),
                "the history does not say whether the account paid before the first transfer; begin a new"
                        + " subscription instead");
    }
}
