package dev.holdfast.billing.held;

import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.policy.Foresight;
import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.Payer;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.catalog.charge.OneOff;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.function.Predicate;

/**
 * All that a subscription ever holds, as far as is known, as one account pays for it.
 *
 * @param payer the account
 * @param context the catalogue
 * @param all each holding with what it costs, in the order of their ids
 * @param stretches the days on which nothing changes, of each holding after the other
 */
public record Lives(Payer payer, Context context, Vector<Life> all, Vector<Stretches.Stretch> stretches) {

    public static Lives of(Subscription subscription, Context context, BillingPolicy policy) {
        Payer payer = Payer.of(subscription, context.terms());
        Vector<Vector<Stretches.Stretch>> lives = Stretches.of(subscription, payer, context);
        return new Lives(
                payer,
                context,
                lives.map(life ->
                        new Life(life.head().holding().id(), life, HeldCharge.of(life, payer, context, policy))),
                lives.flatMap(life -> life));
    }

    /** Whether anything that may ever be held has a charge of a kind that is due once. */
    public boolean mayCharge(Predicate<OneOff> kind) {
        return stretches.exists(stretch -> stretch.mayCharge(kind, context));
    }

    /** A holding from its first day to its last; none of what it never holds. */
    public Option<Life> life(HoldingId holding) {
        return all.find(life -> life.holding().equals(holding));
    }

    /** What it costs by another policy, as far as it is known by a day. */
    public Vector<HeldCharge> of(BillingPolicy other, LocalDate through) {
        return all.map(life -> other.foresight() == Foresight.IGNORED ? life.asOf(through) : life.stretches())
                .filter(Vector::nonEmpty)
                .flatMap(life -> HeldCharge.of(life, payer, context, other));
    }
}
