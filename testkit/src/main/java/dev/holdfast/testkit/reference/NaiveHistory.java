package dev.holdfast.testkit.reference;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.subscription.Event;
import dev.holdfast.billing.subscription.Recorded;
import dev.holdfast.billing.subscription.State;
import io.vavr.collection.Vector;
import java.time.LocalDate;

/**
 * A history read in the plainest way: an event is in force from the day it takes effect, unless an undo names it that is
 * itself in force.
 *
 * @param events the events in the order of their numbers
 */
public record NaiveHistory(Vector<Recorded> events) {

    public NaiveHistory {
        requireNonNull(events, "events");
    }

    /**
     * The history as if an event had never been recorded; an undo of it then means nothing.
     *
     * @param sequence the event's number
     * @return the history without it
     */
    public NaiveHistory without(int sequence) {
        return new NaiveHistory(events.reject(event -> event.sequence() == sequence));
    }

    /**
     * Tells whether an event counts on a day.
     *
     * @param event the event
     * @param date the day
     * @return true if it has taken effect and nothing in force undoes it
     */
    public boolean isInForce(Recorded event, LocalDate date) {
        return !event.effectiveOn().isAfter(date)
                && !events.exists(other -> other.event() instanceof Event.Undone undo
                        && undo.sequence() == event.sequence()
                        && isInForce(other, date));
    }

    /**
     * What is held on a day: the events in force, by the day they take effect and then by their numbers.
     *
     * @param date the day
     * @return the state
     */
    public State stateOn(LocalDate date) {
        State state = State.EMPTY;
        for (Recorded event : events.sortBy(Recorded::effectiveOn)) {
            state = isInForce(event, date) ? event.event().evolve(state, event.effectiveOn()) : state;
        }
        return state;
    }
}
