package dev.holdfast.interchange.history;

import dev.holdfast.billing.subscription.Recorded;
import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.catalog.CatalogId;

/**
 * One event alone, as a row states it.
 *
 * @param subscription the subscription that it happened to
 * @param catalog the catalogue that the subscription was bought from
 * @param recorded the event
 */
public record StatedRow(SubscriptionId subscription, CatalogId catalog, Recorded recorded) {}
