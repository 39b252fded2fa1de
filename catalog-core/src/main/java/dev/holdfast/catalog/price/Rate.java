package dev.holdfast.catalog.price;

import io.vavr.collection.Vector;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.UnaryOperator;
import org.joda.money.BigMoney;

/** What the quantity inside one tier costs. */
public sealed interface Rate {

    /**
     * The price of a quantity at this rate.
     *
     * @param quantity the quantity inside the tier, at least 0
     * @param zero zero in the currency of the price
     * @return the exact price
     */
    BigMoney of(BigDecimal quantity, BigMoney zero);

    /**
     * The amounts of money that the rate states.
     *
     * @return the amounts; none for a percentage
     */
    Vector<BigMoney> stated();

    /**
     * The same rate with another amount of money.
     *
     * @param change what becomes of the amount, in its currency
     * @return the rate; itself for a percentage
     */
    Rate with(UnaryOperator<BigMoney> change);

    /**
     * What is wrong with the rate itself.
     *
     * @return a sentence for each fault; empty if the rate is sound
     */
    default Vector<String> faults() {
        return Vector.empty();
    }

    /**
     * A price for each unit, fractions included.
     *
     * @param price the price of one unit
     */
    record Each(BigMoney price) implements Rate {
        @Override
        public BigMoney of(BigDecimal quantity, BigMoney zero) {
            return price.multipliedBy(quantity);
        }

        @Override
        public Vector<BigMoney> stated() {
            return Vector.of(price);
        }

        @Override
        public Rate with(UnaryOperator<BigMoney> change) {
            return new Each(change.apply(price));
        }
    }

    /**
     * A price for each block of units; a started block counts as a whole one.
     *
     * @param price the price of one block
     * @param size the units in a block, above 0
     */
    record Block(BigMoney price, BigDecimal size) implements Rate {
        public Block {
            if (size.signum() <= 0) {
                throw new IllegalArgumentException("block size must be above 0, was " + size.toPlainString());
            }
        }

        @Override
        public BigMoney of(BigDecimal quantity, BigMoney zero) {
            return price.multipliedBy(quantity.divide(size, 0, RoundingMode.CEILING));
        }

        @Override
        public Vector<BigMoney> stated() {
            return Vector.of(price);
        }

        @Override
        public Rate with(UnaryOperator<BigMoney> change) {
            return new Block(change.apply(price), size);
        }
    }

    /**
     * A percentage of the quantity, where the quantity is itself an amount of money.
     *
     * @param percent the percentage, so that 2.5 means 2.5 %
     */
    record Percent(BigDecimal percent) implements Rate {
        @Override
        public BigMoney of(BigDecimal quantity, BigMoney zero) {
            return zero.plus(quantity.multiply(percent).movePointLeft(2));
        }

        @Override
        public Vector<BigMoney> stated() {
            return Vector.empty();
        }

        @Override
        public Rate with(UnaryOperator<BigMoney> change) {
            return this;
        }
    }

    /**
     * Tiers of their own: each part of the quantity costs the rate of the tier it lies in, and the last goes on for ever.
     * So a size that something else selects, such as how many are held, has a rate for each part of what is used.
     *
     * @param tiers the tiers, ascending, never empty
     */
    record Graduated(Vector<Tier> tiers) implements Rate {
        public Graduated {
            if (tiers.isEmpty()) {
                throw new IllegalArgumentException("tiers must not be empty");
            }
        }

        private Tiers all() {
            return new Tiers(tiers, Tiers.Beyond.LAST_PRICE, false);
        }

        @Override
        public BigMoney of(BigDecimal quantity, BigMoney zero) {
            return all().entered(quantity)
                    .map(tier -> all().price(tier, quantity))
                    .fold(zero, BigMoney::plus);
        }

        @Override
        public Vector<BigMoney> stated() {
            return all().rates();
        }

        @Override
        public Rate with(UnaryOperator<BigMoney> change) {
            return new Graduated(all().withRates(change).tiers());
        }

        @Override
        public Vector<String> faults() {
            return all().faults();
        }
    }
}
