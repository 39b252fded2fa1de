package dev.holdfast.billing.receivable;

/**
 * The states of a bill, in the spelling of TMF678 (BillStateType).
 *
 * <p>Which leads to which is in {@link BillTable}.
 */
public enum BillStatus {
    /** Made by a bill run, looked at by nobody. */
    NEW("new"),
    /** Something about it must be cleared before it may go on. */
    ON_HOLD("onHold"),
    /** Looked at and found right. */
    VALIDATED("validated"),
    /** With the customer, who has paid nothing of it yet. */
    SENT("sent"),
    /** With the customer, who has paid some of it. */
    PARTIALLY_PAID("partiallyPaid"),
    /** Nothing of it is left to pay. */
    SETTLED("settled");

    private final String spelling;

    BillStatus(String spelling) {
        this.spelling = spelling;
    }

    /**
     * The spelling of TMF678.
     *
     * @return such as {@code partiallyPaid}
     */
    public String spelling() {
        return spelling;
    }

    /**
     * Tells whether it has been sent: then it has a number, is frozen, and can be paid and credited.
     *
     * @return true for sent, partially paid and settled
     */
    public boolean isSent() {
        return this == SENT || this == PARTIALLY_PAID || this == SETTLED;
    }

    @Override
    public String toString() {
        return spelling;
    }
}
