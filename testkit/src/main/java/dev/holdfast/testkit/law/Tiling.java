package dev.holdfast.testkit.law;

import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.time.ServicePeriods;
import dev.holdfast.catalog.time.Span;
import io.vavr.collection.Vector;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Function;
import java.util.function.LongFunction;

/** Law 1: service periods leave no gap and no overlap, and come back to the anchor day. */
public final class Tiling {

    /** The law. */
    public static final Law<Tiles> LAW = new Law<>(
            "tiling",
            "service periods of any anchor, cadence and year leave no gap and no overlap, and come back to the anchor"
                    + " day",
            Tiling::check);

    private static final int REACH = 60;

    /**
     * Periods that follow each other.
     *
     * @param cadence how long each is
     * @param anchorDay the day of the month on which those of months and years begin, 1 to 31
     * @param boundary the first day of the period with a number, which may be negative
     * @param containing the period that a day is in
     */
    public record Tiles(
            Span cadence, int anchorDay, LongFunction<LocalDate> boundary, Function<LocalDate, DateRange> containing) {

        /**
         * The library's own.
         *
         * @param periods the service periods
         * @return the same as tiles
         */
        public static Tiles of(ServicePeriods periods) {
            return new Tiles(periods.cadence(), periods.anchorDay(), periods::boundary, periods::containing);
        }
    }

    private Tiling() {}

    private static Verdict check(Tiles tiles) {
        return Verdict.unless(Vector.rangeClosed(-REACH, REACH).flatMap(n -> faults(tiles, n)));
    }

    private static Vector<String> faults(Tiles tiles, int n) {
        LocalDate from = tiles.boundary().apply(n);
        LocalDate until = tiles.boundary().apply(n + 1L);
        if (!from.isBefore(until)) {
            return Vector.of("period " + n + " would be from " + from + " to " + until);
        }
        DateRange period = DateRange.of(from, until);
        Vector<String> faults = Vector.of(from, from.plusDays(period.days() / 2), period.last())
                .reject(day -> tiles.containing().apply(day).equals(period))
                .map(day -> day + " is in " + tiles.containing().apply(day) + " and not in " + period);
        int anchor = Math.min(tiles.anchorDay(), YearMonth.from(from).lengthOfMonth());
        return tiles.cadence().isMonthBased() && from.getDayOfMonth() != anchor
                ? faults.append("period " + n + " starts on " + from + " and not on day " + anchor)
                : faults;
    }
}
