package dev.holdfast.billing.subscription;

import dev.holdfast.billing.time.Timeline;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * Folds recorded events into states.
 *
 * <p>An event is in force on a day unless an undo that is in force that day names it, read from the newest to the
 * oldest. An undo as if never takes effect on the day the change did, so that one rule does for both kinds.
 */
final class History {

    private History() {}

    /** The events in force on a day, in the order in which they take effect. */
    static Vector<Recorded> inForce(List<Recorded> newestFirst, LocalDate date) {
        Set<Integer> undone = HashSet.empty();
        Vector<Recorded> kept = Vector.empty();
        for (Recorded recorded : newestFirst) {
            if (recorded.effectiveOn().isAfter(date) || undone.contains(recorded.sequence())) {
                continue;
            }
            if (recorded.event() instanceof Event.Undone undo) {
                undone = undone.add(undo.sequence());
            }
            kept = kept.append(recorded);
        }
        return kept.reverse().sortBy(Recorded::effectiveOn);
    }

    /** An event in force on a day, with the state before and after it. */
    record Step(Recorded recorded, State before, State after) {}

    /** The events in force on a day, each with the states between which it leads. */
    static Vector<Step> steps(List<Recorded> newestFirst, LocalDate date) {
        Vector<Step> steps = Vector.empty();
        State state = State.EMPTY;
        for (Recorded recorded : inForce(newestFirst, date)) {
            State after = recorded.evolve(state);
            steps = steps.append(new Step(recorded, state, after));
            state = after;
        }
        return steps;
    }

    /**
     * An event as it takes effect: an undo leads from the state that its day would have without it, any other event
     * from the state before it on its day, with the events of that day recorded earlier.
     */
    static Step step(List<Recorded> newestFirst, Recorded event) {
        LocalDate date = event.effectiveOn();
        return event.event() instanceof Event.Undone
                ? new Step(event, stateOn(newestFirst.remove(event), date), stateOn(newestFirst, date))
                : steps(newestFirst, date)
                        .find(step -> step.recorded().sequence() == event.sequence())
                        .getOrElseThrow(() -> new IllegalArgumentException("not in force on its day: " + event));
    }

    static State stateOn(List<Recorded> newestFirst, LocalDate date) {
        return inForce(newestFirst, date).foldLeft(State.EMPTY, (state, recorded) -> recorded.evolve(state));
    }

    static Timeline<State> timeline(List<Recorded> newestFirst) {
        Seq<LocalDate> days = newestFirst.map(Recorded::effectiveOn).distinct();
        return new Timeline<>(
                days.foldLeft(TreeMap.empty(), (changes, day) -> changes.put(day, stateOn(newestFirst, day))));
    }

    static Option<Recorded> event(List<Recorded> newestFirst, int sequence) {
        return newestFirst.find(recorded -> recorded.sequence() == sequence);
    }
}
