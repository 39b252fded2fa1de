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
        return steps(date).lastOption().map(Step::after).getOrElse(State.EMPTY);
    }

    /**
     * An event with what it comes to.
     *
     * @param event the event
     * @param before what those before it leave on its day
     * @param after what it makes of that
     */
    public record Step(Recorded event, State before, State after) {}

    /**
     * What happens on a day: the events in force that take effect on it, in the order of their numbers.
     *
     * @param date the day
     * @return the steps; what an undo of that day takes back was not there before the first of them
     */
    public Vector<Step> stepsOn(LocalDate date) {
        return steps(date).filter(step -> step.event().effectiveOn().equals(date));
    }

    private Vector<Step> steps(LocalDate date) {
        Vector<Step> steps = Vector.empty();
        State state = State.EMPTY;
        for (Recorded event : events.sortBy(Recorded::effectiveOn)) {
            if (isInForce(event, date)) {
                State after = event.event().evolve(state, event.effectiveOn());
                steps = steps.append(new Step(event, state, after));
                state = after;
            }
        }
        return steps;
    }
}
