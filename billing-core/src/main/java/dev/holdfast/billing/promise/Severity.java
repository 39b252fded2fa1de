package dev.holdfast.billing.promise;

/** How much a finding weighs. */
public enum Severity {
    /** The promise is not true, or may not be made. */
    ERROR,
    /** Somebody should look at it before the customer signs. */
    WARNING,
    /** It is so, and nobody has to do anything. */
    NOTE
}
