package dev.holdfast.billing.time;

/** Where the service periods of a charge start. */
public enum Alignment {
    /** On the cycle day, in the month in which the charge began, moved by whole periods. */
    CYCLE_DAY,
    /** On the first cycle day on or after the day on which the charge began, moved by whole periods. */
    NEXT_CYCLE_DAY,
    /** With the calendar: on the 1st of the month, the quarter, the year; on Monday for weeks. */
    CALENDAR,
    /** On the day on which the charge itself began. */
    ANNIVERSARY,
    /** On the day on which the subscription began, also for what is added to it later. */
    SUBSCRIPTION
}
