package dev.holdfast.catalog.tax;

import java.math.BigDecimal;

/**
 * A share of a price that falls under one tax category.
 *
 * @param category the id of the tax category
 * @param weight the share of the price, above 0 and at most 1; the shares of one price add up to 1
 */
public record TaxShare(String category, BigDecimal weight) {

    public TaxShare {
        if (weight.signum() <= 0) {
            throw new IllegalArgumentException("weight must be above 0, was " + weight.toPlainString());
        }
    }
}
