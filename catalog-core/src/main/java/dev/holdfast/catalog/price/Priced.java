package dev.holdfast.catalog.price;

import io.vavr.collection.Vector;
import java.math.BigDecimal;
import org.joda.money.BigMoney;

/**
 * An exact price with the steps it was made of.
 *
 * @param amount the price, exact and of any scale
 * @param steps the parts that add up to the amount, in order; empty where there is nothing to tell apart
 */
public record Priced(BigMoney amount, Vector<Step> steps) {

    /**
     * One part of a price: a quantity at a rate, or a fee.
     *
     * @param what what the part is, such as {@code "tier up to 100"}
     * @param quantity how much of it
     * @param amount what it costs
     */
    public record Step(String what, BigDecimal quantity, BigMoney amount) {}

    /**
     * A price of one step.
     *
     * @param what what the step is
     * @param quantity how much of it
     * @param amount what it costs
     * @return the price
     */
    public static Priced of(String what, BigDecimal quantity, BigMoney amount) {
        return new Priced(amount, Vector.of(new Step(what, quantity, amount)));
    }

    /**
     * A price that is the sum of its steps.
     *
     * @param zero zero in the currency, the sum of no step
     * @param steps the steps
     * @return the price
     */
    public static Priced sum(BigMoney zero, Vector<Step> steps) {
        return new Priced(steps.map(Step::amount).fold(zero, BigMoney::plus), steps);
    }
}
