package dev.holdfast.billing.subscription;

import static dev.holdfast.billing.subscription.HoldingStatus.ABORTED;
import static dev.holdfast.billing.subscription.HoldingStatus.ACTIVE;
import static dev.holdfast.billing.subscription.HoldingStatus.CANCELLED;
import static dev.holdfast.billing.subscription.HoldingStatus.CREATED;
import static dev.holdfast.billing.subscription.HoldingStatus.PENDING_ACTIVE;
import static dev.holdfast.billing.subscription.HoldingStatus.PENDING_TERMINATE;
import static dev.holdfast.billing.subscription.HoldingStatus.SUSPENDED;
import static dev.holdfast.billing.subscription.HoldingStatus.TERMINATED;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.EnumMap;
import java.util.Map;

/** The life cycle of a holding as data: the one place that says which state leads to which, and by what. */
public final class LifecycleTable {

    /** What moves a holding from one state to another; printed as it is said. */
    public enum Trigger {
        /** It is ordered. */
        ORDER,
        /** It begins to work. */
        ACTIVATE,
        /** It is withdrawn before it worked. */
        CANCEL,
        /** Its activation failed. */
        ABORT,
        /** It is interrupted. */
        SUSPEND,
        /** It works again. */
        RESUME,
        /** Its end becomes known. */
        PLAN_END,
        /** The planned end is withdrawn. */
        WITHDRAW_END,
        /** It ends. */
        TERMINATE,
        /** What ended in error is given back, as it was when it was last held. */
        RESTORE;

        @Override
        public String toString() {
            return Words.of(this);
        }
    }

    /**
     * One row: a trigger leads from one state to another.
     *
     * @param from the state before
     * @param trigger what happens
     * @param to the state after
     */
    public record Row(HoldingStatus from, Trigger trigger, HoldingStatus to) {}

    /** All legal moves; what is not here is refused. */
    public static final Vector<Row> ROWS = Vector.of(
            new Row(CREATED, Trigger.ORDER, PENDING_ACTIVE),
            new Row(CREATED, Trigger.CANCEL, CANCELLED),
            new Row(PENDING_ACTIVE, Trigger.ACTIVATE, ACTIVE),
            new Row(PENDING_ACTIVE, Trigger.CANCEL, CANCELLED),
            new Row(PENDING_ACTIVE, Trigger.ABORT, ABORTED),
            new Row(PENDING_ACTIVE, Trigger.TERMINATE, CANCELLED),
            new Row(ACTIVE, Trigger.SUSPEND, SUSPENDED),
            new Row(ACTIVE, Trigger.PLAN_END, PENDING_TERMINATE),
            new Row(ACTIVE, Trigger.TERMINATE, TERMINATED),
            new Row(SUSPENDED, Trigger.RESUME, ACTIVE),
            new Row(SUSPENDED, Trigger.TERMINATE, TERMINATED),
            new Row(PENDING_TERMINATE, Trigger.SUSPEND, SUSPENDED),
            new Row(PENDING_TERMINATE, Trigger.WITHDRAW_END, ACTIVE),
            new Row(PENDING_TERMINATE, Trigger.TERMINATE, TERMINATED),
            new Row(TERMINATED, Trigger.RESTORE, ACTIVE),
            new Row(CANCELLED, Trigger.RESTORE, PENDING_ACTIVE),
            new Row(ABORTED, Trigger.RESTORE, PENDING_ACTIVE));

    private static final Map<HoldingStatus, Map<Trigger, HoldingStatus>> NEXT = byState();

    private LifecycleTable() {}

    /**
     * Where a trigger leads.
     *
     * @param from the state before
     * @param trigger what happens
     * @return the state after, or none if the move is not legal
     */
    public static Option<HoldingStatus> next(HoldingStatus from, Trigger trigger) {
        return Option.of(NEXT.getOrDefault(from, Map.of()).get(trigger));
    }

    private static Map<HoldingStatus, Map<Trigger, HoldingStatus>> byState() {
        Map<HoldingStatus, Map<Trigger, HoldingStatus>> byState = new EnumMap<>(HoldingStatus.class);
        ROWS.forEach(row -> byState.computeIfAbsent(row.from(), from -> new EnumMap<>(Trigger.class))
                .put(row.trigger(), row.to()));
        return byState;
    }

    /**
     * What can happen in a state.
     *
     * @param from the state
     * @return the triggers, in the order of the table
     */
    public static Seq<Trigger> triggers(HoldingStatus from) {
        return ROWS.filter(row -> row.from() == from).map(Row::trigger);
    }
}
