package dev.holdfast.billing.subscription;

import dev.holdfast.billing.time.Timeline;
import io.vavr.Tuple;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Recorded events and the states that they lead to.
 *
 * <p>An event is in force on a day unless an undo that is in force that day names it, read from the newest to the
 * oldest. An undo as if never takes effect on the day the change did, so that one rule does for both kinds.
 *
 * <p>What is in force can change only on days on which something takes effect. For each of them the events in force are
 * kept with the states between which they lead; a day shares with the day before all that is the same, and a history
 * shares with the one that it continues all days before the new event.
 */
final class History {

    /** Nothing happened. */
    static final History EMPTY = new History(List.empty(), List.empty());

    /** The order of events: by the day on which they take effect, those of one day as they were recorded. */
    static final Comparator<Recorded> AS_THEY_TAKE_EFFECT =
            Comparator.comparing(Recorded::effectiveOn).thenComparingInt(Recorded::sequence);

    private final List<Recorded> newestFirst;
    private final List<Day> latestFirst;
    private @Nullable Timeline<State> timeline;

    private History(List<Recorded> newestFirst, List<Day> latestFirst) {
        this.newestFirst = newestFirst;
        this.latestFirst = latestFirst;
    }

    /** An event in force on a day, with the state before and after it. */
    record Step(Recorded recorded, State before, State after) {

        static Step of(Recorded recorded, State before) {
            return new Step(recorded, before, recorded.evolve(before));
        }
    }

    /** A day on which something takes effect, with the steps in force from it on, the last first, and what is undone then. */
    record Day(LocalDate date, List<Step> steps, Set<Integer> undone) {

        static final Day NONE = new Day(LocalDate.MIN, List.empty(), HashSet.empty());

        State state() {
            return steps.isEmpty() ? State.EMPTY : steps.head().after();
        }

        /** The step of an event, if that is in force on the day. */
        @Nullable
        Step step(Recorded recorded) {
            for (List<Step> rest = steps; !rest.isEmpty(); rest = rest.tail()) {
                Recorded latest = rest.head().recorded();
                if (latest.sequence() == recorded.sequence()) {
                    return rest.head();
                }
                if (latest.effectiveOn().isBefore(recorded.effectiveOn())) {
                    break;
                }
            }
            return null;
        }

        /** The steps of what takes effect on it, in order. */
        List<Step> own() {
            List<Step> own = List.empty();
            for (Step step : steps) {
                if (step.recorded().effectiveOn().isBefore(date)) {
                    break;
                }
                own = own.prepend(step);
            }
            return own;
        }

        /** The day of an event after it, with one step more. */
        private Day followedBy(Recorded recorded) {
            return new Day(recorded.effectiveOn(), steps.prepend(Step.of(recorded, state())), undone);
        }
    }

    /** The history with one more event. */
    History with(Recorded recorded) {
        List<Recorded> all = newestFirst.prepend(recorded);
        LocalDate from = recorded.effectiveOn();
        Day last = latestFirst.isEmpty() ? Day.NONE : latestFirst.head();
        return last.date().isBefore(from) && !(recorded.event() instanceof Event.Undone)
                ? new History(all, latestFirst.prepend(last.followedBy(recorded)))
                : new History(all, Laying.of(all).from(from, this));
    }

    /** The history of some events. */
    static History of(List<Recorded> newestFirst) {
        return new History(newestFirst, Laying.of(newestFirst).from(LocalDate.MIN, EMPTY));
    }

    /** Everything recorded, newest first. */
    List<Recorded> newestFirst() {
        return newestFirst;
    }

    int version() {
        return newestFirst.isEmpty() ? 0 : newestFirst.head().sequence();
    }

    /**
     * The first day that something recorded since an earlier value is about. An undo is about the day from which what it
     * names is taken back, so that nothing changes before.
     */
    LocalDate agreesUntil(History earlier) {
        int more = version() - earlier.version();
        if (more < 0 || newestFirst.drop(more) != earlier.newestFirst) {
            return this == earlier ? LocalDate.MAX : LocalDate.MIN;
        }
        LocalDate first = LocalDate.MAX;
        for (List<Recorded> rest = newestFirst; more > 0; rest = rest.tail()) {
            LocalDate date = rest.head().effectiveOn();
            first = date.isBefore(first) ? date : first;
            more--;
        }
        return first;
    }

    /** An event by its number, of which there is none twice and none missing. */
    Option<Recorded> event(int sequence) {
        return sequence < 1 || sequence > version()
                ? Option.none()
                : Option.some(newestFirst.drop(version() - sequence).head());
    }

    /** What is in force on a date: that of the last day until it on which something took effect. */
    Day on(LocalDate date) {
        List<Day> until = latestFirst;
        while (!until.isEmpty() && until.head().date().isAfter(date)) {
            until = until.tail();
        }
        return until.isEmpty() ? Day.NONE : until.head();
    }

    /** The days before a date, on which something takes effect, the last first. */
    List<Day> before(LocalDate date) {
        List<Day> before = latestFirst;
        while (!before.isEmpty() && !before.head().date().isBefore(date)) {
            before = before.tail();
        }
        return before;
    }

    /** The days from a date on, on which something takes effect, in order. */
    List<Day> from(LocalDate date) {
        List<Day> from = List.empty();
        for (List<Day> rest = latestFirst;
                !rest.isEmpty() && !rest.head().date().isBefore(date);
                rest = rest.tail()) {
            from = from.prepend(rest.head());
        }
        return from;
    }

    State stateOn(LocalDate date) {
        return on(date).state();
    }

    boolean isInForce(int sequence, LocalDate date) {
        return on(date).steps().exists(step -> step.recorded().sequence() == sequence);
    }

    /**
     * An event as it takes effect: an undo leads from the state that its day would have without it, any other event
     * from the state before it on its day, with the events of that day recorded earlier.
     */
    Step step(Recorded event) {
        LocalDate date = event.effectiveOn();
        if (event.event() instanceof Event.Undone) {
            return new Step(event, Laying.of(newestFirst.remove(event)).on(date, this), stateOn(date));
        }
        Step step = on(date).step(event);
        if (step == null) {
            throw new IllegalArgumentException("not in force on its day: " + event);
        }
        return step;
    }

    /** From the first day on which there is anything: what is undone as if never leaves no trace. */
    Timeline<State> timeline() {
        Timeline<State> known = timeline;
        if (known == null) {
            known = new Timeline<>(TreeMap.ofEntries(
                            latestFirst.reverse().map(day -> Tuple.of(day.date(), day.state())))
                    .dropWhile(change -> change._2().equals(State.EMPTY)));
            timeline = known;
        }
        return known;
    }
}
