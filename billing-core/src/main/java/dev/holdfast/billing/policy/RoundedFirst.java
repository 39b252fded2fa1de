package dev.holdfast.billing.policy;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.time.Fraction;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What is rounded before the price of a part of a service period is multiplied out: 10.00 for 17 of 31 days are 5.48; with
 * the price of a day rounded first to two decimals they are 17 times 0.32, which is 5.44, and with the part of the period
 * rounded first to two decimals 0.55 times 10.00, which is 5.50. A complete period costs its price in each case.
 *
 * <p>What holds then: the days of a period that are billed one after the other still add up to its price, since an amount
 * is the difference of two that run from the first day that is charged; the last of them has the difference that the
 * rounding made. A part alone is no longer the price times the days over the days of the period, so two parts that are
 * each priced by themselves (a change of the price in the middle) may differ from it by more than a cent: by half a unit of
 * what is rounded for each day, or of the price. No more is ever charged for a part than the price of the whole.
 *
 * @param of what is rounded
 * @param decimals to how many decimals, at least 0
 * @param rounding by which rule
 */
public record RoundedFirst(Of of, int decimals, RoundingMode rounding) {

    /** What is rounded. */
    public enum Of {
        /** The price of each day, as operators print it: days times a rounded price. */
        DAY_PRICE,
        /** The part of the period that the days are, as a factor with some decimals. */
        FRACTION
    }

    public RoundedFirst {
        requireNonNull(of, "of");
        requireNonNull(rounding, "rounding");
        if (decimals < 0) {
            throw new IllegalArgumentException("decimals must be at least 0, was " + decimals);
        }
    }

    /**
     * What a price is multiplied by for a part of a period.
     *
     * @param ratio the exact part
     * @return the part as it is rounded; the same where the part is not what is rounded
     */
    public Fraction factor(Fraction ratio) {
        return of == Of.FRACTION
                ? Fraction.of(
                        ratio.of(BigDecimal.ONE, decimals, rounding)
                                .movePointRight(decimals)
                                .longValueExact(),
                        BigDecimal.ONE.movePointRight(decimals).longValueExact())
                : ratio;
    }
}
