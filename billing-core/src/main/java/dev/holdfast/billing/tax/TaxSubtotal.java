package dev.holdfast.billing.tax;

import static java.util.Objects.requireNonNull;

import dev.holdfast.catalog.tax.VatCategory;
import io.vavr.control.Option;
import java.math.BigDecimal;
import org.joda.money.Money;

/**
 * The tax of one category and rate on an invoice (BG-23 of EN 16931).
 *
 * @param taxedAs category, rate and reason
 * @param taxable the net amount that is taxed (BT-116)
 * @param tax the tax (BT-117)
 */
public record TaxSubtotal(TaxedAs taxedAs, Money taxable, Money tax) {

    public TaxSubtotal {
        requireNonNull(taxedAs, "taxedAs");
        requireNonNull(taxable, "taxable");
        requireNonNull(tax, "tax");
    }

    /**
     * The category code (BT-118).
     *
     * @return the code
     */
    public VatCategory category() {
        return taxedAs.category();
    }

    /**
     * The rate (BT-119).
     *
     * @return the rate in percent
     */
    public BigDecimal percent() {
        return taxedAs.percent();
    }

    /**
     * Why no tax is due (BT-120).
     *
     * @return the reason, or none
     */
    public Option<String> reason() {
        return taxedAs.reason();
    }
}
