package dev.holdfast.billing.subscription;

/**
 * The name of a holding within its subscription. It stays the same when the product or the price changes.
 *
 * @param value the name, never blank
 */
public record HoldingId(String value) implements Comparable<HoldingId> {

    public HoldingId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a holding id must not be blank");
        }
    }

    /**
     * A holding's name.
     *
     * @param value the name
     * @return the id
     */
    public static HoldingId of(String value) {
        return new HoldingId(value);
    }

    /**
     * The name of what is first to fill, or is a further filling of, a slot of this holding.
     *
     * @param slot the slot's name
     * @param position the position in the slot, from 0
     * @return the id
     */
    public HoldingId filling(String slot, int position) {
        return new HoldingId(value + "/" + slot + (position == 0 ? "" : "-" + (position + 1)));
    }

    @Override
    public int compareTo(HoldingId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
