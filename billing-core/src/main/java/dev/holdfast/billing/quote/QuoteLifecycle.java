package dev.holdfast.billing.quote;

import static dev.holdfast.billing.quote.QuoteState.ACCEPTED;
import static dev.holdfast.billing.quote.QuoteState.APPROVED;
import static dev.holdfast.billing.quote.QuoteState.CANCELLED;
import static dev.holdfast.billing.quote.QuoteState.EXPIRED;
import static dev.holdfast.billing.quote.QuoteState.IN_PROGRESS;
import static dev.holdfast.billing.quote.QuoteState.PENDING;
import static dev.holdfast.billing.quote.QuoteState.REJECTED;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;

/**
 * The life of a quote as data: the one place that says which state leads to which (TMF648, where the provider cancels
 * only what has not been approved, and the customer accepts or rejects only what has).
 */
public final class QuoteLifecycle {

    /** What moves a quote from one state to another; printed as it is said. */
    public enum Trigger {
        /** Something is missing. */
        ASK,
        /** What was missing is there. */
        ANSWER,
        /** The seller stands by it. */
        APPROVE,
        /** The customer agrees. */
        ACCEPT,
        /** The customer declines. */
        REJECT,
        /** The seller stops it. */
        CANCEL,
        /** Its last day is over. */
        EXPIRE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One row: a trigger leads from one state to another.
     *
     * @param from the state before
     * @param trigger what happens
     * @param to the state after
     */
    public record Row(QuoteState from, Trigger trigger, QuoteState to) {}

    /** All legal moves; what is not here is refused. */
    public static final Vector<Row> ROWS = Vector.of(
            new Row(IN_PROGRESS, Trigger.ASK, PENDING),
            new Row(PENDING, Trigger.ANSWER, IN_PROGRESS),
            new Row(IN_PROGRESS, Trigger.APPROVE, APPROVED),
            new Row(APPROVED, Trigger.ACCEPT, ACCEPTED),
            new Row(APPROVED, Trigger.REJECT, REJECTED),
            new Row(IN_PROGRESS, Trigger.CANCEL, CANCELLED),
            new Row(PENDING, Trigger.CANCEL, CANCELLED),
            new Row(IN_PROGRESS, Trigger.EXPIRE, EXPIRED),
            new Row(PENDING, Trigger.EXPIRE, EXPIRED),
            new Row(APPROVED, Trigger.EXPIRE, EXPIRED));

    private QuoteLifecycle() {}

    /**
     * Where a trigger leads.
     *
     * @param from the state before
     * @param trigger what happens
     * @return the state after, or none if the move is not legal
     */
    public static Option<QuoteState> next(QuoteState from, Trigger trigger) {
        return ROWS.find(row -> row.from() == from && row.trigger() == trigger).map(Row::to);
    }

    /**
     * What can happen in a state.
     *
     * @param from the state
     * @return the triggers, in the order of the table
     */
    public static Vector<Trigger> triggers(QuoteState from) {
        return ROWS.filter(row -> row.from() == from).map(Row::trigger);
    }
}
