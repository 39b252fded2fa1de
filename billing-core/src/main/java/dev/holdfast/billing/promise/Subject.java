package dev.holdfast.billing.promise;

import java.util.Locale;

/** What a check looks at. */
public enum Subject {
    /** Whether the content is what was written. */
    FINGERPRINT,
    /** Whether the seller wrote it. */
    SIGNATURE,
    /** Whether its own sums are right. */
    ARITHMETIC,
    /** Whether it still holds. */
    VALIDITY,
    /** Whether it is of this catalogue, and of the version in force. */
    VERSION,
    /** Whether the customer holds what the promise starts from. */
    HOLDINGS,
    /** Whether everything asked may be asked. */
    CHANGE,
    /** Whether each promotion is given. */
    PROMOTIONS,
    /** What becomes of the services, and the consents to it. */
    SERVICES,
    /** What the customer is bound to. */
    COMMITMENTS,
    /** The prices per month. */
    PRICES,
    /** What is charged once. */
    FEES,
    /** The bills, line by line. */
    BILLS,
    /** What is billed over months. */
    TOTALS,
    /** What leaving costs. */
    LEAVING,
    /** What is taken for granted. */
    ASSUMPTIONS;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
