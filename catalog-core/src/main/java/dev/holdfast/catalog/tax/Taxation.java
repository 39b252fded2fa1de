package dev.holdfast.catalog.tax;

import io.vavr.collection.Vector;
import java.math.BigDecimal;

/**
 * How a price is spread over tax categories: one category, or several by weight (a pack of internet and books).
 *
 * @param shares the shares in the order in which they take their slice of the price, never empty
 */
public record Taxation(Vector<TaxShare> shares) {

    public Taxation {
        if (shares.isEmpty()) {
            throw new IllegalArgumentException("a taxation needs at least one share");
        }
    }

    /**
     * All of the price under one category.
     *
     * @param category the id of the tax category
     * @return the taxation
     */
    public static Taxation of(String category) {
        return new Taxation(Vector.of(new TaxShare(category, BigDecimal.ONE)));
    }

    /**
     * The sum of the weights, which must be 1 in a sound catalogue.
     *
     * @return the sum
     */
    public BigDecimal totalWeight() {
        return shares.map(TaxShare::weight).fold(BigDecimal.ZERO, BigDecimal::add);
    }
}
