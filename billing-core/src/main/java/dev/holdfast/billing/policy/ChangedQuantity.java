package dev.holdfast.billing.policy;

/**
 * What is charged where another quantity of the same is held from a day of a period on.
 *
 * <p>Both come to the same but for the cents: 8.00 a seat, two instead of one for 20 of 30 days, are 2.67 and 10.67, which is 5.34
 * more than the 8.00 that were charged; the difference is 5.33, as Slack has it.
 */
public enum ChangedQuantity {
    /** The days from then on at the price of the new quantity, in place of the price of the old one. */
    ANEW,
    /**
     * What the new quantity costs more than the old one, or less, for the days from then on, rounded once. Where more than
     * the quantity changes, it is charged anew.
     */
    DIFFERENCE
}
