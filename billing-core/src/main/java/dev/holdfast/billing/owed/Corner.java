package dev.holdfast.billing.owed;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.time.Fraction;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.BigMoney;

/**
 * A price, up to some share of it, for some part of a period, rounded: the one place where amounts are rounded.
 *
 * <p>Every amount of a line is a sum of such corners with their signs. Each corner is a cumulative amount, from the
 * start of the days covered and from the bottom of the price, so that slices add up in time and across however often
 * they are cut.
 *
 * @param sign 1 to add it, -1 to take it away
 * @param price the price of a whole period
 * @param share the share of the price, from its bottom, 0 to 1
 * @param ratio the part of the period, from the first day covered
 * @param rounding the rounding rule
 * @param decimals the decimals of the amount
 * @param daily the days that the ratio is, where the price of each is rounded first; none where it is not
 */
public record Corner(
        int sign,
        BigMoney price,
        BigDecimal share,
        Fraction ratio,
        RoundingMode rounding,
        int decimals,
        Option<Daily> daily) {

    public Corner {
        requireNonNull(price, "price");
        requireNonNull(share, "share");
        requireNonNull(ratio, "ratio");
        requireNonNull(rounding, "rounding");
        requireNonNull(daily, "daily");
        if (sign != 1 && sign != -1) {
            throw new IllegalArgumentException("sign must be 1 or -1, was " + sign);
        }
    }

    /**
     * A price times a part of a period, rounded once.
     *
     * @param sign 1 to add it, -1 to take it away
     * @param price the price of a whole period
     * @param share the share of the price, from its bottom, 0 to 1
     * @param ratio the part of the period, from the first day covered
     * @param rounding the rounding rule
     * @param decimals the decimals of the amount
     */
    public Corner(int sign, BigMoney price, BigDecimal share, Fraction ratio, RoundingMode rounding, int decimals) {
        this(sign, price, share, ratio, rounding, decimals, Option.none());
    }

    /**
     * The same with the other sign.
     *
     * @return the opposite amount
     */
    public Corner opposite() {
        return new Corner(-sign, price, share, ratio, rounding, decimals, daily);
    }

    /**
     * The rounded amount, with its sign.
     *
     * @return the amount, with its decimals
     */
    public BigDecimal amount() {
        BigDecimal exact = price.getAmount().multiply(share);
        BigDecimal rounded = daily.isEmpty() || ratio.compareTo(Fraction.ONE) == 0
                ? ratio.of(exact, decimals, rounding)
                : Fraction.ONE.of(daily.get().amount(exact), decimals, rounding);
        return sign > 0 ? rounded : rounded.negate();
    }
}
