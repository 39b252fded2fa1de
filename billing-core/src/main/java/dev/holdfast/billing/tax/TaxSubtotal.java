package dev.holdfast.billing.tax;

import static java.util.Objects.requireNonNull;

import dev.holdfast.catalog.tax.VatCategory;
import io.vavr.control.Option;
import java.math.BigDecimal;
import org.joda.money.Money;

/**
 * The tax of one category and rate on an invoice (BG-23 of EN 16931).
 *
 * @param category the category code
 * @param percent the rate in percent
 * @param reason why no tax is due, or none
 * @param taxable the net amount that is taxed (BT-116)
 * @param tax the tax (BT-117)
 */
public record TaxSubtotal(VatCategory category, BigDecimal percent, Option<String> reason, Money taxable, Money tax) {

    public TaxSubtotal {
        requireNonNull(category, "category");
        requireNonNull(percent, "percent");
        requireNonNull(reason, "reason");
        requireNonNull(taxable, "taxable");
        requireNonNull(tax, "tax");
    }
}
