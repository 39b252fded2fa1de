package dev.holdfast.catalog.promotion;

/**
 * The name of a promotion, unique within its catalogue.
 *
 * @param value the name, never blank
 */
public record PromotionId(String value) implements Comparable<PromotionId> {

    public PromotionId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a promotion id must not be blank");
        }
    }

    /**
     * A promotion's name.
     *
     * @param value the name
     * @return the id
     */
    public static PromotionId of(String value) {
        return new PromotionId(value);
    }

    @Override
    public int compareTo(PromotionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
