package dev.holdfast.catalog.offer;

import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import java.util.Set;
import org.immutables.value.Value;

/** A place in a pack: how many offers of a kind it takes, which ones, and what they cost there. */
@Value.Immutable
public abstract sealed class Slot implements WithSlot permits ImmutableSlot {

    Slot() {}

    /**
     * Its name within the pack.
     *
     * @return the name, such as {@code tv}
     */
    public abstract String name();

    /**
     * The kind of service it is for.
     *
     * @return the kind
     */
    public abstract ServiceKind kind();

    /**
     * How few offers fill it.
     *
     * @return the minimum, at least 0; 1 where nothing is said
     */
    @Value.Default
    public int min() {
        return 1;
    }

    /**
     * How many offers it takes.
     *
     * @return the maximum, inclusive; the minimum, and at least 1, where nothing is said
     */
    @Value.Default
    public int max() {
        return Math.max(1, min());
    }

    /**
     * The products and packs that may fill it.
     *
     * @return the offers, never empty in a sound catalogue
     */
    public abstract Vector<OfferId> allowed();

    /**
     * Tells whether an offer may fill it.
     *
     * @param offer the offer
     * @return true if it is among the allowed
     */
    public final boolean allows(OfferId offer) {
        return allowedIds().contains(offer);
    }

    @Value.Lazy
    Set<OfferId> allowedIds() {
        return Set.copyOf(allowed().asJava());
    }

    /**
     * What fills it where the customer chooses nothing.
     *
     * @return the default offers; the only allowed one, {@link #min} times, where nothing is said and there is no choice
     */
    @Value.Default
    public Vector<OfferId> defaults() {
        return allowed().size() == 1 ? Vector.fill(min(), allowed()::head) : Vector.empty();
    }

    /**
     * What the fillings cost inside the pack.
     *
     * @return included in the pack's price where nothing is said
     */
    @Value.Default
    public SlotPricing pricing() {
        return SlotPricing.INCLUDED;
    }

    /**
     * What single offers cost inside the pack where it differs from the slot's pricing.
     *
     * @return the pricing by offer
     */
    @Value.Default
    public TreeMap<OfferId, SlotPricing> pricingByOffer() {
        return TreeMap.empty();
    }

    /**
     * What an offer costs in this slot.
     *
     * @param offer the offer
     * @return its own pricing, else the slot's
     */
    public final SlotPricing pricingOf(OfferId offer) {
        return pricingByOffer().getOrElse(offer, pricing());
    }

    /** Checks that the numbers make sense. */
    @Value.Check
    protected void check() {
        if (min() < 0 || max() < min()) {
            throw new IllegalArgumentException(
                    "slot " + name() + " needs 0 <= min <= max, was " + min() + ".." + max());
        }
    }

    /**
     * A builder; {@code name}, {@code kind} and {@code allowed} are required.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a slot. */
    public static final class Builder extends ImmutableSlot.Builder {
        Builder() {}

        /**
         * Sets what may fill the slot.
         *
         * @param allowed the ids of the offers
         * @return this builder
         */
        public Builder allowed(String... allowed) {
            return allowed(Vector.of(allowed).map(OfferId::of));
        }
    }
}
