package dev.holdfast.catalog.tax;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A rate of tax from a date on, until the next one stated for the same region.
 *
 * @param from the first day at this rate, inclusive
 * @param percent the rate in percent, so that 21 means 21 %, at least 0
 * @param region the tariff region it holds in; none for every region without a rate of its own
 * @param code the code that invoices print with it, where it is another than the category's: a region where the tax does
 *     not apply
 * @param reason why no tax is due, printed on the invoice; none unless the code is stated and needs one
 */
public record TaxRate(
        LocalDate from, BigDecimal percent, Option<String> region, Option<VatCategory> code, Option<String> reason) {

    public TaxRate {
        requireNonNull(from, "from");
        requireNonNull(region, "region");
        requireNonNull(code, "code");
        requireNonNull(reason, "reason");
        if (percent.signum() < 0) {
            throw new IllegalArgumentException("percent must be at least 0, was " + percent.toPlainString());
        }
        if (code.exists(stated -> !stated.isTaxed()) && percent.signum() != 0) {
            throw new IllegalArgumentException(
                    "a rate of code " + code.get() + " is 0, was " + percent.toPlainString());
        }
        if (code.exists(VatCategory::needsReason) && reason.isEmpty()) {
            throw new IllegalArgumentException("a rate of code " + code.get() + " needs a reason");
        }
    }

    /**
     * A rate of its category's code.
     *
     * @param from the first day, inclusive
     * @param percent the rate in percent, at least 0
     * @param region the tariff region it holds in; none for every region without a rate of its own
     */
    public TaxRate(LocalDate from, BigDecimal percent, Option<String> region) {
        this(from, percent, region, Option.none(), Option.none());
    }

    /**
     * A rate for every region.
     *
     * @param from the first day, inclusive
     * @param percent the rate in percent
     * @return the rate
     */
    public static TaxRate from(LocalDate from, String percent) {
        return new TaxRate(from, new BigDecimal(percent), Option.none());
    }
}
