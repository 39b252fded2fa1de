package dev.holdfast.billing.time;

import static dev.holdfast.billing.Tariff.day;
import static dev.holdfast.billing.time.StandardDayCount.ACTUAL;
import static dev.holdfast.billing.time.StandardDayCount.ACTUAL_30;
import static dev.holdfast.billing.time.StandardDayCount.CALENDAR_MONTH;
import static dev.holdfast.billing.time.StandardDayCount.THIRTY_360;
import static dev.holdfast.billing.time.StandardDayCount.WHOLE_PERIOD;
import static dev.holdfast.billing.time.StandardDayCount.YEAR_365_12;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StandardDayCountTest {

    private static final DateRange AUGUST = DateRange.of(day(8, 1), day(9, 1));

    @Test
    void nineteen_days_of_august_are_counted_in_as_many_ways() {
        DateRange last19 = DateRange.of(day(8, 13), day(9, 1));

        assertThat(ACTUAL.ratio(last19, AUGUST)).isEqualByComparingTo(Fraction.of(19, 31));
        assertThat(CALENDAR_MONTH.ratio(last19, AUGUST)).isEqualByComparingTo(Fraction.of(19, 31));
        assertThat(THIRTY_360.ratio(last19, AUGUST)).isEqualByComparingTo(Fraction.of(18, 30));
        assertThat(ACTUAL_30.ratio(last19, AUGUST)).isEqualByComparingTo(Fraction.of(18, 30));
        assertThat(YEAR_365_12.ratio(last19, AUGUST)).isEqualByComparingTo(Fraction.of(365 - 144, 365));
        assertThat(WHOLE_PERIOD.ratio(last19, AUGUST)).isEqualByComparingTo(Fraction.ZERO);
    }

    @Test
    void a_period_over_two_months_counts_the_days_of_both() {
        DateRange period = DateRange.of(day(8, 16), day(9, 16));

        assertThat(CALENDAR_MONTH.passed(period, day(9, 6)))
                .isEqualByComparingTo(Fraction.of(16, 31).plus(Fraction.of(5, 30)));
    }

    @Test
    void thirty_is_never_the_divisor_of_a_quarter() {
        DateRange quarter = DateRange.of(day(7, 1), day(10, 1));

        assertThat(ACTUAL_30.passed(quarter, day(7, 31))).isEqualByComparingTo(Fraction.of(30, 90));
        assertThat(THIRTY_360.passed(quarter, day(8, 1))).isEqualByComparingTo(Fraction.of(30, 90));
        assertThat(YEAR_365_12.passed(quarter, day(7, 31))).isEqualByComparingTo(Fraction.of(360, 1095));
    }

    @Test
    void what_a_policy_takes_where_nothing_is_said_is_days_over_days() {
        assertThat(DayCount.ACTUAL.passed(AUGUST, day(8, 18))).isEqualTo(Fraction.of(17, 31));
        assertThat(DayCount.ACTUAL.passed(AUGUST, day(8, 1))).isEqualByComparingTo(Fraction.ZERO);
    }
}
