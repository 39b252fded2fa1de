package dev.holdfast.billing.subscription;

import dev.holdfast.billing.subscription.History.Day;
import dev.holdfast.billing.subscription.History.Step;
import io.vavr.collection.List;
import io.vavr.collection.Vector;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The events that would no longer be legal once others are in the history.
 *
 * <p>Every event that would stand otherwise than before is decided again, on each later day on which something takes
 * effect: an undo takes away from its day on what events of earlier days may stand on. What was in conflict already is
 * no reason to refuse, or such a history could never be mended.
 */
final class Conflicts {

    private final History before;
    private final History after;
    private final Context context;
    private final SortedMap<Integer, Rejection> found = new TreeMap<>();

    /** The conflicts of a history with the one that it continues. */
    private Conflicts(History before, History after, Context context) {
        this.before = before;
        this.after = after;
        this.context = context;
    }

    static Vector<Rejection> between(History before, History after, Context context) {
        Conflicts conflicts = new Conflicts(before, after, context);
        conflicts.find();
        return conflicts.found.isEmpty() ? Vector.empty() : Vector.ofAll(conflicts.found.values());
    }

    private void find() {
        LocalDate first = after.agreesUntil(before);
        List<Day> then = before.from(first);
        Day known = before.on(first);
        Day was = known;
        for (Day day : after.from(first)) {
            if (!then.isEmpty() && !then.head().date().isAfter(day.date())) {
                was = then.head();
                then = then.tail();
            }
            compare(day, known, was);
            known = day;
        }
    }

    /** What stands on a day otherwise than on one that is looked at already, compared with how it stood before. */
    private void compare(Day day, Day known, Day then) {
        List<Step> steps = day.steps();
        List<Step> looked = known.steps().drop(known.steps().size() - steps.size());
        for (; steps != looked; steps = steps.tail()) {
            look(steps.head(), then, day.date());
            looked = looked.size() == steps.size() ? looked.tail() : looked;
        }
    }

    private void look(Step now, Day then, LocalDate day) {
        Recorded recorded = now.recorded();
        if (recorded.sequence() > before.version() || found.containsKey(recorded.sequence())) {
            return;
        }
        Vector<Rejection> reasons = recorded.event() instanceof Event.Undone
                ? newReasonsOfUndo(recorded, day)
                : newReasons(now, then.step(recorded));
        if (reasons.nonEmpty()) {
            found.put(
                    recorded.sequence(),
                    new Rejection.LaterChangeConflicts(recorded.sequence(), recorded.effectiveOn(), reasons));
        }
    }

    /** An undo is decided on its own day; on later days, the events that stand otherwise because of it. */
    private Vector<Rejection> newReasonsOfUndo(Recorded undo, LocalDate day) {
        return undo.effectiveOn().equals(day) ? newReasons(after.step(undo), before.step(undo)) : Vector.empty();
    }

    /** What leads where it led before, from the same state, is as legal as it was. */
    private Vector<Rejection> newReasons(Step now, @Nullable Step then) {
        if (now.equals(then)) {
            return Vector.empty();
        }
        Vector<Rejection> reasons = refusals(now);
        return reasons.isEmpty() || then == null ? reasons : refusals(then).foldLeft(reasons, Vector::remove);
    }

    private Vector<Rejection> refusals(Step step) {
        return new Legality(step, context).refusals();
    }
}
