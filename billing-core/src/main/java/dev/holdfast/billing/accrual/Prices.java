package dev.holdfast.billing.accrual;

import dev.holdfast.billing.held.HeldCharge;
import dev.holdfast.billing.held.Lives;
import dev.holdfast.billing.held.Reports;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.pricing.Included;
import dev.holdfast.billing.pricing.Leveling;
import dev.holdfast.billing.pricing.Together;
import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.SubscriptionId;
import io.vavr.Lazy;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Finds the prices of what a subscription holds.
 *
 * @param subscription the subscription
 * @param lives what is ever held
 * @param context catalogue, terms and facts
 * @param policy how it is billed
 * @param reports all that the host reported of it
 */
record Prices(SubscriptionId subscription, Lazy<Lives> lives, Context context, BillingPolicy policy, Reports reports) {

    /** Charges with their prices, which may share amounts that come off all of them. */
    Together together(Vector<HeldCharge> held) {
        return new Together(held, reports, policy, Option.some(included(reports)), this::of);
    }

    /** The prices of a part of a charge, among those that it shares amounts with. */
    Leveling of(HeldCharge.Part part, Together with) {
        return new Leveling(subscription, part, context, policy, with);
    }

    /** What is included, as far as reports tell what was used of it. */
    Included included(Reports known) {
        return new Included(lives.get(), context, policy, known);
    }
}
