package dev.holdfast.catalog.offer;

/**
 * The name of an offer, unique within its catalogue and the same in all its versions.
 *
 * @param value the name, never blank
 */
public record OfferId(String value) implements Comparable<OfferId> {

    public OfferId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an offer id must not be blank");
        }
    }

    /**
     * An offer's name.
     *
     * @param value the name
     * @return the id
     */
    public static OfferId of(String value) {
        return new OfferId(value);
    }

    @Override
    public int compareTo(OfferId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
