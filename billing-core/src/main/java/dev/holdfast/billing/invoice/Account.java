package dev.holdfast.billing.invoice;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.subscription.AccountTerms;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.billing.usage.Report;
import dev.holdfast.catalog.rule.Facts;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Who pays (BillingAccount): one or more subscriptions, one bill cycle, one currency, one zone.
 *
 * <p>Immutable and thread-safe.
 */
public final class Account {

    private final AccountTerms terms;
    private final Facts facts;
    private final TreeMap<SubscriptionId, Subscription> subscriptions;
    private final Vector<Report> reports;
    private final LinkedHashMap<String, Addition> additions;

    private Account(
            AccountTerms terms,
            Facts facts,
            TreeMap<SubscriptionId, Subscription> subscriptions,
            Vector<Report> reports,
            LinkedHashMap<String, Addition> additions) {
        this.terms = requireNonNull(terms, "terms");
        this.facts = requireNonNull(facts, "facts");
        this.subscriptions = subscriptions;
        this.reports = reports;
        this.additions = additions;
    }

    /**
     * An account without subscriptions.
     *
     * @param terms what it has agreed on
     * @return the account
     */
    public static Account of(AccountTerms terms) {
        return new Account(terms, Facts.NONE, TreeMap.empty(), Vector.empty(), LinkedHashMap.empty());
    }

    /**
     * The same with a subscription as it is now.
     *
     * @param subscription the subscription, which replaces an earlier value of itself
     * @return the account
     */
    public Account with(Subscription subscription) {
        return new Account(terms, facts, subscriptions.put(subscription.id(), subscription), reports, additions);
    }

    /**
     * The same with what the host knows of the customer.
     *
     * @param known the facts
     * @return the account
     */
    public Account knowing(Facts known) {
        return new Account(terms, known, subscriptions, reports, additions);
    }

    /**
     * The same with more of what the host reports: use, and what happened.
     *
     * @param more the reports, which add to those before
     * @return the account
     */
    public Account reporting(Iterable<? extends Report> more) {
        return new Account(terms, facts, subscriptions, reports.appendAll(more), additions);
    }

    /**
     * The same with more of what the host adds to its bills.
     *
     * @param more the additions; one that is stated again counts once
     * @return the account
     * @throws IllegalArgumentException if two additions of one id differ
     */
    public Account adding(Iterable<? extends Addition> more) {
        LinkedHashMap<String, Addition> all = additions;
        for (Addition addition : more) {
            if (all.get(addition.id()).exists(other -> !other.equals(addition))) {
                throw new IllegalArgumentException("addition " + addition.id() + " is stated twice, and differs");
            }
            all = all.put(addition.id(), addition);
        }
        return new Account(terms, facts, subscriptions, reports, all);
    }

    /**
     * What it has agreed on.
     *
     * @return the terms
     */
    public AccountTerms terms() {
        return terms;
    }

    /**
     * What the host knows of the customer.
     *
     * @return the facts
     */
    public Facts facts() {
        return facts;
    }

    /**
     * What it pays for.
     *
     * @return the subscriptions by id
     */
    public Vector<Subscription> subscriptions() {
        return subscriptions.values().toVector();
    }

    /**
     * One of its subscriptions.
     *
     * @param id the id
     * @return the subscription, or none
     */
    public Option<Subscription> subscription(SubscriptionId id) {
        return subscriptions.get(id);
    }

    /**
     * What the host reported.
     *
     * @return the reports, in the order in which they came
     */
    public Vector<Report> reports() {
        return reports;
    }

    /**
     * What the host adds to its bills.
     *
     * @return the additions, in the order in which they came
     */
    public Vector<Addition> additions() {
        return additions.values().toVector();
    }

    @Override
    public String toString() {
        return "Account " + terms.account();
    }
}
