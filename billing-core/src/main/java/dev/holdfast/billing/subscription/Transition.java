package dev.holdfast.billing.subscription;

import dev.holdfast.catalog.offer.ServiceDifference;
import io.vavr.collection.Vector;

/**
 * A change that may happen: what it makes of a subscription.
 *
 * @param before the subscription before
 * @param after the subscription after, with the events in its history
 * @param events what happens; empty if the request had already been carried out under its key
 * @param services what becomes of the services on the day it takes effect
 * @param consentsUsed the consents without which it would have been rejected
 */
public record Transition(
        Subscription before,
        Subscription after,
        Vector<Recorded> events,
        ServiceDifference services,
        Vector<Consent> consentsUsed) {

    /**
     * The version of the subscription that the change was decided against.
     *
     * @return the version; storing the events is safe only if it still is the stored one
     */
    public int expectedVersion() {
        return before.version();
    }
}
