package dev.holdfast.billing.pricing;

import dev.holdfast.billing.time.Fraction;
import org.joda.money.BigMoney;

/**
 * An amount that comes off a price.
 *
 * @param amount how much comes off
 * @param over the part of a period over which it is spread; 1 where it comes off the price of a whole period
 */
record Off(BigMoney amount, Fraction over) {

    static Off whole(BigMoney amount) {
        return new Off(amount, Fraction.ONE);
    }

    boolean isSpread() {
        return over.compareTo(Fraction.ONE) != 0;
    }

    /** Whether it is all that the price costs on that part of the period. */
    boolean covers(BigMoney price) {
        return amount.multipliedBy(over.denominator()).compareTo(price.multipliedBy(over.numerator())) >= 0;
    }
}
