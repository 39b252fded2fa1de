package dev.holdfast.billing.accrual;

import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.Payer;
import dev.holdfast.billing.subscription.Subscription;
import io.vavr.collection.Vector;

/**
 * All that a subscription ever holds, as far as is known, as one account pays for it.
 *
 * @param payer the account
 * @param all each holding with what it costs, in the order of their ids
 */
record Lives(Payer payer, Vector<Life> all) {

    static Lives of(Subscription subscription, Context context) {
        Payer payer = Payer.of(subscription, context.terms());
        return new Lives(
                payer,
                Stretches.of(subscription, payer, context)
                        .map(life -> new Life(life.head().holding().id(), life, HeldCharge.of(life, payer, context))));
    }

    /** The days on which nothing changes, of each holding after the other. */
    Vector<Stretches.Stretch> stretches() {
        return all.flatMap(Life::stretches);
    }
}
