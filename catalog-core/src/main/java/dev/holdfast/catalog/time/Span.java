package dev.holdfast.catalog.time;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * A length of calendar time: the cadence of a charge, the length of a commitment, a notice.
 *
 * @param count how many units, at least 1
 * @param unit the unit
 */
public record Span(int count, Unit unit) {

    /** A unit of the calendar. */
    public enum Unit {
        /** Calendar days. */
        DAY,
        /** Weeks of seven days. */
        WEEK,
        /** Calendar months, counted from an anchor day. */
        MONTH,
        /** Years of twelve months. */
        YEAR
    }

    /** One month. */
    public static final Span MONTH = new Span(1, Unit.MONTH);

    public Span {
        requireNonNull(unit, "unit");
        if (count < 1) {
            throw new IllegalArgumentException("count must be at least 1, was " + count);
        }
    }

    /**
     * So many months.
     *
     * @param count the number of months, at least 1
     * @return the span
     */
    public static Span months(int count) {
        return new Span(count, Unit.MONTH);
    }

    /**
     * So many days.
     *
     * @param count the number of days, at least 1
     * @return the span
     */
    public static Span days(int count) {
        return new Span(count, Unit.DAY);
    }

    /**
     * So many years.
     *
     * @param count the number of years, at least 1
     * @return the span
     */
    public static Span years(int count) {
        return new Span(count, Unit.YEAR);
    }

    /**
     * Tells whether the span is a number of calendar months.
     *
     * @return true for months and years
     */
    public boolean isMonthBased() {
        return unit == Unit.MONTH || unit == Unit.YEAR;
    }

    /**
     * The span in months.
     *
     * @return the number of months
     * @throws IllegalStateException if the span is in days or weeks
     */
    public int inMonths() {
        return switch (unit) {
            case MONTH -> count;
            case YEAR -> Math.multiplyExact(12, count);
            case DAY, WEEK -> throw new IllegalStateException(this + " is not a number of months");
        };
    }

    /**
     * The span in days.
     *
     * @return the number of days
     * @throws IllegalStateException if the span is in months or years
     */
    public int inDays() {
        return switch (unit) {
            case DAY -> count;
            case WEEK -> Math.multiplyExact(7, count);
            case MONTH, YEAR -> throw new IllegalStateException(this + " is not a number of days");
        };
    }

    @Override
    public String toString() {
        String noun = unit.name().toLowerCase(Locale.ROOT);
        return count == 1 ? noun : count + " " + noun + "s";
    }
}
