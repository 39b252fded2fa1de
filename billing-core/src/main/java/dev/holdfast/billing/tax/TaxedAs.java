package dev.holdfast.billing.tax;

import static java.util.Objects.requireNonNull;

import dev.holdfast.catalog.tax.TaxCategory;
import dev.holdfast.catalog.tax.VatCategory;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How an amount is taxed: what one tax subtotal of an invoice is about (BG-23 of EN 16931). 20 and 20.0 are one rate.
 *
 * @param category the category code (BT-118)
 * @param percent the rate in percent, 21 for 21 % (BT-119); 0 unless the category is S
 * @param reason why no tax is due (BT-120); needed for all categories but S and Z
 */
public record TaxedAs(VatCategory category, BigDecimal percent, Option<String> reason) {

    public TaxedAs {
        requireNonNull(category, "category");
        requireNonNull(reason, "reason");
        percent = plain(percent);
        if (percent.signum() < 0 || (percent.signum() > 0 && !category.isTaxed())) {
            throw new IllegalArgumentException("category " + category + " cannot have a rate of " + percent + " %");
        }
        if (category.needsReason() && reason.isEmpty()) {
            throw new IllegalArgumentException("category " + category + " needs a reason why no tax is due");
        }
    }

    /**
     * Taxed at a standard or reduced rate.
     *
     * @param percent the rate in percent, such as {@code "21"}
     * @return category S at that rate
     */
    public static TaxedAs standard(String percent) {
        return new TaxedAs(VatCategory.S, new BigDecimal(percent), Option.none());
    }

    /**
     * Not taxed.
     *
     * @param category any category but S
     * @param reason why no tax is due
     * @return the category at no rate
     */
    public static TaxedAs untaxed(VatCategory category, String reason) {
        return new TaxedAs(category, BigDecimal.ZERO, Option.some(reason));
    }

    /**
     * As a catalogue taxes one of its categories on a day.
     *
     * @param category the category of the catalogue
     * @param date the day
     * @param region the tariff region of the account, or none
     * @return how it is taxed; none if the catalogue states no rate for the day
     */
    public static Option<TaxedAs> of(TaxCategory category, LocalDate date, Option<String> region) {
        TaxCategory there = category.in(date, region);
        return category.rateOn(date, region).map(rate -> new TaxedAs(there.code(), rate, there.reason()));
    }

    /** Without superfluous zeros, and not written 2E+1. */
    private static BigDecimal plain(BigDecimal percent) {
        if (percent.scale() == 0) {
            return percent;
        }
        BigDecimal stripped = percent.stripTrailingZeros();
        return stripped.setScale(Math.max(0, stripped.scale()));
    }

    @Override
    public String toString() {
        return category + " " + percent.toPlainString() + " %"
                + reason.map(why -> " (" + why + ")").getOrElse("");
    }
}
