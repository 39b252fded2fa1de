package dev.holdfast.billing.time;

import static java.util.Objects.requireNonNull;

import dev.holdfast.catalog.time.Span;
import java.time.LocalDate;

/**
 * The days that passed over a fixed number of days, whatever the calendar says: over 30 for each month, over 365 for each
 * year, over 7 for each week. What is too much or too little for the period is counted at one of its ends.
 *
 * @param days the days that the price is for, at least 1
 * @param per the time that has so many days
 * @param rest where the difference to the real length of the period is counted
 */
public record ActualOver(int days, Span per, Rest rest) implements DayCount {

    static final ActualOver THIRTY = new ActualOver(30, Span.MONTH, Rest.NOWHERE);
    static final ActualOver YEAR_365 = new ActualOver(365, Span.years(1), Rest.NOWHERE);

    /** Where days are counted that the period has more, or less, than the number says. */
    public enum Rest {
        /** At its end: of 31 days over 30 the last one costs nothing, of 28 the last one costs three. */
        AT_END,
        /** At its start: the last days of a period cost one part each, the first one takes the rest. */
        AT_START,
        /**
         * Nowhere: any days cost one part each wherever they stand, at most the price, and all of them the price. At one
         * price, days that are billed one after the other still add up to it (actual/30 of Zuora).
         */
        NOWHERE
    }

    public ActualOver {
        requireNonNull(per, "per");
        requireNonNull(rest, "rest");
        if (days < 1) {
            throw new IllegalArgumentException("days must be at least 1, was " + days);
        }
    }

    @Override
    public Fraction passed(DateRange period, LocalDate date) {
        if (rest != Rest.AT_START) {
            return StandardDayCount.upToWhole(period, date, this::inside);
        }
        return date.isAfter(period.from())
                ? DateRange.between(date, period.until())
                        .map(left -> Fraction.ONE.minus(atMostOne(inside(period, left))))
                        .getOrElse(Fraction.ONE)
                : Fraction.ZERO;
    }

    @Override
    public Fraction ratio(Days some, DateRange period) {
        if (rest != Rest.NOWHERE) {
            return DayCount.super.ratio(some, period);
        }
        return some.ranges().forAll(range -> range.equals(period)) && !some.isEmpty()
                ? Fraction.ONE
                : atMostOne(some.ranges().map(range -> inside(period, range)).fold(Fraction.ZERO, Fraction::plus));
    }

    private static Fraction atMostOne(Fraction fraction) {
        return fraction.compareTo(Fraction.ONE) > 0 ? Fraction.ONE : fraction;
    }

    /** A month-based time is compared with months, any other with days. */
    Fraction inside(DateRange period, DateRange some) {
        return per.isMonthBased()
                ? Fraction.of(some.days() * per.inMonths(), days * StandardDayCount.months(period))
                : Fraction.of(some.days() * per.inDays(), days * period.days());
    }
}
