package dev.holdfast.catalog.charge;

/** When a service period is charged. */
public enum Due {
    /** At its first day. */
    IN_ADVANCE,
    /** After its last day. */
    IN_ARREARS
}
