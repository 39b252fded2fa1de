package dev.holdfast.billing.time;

import dev.holdfast.catalog.time.Span;
import java.time.LocalDate;

/**
 * When an account is billed: every month on its cycle day (BillingCycleSpecification).
 *
 * @param day the cycle day, 1 to 31, kept for ever; in a shorter month it is the month's last day
 */
public record BillingCycle(int day) {

    public BillingCycle {
        if (day < 1 || day > 31) {
            throw new IllegalArgumentException("day must be 1 to 31, was " + day);
        }
    }

    /**
     * The service periods of a charge for an account with this cycle.
     *
     * <p>A period of several months starts on the cycle day in the month in which the holding started, moved by whole
     * periods; days and weeks start on the holding's own first day.
     *
     * @param cadence the charge's cadence
     * @param start the first day the charge is held
     * @return the periods
     */
    public ServicePeriods periods(Span cadence, LocalDate start) {
        return new ServicePeriods(cadence, start, day);
    }

    /**
     * The first bill day on or after a day.
     *
     * @param date the day
     * @return the bill day
     */
    public LocalDate nextBillDay(LocalDate date) {
        return periods(Span.MONTH, date).nextBoundary(date);
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
}
