package dev.holdfast.interchange;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.subscription.AccountTerms;
import dev.holdfast.billing.subscription.Recorded;
import dev.holdfast.billing.subscription.Rejections;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.catalog.Catalog;
import dev.holdfast.catalog.CatalogId;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * Everything that happened to a subscription, as it was stored. It is not a subscription before every event has been
 * decided again.
 *
 * @param subscription the subscription's name
 * @param catalog the catalogue it was bought from; none only if nothing happened yet
 * @param events its events by sequence, from 1 without gaps
 */
public record StoredHistory(SubscriptionId subscription, Option<CatalogId> catalog, Vector<Recorded> events) {

    public StoredHistory {
        requireNonNull(subscription, "subscription");
        requireNonNull(catalog, "catalog");
        if (events.nonEmpty() && catalog.isEmpty()) {
            throw new IllegalArgumentException("a history with events names its catalogue");
        }
        events.zipWithIndex().forEach(event -> {
            if (event._1().sequence() != event._2() + 1) {
                throw new IllegalArgumentException("event " + event._1().sequence() + " stands where event "
                        + (event._2() + 1) + " should; events stand by number, from 1 without gaps");
            }
        });
    }

    /**
     * The history of a subscription.
     *
     * @param subscription the subscription
     * @return its history
     */
    public static StoredHistory of(Subscription subscription) {
        return new StoredHistory(subscription.id(), subscription.catalog(), subscription.history());
    }

    /**
     * The same, a row for each event.
     *
     * @return the rows by sequence
     */
    public Vector<HistoryRow> rows() {
        return events.map(event -> new HistoryRow(subscription, catalog.get(), event));
    }

    /**
     * The subscription, every event of which is decided again.
     *
     * @param from the catalogue it was bought from
     * @param terms what the account has agreed on
     * @return the subscription, or why an event of the history is not legal
     * @throws IllegalArgumentException if an event is legal but is not what its request leads to
     */
    public Either<Rejections, Subscription> reconstitute(Catalog from, AccountTerms terms) {
        return Subscription.reconstitute(subscription.value(), events, from, terms);
    }
}
