package dev.holdfast.billing.subscription;

import dev.holdfast.billing.subscription.History.Day;
import dev.holdfast.billing.subscription.History.Step;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import java.time.LocalDate;
import java.util.ArrayList;

/**
 * Lays recorded events over the days on which they take effect.
 *
 * <p>An event that finds the state that it found in an earlier history leads where it led then, and is not carried out
 * again; one that leads to an equal state from another gives back the very state that is known. So a change far back
 * costs no more than a look at each later event, once the states have come together again.
 */
final class Laying {

    private final List<Recorded> newestFirst;

    private Laying(List<Recorded> newestFirst) {
        this.newestFirst = newestFirst;
    }

    static Laying of(List<Recorded> newestFirst) {
        return new Laying(newestFirst);
    }

    /** The days of the events, latest first: those before a day as a history has them, the others laid anew. */
    List<Day> from(LocalDate first, History known) {
        java.util.List<Recorded> later = from(first);
        List<Day> days = known.before(first);
        List<Day> knownDays = known.from(first);
        int next = 0;
        while (next < later.size()) {
            LocalDate date = later.get(next).effectiveOn();
            int end = next + 1;
            while (end < later.size() && later.get(end).effectiveOn().equals(date)) {
                end++;
            }
            boolean isKnown = !knownDays.isEmpty() && knownDays.head().date().equals(date);
            Day before = days.isEmpty() ? Day.NONE : days.head();
            Day same = isKnown ? knownDays.head() : Day.NONE;
            days = days.prepend(day(date, before, later.subList(next, end), same));
            knownDays = isKnown ? knownDays.tail() : knownDays;
            next = end;
        }
        return days;
    }

    /** The state of one day, the days before which are those of a history. */
    State on(LocalDate date, History known) {
        List<Day> before = known.before(date);
        return withUndone(date, before.isEmpty() ? Day.NONE : before.head(), known.on(date))
                .state();
    }

    private java.util.List<Recorded> from(LocalDate first) {
        java.util.List<Recorded> later = new ArrayList<>();
        for (Recorded recorded : newestFirst) {
            if (!recorded.effectiveOn().isBefore(first)) {
                later.add(recorded);
            }
        }
        later.sort(History.AS_THEY_TAKE_EFFECT);
        return later;
    }

    private Day day(LocalDate date, Day before, java.util.List<Recorded> events, Day known) {
        List<Step> steps = before.steps();
        for (Recorded recorded : events) {
            if (recorded.event() instanceof Event.Undone) {
                return withUndone(date, before, known);
            }
            if (!before.undone().contains(recorded.sequence())) {
                steps = steps.prepend(step(recorded, steps, known));
            }
        }
        return new Day(date, steps, before.undone());
    }

    /** A day on which an undo takes effect, or ceases to: what is in force is found anew. */
    private Day withUndone(LocalDate date, Day before, Day known) {
        Set<Integer> undone = HashSet.empty();
        java.util.List<Recorded> inForce = new ArrayList<>();
        for (Recorded recorded : newestFirst) {
            if (recorded.effectiveOn().isAfter(date) || undone.contains(recorded.sequence())) {
                continue;
            }
            if (recorded.event() instanceof Event.Undone undo) {
                undone = undone.add(undo.sequence());
            }
            inForce.add(recorded);
        }
        inForce.sort(History.AS_THEY_TAKE_EFFECT);
        List<Step> steps = shared(before.steps(), inForce);
        for (Recorded recorded : inForce.subList(steps.size(), inForce.size())) {
            steps = steps.prepend(step(recorded, steps, known));
        }
        return new Day(date, steps, undone);
    }

    /** The steps with which some events begin, too. */
    private static List<Step> shared(List<Step> lastFirst, java.util.List<Recorded> events) {
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

    private static Step step(Recorded recorded, List<Step> steps, Day knownDay) {
        State before = steps.isEmpty() ? State.EMPTY : steps.head().after();
        Step known = knownDay.step(recorded);
        if (known == null) {
            return Step.of(recorded, before);
        }
        if (known.before().equals(before)) {
            return known;
        }
        State after = recorded.evolve(before);
        return new Step(recorded, before, after.equals(known.after()) ? known.after() : after);
    }
}
