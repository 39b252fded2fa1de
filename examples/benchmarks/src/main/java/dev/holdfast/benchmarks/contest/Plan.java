package dev.holdfast.benchmarks.contest;

import java.math.BigDecimal;

/**
 * What every contender can sell: one recurring price without tax, in euro.
 *
 * @param id its name
 * @param price the price of one period
 * @param months the length of a period
 * @param inArrears whether a period is charged after it, not before
 */
public record Plan(String id, BigDecimal price, int months, boolean inArrears) {

    /** A plan with a price per month, charged in advance. */
    public static Plan monthly(String id, String price) {
        return new Plan(id, new BigDecimal(price), 1, false);
    }
}
