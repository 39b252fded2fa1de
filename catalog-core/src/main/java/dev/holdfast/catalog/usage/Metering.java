package dev.holdfast.catalog.usage;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How records add up to the quantity that a price model is given.
 *
 * @param aggregation how the records of a period are put together
 * @param conversion how the sum is turned into the unit of the price; none if it already is in it
 */
public record Metering(Aggregation aggregation, Option<Conversion> conversion) {

    /** The plain sum, in the unit of the price. */
    public static final Metering SUM = new Metering(Aggregation.SUM, Option.none());

    public Metering {
        requireNonNull(aggregation, "aggregation");
        requireNonNull(conversion, "conversion");
    }

    /** How the records of a period are put together. */
    public enum Aggregation {
        /** Their sum. */
        SUM,
        /** The largest. */
        MAXIMUM,
        /** The last in time. */
        LAST,
        /** How many different ones there are. */
        UNIQUE_COUNT,
        /**
         * What was reported last stands until the next report, in later periods too, and each day of a period counts for
         * its part of it: 62 from the 16th of a month of 31 days are 32.
         */
        STANDING
    }

    /**
     * A change of unit: the quantity divided by {@code per}, rounded to {@code scale} decimals by a named rule.
     *
     * @param per how many measured units make one unit of the price, above 0
     * @param scale the decimals kept, at least 0
     * @param rounding the rounding rule
     */
    public record Conversion(BigDecimal per, int scale, RoundingMode rounding) {
        public Conversion {
            requireNonNull(rounding, "rounding");
            if (per.signum() <= 0 || scale < 0) {
                throw new IllegalArgumentException("a conversion needs per above 0 and scale at least 0");
            }
        }

        /**
         * The quantity in the unit of the price.
         *
         * @param measured the measured quantity
         * @return the converted quantity
         */
        public BigDecimal apply(BigDecimal measured) {
            return measured.divide(per, scale, rounding);
        }
    }
}
