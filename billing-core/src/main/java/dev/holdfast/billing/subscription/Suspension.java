package dev.holdfast.billing.subscription;

/** Why a holding is suspended. */
public enum Suspension {
    /** The customer asked for it. */
    CUSTOMER,
    /** The operator decided it. */
    OPERATOR,
    /** A bill is not paid. */
    NON_PAYMENT,
    /** A device or SIM is lost or stolen. */
    LOST_OR_STOLEN
}
