package dev.holdfast.billing.invoice;

import dev.holdfast.billing.owed.NotCalculated;
import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.Holding;
import dev.holdfast.billing.subscription.Recorded;
import dev.holdfast.billing.subscription.State;
import dev.holdfast.billing.subscription.Transition;
import dev.holdfast.billing.usage.UnitsLeft;
import dev.holdfast.catalog.charge.OneOff;
import dev.holdfast.catalog.offer.Offer;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.time.LocalDate;

/**
 * Finds what is left of units that could have been drawn on later, and cannot since what brought them ends, becomes
 * another offer, or is another account's.
 *
 * @param billing catalogue and policy
 * @param account the account, with what was reported of it
 * @param change the change
 */
record UnusedUnits(Billing billing, Account account, Transition change) {

    Either<NotCalculated, Vector<UnitsLeft>> found() {
        return change.events()
                .map(Recorded::effectiveOn)
                .max()
                .map(this::on)
                .getOrElse(() -> Either.right(Vector.empty()));
    }

    private Either<NotCalculated, Vector<UnitsLeft>> on(LocalDate day) {
        Vector<Holding> ended = ended(day);
        return !ended.exists(holding -> brings(holding, day))
                ? Either.right(Vector.empty())
                : billing.left(account.with(change.before()), day.minusDays(1))
                        .map(all -> all.filter(units -> units.isKept()
                                && units.left().exists(left -> left.signum() > 0)
                                && units.until().forAll(day::isBefore)
                                && units.subscription().equals(change.before().id())
                                && ended.exists(holding -> holding.id().equals(units.holding()))));
    }

    /** What is held no longer on a day, or is another offer or another account's then, as it was before. */
    private Vector<Holding> ended(LocalDate day) {
        State before = before(day);
        State after = change.after().stateOn(day);
        return before.holdings()
                .values()
                .filter(holding -> !after.account().equals(before.account())
                        || !after.holdings()
                                .get(holding.id())
                                .exists(still -> still.offer().equals(holding.offer())))
                .toVector();
    }

    private State before(LocalDate day) {
        return change.before().stateOn(day.minusDays(1));
    }

    private boolean brings(Holding holding, LocalDate day) {
        Context context = billing.context(account);
        Offer offer = holding.offerOn(day.minusDays(1), before(day), context);
        return offer.allowances().nonEmpty()
                || offer.charges()
                        .exists(charge ->
                                charge instanceof OneOff once && once.gives().nonEmpty());
    }
}
