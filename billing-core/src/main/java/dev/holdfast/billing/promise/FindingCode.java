package dev.holdfast.billing.promise;

/** The stable code of each finding, with what it is about and how much it weighs. */
public enum FindingCode {
    /** A price per month is another. */
    PRICE_MISMATCH(Subject.PRICES, Severity.ERROR),
    /** A total is another. */
    TOTAL_MISMATCH(Subject.TOTALS, Severity.ERROR),
    /** A bill, or a line of one, is another. */
    BILL_MISMATCH(Subject.BILLS, Severity.ERROR),
    /** A fee was left out. */
    FEE_NOT_MENTIONED(Subject.FEES, Severity.ERROR),
    /** A fee is another, or is not charged. */
    FEE_MISMATCH(Subject.FEES, Severity.ERROR),
    /** A promotion is not given to this customer. */
    PROMOTION_NOT_ELIGIBLE(Subject.PROMOTIONS, Severity.ERROR),
    /** A promotion is not given on that day. */
    PROMOTION_EXPIRED(Subject.PROMOTIONS, Severity.ERROR),
    /** A service would be lost. */
    SERVICE_LOST(Subject.SERVICES, Severity.ERROR),
    /** A service would have less of something. */
    SERVICE_REDUCED(Subject.SERVICES, Severity.ERROR),
    /** What is said of a service is not so. */
    SERVICE_MISMATCH(Subject.SERVICES, Severity.ERROR),
    /** A commitment would begin or go on without consent. */
    COMMITMENT_EXTENDED(Subject.COMMITMENTS, Severity.ERROR),
    /** A commitment ends on another day, or is not made. */
    COMMITMENT_MISMATCH(Subject.COMMITMENTS, Severity.ERROR),
    /** A commitment was left out. */
    COMMITMENT_NOT_MENTIONED(Subject.COMMITMENTS, Severity.ERROR),
    /** Leaving costs something else. */
    LEAVING_MISMATCH(Subject.LEAVING, Severity.ERROR),
    /** An offer is not sold on that day, through that channel, or to that customer. */
    OFFER_NOT_SOLD(Subject.CHANGE, Severity.ERROR),
    /** The change may not happen. */
    CHANGE_NOT_LEGAL(Subject.CHANGE, Severity.ERROR),
    /** A term that applies is not covered by the calculation. */
    NOT_CALCULATED(Subject.CHANGE, Severity.ERROR),
    /** It is of another catalogue. */
    OTHER_CATALOG(Subject.VERSION, Severity.ERROR),
    /** It is in another currency. */
    OTHER_CURRENCY(Subject.VERSION, Severity.ERROR),
    /** It is of a catalogue version that was not in force. */
    VERSION_OUTDATED(Subject.VERSION, Severity.ERROR),
    /** A later catalogue version is in force by now. */
    VERSION_SUPERSEDED(Subject.VERSION, Severity.NOTE),
    /** It holds no longer. */
    QUOTE_EXPIRED(Subject.VALIDITY, Severity.ERROR),
    /** Its own sums are wrong. */
    ARITHMETIC_WRONG(Subject.ARITHMETIC, Severity.ERROR),
    /** The content is not what was written. */
    FINGERPRINT_WRONG(Subject.FINGERPRINT, Severity.ERROR),
    /** The seller did not sign it. */
    SIGNATURE_WRONG(Subject.SIGNATURE, Severity.ERROR),
    /** What the customer is said to hold cannot have been bought. */
    HOLDINGS_NOT_POSSIBLE(Subject.HOLDINGS, Severity.ERROR),
    /** The customer holds something else. */
    HOLDINGS_DIFFER(Subject.HOLDINGS, Severity.ERROR),
    /** Nobody has looked up what the customer holds. */
    HOLDINGS_NOT_VERIFIED(Subject.HOLDINGS, Severity.NOTE),
    /** Something that is taken for granted was left out. */
    ASSUMPTION_NOT_MENTIONED(Subject.ASSUMPTIONS, Severity.WARNING);

    private final Subject subject;
    private final Severity severity;

    FindingCode(Subject subject, Severity severity) {
        this.subject = subject;
        this.severity = severity;
    }

    /**
     * What it is about.
     *
     * @return the subject
     */
    public Subject subject() {
        return subject;
    }

    /**
     * How much it weighs.
     *
     * @return the severity
     */
    public Severity severity() {
        return severity;
    }
}
