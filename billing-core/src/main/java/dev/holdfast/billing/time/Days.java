package dev.holdfast.billing.time;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.time.LocalDate;

/**
 * A set of days, kept as ranges in order that neither touch nor overlap.
 *
 * @param ranges the ranges, ascending; empty for no day
 */
public record Days(Vector<DateRange> ranges) {

    /** No day. */
    public static final Days NONE = new Days(Vector.empty());

    public Days {
        ranges = ranges.size() < 2 ? ranges : merged(ranges);
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
        return new Days(ranges.flatMap(range -> other.ranges.foldLeft(Vector.of(range), Days::without)));
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
        return minus(minus(other));
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

    private static Vector<DateRange> without(Vector<DateRange> ranges, DateRange hole) {
        return ranges.flatMap(range -> DateRange.between(range.from(), min(range.until(), hole.from()))
                .toVector()
                .appendAll(DateRange.between(max(range.from(), hole.until()), range.until())));
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

    private static LocalDate min(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private static LocalDate max(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
