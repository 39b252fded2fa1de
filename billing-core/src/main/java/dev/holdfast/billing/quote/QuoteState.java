package dev.holdfast.billing.quote;

/** The states of a quote (QuoteStateType of TMF648); {@link #EXPIRED} is ours. */
public enum QuoteState {
    /** It is being worked on. */
    IN_PROGRESS("inProgress"),
    /** Something is missing to go on. */
    PENDING("pending"),
    /** It can be shown to the customer, and accepted. */
    APPROVED("approved"),
    /** The customer has agreed. */
    ACCEPTED("accepted"),
    /** The customer has declined. */
    REJECTED("rejected"),
    /** It was stopped before it reached the customer. */
    CANCELLED("cancelled"),
    /** Nobody accepted it in time. */
    EXPIRED("expired");

    private final String spelling;

    QuoteState(String spelling) {
        this.spelling = spelling;
    }

    /**
     * The name as TMF648 writes it.
     *
     * @return the name, such as {@code inProgress}
     */
    public String spelling() {
        return spelling;
    }

    @Override
    public String toString() {
        return spelling;
    }
}
