package dev.holdfast.billing.tax;

import static java.util.Objects.requireNonNull;

import dev.holdfast.catalog.tax.PriceBasis;
import dev.holdfast.catalog.tax.VatCategory;
import io.vavr.control.Option;
import java.math.BigDecimal;
import org.joda.money.Money;

/**
 * An amount to be taxed, at the scale of its currency.
 *
 * @param amount the amount, in its basis
 * @param basis whether the amount contains its tax
 * @param category the category code
 * @param percent the rate in percent
 * @param reason why no tax is due, or none
 */
public record Taxable(Money amount, PriceBasis basis, VatCategory category, BigDecimal percent, Option<String> reason) {

    public Taxable {
        requireNonNull(amount, "amount");
        requireNonNull(basis, "basis");
        requireNonNull(category, "category");
        requireNonNull(percent, "percent");
        requireNonNull(reason, "reason");
    }
}
