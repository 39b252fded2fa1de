package dev.holdfast.billing.tax;

import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.joda.money.Money;

/**
 * Splits an amount by weights so that the parts sum to it exactly and each is within one minor unit of its share.
 *
 * <p>Each part first gets its exact share rounded down; the units left over go one each to the parts with the largest
 * remainders, the earlier part first where remainders are equal.
 */
public final class LargestRemainder {

    private LargestRemainder() {}

    /**
     * Splits an amount.
     *
     * @param total what is split
     * @param weights the weight of each part, at least one of them not 0, with a sum that is not 0; a weight may be
     *     negative where lines cancel each other
     * @return the parts, one for each weight, in the same order
     * @throws IllegalArgumentException if the weights sum to 0
     */
    public static Vector<Money> split(Money total, Vector<BigDecimal> weights) {
        BigDecimal sum = weights.fold(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() == 0) {
            throw new IllegalArgumentException("weights must not sum to 0: " + weights.mkString(", "));
        }
        int decimals = total.getCurrencyUnit().getDecimalPlaces();
        return round(total.getAmount(), decimals, weights.map(total.getAmount()::multiply), sum)
                .map(part -> Money.of(total.getCurrencyUnit(), part));
    }

    /**
     * Rounds exact amounts so that they sum to a total that is their sum, rounded. Where the total is further off, each
     * part first takes an equal share of what is missing.
     *
     * @param total what the parts sum to
     * @param decimals the decimals of the parts, no fewer than those of the total
     * @param dividends the amounts, each times the divisor
     * @param divisor what the dividends are divided by, not 0
     * @return the rounded amounts, in the same order
     */
    static Vector<BigDecimal> round(BigDecimal total, int decimals, Vector<BigDecimal> dividends, BigDecimal divisor) {
        int scale =
                dividends.map(BigDecimal::scale).append(divisor.scale()).max().get() + decimals;
        BigInteger units = divisor.setScale(scale).unscaledValue();
        Vector<BigInteger[]> shares = dividends.map(dividend ->
                floorDivide(dividend.movePointRight(decimals).setScale(scale).unscaledValue(), units));
        long left = total.setScale(decimals)
                .unscaledValue()
                .subtract(shares.map(share -> share[0]).fold(BigInteger.ZERO, BigInteger::add))
                .longValueExact();
        long each = Math.floorDiv(left, shares.size());
        Vector<Integer> lucky = shares.zipWithIndex()
                .sorted(LargestRemainder::compare)
                .map(Tuple2::_2)
                .take(Math.floorMod(left, shares.size()));
        return shares.zipWithIndex()
                .map(share -> new BigDecimal(
                        share._1()[0].add(BigInteger.valueOf(each + (lucky.contains(share._2()) ? 1 : 0))), decimals));
    }

    private static int compare(Tuple2<BigInteger[], Integer> a, Tuple2<BigInteger[], Integer> b) {
        int byRemainder = b._1()[1].compareTo(a._1()[1]);
        return byRemainder != 0 ? byRemainder : a._2().compareTo(b._2());
    }

    /** Quotient rounded down and remainder, which is never negative. */
    private static BigInteger[] floorDivide(BigInteger dividend, BigInteger divisor) {
        BigInteger positive = divisor.abs();
        BigInteger signed = divisor.signum() < 0 ? dividend.negate() : dividend;
        BigInteger remainder = signed.mod(positive);
        return new BigInteger[] {signed.subtract(remainder).divide(positive), remainder};
    }
}
