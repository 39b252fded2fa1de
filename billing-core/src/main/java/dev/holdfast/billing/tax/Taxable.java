package dev.holdfast.billing.tax;

import static java.util.Objects.requireNonNull;

import dev.holdfast.catalog.tax.PriceBasis;
import org.joda.money.BigMoney;

/**
 * An amount to be taxed.
 *
 * @param amount the amount, in its basis
 * @param basis whether the amount contains its tax
 * @param taxedAs category, rate and reason
 */
public record Taxable(BigMoney amount, PriceBasis basis, TaxedAs taxedAs) {

    public Taxable {
        requireNonNull(amount, "amount");
        requireNonNull(basis, "basis");
        requireNonNull(taxedAs, "taxedAs");
    }

    /** What it is more than it was before. */
    Taxable minus(Taxable before) {
        return new Taxable(amount.minus(before.amount), basis, taxedAs);
    }
}
