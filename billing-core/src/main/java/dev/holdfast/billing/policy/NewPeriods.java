package dev.holdfast.billing.policy;

import static java.util.Objects.requireNonNull;

/**
 * What begins new service periods of what is held already. New ones begin where the account's alignment says for what
 * begins on that day, so that a change from months to years is a year from the change, or from the cycle day of its month.
 *
 * @param change when a change to another offer does
 * @param resume whether the end of a suspension does
 */
public record NewPeriods(Change change, boolean resume) {

    /** Nothing does: periods are counted from the first day on which it was held, whatever it was. */
    public static final NewPeriods DEFAULT = new NewPeriods(Change.NEVER, false);

    /** When a change to another offer begins new periods. */
    public enum Change {
        /** It never does. */
        NEVER,
        /** Where the offer before had no charge with periods of that length: from months to years. */
        OTHER_LENGTH,
        /** It always does. */
        ALWAYS
    }

    public NewPeriods {
        requireNonNull(change, "change");
    }
}
