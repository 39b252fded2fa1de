package dev.holdfast.benchmarks.contest;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * What one customer holds over time, as it is known on some day.
 *
 * @param cycleDay the day of the month on which periods begin
 * @param held the plans, each from its day to the next
 * @param end the first day on which nothing is held any more, if it ends
 */
public record History(int cycleDay, Vector<Held> held, Option<LocalDate> end) {

    /** A plan from a day on. */
    public record Held(LocalDate from, Plan plan) {}

    /** A customer who begins on a cycle day. */
    public static History of(Plan plan, LocalDate from) {
        return new History(from.getDayOfMonth(), Vector.of(new Held(from, plan)), Option.none());
    }

    /** The same with another plan from a day on. */
    public History changed(Plan plan, LocalDate from) {
        return new History(cycleDay, held.append(new Held(from, plan)), end);
    }

    /** The same, ended. */
    public History ended(LocalDate on) {
        return new History(cycleDay, held, Option.some(on));
    }
}
