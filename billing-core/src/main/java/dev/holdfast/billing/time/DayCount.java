package dev.holdfast.billing.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How much of a period some of its days are. This is a seam: a host may bring its own.
 *
 * <p>The contract, which the published laws check: nothing has passed at the start of a period and all of it at its
 * end, and time does not run backwards. So a complete period costs its price under every day count, and day counts
 * differ only inside.
 */
@FunctionalInterface
public interface DayCount {

    /** The days that passed over the days that the period has: 17 of 30 days, and 17 of 31. */
    DayCount ACTUAL =
            (period, date) -> Fraction.of(Math.max(0, ChronoUnit.DAYS.between(period.from(), date)), period.days());

    /** The measure of what is not divided by days, such as use or an instalment: any day of a period stands for the whole of it. */
    DayCount UNDIVIDED = new DayCount() {
        @Override
        public Fraction passed(DateRange period, LocalDate date) {
            return date.isAfter(period.from()) ? Fraction.ONE : Fraction.ZERO;
        }

        @Override
        public Fraction ratio(Days days, DateRange period) {
            return days.isEmpty() ? Fraction.ZERO : Fraction.ONE;
        }

        @Override
        public String toString() {
            return "UNDIVIDED";
        }
    };

    /**
     * How much of a period has passed before a day.
     *
     * @param period the nominal period
     * @param date a day of the period, or the day after its last
     * @return the fraction: 0 at the start of the period, 1 at its end, never falling between
     */
    Fraction passed(DateRange period, LocalDate date);

    /**
     * How much of a period a part of it is.
     *
     * @param part the part, inside the period
     * @param period the nominal period
     * @return the fraction
     */
    default Fraction ratio(DateRange part, DateRange period) {
        return passed(period, part.until()).minus(passed(period, part.from()));
    }

    /**
     * How much of a period some of its days are.
     *
     * @param days the days, all inside the period
     * @param period the nominal period
     * @return the fraction
     */
    default Fraction ratio(Days days, DateRange period) {
        if (days.ranges().size() == 1) {
            return ratio(days.hull(), period);
        }
        Fraction sum = Fraction.ZERO;
        for (DateRange range : days.ranges()) {
            sum = sum.plus(ratio(range, period));
        }
        return sum;
    }
}
