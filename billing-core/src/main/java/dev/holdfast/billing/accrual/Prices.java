package dev.holdfast.billing.accrual;

import dev.holdfast.billing.held.Fee;
import dev.holdfast.billing.held.HeldCharge;
import dev.holdfast.billing.held.Lives;
import dev.holdfast.billing.held.Reports;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.pricing.Included;
import dev.holdfast.billing.pricing.Leveling;
import dev.holdfast.billing.pricing.Lines;
import dev.holdfast.billing.pricing.Member;
import dev.holdfast.billing.pricing.Together;
import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.SubscriptionId;
import io.vavr.Lazy;
import io.vavr.collection.Vector;
import java.time.LocalDate;
import java.util.function.Function;

/**
 * Finds the prices of what a subscription holds.
 *
 * @param subscription the subscription
 * @param lives what is ever held
 * @param context catalogue, terms and facts
 * @param policy how it is billed
 * @param reports all that the host reported of it
 * @param bought the one-off charges that gave use to it
 * @param lines the lines of the account
 * @param others the prices of the other subscriptions of the account, which may share what is included
 */
record Prices(
        SubscriptionId subscription,
        Lazy<Lives> lives,
        Context context,
        BillingPolicy policy,
        Reports reports,
        Lazy<Vector<Fee>> bought,
        Lines lines,
        Lazy<Vector<Prices>> others) {

    /** Charges with their prices, which may share amounts that come off all of them. */
    Together together(Vector<HeldCharge> held) {
        return together(held, day -> Vector.empty());
    }

    /** The same with what is due once on a day, which may share them too. */
    Together together(Vector<HeldCharge> held, Function<LocalDate, Vector<HeldCharge.Part>> once) {
        return new Together(
                held, known(LocalDate.MAX), policy, Lazy.of(() -> included(LocalDate.MAX)), lines, once, this::of);
    }

    /** The prices of a part of a charge, among those that it shares amounts with. */
    Leveling of(HeldCharge.Part part, Together with) {
        return new Leveling(subscription, part, context, policy, with);
    }

    /** What is reported by a day, with use on the days on which it counts. */
    Reports known(LocalDate through) {
        Reports told = reports.by(through);
        return told.all().isEmpty() ? told : told.counted(lives.get().all());
    }

    /** What is included of what is reported by a day. */
    Included included(LocalDate through) {
        return included(through, others);
    }

    /** The same among all subscriptions of an account, whether this one uses anything or not. */
    Included included(LocalDate through, Lazy<Vector<Prices>> among) {
        return new Included(
                member(through),
                Lazy.of(() -> among.get().map(other -> other.member(through))),
                context,
                policy,
                part -> of(part, Together.NONE));
    }

    private Member member(LocalDate through) {
        return new Member(subscription, lives, Lazy.of(() -> known(through)), bought);
    }
}
