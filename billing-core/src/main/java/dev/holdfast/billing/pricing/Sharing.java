package dev.holdfast.billing.pricing;

import org.joda.money.BigMoney;

/** What of an amount that comes off several charges together comes off the price of one of them. */
@FunctionalInterface
interface Sharing {

    /** Nothing has a part in it but the price itself. */
    Sharing ALONE = (given, price, last) ->
            Off.whole(price.minus(given.promotion().benefit().appliedTo(price)));

    /**
     * What comes off a price for a whole period, which the promotions before this one left.
     *
     * @param last whether nothing changes the price after it; only then may it be spread over a part of the period
     */
    Off off(Given given, BigMoney price, boolean last);
}
