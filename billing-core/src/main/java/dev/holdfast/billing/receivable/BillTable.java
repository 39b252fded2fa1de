package dev.holdfast.billing.receivable;

import static dev.holdfast.billing.receivable.BillStatus.NEW;
import static dev.holdfast.billing.receivable.BillStatus.ON_HOLD;
import static dev.holdfast.billing.receivable.BillStatus.PARTIALLY_PAID;
import static dev.holdfast.billing.receivable.BillStatus.SENT;
import static dev.holdfast.billing.receivable.BillStatus.SETTLED;
import static dev.holdfast.billing.receivable.BillStatus.VALIDATED;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;

/** The life of a bill as data: the one place that says which state leads to which, and by what. */
public final class BillTable {

    /** What moves a bill from one state to another; printed as it is said. */
    public enum Trigger {
        /** It is looked at and found right. */
        VALIDATE,
        /** It must not go on. */
        HOLD,
        /** It may go on, and is looked at anew. */
        RELEASE,
        /** It gets its number and goes to the customer. */
        SEND,
        /** Money moves or some is credited, and nothing is left to pay. */
        SETTLE,
        /** Money moves or some is credited, and some is paid and some is left to pay. */
        PAY_PART,
        /** Money moves or some is credited, and nothing is paid and some is left to pay. */
        LEAVE_OPEN;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /**
     * One row: a trigger leads from one state to another.
     *
     * @param from the state before
     * @param trigger what happens
     * @param to the state after
     */
    public record Row(BillStatus from, Trigger trigger, BillStatus to) {}

    /** All legal moves; what is not here is refused. */
    public static final Vector<Row> ROWS = Vector.of(
            new Row(NEW, Trigger.VALIDATE, VALIDATED),
            new Row(NEW, Trigger.HOLD, ON_HOLD),
            new Row(VALIDATED, Trigger.HOLD, ON_HOLD),
            new Row(ON_HOLD, Trigger.RELEASE, NEW),
            new Row(VALIDATED, Trigger.SEND, SENT),
            new Row(SENT, Trigger.LEAVE_OPEN, SENT),
            new Row(SENT, Trigger.PAY_PART, PARTIALLY_PAID),
            new Row(SENT, Trigger.SETTLE, SETTLED),
            new Row(PARTIALLY_PAID, Trigger.LEAVE_OPEN, SENT),
            new Row(PARTIALLY_PAID, Trigger.PAY_PART, PARTIALLY_PAID),
            new Row(PARTIALLY_PAID, Trigger.SETTLE, SETTLED),
            new Row(SETTLED, Trigger.LEAVE_OPEN, SENT),
            new Row(SETTLED, Trigger.PAY_PART, PARTIALLY_PAID),
            new Row(SETTLED, Trigger.SETTLE, SETTLED));

    private BillTable() {}

    /**
     * Where a trigger leads.
     *
     * @param from the state before
     * @param trigger what happens
     * @return the state after, or none if the move is not legal
     */
    public static Option<BillStatus> next(BillStatus from, Trigger trigger) {
        return ROWS.find(row -> row.from() == from && row.trigger() == trigger).map(Row::to);
    }

    /**
     * What can happen in a state.
     *
     * @param from the state
     * @return the triggers, in the order of the table
     */
    public static Vector<Trigger> triggers(BillStatus from) {
        return ROWS.filter(row -> row.from() == from).map(Row::trigger);
    }
}
