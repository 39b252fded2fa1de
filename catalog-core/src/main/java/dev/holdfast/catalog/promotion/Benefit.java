package dev.holdfast.catalog.promotion;

import static java.util.Objects.requireNonNull;

import dev.holdfast.catalog.usage.Allowance;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import org.joda.money.BigMoney;

/**
 * What a promotion gives. Free periods and a waived fee are 100 % off for their duration.
 *
 * <p>A benefit turns the price that the promotion before it left into a lower one, never below zero and never above.
 */
public sealed interface Benefit {

    /**
     * The price that is left.
     *
     * @param price the price before this benefit, for a whole period, at least 0
     * @return the price after it, exact, at least 0 and at most the price before
     */
    BigMoney appliedTo(BigMoney price);

    /**
     * Every amount that the benefit states, so that a catalogue can check their currency.
     *
     * @return the amounts, possibly none
     */
    Vector<BigMoney> amounts();

    /**
     * A percentage off, possibly capped: 40 %, but at most 8.40.
     *
     * @param percent how much, above 0 and at most 100
     * @param cap the most that comes off per period; none for no cap
     */
    record PercentOff(BigDecimal percent, Option<BigMoney> cap) implements Benefit {
        public PercentOff {
            requireNonNull(cap, "cap");
            if (percent.signum() <= 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
                throw new IllegalArgumentException(
                        "percent must be above 0 and at most 100, was " + percent.toPlainString());
            }
        }

        @Override
        public BigMoney appliedTo(BigMoney price) {
            BigMoney off = price.multipliedBy(percent.movePointLeft(2));
            return price.minus(cap.filter(off::isGreaterThan).getOrElse(off));
        }

        @Override
        public Vector<BigMoney> amounts() {
            return cap.toVector();
        }
    }

    /**
     * An amount off: of each charge for each of its periods, or of all charges together that fall due on one day.
     *
     * @param amount how much, above 0
     * @param of what it comes off
     */
    record AmountOff(BigMoney amount, Of of) implements Benefit {

        /** What an amount comes off. */
        public enum Of {
            /** Each charge in the scope, for each of its periods. */
            EACH_CHARGE,
            /**
             * All charges in the scope together, once for each day on which any recurring charge or use falls due: the
             * coupon of a bill. What is due once on such a day takes what the others leave; instalments have no part.
             */
            ALL_TOGETHER,
            /** All charges in the scope together, until the amount is used up: the balance of a gift card. */
            UNTIL_USED_UP;

            /**
             * Tells whether what one day leaves of it is there for the next.
             *
             * @return true if it is used up over several days
             */
            public boolean isUsedUp() {
                return this == UNTIL_USED_UP;
            }
        }

        public AmountOff {
            requireNonNull(of, "of");
            if (!amount.isPositive()) {
                throw new IllegalArgumentException("an amount off must be above 0, was " + amount);
            }
        }

        /**
         * An amount off each charge.
         *
         * @param amount how much, above 0
         */
        public AmountOff(BigMoney amount) {
            this(amount, Of.EACH_CHARGE);
        }

        /** What is left of the price of one charge, if no other has a part in it. */
        @Override
        public BigMoney appliedTo(BigMoney price) {
            BigMoney left = price.minus(amount);
            return left.isNegative() ? BigMoney.zero(price.getCurrencyUnit()) : left;
        }

        @Override
        public Vector<BigMoney> amounts() {
            return Vector.of(amount);
        }
    }

    /**
     * A price instead of the price, where it is lower.
     *
     * @param price the price for a whole period, at least 0
     */
    record FixedPrice(BigMoney price) implements Benefit {
        public FixedPrice {
            if (price.isNegative()) {
                throw new IllegalArgumentException("a fixed price must be at least 0, was " + price);
            }
        }

        @Override
        public BigMoney appliedTo(BigMoney before) {
            return price.isLessThan(before) ? price : before;
        }

        @Override
        public Vector<BigMoney> amounts() {
            return Vector.of(price);
        }
    }

    /**
     * More use included.
     *
     * @param allowance the extra allowance
     */
    record ExtraAllowance(Allowance allowance) implements Benefit {
        @Override
        public BigMoney appliedTo(BigMoney price) {
            return price;
        }

        @Override
        public Vector<BigMoney> amounts() {
            return Vector.empty();
        }
    }
}
