package dev.holdfast.billing.subscription;

/**
 * The name of a subscription, given by the host.
 *
 * @param value the name, never blank
 */
public record SubscriptionId(String value) implements Comparable<SubscriptionId> {

    public SubscriptionId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a subscription id must not be blank");
        }
    }

    /**
     * A subscription's name.
     *
     * @param value the name
     * @return the id
     */
    public static SubscriptionId of(String value) {
        return new SubscriptionId(value);
    }

    @Override
    public int compareTo(SubscriptionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
