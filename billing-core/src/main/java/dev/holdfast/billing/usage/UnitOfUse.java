package dev.holdfast.billing.usage;

import dev.holdfast.catalog.usage.Increment;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * How many of one unit of use make one of another. Units of time are known; of others it is known that a unit is itself:
 * whether a GB is 1,000 MB or 1,024 is for the tariff to say, by stating both in one unit.
 */
public final class UnitOfUse {

    private static final Map<String, BigDecimal> SECONDS =
            HashMap.of("second", BigDecimal.ONE, "minute", BigDecimal.valueOf(60), "hour", BigDecimal.valueOf(3600));

    private static final Map<String, String> SHORT =
            HashMap.of("s", "second", "sec", "second", "min", "minute", "h", "hour");

    /** The decimals to which parts of a unit are kept that an allowance covers. */
    public static final int DECIMALS = 6;

    private UnitOfUse() {}

    /** A record counted up to its first stretch and whole steps after it, all in one unit. */
    static BigDecimal stepped(BigDecimal record, Increment increment) {
        BigDecimal beyond = record.subtract(increment.first()).max(BigDecimal.ZERO);
        BigDecimal steps = beyond.divide(increment.step(), 0, RoundingMode.CEILING);
        return increment.first().add(steps.multiply(increment.step()));
    }

    /**
     * How many units what is left of an allowance covers.
     *
     * @param left what is left of the allowance
     * @param each what each unit draws of it, above 0
     * @return the units, to {@link #DECIMALS} decimals, rounded down
     */
    public static BigDecimal covered(BigDecimal left, BigDecimal each) {
        return left.divide(each, DECIMALS, RoundingMode.DOWN);
    }

    /**
     * A quantity in another unit.
     *
     * @param quantity the quantity
     * @param from its unit
     * @param to the other unit
     * @return the quantity in the other unit, to 12 decimals, rounded up; none if the two cannot be compared
     */
    public static Option<BigDecimal> converted(BigDecimal quantity, String from, String to) {
        String here = plain(from);
        String there = plain(to);
        if (here.equals(there)) {
            return Option.some(quantity);
        }
        return SECONDS.get(here)
                .flatMap(seconds -> SECONDS.get(there)
                        .map(other -> quantity.multiply(seconds)
                                .divide(other, 12, RoundingMode.UP)
                                .stripTrailingZeros()));
    }

    private static String plain(String unit) {
        String low = unit.strip().toLowerCase(Locale.ROOT);
        String one = low.length() > 3 && low.endsWith("s") ? low.substring(0, low.length() - 1) : low;
        return SHORT.getOrElse(one, one);
    }
}
