package dev.holdfast.billing.tax;

import io.vavr.collection.Vector;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.joda.money.CurrencyUnit;
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
        CurrencyUnit currency = total.getCurrencyUnit();
        List<BigDecimal> dividends = new ArrayList<>(weights.size());
        weights.forEach(weight -> dividends.add(total.getAmount().multiply(weight)));
        return Vector.ofAll(round(total.getAmount(), currency.getDecimalPlaces(), dividends, sum))
                .map(part -> Money.of(currency, part));
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
    static List<BigDecimal> round(BigDecimal total, int decimals, List<BigDecimal> dividends, BigDecimal divisor) {
        BigDecimal positive = divisor.abs();
        List<BigDecimal> parts = new ArrayList<>(dividends.size());
        List<BigDecimal> remainders = new ArrayList<>(dividends.size());
        BigDecimal missing = total;
        for (BigDecimal dividend : dividends) {
            BigDecimal signed = divisor.signum() < 0 ? dividend.negate() : dividend;
            BigDecimal part = signed.divide(positive, decimals, RoundingMode.FLOOR);
            parts.add(part);
            remainders.add(signed.subtract(part.multiply(positive)));
            missing = missing.subtract(part);
        }
        long units = missing.movePointRight(decimals).longValueExact();
        if (units != 0) {
            hand(units, decimals, parts, remainders);
        }
        return parts;
    }

    /** Hands out units: as many to each, and one more to those with the largest remainders. */
    private static void hand(long units, int decimals, List<BigDecimal> parts, List<BigDecimal> remainders) {
        int count = parts.size();
        long each = Math.floorDiv(units, count);
        long more = Math.floorMod(units, count);
        Integer[] byRemainder = new Integer[count];
        Arrays.setAll(byRemainder, index -> index);
        Arrays.sort(byRemainder, Comparator.comparing(remainders::get, Comparator.reverseOrder()));
        for (int place = 0; place < count; place++) {
            int index = byRemainder[place];
            parts.set(index, parts.get(index).add(BigDecimal.valueOf(place < more ? each + 1 : each, decimals)));
        }
    }
}
