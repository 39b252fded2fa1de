package dev.holdfast.catalog.price;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import java.math.BigDecimal;
import org.joda.money.BigMoney;

/**
 * A stretch of quantities with its own rate.
 *
 * <p>The upper bound belongs to the tier: with {@code upTo} 5, quantity 5 is inside and 5.001 opens the next tier.
 *
 * @param above the lower bound, exclusive; 0 for the first tier, which holds the quantity 0 too
 * @param upTo the upper bound, inclusive and possibly fractional; none if the tier has no end
 * @param fee a fee charged once when the tier is entered; zero if there is none
 * @param rate what a quantity inside the tier costs
 */
public record Tier(BigDecimal above, Option<BigDecimal> upTo, BigMoney fee, Rate rate) {

    public Tier {
        requireNonNull(above, "above");
        requireNonNull(upTo, "upTo");
        requireNonNull(fee, "fee");
        requireNonNull(rate, "rate");
    }

    /**
     * Tells whether a quantity lies in this tier.
     *
     * @param quantity the quantity
     * @return true if it is above the lower bound (or zero in the first tier) and not above the upper one
     */
    public boolean holds(BigDecimal quantity) {
        boolean entered = quantity.compareTo(above) > 0 || (above.signum() == 0 && quantity.signum() == 0);
        return entered && upTo.forAll(bound -> quantity.compareTo(bound) <= 0);
    }

    /**
     * How much of a quantity lies in this tier.
     *
     * @param quantity the whole quantity
     * @return the part above the lower and up to the upper bound, at least 0
     */
    public BigDecimal part(BigDecimal quantity) {
        BigDecimal top = upTo.map(quantity::min).getOrElse(quantity);
        return top.subtract(above).max(BigDecimal.ZERO);
    }

    /**
     * The tier's name in an explanation.
     *
     * @return such as {@code "tier above 10 up to 20"}
     */
    public String label() {
        return "tier above " + above.toPlainString()
                + upTo.map(bound -> " up to " + bound.toPlainString()).getOrElse("");
    }
}
