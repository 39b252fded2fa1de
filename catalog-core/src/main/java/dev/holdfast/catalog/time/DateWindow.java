package dev.holdfast.catalog.time;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * A stretch of days that may be open at either side; half-open, never empty.
 *
 * @param from the first day, inclusive; none for always before
 * @param until the day after the last, exclusive; none for ever after
 */
public record DateWindow(Option<LocalDate> from, Option<LocalDate> until) {

    /** All days. */
    public static final DateWindow ALWAYS = new DateWindow(Option.none(), Option.none());

    public DateWindow {
        requireNonNull(from, "from");
        if (until.exists(end -> from.exists(start -> !start.isBefore(end)))) {
            throw new IllegalArgumentException("from " + from.get() + " must be before until " + until.get());
        }
    }

    /**
     * From a day on.
     *
     * @param from the first day, inclusive
     * @return the window
     */
    public static DateWindow from(LocalDate from) {
        return new DateWindow(Option.some(from), Option.none());
    }

    /**
     * Between two days.
     *
     * @param from the first day, inclusive
     * @param until the day after the last, exclusive
     * @return the window
     */
    public static DateWindow between(LocalDate from, LocalDate until) {
        return new DateWindow(Option.some(from), Option.some(until));
    }

    /**
     * Tells whether a day lies in the window.
     *
     * @param date the day
     * @return true if it does
     */
    public boolean contains(LocalDate date) {
        return from.forAll(start -> !date.isBefore(start)) && until.forAll(date::isBefore);
    }

    /**
     * Tells whether two windows share a day.
     *
     * @param other the other window
     * @return true if they do
     */
    public boolean overlaps(DateWindow other) {
        return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
    }

    private boolean startsBeforeEndOf(DateWindow other) {
        return from.isEmpty() || other.until.forAll(end -> from.get().isBefore(end));
    }
}
