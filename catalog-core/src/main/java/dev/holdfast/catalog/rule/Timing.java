package dev.holdfast.catalog.rule;

/** When a change takes effect. */
public enum Timing {
    /** On the day it is asked for. */
    NOW,
    /** At the end of the running service period. */
    END_OF_PERIOD,
    /** At the end of the commitment. */
    END_OF_TERM,
    /** On a later day that the customer chooses. */
    CHOSEN_DATE
}
