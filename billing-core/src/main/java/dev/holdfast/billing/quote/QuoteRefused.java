package dev.holdfast.billing.quote;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.owed.NotCalculated;
import dev.holdfast.billing.subscription.Rejection;
import dev.holdfast.billing.subscription.Rejections;
import io.vavr.collection.Vector;
import java.time.LocalDate;

/** Why there is no quote, or why it may not move on. */
public sealed interface QuoteRefused {

    /**
     * The stable code.
     *
     * @return the code, such as {@code NOT_LEGAL}
     */
    String code();

    /**
     * The reasons in words, each with what to do instead.
     *
     * @return the sentences, never empty
     */
    Vector<String> sentences();

    /**
     * One of the changes is not legal, whatever is consented to.
     *
     * @param rejections the reasons
     */
    record NotLegal(Rejections rejections) implements QuoteRefused {
        public NotLegal {
            requireNonNull(rejections, "rejections");
        }

        @Override
        public String code() {
            return "NOT_LEGAL";
        }

        @Override
        public Vector<String> sentences() {
            return rejections.all().map(Rejection::sentence);
        }
    }

    /**
     * A catalogue term that applies cannot be billed, and so cannot be quoted.
     *
     * @param reason the term
     */
    record NotBillable(NotCalculated reason) implements QuoteRefused {
        public NotBillable {
            requireNonNull(reason, "reason");
        }

        @Override
        public String code() {
            return "NOT_BILLABLE";
        }

        @Override
        public Vector<String> sentences() {
            return Vector.of(reason.sentence());
        }
    }

    /**
     * The quote is in a state in which this cannot happen.
     *
     * @param state the state
     * @param trigger what was to happen
     */
    record WrongState(QuoteState state, QuoteLifecycle.Trigger trigger) implements QuoteRefused {
        public WrongState {
            requireNonNull(state, "state");
            requireNonNull(trigger, "trigger");
        }

        @Override
        public String code() {
            return "WRONG_STATE";
        }

        @Override
        public Vector<String> sentences() {
            String possible = QuoteLifecycle.triggers(state).mkString(", ");
            return Vector.of("The quote is " + state + ", and " + trigger + " is not possible then. "
                    + (possible.isEmpty() ? "Make a new quote." : "Choose from: " + possible + "."));
        }
    }

    /**
     * The quote holds no longer.
     *
     * @param validUntil the last day on which it could be accepted
     * @param on the day on which it was to be
     */
    record Expired(LocalDate validUntil, LocalDate on) implements QuoteRefused {
        public Expired {
            requireNonNull(validUntil, "validUntil");
            requireNonNull(on, "on");
        }

        @Override
        public String code() {
            return "EXPIRED";
        }

        @Override
        public Vector<String> sentences() {
            return Vector.of("The quote holds until " + validUntil + ", and it is " + on + ". Make a new quote.");
        }
    }

    /**
     * The quote still holds, and cannot expire yet.
     *
     * @param validUntil the last day on which it can be accepted
     * @param on the day on which it was to expire
     */
    record StillValid(LocalDate validUntil, LocalDate on) implements QuoteRefused {
        public StillValid {
            requireNonNull(validUntil, "validUntil");
            requireNonNull(on, "on");
        }

        @Override
        public String code() {
            return "STILL_VALID";
        }

        @Override
        public Vector<String> sentences() {
            return Vector.of("The quote holds until " + validUntil + ", and it is only " + on
                    + ". Wait until that day is over, or cancel it.");
        }
    }

    /**
     * The customer has not consented to all that needs a consent.
     *
     * @param missing the consents that are missing, never empty
     */
    record ConsentMissing(Vector<NeededConsent> missing) implements QuoteRefused {
        public ConsentMissing {
            requireNonNull(missing, "missing");
        }

        @Override
        public String code() {
            return "CONSENT_MISSING";
        }

        @Override
        public Vector<String> sentences() {
            return missing.map(consent -> "The customer has not consented " + consent
                    + ". Ask, and hand in the consent with the acceptance; or choose something else.");
        }
    }
}
