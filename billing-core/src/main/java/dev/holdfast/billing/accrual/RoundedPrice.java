package dev.holdfast.billing.accrual;

/** What is rounded where a reduction comes off a price. */
public enum RoundedPrice {
    /** What the reduction leaves: of 19.99 half leaves 10.00, and 9.99 come off. No day ever costs less than nothing. */
    REST,
    /**
     * The reduction, as the allowance of an electronic invoice is: of 19.99 half is 10.00 off, and 9.99 are left. A day
     * that is billed alone may then come to a cent below zero, which the other days of its period make up for.
     */
    REDUCTION
}
