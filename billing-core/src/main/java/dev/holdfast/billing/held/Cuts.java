package dev.holdfast.billing.held;

import dev.holdfast.billing.time.DateRange;
import io.vavr.collection.Vector;
import java.time.LocalDate;

/** Cuts a range of days wherever something may change. */
public final class Cuts {

    private Cuts() {}

    /** The parts of a range between the days on which something changes; days outside of it cut nothing. */
    public static Vector<DateRange> of(DateRange days, Vector<LocalDate> changes) {
        Vector<LocalDate> edges = changes.filter(date -> date.isAfter(days.from()) && date.isBefore(days.until()))
                .prepend(days.from())
                .append(days.until())
                .distinct()
                .sorted();
        return edges.zip(edges.tail()).map(edge -> DateRange.of(edge._1(), edge._2()));
    }
}
