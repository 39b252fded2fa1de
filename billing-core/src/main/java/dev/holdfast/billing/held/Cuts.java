package dev.holdfast.billing.held;

import dev.holdfast.billing.time.DateRange;
import io.vavr.collection.Vector;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Cuts a range of days wherever something may change. */
public final class Cuts {

    private Cuts() {}

    /** The parts of a range between the days on which something changes; days outside of it cut nothing. */
    public static Vector<DateRange> of(DateRange days, Vector<LocalDate> changes) {
        if (!changes.exists(change -> isInside(change, days))) {
            return Vector.of(days);
        }
        TreeSet<LocalDate> edges = new TreeSet<>();
        for (LocalDate change : changes) {
            if (isInside(change, days)) {
                edges.add(change);
            }
        }
        List<DateRange> cuts = new ArrayList<>(edges.size() + 1);
        LocalDate from = days.from();
        for (LocalDate edge : edges) {
            cuts.add(DateRange.of(from, edge));
            from = edge;
        }
        cuts.add(DateRange.of(from, days.until()));
        return Vector.ofAll(cuts);
    }

    private static boolean isInside(LocalDate change, DateRange days) {
        return change.isAfter(days.from()) && change.isBefore(days.until());
    }
}
