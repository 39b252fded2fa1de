package dev.holdfast.billing.accrual;

import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.pricing.Lines;
import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.usage.Report;
import io.vavr.collection.Vector;

/**
 * All that decides what a subscription owes. Where it is equal, so is what is owed.
 *
 * @param subscription the subscription
 * @param context catalogue, terms and facts
 * @param policy how it is billed
 * @param reports what the host reported of it
 * @param lines the other subscriptions of the account, where a promotion may be on some of its lines
 * @param users who may share what is included of use; nobody where nothing of it is used
 */
record Basis(
        Subscription subscription,
        Context context,
        BillingPolicy policy,
        Vector<Report> reports,
        Vector<Subscription> lines,
        Users users) {

    /**
     * The other subscriptions of an account, and what was reported of them.
     *
     * @param subscriptions the subscriptions
     * @param reports what was reported of all of them
     */
    record Users(Vector<Subscription> subscriptions, Vector<Report> reports) {
        static final Users NOBODY = new Users(Vector.empty(), Vector.empty());
    }

    /**
     * What decides what one subscription of an account owes.
     *
     * @param told what the host reported, of all subscriptions of the account
     * @param account the subscriptions of the account
     * @throws IllegalArgumentException if the subscription was bought from another catalogue
     */
    static Basis of(
            Subscription subscription,
            Context context,
            BillingPolicy policy,
            Vector<Report> told,
            Vector<Subscription> account) {
        if (subscription.catalog().exists(held -> !held.equals(context.catalog().id()))) {
            throw new IllegalArgumentException("subscription " + subscription.id() + " was bought from catalogue "
                    + subscription.catalog().get() + ", not from "
                    + context.catalog().id());
        }
        Vector<Subscription> others = account.reject(other -> other.id().equals(subscription.id()));
        Vector<Report> own = told.isEmpty()
                ? told
                : told.filter(report -> report.subscription().equals(subscription.id()));
        return new Basis(
                subscription,
                context,
                policy,
                own,
                others.nonEmpty() && Lines.matterIn(context) ? others : Vector.empty(),
                own.isEmpty() || others.isEmpty()
                        ? Users.NOBODY
                        : new Users(
                                others,
                                told.reject(report -> report.subscription().equals(subscription.id()))));
    }

    /** The same of another subscription of the account, as far as it shares what is included. */
    Basis ofUser(Subscription other) {
        return of(other, context, policy, users.reports(), Vector.empty());
    }
}
