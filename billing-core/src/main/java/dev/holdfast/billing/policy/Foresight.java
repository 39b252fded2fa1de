package dev.holdfast.billing.policy;

/** What a bill in advance makes of a change that is known and takes effect later. */
public enum Foresight {
    /** It charges up to the change; what comes after is charged once the change has taken effect. */
    UP_TO_CHANGE,
    /** It charges through the change, the days after it at the new price; nothing before its first day. */
    THROUGH_CHANGE,
    /** It charges as if nothing were to change; the change is credited and charged once it has taken effect. */
    IGNORED
}
