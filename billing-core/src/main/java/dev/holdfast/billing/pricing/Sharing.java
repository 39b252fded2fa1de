package dev.holdfast.billing.pricing;

import dev.holdfast.billing.time.Fraction;
import org.joda.money.BigMoney;

/** What an amount that comes off several charges together leaves of the price of one of them. */
@FunctionalInterface
interface Sharing {

    /** Nothing has a part in it but the price itself. */
    Sharing ALONE = (given, price, charged) -> given.promotion().benefit().appliedTo(price);

    /**
     * What is left of a price for a whole period, which the promotions before this one left.
     *
     * @param charged the part of the period that is charged at all
     */
    BigMoney left(Given given, BigMoney price, Fraction charged);
}
