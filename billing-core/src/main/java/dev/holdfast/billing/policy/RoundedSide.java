package dev.holdfast.billing.policy;

/** Which side of a service period is rounded where it is cut; the other side is the rest of the price. */
public enum RoundedSide {
    /** The days that are charged: half of 29.95 costs 14.98, and 14.97 come back. */
    USED,
    /**
     * The days up to the end of the period, as they stand on a bill: of 29.95 half is credited as 14.98, so that the used
     * half costs 14.97. Kill Bill and Stripe round so. Of a price that is a sum of rounded parts, by tax category or by
     * reductions rounded apart, the same days are counted, and what is charged is rounded, so that no more is credited than
     * was charged.
     */
    UNUSED
}
