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
 */
public record TaxRate(LocalDate from, BigDecimal percent, Option<String> region) {

    public TaxRate {
        requireNonNull(from, "from");
        requireNonNull(region, "region");
        if (percent.signum() < 0) {
            throw new IllegalArgumentException("percent must be at least 0, was " + percent.toPlainString());
        }
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
