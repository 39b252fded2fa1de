package dev.holdfast.billing.subscription;

import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
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
 * @param before the history without the added events, newest first
 * @param after the history with them
 * @param context the catalogue and what the account has agreed on
 */
record Conflicts(List<Recorded> before, List<Recorded> after, Context context) {

    Vector<Rejection> found() {
        Seq<Recorded> added = after.take(after.size() - before.size());
        LocalDate first = added.map(Recorded::effectiveOn).min().getOrElse(LocalDate.MAX);
        Seq<LocalDate> days = after.map(Recorded::effectiveOn)
                .reject(day -> day.isBefore(first))
                .distinct()
                .sorted();
        TreeMap<Integer, Rejection> conflicts = TreeMap.empty();
        for (LocalDate day : days) {
            for (Rejection.LaterChangeConflicts found : on(day, added)) {
                conflicts =
                        conflicts.containsKey(found.sequence()) ? conflicts : conflicts.put(found.sequence(), found);
            }
        }
        return conflicts.values().toVector();
    }

    private Vector<Rejection.LaterChangeConflicts> on(LocalDate day, Seq<Recorded> added) {
        Vector<History.Step> then = History.steps(before, day);
        Vector<History.Step> now = History.steps(after, day);
        int same = now.zip(then)
                .takeWhile(pair ->
                        pair._1().recorded().sequence() == pair._2().recorded().sequence())
                .size();
        Map<Integer, History.Step> known =
                then.drop(same).toMap(step -> step.recorded().sequence(), step -> step);
        return now.drop(same)
                .reject(step -> added.contains(step.recorded()))
                .flatMap(step -> conflict(step, known.get(step.recorded().sequence()), day));
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
                ? newReasons(History.step(after, undo), Option.some(History.step(before, undo)))
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
