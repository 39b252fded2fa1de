package dev.holdfast.catalog.charge;

/**
 * The name of a charge, unique within its offer.
 *
 * @param value the name, never blank
 */
public record ChargeId(String value) implements Comparable<ChargeId> {

    public ChargeId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a charge id must not be blank");
        }
    }

    /**
     * A charge's name.
     *
     * @param value the name
     * @return the id
     */
    public static ChargeId of(String value) {
        return new ChargeId(value);
    }

    @Override
    public int compareTo(ChargeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
