package dev.holdfast.billing.time;

import static java.util.Objects.requireNonNull;

import dev.holdfast.catalog.time.Span;
import io.vavr.Tuple2;
import io.vavr.collection.SortedSet;
import io.vavr.collection.TreeMap;
import io.vavr.collection.TreeSet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * When an account is billed, and where its service periods start (BillingCycleSpecification).
 *
 * <p>A day of the month is kept for ever: the 31st is the last day of a shorter month and the 31st again after it.
 *
 * @param day the cycle day, 1 to 31
 * @param alignment where service periods start
 * @param billDays the days of the month on which bills are made, 1 to 31 each, never empty
 */
public record BillingCycle(int day, Alignment alignment, SortedSet<Integer> billDays) {

    public BillingCycle {
        requireNonNull(alignment, "alignment");
        if (billDays.isEmpty()) {
            throw new IllegalArgumentException("billDays must not be empty");
        }
        checkDay(day);
        billDays.forEach(BillingCycle::checkDay);
    }

    /**
     * Bills and service periods that start on the cycle day.
     *
     * @param day the cycle day, 1 to 31
     * @return the cycle
     */
    public static BillingCycle of(int day) {
        return new BillingCycle(day, Alignment.CYCLE_DAY, TreeSet.of(day));
    }

    /**
     * The same with service periods that start elsewhere.
     *
     * @param other where they start
     * @return the cycle
     */
    public BillingCycle aligned(Alignment other) {
        return new BillingCycle(day, other, billDays);
    }

    /**
     * The same with several bills a month, or with bills on other days than the cycle day.
     *
     * @param days the days of the month, 1 to 31 each, at least one
     * @return the cycle
     */
    public BillingCycle billedOn(Integer... days) {
        return new BillingCycle(day, alignment, TreeSet.of(days));
    }

    /**
     * The service periods of a charge for an account with this cycle. Days and weeks start on the charge's own first
     * day, unless they are aligned with the calendar.
     *
     * @param cadence the charge's cadence
     * @param start the first day the charge is held, or the subscription's where periods are aligned with that
     * @return the periods
     */
    public ServicePeriods periods(Span cadence, LocalDate start) {
        return switch (alignment) {
            case CYCLE_DAY -> new ServicePeriods(cadence, start, day);
            case NEXT_CYCLE_DAY ->
                new ServicePeriods(
                        cadence, cadence.isMonthBased() ? monthly(day, start).nextBoundary(start) : start, day);
            case CALENDAR -> new ServicePeriods(cadence, calendarAnchor(cadence, start), 1);
            case ANNIVERSARY, SUBSCRIPTION -> new ServicePeriods(cadence, start, start.getDayOfMonth());
        };
    }

    /**
     * The service periods of a charge over time, for an account whose cycle day moves.
     *
     * @param cadence the charge's cadence
     * @param start the first day the charge is held
     * @param moves the cycle days that it moves to, by the day of the move; a move before the start is one from the start
     * @return the schedule
     */
    public Schedule schedule(Span cadence, LocalDate start, TreeMap<LocalDate, Integer> moves) {
        Schedule schedule = Schedule.of(periods(cadence, start));
        for (Tuple2<LocalDate, Integer> move : moves) {
            ServicePeriods moved = new BillingCycle(move._2(), alignment, billDays).periods(cadence, start);
            schedule = move._1().isAfter(start) ? schedule.moved(move._1(), moved) : Schedule.of(moved);
        }
        return schedule;
    }

    /**
     * The first bill day on or after a day.
     *
     * @param date the day
     * @return the bill day
     */
    public LocalDate nextBillDay(LocalDate date) {
        return billDays.toVector()
                .map(billDay -> monthly(billDay, date).nextBoundary(date))
                .min()
                .get();
    }

    /**
     * The first bill day after a day.
     *
     * @param date the day
     * @return the bill day
     */
    public LocalDate billDayAfter(LocalDate date) {
        return nextBillDay(date.plusDays(1));
    }

    private static ServicePeriods monthly(int day, LocalDate date) {
        return new ServicePeriods(Span.MONTH, date, day);
    }

    private static LocalDate calendarAnchor(Span cadence, LocalDate start) {
        return switch (cadence.unit()) {
            case MONTH, YEAR -> start.withDayOfYear(1);
            case WEEK -> start.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case DAY -> start;
        };
    }

    private static void checkDay(int day) {
        if (day < 1 || day > 31) {
            throw new IllegalArgumentException("a day of the month must be 1 to 31, was " + day);
        }
    }
}
