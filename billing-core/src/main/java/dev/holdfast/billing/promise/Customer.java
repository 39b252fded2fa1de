package dev.holdfast.billing.promise;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.invoice.Account;
import dev.holdfast.billing.invoice.Addition;
import dev.holdfast.billing.invoice.Ledger;
import dev.holdfast.billing.subscription.AccountTerms;
import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.Recorded;
import dev.holdfast.billing.subscription.Rejections;
import dev.holdfast.billing.subscription.Request;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.catalog.Catalog;
import dev.holdfast.catalog.rule.Facts;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.immutables.value.Value;

/** What whoever makes a promise knows, or was told, of the customer. */
@Value.Immutable
public abstract sealed class Customer implements WithCustomer permits ImmutableCustomer {

    Customer() {}

    /**
     * What the account has agreed on.
     *
     * @return the terms
     */
    public abstract AccountTerms terms();

    /**
     * The facts on the day of the promise.
     *
     * @return the facts; none where nothing is said
     */
    @Value.Default
    public Facts facts() {
        return Facts.NONE;
    }

    /**
     * The subscription that the promise is about.
     *
     * @return its id, among those held or a new one
     */
    public abstract SubscriptionId subscription();

    /**
     * What the account has.
     *
     * @return each subscription as the requests that led to it; empty for a new customer
     */
    @Value.Default
    public Vector<Held> held() {
        return Vector.empty();
    }

    /**
     * The last day that was billed through.
     *
     * @return the day, inclusive; none if nothing was billed yet
     */
    @Value.Default
    public Option<LocalDate> billedThrough() {
        return Option.none();
    }

    /**
     * What was noted beside that, and was known when the account was billed last.
     *
     * @return use and additions up to then
     */
    @Value.Default
    public Noted billed() {
        return Noted.NOTHING;
    }

    /**
     * What was noted since the account was billed last, and is not billed yet, whatever day it is for.
     *
     * @return use and additions since then
     */
    @Value.Default
    public Noted unbilled() {
        return Noted.NOTHING;
    }

    /** Checks that each addition has a name of its own. */
    @Value.Check
    protected void check() {
        Vector<String> ids =
                billed().additions().appendAll(unbilled().additions()).map(Addition::id);
        ids.find(id -> ids.count(id::equals) > 1).forEach(id -> {
            throw new IllegalArgumentException("two additions are called " + id + "; give each an id of its own");
        });
    }

    /**
     * A subscription, as what was asked for over time.
     *
     * @param subscription its id
     * @param asked what was asked, in order
     */
    public record Held(SubscriptionId subscription, Vector<Asked> asked) {
        public Held {
            requireNonNull(subscription, "subscription");
            requireNonNull(asked, "asked");
        }

        /**
         * The requests of a subscription, each with the catalogue version that was sold under.
         *
         * @param subscription the subscription
         * @return the requests that lead to it
         */
        public static Held of(Subscription subscription) {
            Vector<Recorded> history = subscription.history();
            return new Held(
                    subscription.id(),
                    history.zipWithIndex()
                            .reject(event -> isSecond(history, event._2()))
                            .map(event -> new Asked(
                                    event._1()
                                            .request()
                                            .withSoldUnder(led(history, event._2())
                                                    .event()
                                                    .soldUnder()),
                                    event._1().facts())));
        }

        /** A request that replaces a pending change leads to two events, the second of which is the change. */
        private static Recorded led(Vector<Recorded> history, int index) {
            return history.get(index).request().replaces().isDefined() ? history.get(index + 1) : history.get(index);
        }

        private static boolean isSecond(Vector<Recorded> history, int index) {
            int before = index - 1;
            return before >= 0 && history.get(before).request().replaces().isDefined() && !isSecond(history, before);
        }

        private Either<Rejections, Subscription> subscription(Catalog catalog, AccountTerms terms) {
            Either<Rejections, Subscription> held = Either.right(Subscription.none(subscription.value()));
            for (Asked one : asked) {
                held = held.flatMap(before -> before.decide(one.request(), new Context(catalog, terms, one.facts()))
                        .map(transition -> transition.after()));
            }
            return held;
        }
    }

    /**
     * Something that was asked.
     *
     * @param request the request
     * @param facts what was known of the customer then
     */
    public record Asked(Request request, Facts facts) {
        public Asked {
            requireNonNull(request, "request");
            requireNonNull(facts, "facts");
        }
    }

    /**
     * The customer of an account. Additions that the ledger has not billed are unbilled; of use it does not say when it was
     * reported, so that all of it counts as known when it was billed last. Use that came later than that is moved to
     * {@link #unbilled()} by whoever knows.
     *
     * @param account the account
     * @param subscription the subscription that the promise is about
     * @param ledger what the account has been billed
     * @return the customer
     */
    public static Customer of(Account account, SubscriptionId subscription, Ledger ledger) {
        Tuple2<Vector<Addition>, Vector<Addition>> additions =
                account.additions().partition(ledger.added()::contains);
        return builder()
                .terms(account.terms())
                .facts(account.facts())
                .subscription(subscription)
                .held(account.subscriptions().filter(held -> held.version() > 0).map(Held::of))
                .billedThrough(ledger.billedThrough())
                .billed(new Noted(account.reports(), additions._1()))
                .unbilled(new Noted(Vector.empty(), additions._2()))
                .build();
    }

    /** The account that holds what is said, if it can have been bought. */
    final Either<Rejections, Account> account(Catalog catalog) {
        Either<Rejections, Account> account = Either.right(Account.of(terms()).knowing(facts()));
        for (Held one : held()) {
            account = account.flatMap(all -> one.subscription(catalog, terms()).map(all::with));
        }
        return account;
    }

    /**
     * A builder; {@code terms} and {@code subscription} are required.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects what is known of a customer. */
    public static final class Builder extends ImmutableCustomer.Builder {
        Builder() {}
    }
}
