package dev.holdfast.interchange.invoice;

import dev.holdfast.billing.time.Fraction;
import dev.holdfast.interchange.text.Statement;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A value before anything is rounded, as a fraction of whole numbers in lowest terms.
 *
 * @param numerator the upper number
 * @param denominator the lower number, above 0
 */
public record Exact(BigInteger numerator, BigInteger denominator) {

    /** Nothing. */
    public static final Exact ZERO = new Exact(BigInteger.ZERO, BigInteger.ONE);

    private static final int DECIMALS = 20;

    public Exact {
        BigInteger common = numerator.gcd(denominator);
        numerator = numerator.divide(common);
        denominator = denominator.divide(common);
        if (denominator.signum() < 0) {
            numerator = numerator.negate();
            denominator = denominator.negate();
        }
    }

    /**
     * A decimal number.
     *
     * @param number the number
     * @return the value
     */
    public static Exact of(BigDecimal number) {
        return number.scale() >= 0
                ? new Exact(number.unscaledValue(), BigInteger.TEN.pow(number.scale()))
                : new Exact(number.toBigIntegerExact(), BigInteger.ONE);
    }

    /**
     * A part of an amount.
     *
     * @param amount the amount
     * @param ratio the part
     * @return the value
     */
    public static Exact of(BigDecimal amount, Fraction ratio) {
        Exact whole = of(amount);
        return new Exact(
                whole.numerator.multiply(BigInteger.valueOf(ratio.numerator())),
                whole.denominator.multiply(BigInteger.valueOf(ratio.denominator())));
    }

    /**
     * The sum.
     *
     * @param other what is added
     * @return the value
     */
    public Exact plus(Exact other) {
        return new Exact(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /**
     * The same the other way round.
     *
     * @return the value below zero if it was above
     */
    public Exact negated() {
        return new Exact(numerator.negate(), denominator);
    }

    /**
     * The quotient.
     *
     * @param divisor what it is divided by, not 0
     * @return the value
     */
    public Exact per(BigDecimal divisor) {
        Exact by = of(divisor);
        return new Exact(numerator.multiply(by.denominator), denominator.multiply(by.numerator));
    }

    /**
     * The value rounded.
     *
     * @param scale the decimals
     * @param rounding the rounding rule
     * @return the rounded value
     */
    public BigDecimal rounded(int scale, RoundingMode rounding) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), scale, rounding);
    }

    /**
     * The value in decimals.
     *
     * @return all its decimals if they are no more than twenty, else twenty, half up
     */
    public BigDecimal decimal() {
        BigDecimal cut = rounded(DECIMALS, RoundingMode.HALF_UP);
        boolean ends =
                cut.multiply(new BigDecimal(denominator), MathContext.UNLIMITED).compareTo(new BigDecimal(numerator))
                        == 0;
        BigDecimal plain = ends ? cut.stripTrailingZeros() : cut;
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /**
     * The value in both forms.
     *
     * @return what JSON says of it
     */
    public Statement statement() {
        return Statement.EMPTY.with("exact", this).with("unrounded", decimal());
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
