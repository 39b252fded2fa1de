package dev.holdfast.catalog.rule;

import io.vavr.collection.TreeMap;
import io.vavr.collection.TreeSet;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.immutables.value.Value;

/**
 * What only the host knows of a customer and a rule asks for. A fact not stated is unknown, and a rule that asks for
 * it does not hold.
 */
@Value.Immutable
public abstract sealed class Facts implements WithFacts permits ImmutableFacts {

    /** Nothing known. */
    public static final Facts NONE = builder().build();

    Facts() {}

    /**
     * The customer segment, in the catalogue's words.
     *
     * @return the segment, or none
     */
    @Value.Default
    public Option<String> segment() {
        return Option.none();
    }

    /**
     * The tariff region, in the catalogue's words.
     *
     * @return the region, or none
     */
    @Value.Default
    public Option<String> region() {
        return Option.none();
    }

    /**
     * Since when the customer is one.
     *
     * @return the first day, or none for a new customer
     */
    @Value.Default
    public Option<LocalDate> customerSince() {
        return Option.none();
    }

    /**
     * How often each coupon has been redeemed so far, by all customers.
     *
     * @return the redemptions by coupon code; a code that is not named has none
     */
    @Value.Default
    public TreeMap<String, Integer> redemptions() {
        return TreeMap.empty();
    }

    /**
     * The numbers that lines of other subscriptions have, or that nobody may have.
     *
     * @return the numbers, of those that a request names
     */
    @Value.Default
    public TreeSet<String> numbersInUse() {
        return TreeSet.empty();
    }

    /**
     * Facts of the host's own, for its own rules and for {@link Eligibility.Fact}.
     *
     * @return values by name
     */
    @Value.Default
    public TreeMap<String, String> others() {
        return TreeMap.empty();
    }

    /**
     * A builder; nothing is required.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects facts. */
    public static final class Builder extends ImmutableFacts.Builder {
        Builder() {}

        /**
         * Sets the segment.
         *
         * @param segment the segment
         * @return this builder
         */
        public Builder segment(String segment) {
            return segment(Option.some(segment));
        }

        /**
         * Sets since when the customer is one.
         *
         * @param since the first day
         * @return this builder
         */
        public Builder customerSince(LocalDate since) {
            return customerSince(Option.some(since));
        }
    }
}
