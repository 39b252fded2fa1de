package dev.holdfast.billing.subscription;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * The events that would no longer be legal once others are in the history.
 *
 * <p>Every event that would stand otherwise than before is decided again, on each later day on which something takes
 * effect: an undo takes away from its day on what events of earlier days may stand on. What was in conflict already is
 * no reason to refuse, or such a history could never be mended.
 *
 * @param before the history without the added events
 * @param after the history with them
 * @param context the catalogue and what the account has agreed on
 */
record Conflicts(History before, History after, Context context) {

    Vector<Rejection> found() {
        LocalDate first = after.newestFirst()
                .takeWhile(this::isAdded)
                .map(Recorded::effectiveOn)
                .min()
                .getOrElse(LocalDate.MAX);
        TreeMap<Integer, Rejection> conflicts = TreeMap.empty();
        History.Day known = before.on(first);
        for (History.Day day : after.from(first)) {
            for (Rejection.LaterChangeConflicts found : on(day, known)) {
                conflicts =
                        conflicts.containsKey(found.sequence()) ? conflicts : conflicts.put(found.sequence(), found);
            }
            known = day;
        }
        return conflicts.values().toVector();
    }

    /** What stands otherwise on a day than on one that is looked at already. */
    private Vector<Rejection.LaterChangeConflicts> on(History.Day day, History.Day known) {
        Vector<History.Step> now = day.unlike(known).reject(step -> isAdded(step.recorded()));
        Map<Integer, History.Step> then = now.isEmpty()
                ? HashMap.empty()
                : before.on(day.date()).steps().toMap(step -> step.recorded().sequence(), step -> step);
        return now.flatMap(step -> conflict(step, then.get(step.recorded().sequence()), day.date()));
    }

    private boolean isAdded(Recorded recorded) {
        return recorded.sequence() > before.version();
    }

    private Option<Rejection.LaterChangeConflicts> conflict(
            History.Step now, Option<History.Step> then, LocalDate day) {
        Recorded recorded = now.recorded();
        Vector<Rejection> reasons =
                recorded.event() instanceof Event.Undone ? newReasonsOfUndo(recorded, day) : newReasons(now, then);
        return Option.when(
                reasons.nonEmpty(),
                () -> new Rejection.LaterChangeConflicts(recorded.sequence(), recorded.effectiveOn(), reasons));
    }

    /** An undo is decided on its own day; on later days, the events that stand otherwise because of it. */
    private Vector<Rejection> newReasonsOfUndo(Recorded undo, LocalDate day) {
        return undo.effectiveOn().equals(day)
                ? newReasons(after.step(undo), Option.some(before.step(undo)))
                : Vector.empty();
    }

    private Vector<Rejection> newReasons(History.Step now, Option<History.Step> then) {
        if (then.contains(now)) {
            return Vector.empty();
        }
        Vector<Rejection> already = then.map(this::refusals).getOrElse(Vector::empty);
        return already.foldLeft(refusals(now), Vector::remove);
    }

    private Vector<Rejection> refusals(History.Step step) {
        return new Legality(step, context).refusals();
    }
}
