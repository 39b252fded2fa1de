package dev.holdfast.billing.policy;

import dev.holdfast.billing.time.DateRange;
import java.time.LocalDate;

/**
 * Which day's rate of tax a service period has, where the rate changes in it or after it. What is due once, and
 * instalments, have that of their day.
 *
 * <p>The law differs, and so do others: Lago, Stripe, Chargebee and Recurly take the rate of the day on which the bill is
 * made; the end of a period is the chargeable event of what is supplied continuously (article 64 of the directive
 * 2006/112/EC), and a supplier may split a period at the change of a rate.
 */
public enum TaxedDay {
    /** Each day has its own. */
    EACH_DAY,
    /** All days have that of the last day of their period. */
    LAST_DAY,
    /** All days have that of the day on which their period falls due: its first day, or in arrears the day after it. */
    DUE_DAY;

    /**
     * The day whose rate counts for a day.
     *
     * @param date the day
     * @param period its service period
     * @param due the day on which the period falls due
     * @return the day
     */
    public LocalDate of(LocalDate date, DateRange period, LocalDate due) {
        return switch (this) {
            case EACH_DAY -> date;
            case LAST_DAY -> period.last();
            case DUE_DAY -> due;
        };
    }
}
