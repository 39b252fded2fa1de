package dev.holdfast.catalog.charge;

/** What starts the count of months of seniority again. */
public enum SeniorityReset {
    /** Nothing: it is counted from the first day of the subscription. */
    NEVER,
    /** A change to another offer. */
    CHANGE,
    /** A renewal of the commitment. */
    RENEWAL,
    /** The charge itself, each time it is made (a box swapped). */
    CHARGED
}
