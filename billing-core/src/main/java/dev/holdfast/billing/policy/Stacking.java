package dev.holdfast.billing.policy;

import dev.holdfast.catalog.promotion.Benefit;
import org.joda.money.BigMoney;

/** On what each of several reductions of a price is counted. */
public enum Stacking {
    /** On what the ones before it left: twice 50 % leave a quarter. */
    ON_REST {
        @Override
        public BigMoney after(Benefit benefit, BigMoney price, BigMoney left) {
            return benefit.appliedTo(left);
        }
    },
    /** All on the price itself: twice 50 % leave nothing. Together they take off the whole price at most. */
    ON_PRICE {
        @Override
        public BigMoney after(Benefit benefit, BigMoney price, BigMoney left) {
            BigMoney after = left.minus(price.minus(benefit.appliedTo(price)));
            return after.isNegative() ? BigMoney.zero(price.getCurrencyUnit()) : after;
        }
    };

    /**
     * What a reduction leaves of what was left of a price.
     *
     * @param benefit the reduction
     * @param price the price before all reductions
     * @param left what the ones before it left
     * @return what is left after it, at least nothing
     */
    public abstract BigMoney after(Benefit benefit, BigMoney price, BigMoney left);
}
