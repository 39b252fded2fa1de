package dev.holdfast.testkit.law;

import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.time.ServicePeriods;
import io.vavr.collection.Vector;
import java.time.LocalDate;
import java.time.YearMonth;

/** Law 1: service periods leave no gap and no overlap, and come back to the anchor day. */
public final class Tiling {

    /** The law. */
    public static final Law<ServicePeriods> LAW = new Law<>(
            "tiling",
            "service periods of any anchor, cadence and year leave no gap and no overlap, and come back to the anchor"
                    + " day",
            Tiling::check);

    private static final int REACH = 60;

    private Tiling() {}

    private static Verdict check(ServicePeriods periods) {
        return Verdict.unless(Vector.rangeClosed(-REACH, REACH).flatMap(n -> faults(periods, n)));
    }

    private static Vector<String> faults(ServicePeriods periods, int n) {
        LocalDate from = periods.boundary(n);
        LocalDate until = periods.boundary(n + 1L);
        if (!from.isBefore(until)) {
            return Vector.of("period " + n + " would be from " + from + " to " + until);
        }
        DateRange period = DateRange.of(from, until);
        Vector<String> faults = Vector.of(from, from.plusDays(period.days() / 2), period.last())
                .reject(day -> periods.containing(day).equals(period))
                .map(day -> day + " is in " + periods.containing(day) + " and not in " + period);
        int anchor = Math.min(periods.anchorDay(), YearMonth.from(from).lengthOfMonth());
        return periods.cadence().isMonthBased() && from.getDayOfMonth() != anchor
                ? faults.append("period " + n + " starts on " + from + " and not on day " + anchor)
                : faults;
    }
}
