package dev.holdfast.billing.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * Every month has the same number of days, later ones counting with the last of them: 30/360 with 30. Where a month is
 * shorter, its last day takes the rest, so that of a February of thirty days the 27th and 28th are four (Zuora's strict
 * 30/360).
 *
 * @param days the days of each month, 1 to 31
 */
public record MonthsOf(int days) implements DayCount {

    static final MonthsOf THIRTY = new MonthsOf(30);

    public MonthsOf {
        if (days < 1 || days > 31) {
            throw new IllegalArgumentException("days must be 1 to 31, was " + days);
        }
    }

    @Override
    public Fraction passed(DateRange period, LocalDate date) {
        return StandardDayCount.upToWhole(period, date, this::inside);
    }

    Fraction inside(DateRange period, DateRange passed) {
        LocalDate from = passed.from();
        LocalDate until = passed.until();
        long months = ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(until));
        long counted = days * months + Math.min(days, until.getDayOfMonth()) - Math.min(days, from.getDayOfMonth());
        return Fraction.of(Math.max(0, counted), days * StandardDayCount.months(period));
    }
}
