package dev.holdfast.billing.time;

import dev.holdfast.catalog.time.Span;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.function.BiFunction;

/**
 * The day counts in use among operators, each under its name; {@link ActualOver} and {@link MonthsOf} count over other
 * numbers of days.
 *
 * <p>Each of them gives 0 at the start of a period and 1 at its end; where its own count would be above 1 before the end
 * (31 days of thirtieths), the period is full from there on, and where it would be below 1 at the end, the last day takes
 * the rest.
 */
public enum StandardDayCount implements DayCount {

    /** The days that passed over the days of the service period: 17 of 30, 17 of 31. */
    ACTUAL {
        @Override
        Fraction inside(DateRange period, DateRange passed) {
            return Fraction.of(passed.days(), period.days());
        }
    },

    /** Each day is one part of its own calendar month, so that a period over two months counts days of both. */
    CALENDAR_MONTH {
        @Override
        Fraction inside(DateRange period, DateRange passed) {
            Fraction sum = Fraction.ZERO;
            for (LocalDate day = passed.from(); day.isBefore(passed.until()); day = startOfNextMonth(day)) {
                LocalDate end = startOfNextMonth(day).isBefore(passed.until()) ? startOfNextMonth(day) : passed.until();
                sum = sum.plus(Fraction.of(ChronoUnit.DAYS.between(day, end), day.lengthOfMonth()));
            }
            return sum.per(months(period));
        }
    },

    /** Every month has thirty days, the 31st counting with the 30th (30/360). */
    THIRTY_360 {
        @Override
        Fraction inside(DateRange period, DateRange passed) {
            return MonthsOf.THIRTY.inside(period, passed);
        }
    },

    /** Whole months from the first day of the period, and then days over the days of the month that they are in. */
    PERIOD_MONTH {
        @Override
        Fraction inside(DateRange period, DateRange passed) {
            ServicePeriods months =
                    new ServicePeriods(Span.MONTH, period.from(), period.from().getDayOfMonth());
            long whole = months.number(passed.until());
            DateRange month = months.containing(passed.until());
            return Fraction.of(whole, 1)
                    .plus(Fraction.of(ChronoUnit.DAYS.between(month.from(), passed.until()), month.days()))
                    .per(months(period));
        }
    },

    /** A thirtieth of a month for each day, wherever it stands; a complete period its price. */
    ACTUAL_30 {
        @Override
        Fraction inside(DateRange period, DateRange passed) {
            return ActualOver.THIRTY.inside(period, passed);
        }

        @Override
        public Fraction ratio(Days days, DateRange period) {
            return ActualOver.THIRTY.ratio(days, period);
        }
    },

    /** 12/365 of a month for each day, wherever it stands; a complete period its price. */
    YEAR_365_12 {
        @Override
        Fraction inside(DateRange period, DateRange passed) {
            return ActualOver.YEAR_365.inside(period, passed);
        }

        @Override
        public Fraction ratio(Days days, DateRange period) {
            return ActualOver.YEAR_365.ratio(days, period);
        }
    };

    abstract Fraction inside(DateRange period, DateRange passed);

    @Override
    public Fraction passed(DateRange period, LocalDate date) {
        return upToWhole(period, date, this::inside);
    }

    /** A count that may be above 1 before the end of a period, or below 1 at it, cut to 0 at its start and 1 at its end. */
    static Fraction upToWhole(DateRange period, LocalDate date, BiFunction<DateRange, DateRange, Fraction> inside) {
        if (!date.isBefore(period.until())) {
            return Fraction.ONE;
        }
        return DateRange.between(period.from(), date)
                .map(passed -> inside.apply(period, passed))
                .map(fraction -> fraction.compareTo(Fraction.ONE) > 0 ? Fraction.ONE : fraction)
                .getOrElse(Fraction.ZERO);
    }

    /** The months of a period, at least 1: a period of days or weeks is measured as if it were a month. */
    static long months(DateRange period) {
        return Math.max(1, ChronoUnit.MONTHS.between(YearMonth.from(period.from()), YearMonth.from(period.until())));
    }

    private static LocalDate startOfNextMonth(LocalDate date) {
        return date.withDayOfMonth(date.lengthOfMonth()).plusDays(1);
    }
}
