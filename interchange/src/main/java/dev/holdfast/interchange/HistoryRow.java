package dev.holdfast.interchange;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.subscription.Recorded;
import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.billing.subscription.Transition;
import dev.holdfast.catalog.CatalogId;
import io.vavr.collection.Vector;

/**
 * One recorded event with all that is needed to store it by itself, a row for each.
 *
 * <p>{@link HistoryFile#writeRow} makes a line of JSON of it, {@link HistoryFile#parseRows} a history of such lines.
 *
 * @param subscription the subscription that it happened to
 * @param catalog the catalogue that the subscription was bought from
 * @param recorded the event, with its number, its request and its facts
 */
public record HistoryRow(SubscriptionId subscription, CatalogId catalog, Recorded recorded) {

    public HistoryRow {
        requireNonNull(subscription, "subscription");
        requireNonNull(catalog, "catalog");
        requireNonNull(recorded, "recorded");
    }

    /**
     * The rows to store for a change: all of them, or none if in the meantime another row was stored with the number
     * of one of them.
     *
     * @param change the change
     * @return a row for each of its events; empty if nothing happens that had not happened already
     */
    public static Vector<HistoryRow> of(Transition change) {
        return change.events()
                .map(event -> new HistoryRow(
                        change.after().id(), change.after().catalog().get(), event));
    }
}
