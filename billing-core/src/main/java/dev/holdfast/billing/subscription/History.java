package dev.holdfast.billing.subscription;

import dev.holdfast.billing.time.Timeline;
import io.vavr.Tuple;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
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

    private static final Comparator<Recorded> AS_THEY_TAKE_EFFECT =
            Comparator.comparing(Recorded::effectiveOn).thenComparing(Recorded::sequence);

    private final List<Recorded> newestFirst;
    private final List<Day> latestFirst;
    private @Nullable Timeline<State> timeline;

    private History(List<Recorded> newestFirst, List<Day> latestFirst) {
        this.newestFirst = newestFirst;
        this.latestFirst = latestFirst;
    }

    /** An event in force on a day, with the state before and after it. */
    record Step(Recorded recorded, State before, State after) {}

    /** A day on which something takes effect, with the steps in force from it on, the last first, and what is undone then. */
    record Day(LocalDate date, List<Step> steps, Set<Integer> undone) {

        static final Day NONE = new Day(LocalDate.MIN, List.empty(), HashSet.empty());

        State state() {
            return steps.isEmpty() ? State.EMPTY : steps.head().after();
        }

        /** The steps of this day that another day does not share, in the order in which they take effect. */
        Vector<Step> unlike(Day other) {
            List<Step> mine = steps;
            List<Step> theirs = other.steps.drop(other.steps.size() - steps.size());
            int more = mine.size() - theirs.size();
            Deque<Step> unlike = new ArrayDeque<>();
            while (mine != theirs) {
                unlike.addFirst(mine.head());
                mine = mine.tail();
                theirs = more > 0 ? theirs : theirs.tail();
                more--;
            }
            return Vector.ofAll(unlike);
        }

        private Day on(LocalDate other, Recorded recorded) {
            return new Day(
                    other,
                    undone.contains(recorded.sequence()) ? steps : steps.prepend(step(recorded, state())),
                    undone);
        }

        private static Step step(Recorded recorded, State before) {
            return new Step(recorded, before, recorded.evolve(before));
        }
    }

    /** The history with one more event. */
    History with(Recorded recorded) {
        List<Recorded> all = newestFirst.prepend(recorded);
        LocalDate from = recorded.effectiveOn();
        List<Day> kept = latestFirst.dropWhile(day -> !day.date().isBefore(from));
        if (kept == latestFirst && !(recorded.event() instanceof Event.Undone)) {
            return new History(all, kept.prepend(last(kept).on(from, recorded)));
        }
        return new History(all, continued(kept, all, from));
    }

    /** The history of some events. */
    static History of(List<Recorded> newestFirst) {
        return new History(newestFirst, continued(List.empty(), newestFirst, LocalDate.MIN));
    }

    /** The days from one on, laid after those before it. */
    private static List<Day> continued(List<Day> before, List<Recorded> newestFirst, LocalDate from) {
        ArrayList<Recorded> later = new ArrayList<>();
        for (Recorded recorded : newestFirst) {
            if (!recorded.effectiveOn().isBefore(from)) {
                later.add(recorded);
            }
        }
        later.sort(AS_THEY_TAKE_EFFECT);
        List<Day> days = before;
        int next = 0;
        while (next < later.size()) {
            LocalDate date = later.get(next).effectiveOn();
            Day day = last(days);
            boolean undoes = false;
            for (; next < later.size() && later.get(next).effectiveOn().equals(date); next++) {
                undoes |= later.get(next).event() instanceof Event.Undone;
                day = undoes ? day : day.on(date, later.get(next));
            }
            days = days.prepend(undoes ? undone(last(days), newestFirst, date) : day);
        }
        return days;
    }

    /** A day on which an undo takes effect, or ceases to: what is in force is found anew. */
    private static Day undone(Day before, List<Recorded> newestFirst, LocalDate date) {
        Set<Integer> undone = HashSet.empty();
        ArrayList<Recorded> inForce = new ArrayList<>();
        for (Recorded recorded : newestFirst) {
            if (recorded.effectiveOn().isAfter(date) || undone.contains(recorded.sequence())) {
                continue;
            }
            if (recorded.event() instanceof Event.Undone undo) {
                undone = undone.add(undo.sequence());
            }
            inForce.add(recorded);
        }
        inForce.sort(AS_THEY_TAKE_EFFECT);
        Vector<Recorded> events = Vector.ofAll(inForce);
        List<Step> steps = shared(before.steps(), events);
        for (Recorded recorded : events.drop(steps.size())) {
            State state = steps.isEmpty() ? State.EMPTY : steps.head().after();
            steps = steps.prepend(Day.step(recorded, state));
        }
        return new Day(date, steps, undone);
    }

    /** The steps with which some events begin, too. */
    private static List<Step> shared(List<Step> lastFirst, Vector<Recorded> events) {
        List<Step> shared = lastFirst.drop(lastFirst.size() - events.size());
        List<Step> agreed = shared;
        int index = shared.size();
        for (List<Step> rest = shared; !rest.isEmpty(); rest = rest.tail()) {
            index--;
            if (rest.head().recorded().sequence() != events.get(index).sequence()) {
                agreed = rest.tail();
            }
        }
        return agreed;
    }

    private static Day last(List<Day> days) {
        return days.isEmpty() ? Day.NONE : days.head();
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
        return newestFirst.take(more).map(Recorded::effectiveOn).min().getOrElse(LocalDate.MAX);
    }

    /** An event by its number, of which there is none twice and none missing. */
    Option<Recorded> event(int sequence) {
        return sequence < 1 || sequence > version()
                ? Option.none()
                : Option.some(newestFirst.drop(version() - sequence).head());
    }

    /** What is in force on a date: that of the last day until it on which something took effect. */
    Day on(LocalDate date) {
        return last(latestFirst.dropWhile(day -> day.date().isAfter(date)));
    }

    /** The days from a date on, on which something takes effect, in order. */
    Vector<Day> from(LocalDate date) {
        return latestFirst
                .takeWhile(day -> !day.date().isBefore(date))
                .reverse()
                .toVector();
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
        return event.event() instanceof Event.Undone
                ? new Step(event, without(event, date), stateOn(date))
                : on(date).steps()
                        .find(step -> step.recorded().sequence() == event.sequence())
                        .getOrElseThrow(() -> new IllegalArgumentException("not in force on its day: " + event));
    }

    private State without(Recorded event, LocalDate date) {
        return undone(Day.NONE, newestFirst.remove(event), date).state();
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
