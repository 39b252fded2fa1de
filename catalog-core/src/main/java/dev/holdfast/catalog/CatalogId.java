package dev.holdfast.catalog;

/**
 * The name of a catalogue. Offers of different catalogues never mix.
 *
 * @param value the name, never blank
 */
public record CatalogId(String value) {

    public CatalogId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a catalogue id must not be blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
