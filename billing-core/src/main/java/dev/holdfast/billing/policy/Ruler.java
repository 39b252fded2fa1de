package dev.holdfast.billing.policy;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.time.DayCount;
import dev.holdfast.billing.time.Fraction;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.CurrencyUnit;

/**
 * How days are measured and amounts rounded.
 *
 * @param dayCount how much of a period some days are
 * @param rounding how amounts are rounded
 * @param decimals the decimals to which they are rounded, at least those of the currency
 * @param side which side of a period is rounded where it is cut
 * @param price what is rounded where a reduction comes off
 * @param first what is rounded before the price of a part of a period is multiplied out; none where nothing is
 */
public record Ruler(
        DayCount dayCount,
        RoundingMode rounding,
        int decimals,
        RoundedSide side,
        RoundedPrice price,
        Option<RoundedFirst> first) {
    public Ruler {
        requireNonNull(dayCount, "dayCount");
        requireNonNull(rounding, "rounding");
        requireNonNull(side, "side");
        requireNonNull(price, "price");
        requireNonNull(first, "first");
    }

    /**
     * The same with another count of days.
     *
     * @param another how much of a period some days are
     * @return the ruler
     */
    public Ruler counting(DayCount another) {
        return new Ruler(another, rounding, decimals, side, price, first);
    }

    /**
     * An amount at the scale of its currency.
     *
     * @param amount the amount, which may be finer
     * @param currency the currency
     * @return the rounded amount
     */
    public BigDecimal rounded(BigDecimal amount, CurrencyUnit currency) {
        return Fraction.ONE.of(amount, currency.getDecimalPlaces(), rounding);
    }
}
