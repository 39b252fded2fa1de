package dev.holdfast.billing.subscription;

/**
 * The states of a holding, in the spelling of TMF637 (ProductStatusType).
 *
 * <p>Which leads to which is in {@link LifecycleTable}.
 */
public enum HoldingStatus {
    /** Made, nothing ordered yet. */
    CREATED("created"),
    /** Ordered, waiting to be activated. */
    PENDING_ACTIVE("pendingActive"),
    /** Works. */
    ACTIVE("active"),
    /** Held, but interrupted. */
    SUSPENDED("suspended"),
    /** Works, and its end is known. */
    PENDING_TERMINATE("pendingTerminate"),
    /** Ended after it worked. */
    TERMINATED("terminated"),
    /** Withdrawn before it worked. */
    CANCELLED("cancelled"),
    /** Its activation failed. */
    ABORTED("aborted");

    private final String spelling;

    HoldingStatus(String spelling) {
        this.spelling = spelling;
    }

    /**
     * The spelling of TMF637.
     *
     * @return such as {@code pendingActive}
     */
    public String spelling() {
        return spelling;
    }

    /**
     * Tells whether nothing but a restoration leads out of it.
     *
     * @return true for terminated, cancelled and aborted
     */
    public boolean isFinal() {
        return this == TERMINATED || this == CANCELLED || this == ABORTED;
    }

    @Override
    public String toString() {
        return spelling;
    }
}
