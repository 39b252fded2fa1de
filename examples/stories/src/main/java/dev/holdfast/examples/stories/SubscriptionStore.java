package dev.holdfast.examples.stories;

import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.billing.subscription.Transition;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Subscriptions in memory, written by compare-and-set: a change is stored only onto the version that it was decided
 * against. With a database the same is one statement, {@code insert} of the events under (subscription, sequence) as a
 * unique key.
 *
 * <p>Thread-safe.
 */
final class SubscriptionStore {

    private final ConcurrentMap<SubscriptionId, Subscription> stored = new ConcurrentHashMap<>();

    Subscription read(String id) {
        return stored.getOrDefault(SubscriptionId.of(id), Subscription.none(id));
    }

    /** Stores a change; false, and nothing is stored, if another change came first. */
    boolean store(Transition transition) {
        SubscriptionId id = transition.after().id();
        return transition.expectedVersion() == 0
                ? stored.putIfAbsent(id, transition.after()) == null
                : stored.replace(id, transition.before(), transition.after());
    }
}
