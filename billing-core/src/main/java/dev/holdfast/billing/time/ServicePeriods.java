package dev.holdfast.billing.time;

import static java.util.Objects.requireNonNull;

import dev.holdfast.catalog.time.Span;
import io.vavr.collection.Iterator;
import io.vavr.collection.Vector;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;

/**
 * The nominal service periods of a charge: they tile all time, without gap or overlap.
 *
 * <p>The n-th boundary is the anchor month moved by n whole periods, on the anchor day or on the month's last day if
 * the month is shorter. It is never derived from the boundary before, so that an anchor on the 31st comes back to the
 * 31st after February.
 *
 * @param cadence the length of a period
 * @param anchor a day in the month (or the very day, for days and weeks) at which a period starts
 * @param anchorDay the day of the month on which periods start, 1 to 31; without meaning for days and weeks
 */
public record ServicePeriods(Span cadence, LocalDate anchor, int anchorDay) {

    private static final int MONTHS_OF_A_YEAR = 12;

    public ServicePeriods {
        requireNonNull(cadence, "cadence");
        requireNonNull(anchor, "anchor");
        if (anchorDay < 1 || anchorDay > 31) {
            throw new IllegalArgumentException("anchorDay must be 1 to 31, was " + anchorDay);
        }
    }

    /**
     * The n-th boundary, at which a period starts and the one before ends.
     *
     * @param n the number of whole periods from the anchor, possibly negative
     * @return the first day of period n
     */
    public LocalDate boundary(long n) {
        if (!cadence.isMonthBased()) {
            return anchor.plusDays(Math.multiplyExact(n, cadence.inDays()));
        }
        long months = anchor.getLong(ChronoField.PROLEPTIC_MONTH) + Math.multiplyExact(n, cadence.inMonths());
        int year = Math.toIntExact(Math.floorDiv(months, MONTHS_OF_A_YEAR));
        Month month = Month.of(1 + Math.floorMod(months, MONTHS_OF_A_YEAR));
        return LocalDate.of(year, month, Math.min(anchorDay, month.length(Year.isLeap(year))));
    }

    /**
     * The period that a day belongs to.
     *
     * @param date the day
     * @return the nominal period
     */
    public DateRange containing(LocalDate date) {
        long n = latest(date);
        LocalDate from = boundary(n);
        LocalDate until = boundary(n + 1);
        while (from.isAfter(date)) {
            n--;
            until = from;
            from = boundary(n);
        }
        return DateRange.of(from, until);
    }

    /**
     * The number of the period that a day belongs to, which is how many whole periods lie between the anchor and the
     * day if the anchor is a boundary.
     *
     * @param date the day
     * @return the number, 0 for the period that starts at boundary 0, below 0 for earlier ones
     */
    public long number(LocalDate date) {
        long n = latest(date);
        while (boundary(n).isAfter(date)) {
            n--;
        }
        return n;
    }

    /**
     * The periods that share a day with a range.
     *
     * @param range the range
     * @return the nominal periods, ascending
     */
    public Vector<DateRange> overlapping(DateRange range) {
        return Iterator.iterate(containing(range.from()), period -> containing(period.until()))
                .takeWhile(period -> period.from().isBefore(range.until()))
                .toVector();
    }

    /**
     * The end of the n-th period counted from a day, the one that the day belongs to being the first.
     *
     * @param date the day
     * @param n how many periods, at least 1
     * @return the day after the last period
     */
    public LocalDate after(LocalDate date, int n) {
        LocalDate end = date;
        for (int period = 0; period < n; period++) {
            end = containing(end).until();
        }
        return end;
    }

    /**
     * The first boundary on or after a day.
     *
     * @param date the day
     * @return the boundary
     */
    public LocalDate nextBoundary(LocalDate date) {
        DateRange period = containing(date);
        return period.from().equals(date) ? date : period.until();
    }

    /**
     * The day that lies a span after a day: the same day of the month, or the last day of a shorter one.
     *
     * @param from the day
     * @param span how far
     * @return the day after the span, exclusive end of what lasts that long
     */
    public static LocalDate after(LocalDate from, Span span) {
        return new ServicePeriods(span, from, from.getDayOfMonth()).boundary(1);
    }

    /** The number of the period that a day belongs to, or a later one: before the anchor, and in the month of a boundary. */
    private long latest(LocalDate date) {
        return cadence.isMonthBased()
                ? (date.getLong(ChronoField.PROLEPTIC_MONTH) - anchor.getLong(ChronoField.PROLEPTIC_MONTH))
                        / cadence.inMonths()
                : ChronoUnit.DAYS.between(anchor, date) / cadence.inDays();
    }
}
