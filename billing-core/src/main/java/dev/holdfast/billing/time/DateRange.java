package dev.holdfast.billing.time;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A stretch of days, half-open and never empty: the first day belongs to it, the end does not.
 *
 * @param from the first day, inclusive
 * @param until the day after the last, exclusive
 */
public record DateRange(LocalDate from, LocalDate until) implements Comparable<DateRange> {

    public DateRange {
        requireNonNull(from, "from");
        requireNonNull(until, "until");
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("from " + from + " must be before until " + until);
        }
    }

    /**
     * A stretch of days.
     *
     * @param from the first day, inclusive
     * @param until the day after the last, exclusive
     * @return the range
     */
    public static DateRange of(LocalDate from, LocalDate until) {
        return new DateRange(from, until);
    }

    /**
     * One day.
     *
     * @param date the day
     * @return the range that holds it alone
     */
    public static DateRange day(LocalDate date) {
        return new DateRange(date, date.plusDays(1));
    }

    /**
     * The stretch between two days, if there is one.
     *
     * @param from the first day, inclusive
     * @param until the day after the last, exclusive
     * @return the range; none if no day lies between
     */
    public static Option<DateRange> between(LocalDate from, LocalDate until) {
        return from.isBefore(until) ? Option.some(new DateRange(from, until)) : Option.none();
    }

    /**
     * How many days it holds.
     *
     * @return the number of days, at least 1
     */
    public long days() {
        return ChronoUnit.DAYS.between(from, until);
    }

    /**
     * The last day.
     *
     * @return the last day that belongs to it
     */
    public LocalDate last() {
        return until.minusDays(1);
    }

    /**
     * Tells whether a day belongs to it.
     *
     * @param date the day
     * @return true if it does
     */
    public boolean contains(LocalDate date) {
        return !date.isBefore(from) && date.isBefore(until);
    }

    /**
     * The days that belong to both.
     *
     * @param other the other range
     * @return the shared days, or none
     */
    public Option<DateRange> intersection(DateRange other) {
        if (!from.isBefore(other.from) && !until.isAfter(other.until)) {
            return Option.some(this);
        }
        return between(from.isAfter(other.from) ? from : other.from, until.isBefore(other.until) ? until : other.until);
    }

    /** The days that lie between two others, of which some do. */
    DateRange within(LocalDate first, LocalDate end) {
        boolean isInside = !from.isBefore(first) && !until.isAfter(end);
        return isInside ? this : of(from.isAfter(first) ? from : first, until.isBefore(end) ? until : end);
    }

    @Override
    public int compareTo(DateRange other) {
        int start = from.compareTo(other.from);
        return start != 0 ? start : until.compareTo(other.until);
    }

    /** The range as people write it, with its last day: {@code 2013-09-12..2013-09-30}. */
    @Override
    public String toString() {
        return days() == 1 ? from.toString() : from + ".." + last();
    }
}
