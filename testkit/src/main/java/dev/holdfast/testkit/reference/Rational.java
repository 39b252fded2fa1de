package dev.holdfast.testkit.reference;

import java.math.BigDecimal;
import java.math.BigInteger;

/** An exact fraction; nothing is rounded before it is said. */
record Rational(BigInteger numerator, BigInteger denominator) {

    Rational {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("denominator must be above 0, was " + denominator);
        }
    }

    static Rational of(BigDecimal value) {
        return value.scale() > 0
                ? new Rational(value.unscaledValue(), BigInteger.TEN.pow(value.scale()))
                : new Rational(value.toBigIntegerExact(), BigInteger.ONE);
    }

    Rational times(long factor) {
        return new Rational(numerator.multiply(BigInteger.valueOf(factor)), denominator);
    }

    Rational dividedBy(long divisor) {
        return new Rational(numerator, denominator.multiply(BigInteger.valueOf(divisor)));
    }

    Rational plus(Rational other) {
        return new Rational(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Rational minus(Rational other) {
        return plus(other.times(-1));
    }

    /** Half a unit and more goes up, away from zero. */
    BigDecimal roundedHalfUp(int scale) {
        BigInteger units = numerator.abs().multiply(BigInteger.TEN.pow(scale));
        BigInteger twice = units.add(units).add(denominator).divide(denominator.add(denominator));
        return new BigDecimal(numerator.signum() < 0 ? twice.negate() : twice, scale);
    }

    /** Half a unit goes down, towards zero, and more goes up. */
    BigDecimal roundedHalfDown(int scale) {
        BigInteger units = numerator.abs().multiply(BigInteger.TEN.pow(scale));
        BigInteger up =
                units.add(units).add(denominator).subtract(BigInteger.ONE).divide(denominator.add(denominator));
        return new BigDecimal(numerator.signum() < 0 ? up.negate() : up, scale);
    }
}
