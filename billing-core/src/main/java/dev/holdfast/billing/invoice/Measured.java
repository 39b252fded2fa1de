package dev.holdfast.billing.invoice;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.time.Fraction;
import java.math.BigDecimal;
import org.joda.money.BigMoney;

/**
 * How much of something an amount is for, at what price: 17 days at 1999.99 for 30 days.
 *
 * <p>So a part of a period is exact and shows the real price; a rounded factor or a price per day would give another
 * amount (PEPPOL-EN16931-R120).
 *
 * @param quantity how much, below zero for what is given back (BT-129)
 * @param unit in which unit (BT-130)
 * @param price the price, which is never below zero (BT-146)
 * @param baseQuantity for how much the price is, above 0, in the same unit (BT-149)
 */
public record Measured(BigDecimal quantity, UnitCode unit, BigMoney price, BigDecimal baseQuantity) {

    public Measured {
        requireNonNull(quantity, "quantity");
        requireNonNull(unit, "unit");
        if (price.isNegative()) {
            throw new IllegalArgumentException(
                    "price must be at least 0, was " + price + "; state a negative quantity");
        }
        if (baseQuantity.signum() <= 0) {
            throw new IllegalArgumentException("baseQuantity must be above 0, was " + baseQuantity.toPlainString());
        }
    }

    /**
     * One of something.
     *
     * @param price its price, at least 0
     * @return one at that price
     */
    public static Measured one(BigMoney price) {
        return new Measured(BigDecimal.ONE, UnitCode.ONE, price, BigDecimal.ONE);
    }

    /** Some of the days that a price is for. */
    static Measured days(Fraction ratio, BigMoney price) {
        return new Measured(
                BigDecimal.valueOf(ratio.numerator()), UnitCode.DAY, price, BigDecimal.valueOf(ratio.denominator()));
    }

    /**
     * The same given back.
     *
     * @return the opposite quantity at the same price
     */
    public Measured negated() {
        return new Measured(quantity.negate(), unit, price, baseQuantity);
    }

    Measured times(int sign) {
        return sign < 0 ? negated() : this;
    }

    /** The same at another price. */
    Measured at(BigMoney other) {
        return new Measured(quantity, unit, other, baseQuantity);
    }

    /**
     * What the price is multiplied by, exactly.
     *
     * @return quantity over base quantity
     * @throws ArithmeticException if the numbers outgrow 64 bits
     */
    public Fraction ratio() {
        int scale = Math.max(0, Math.max(quantity.scale(), baseQuantity.scale()));
        return Fraction.of(
                quantity.movePointRight(scale).longValueExact(),
                baseQuantity.movePointRight(scale).longValueExact());
    }

    @Override
    public String toString() {
        return quantity.toPlainString() + " " + unit + " at " + price
                + (baseQuantity.compareTo(BigDecimal.ONE) == 0 ? "" : " for " + baseQuantity.toPlainString());
    }
}
