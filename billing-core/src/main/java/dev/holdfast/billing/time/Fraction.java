package dev.holdfast.billing.time;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact fraction, such as 17 of 30 days. It is kept as stated: 15/30 is not reduced, so that a line can print it.
 *
 * @param numerator the upper number
 * @param denominator the lower number, above 0
 */
public record Fraction(long numerator, long denominator) implements Comparable<Fraction> {

    /** Nothing. */
    public static final Fraction ZERO = new Fraction(0, 1);

    /** A whole. */
    public static final Fraction ONE = new Fraction(1, 1);

    public Fraction {
        if (denominator <= 0) {
            throw new IllegalArgumentException("denominator must be above 0, was " + denominator);
        }
    }

    /**
     * A fraction.
     *
     * @param numerator the upper number
     * @param denominator the lower number, above 0
     * @return the fraction
     */
    public static Fraction of(long numerator, long denominator) {
        return new Fraction(numerator, denominator);
    }

    /**
     * The sum.
     *
     * @param other what is added
     * @return the exact sum
     * @throws ArithmeticException if the numbers outgrow 64 bits
     */
    public Fraction plus(Fraction other) {
        if (numerator == 0) {
            return other;
        }
        if (other.numerator == 0) {
            return this;
        }
        if (denominator == other.denominator) {
            return new Fraction(Math.addExact(numerator, other.numerator), denominator);
        }
        long common = gcd(denominator, other.denominator);
        long mine = other.denominator / common;
        long theirs = denominator / common;
        return new Fraction(
                Math.addExact(Math.multiplyExact(numerator, mine), Math.multiplyExact(other.numerator, theirs)),
                Math.multiplyExact(denominator, mine));
    }

    /**
     * The difference.
     *
     * @param other what is taken away
     * @return the exact difference
     * @throws ArithmeticException if the numbers outgrow 64 bits
     */
    public Fraction minus(Fraction other) {
        return plus(new Fraction(Math.negateExact(other.numerator), other.denominator));
    }

    /**
     * The same divided by a whole number.
     *
     * @param count the number, above 0
     * @return the exact quotient
     * @throws ArithmeticException if the numbers outgrow 64 bits
     */
    public Fraction per(long count) {
        return count == 1 ? this : new Fraction(numerator, Math.multiplyExact(denominator, count));
    }

    /**
     * What part of another fraction this is.
     *
     * @param other the other fraction, above 0
     * @return the exact quotient
     * @throws ArithmeticException if the numbers outgrow 64 bits
     */
    public Fraction of(Fraction other) {
        return denominator == other.denominator
                ? new Fraction(numerator, other.numerator)
                : new Fraction(
                        Math.multiplyExact(numerator, other.denominator),
                        Math.multiplyExact(denominator, other.numerator));
    }

    /**
     * An amount times this fraction, rounded once.
     *
     * @param amount the amount
     * @param scale the decimals of the result
     * @param rounding the rounding rule
     * @return the rounded product
     */
    public BigDecimal of(BigDecimal amount, int scale, RoundingMode rounding) {
        return numerator == denominator
                ? amount.setScale(scale, rounding)
                : amount.multiply(BigDecimal.valueOf(numerator))
                        .divide(BigDecimal.valueOf(denominator), scale, rounding);
    }

    /**
     * Tells whether it is nothing.
     *
     * @return true if it is 0
     */
    public boolean isZero() {
        return numerator == 0;
    }

    /** Compares by value, so that 1/2 and 15/30 compare as equal though they are not {@code equals}. */
    @Override
    public int compareTo(Fraction other) {
        return Long.compare(
                Math.multiplyExact(numerator, other.denominator), Math.multiplyExact(other.numerator, denominator));
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
