package dev.holdfast.billing.pricing;

import org.joda.money.BigMoney;

/** What an amount that comes off several charges together leaves of the price of one of them. */
@FunctionalInterface
interface Sharing {

    /** Nothing has a part in it but the price itself. */
    Sharing ALONE = (given, price) -> given.promotion().benefit().appliedTo(price);

    /** What is left of a price, which the promotions before this one left. */
    BigMoney left(Given given, BigMoney price);
}
