package dev.holdfast.billing.time;

import io.vavr.collection.Vector;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The service periods of a charge for all time, also when its cycle day moves: they leave no gap and no overlap.
 *
 * <p>A period that has begun before the day of a move is not cut short by it. The next one begins when it ends, or on that
 * day, as what is left of a full period of the new cycle; from the new cycle day on, periods are full again.
 *
 * @param legs the periods that hold from each day on, ascending, the first from always; never empty
 */
public record Schedule(Vector<Leg> legs) {

    /**
     * Periods that hold from a day on.
     *
     * @param from the first day, inclusive
     * @param periods the periods
     */
    public record Leg(LocalDate from, ServicePeriods periods) {}

    public Schedule {
        if (legs.isEmpty() || !legs.head().from().equals(LocalDate.MIN)) {
            throw new IllegalArgumentException("a schedule needs periods from always on, was " + legs);
        }
    }

    /**
     * Periods that never move.
     *
     * @param periods the periods
     * @return the schedule
     */
    public static Schedule of(ServicePeriods periods) {
        return new Schedule(Vector.of(new Leg(LocalDate.MIN, periods)));
    }

    /**
     * The same with other periods from a day on if one begins then, else after the one that is running.
     *
     * @param day the day of the move
     * @param other the periods from then on
     * @return the schedule
     */
    public Schedule moved(LocalDate day, ServicePeriods other) {
        LocalDate end = nextBoundary(day);
        return other.equals(legs.last().periods())
                ? this
                : new Schedule(legs.filter(leg -> leg.from().isBefore(end)).append(new Leg(end, other)));
    }

    /**
     * The period that a day belongs to.
     *
     * @param date the day
     * @return the period
     */
    public ServicePeriod containing(LocalDate date) {
        int index = legs.size() - 1;
        while (legs.get(index).from().isAfter(date)) {
            index--;
        }
        Leg leg = legs.get(index);
        LocalDate end = index + 1 < legs.size() ? legs.get(index + 1).from() : LocalDate.MAX;
        DateRange nominal = leg.periods().containing(date);
        return new ServicePeriod(nominal, nominal.within(leg.from(), end));
    }

    /**
     * The periods that begin before a day, from the one that another day belongs to.
     *
     * @param from a day of the first period
     * @param until the day before which they begin, exclusive
     * @return the periods, ascending; empty if {@code until} is not after the start of the first
     */
    public Vector<ServicePeriod> between(LocalDate from, LocalDate until) {
        List<ServicePeriod> periods = new ArrayList<>();
        for (ServicePeriod period = containing(from);
                period.days().from().isBefore(until);
                period = containing(period.days().until())) {
            periods.add(period);
        }
        return Vector.ofAll(periods);
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
            end = containing(end).days().until();
        }
        return end;
    }

    /**
     * The first day on or after a day on which a period begins.
     *
     * @param date the day
     * @return the day
     */
    public LocalDate nextBoundary(LocalDate date) {
        DateRange period = containing(date).days();
        return period.from().equals(date) ? date : period.until();
    }
}
