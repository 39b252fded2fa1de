package dev.holdfast.interchange.history;

import dev.holdfast.billing.subscription.Recorded;
import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.catalog.CatalogId;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * A history as a file states it.
 *
 * @param subscription the subscription's name
 * @param catalog the catalogue it was bought from, if anything happened yet
 * @param events the events in the order of the file
 */
public record StatedHistory(SubscriptionId subscription, Option<CatalogId> catalog, Vector<Recorded> events) {}
