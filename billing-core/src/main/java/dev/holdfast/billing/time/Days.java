package dev.holdfast.billing.time;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A set of days, kept as ranges in order that neither touch nor overlap.
 *
 * @param ranges the ranges, ascending; empty for no day
 */
public record Days(Vector<DateRange> ranges) {

    /** No day. */
    public static final Days NONE = new Days(Vector.empty());

    public Days {
        ranges = areApart(ranges) ? ranges : merged(ranges);
    }

    /**
     * The days of a range.
     *
     * @param range the range
     * @return the days
     */
    public static Days of(DateRange range) {
        return new Days(Vector.of(range));
    }

    /**
     * Tells whether there is no day.
     *
     * @return true if it is empty
     */
    public boolean isEmpty() {
        return ranges.isEmpty();
    }

    /**
     * All days of both.
     *
     * @param other the other days
     * @return the union
     */
    public Days plus(Days other) {
        if (isEmpty() || other.isEmpty()) {
            return isEmpty() ? other : this;
        }
        return new Days(ranges.appendAll(other.ranges));
    }

    /**
     * The days that are not among the others.
     *
     * @param other the days taken away
     * @return the difference
     */
    public Days minus(Days other) {
        if (isEmpty() || other.isEmpty()) {
            return this;
        }
        List<DateRange> left = new ArrayList<>();
        for (DateRange range : ranges) {
            LocalDate from = range.from();
            for (DateRange gone : other.ranges) {
                if (gone.from().isBefore(range.until()) && gone.until().isAfter(from)) {
                    addRange(from, gone.from(), left);
                    from = gone.until();
                }
            }
            addRange(from, range.until(), left);
        }
        return of(left);
    }

    private static void addRange(LocalDate from, LocalDate until, List<DateRange> ranges) {
        if (from.isBefore(until)) {
            ranges.add(DateRange.of(from, until));
        }
    }

    private static Days of(List<DateRange> ranges) {
        return ranges.isEmpty() ? NONE : new Days(Vector.ofAll(ranges));
    }

    /**
     * The days that are among both.
     *
     * @param other the other days
     * @return the intersection
     */
    public Days and(Days other) {
        if (isEmpty() || other.isEmpty()) {
            return NONE;
        }
        List<DateRange> shared = new ArrayList<>();
        for (DateRange range : ranges) {
            for (DateRange others : other.ranges) {
                range.intersection(others).forEach(shared::add);
            }
        }
        return of(shared);
    }

    /**
     * Tells whether a day is among them.
     *
     * @param date the day
     * @return true if it is
     */
    public boolean contains(LocalDate date) {
        return ranges.exists(range -> range.contains(date));
    }

    /**
     * The range from the first to the last.
     *
     * @return the smallest range that holds them all
     * @throws java.util.NoSuchElementException if there is no day
     */
    public DateRange hull() {
        DateRange first = ranges.head();
        return ranges.size() == 1
                ? first
                : DateRange.of(first.from(), ranges.last().until());
    }

    /**
     * Each range by itself.
     *
     * @return days of one range each, ascending; none for no day
     */
    public List<Days> apart() {
        return ranges.size() == 1
                ? List.of(this)
                : ranges.isEmpty() ? List.of() : ranges.map(Days::of).asJava();
    }

    /** Whether they are in order, and a day lies between each and the next. */
    private static boolean areApart(Vector<DateRange> ranges) {
        int index = 1;
        while (index < ranges.size()
                && ranges.get(index - 1).until().isBefore(ranges.get(index).from())) {
            index++;
        }
        return index >= ranges.size();
    }

    private static Vector<DateRange> merged(Seq<DateRange> ranges) {
        Vector<DateRange> merged = Vector.empty();
        for (DateRange range : ranges.sorted()) {
            if (merged.isEmpty() || merged.last().until().isBefore(range.from())) {
                merged = merged.append(range);
            } else {
                DateRange last = merged.last();
                merged = merged.init().append(DateRange.of(last.from(), max(last.until(), range.until())));
            }
        }
        return merged;
    }

    private static LocalDate max(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
