package dev.holdfast.billing.owed;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.tax.TaxedAs;
import dev.holdfast.catalog.tax.VatCategory;
import io.vavr.control.Option;
import java.math.BigDecimal;

/**
 * The slice of a price that falls under one tax category.
 *
 * @param category the category's name in the catalogue
 * @param code the code printed on an invoice
 * @param reason why no tax is due, or none
 * @param percent the rate in percent
 * @param above the share of the price below this slice, from 0
 * @param upTo the share of the price at the upper edge of this slice, at most 1
 */
public record TaxedShare(
        String category,
        VatCategory code,
        Option<String> reason,
        BigDecimal percent,
        BigDecimal above,
        BigDecimal upTo) {

    public TaxedShare {
        requireNonNull(category, "category");
        requireNonNull(code, "code");
        requireNonNull(reason, "reason");
        percent = PriceLevel.plain(percent, 0);
        above = PriceLevel.plain(above, 0);
        upTo = PriceLevel.plain(upTo, 0);
        if (above.compareTo(upTo) >= 0) {
            throw new IllegalArgumentException("above " + above + " must be below upTo " + upTo);
        }
    }

    /**
     * How the slice is taxed.
     *
     * @return category code, rate and reason
     */
    public TaxedAs taxedAs() {
        return new TaxedAs(code, percent, reason);
    }
}
