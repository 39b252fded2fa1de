package dev.holdfast.billing.time;

import static dev.holdfast.billing.Tariff.day;
import static dev.holdfast.billing.time.StandardDayCount.ACTUAL;
import static dev.holdfast.billing.time.StandardDayCount.ACTUAL_30;
import static dev.holdfast.billing.time.StandardDayCount.CALENDAR_MONTH;
import static dev.holdfast.billing.time.StandardDayCount.PERIOD_MONTH;
import static dev.holdfast.billing.time.StandardDayCount.THIRTY_360;
import static dev.holdfast.billing.time.StandardDayCount.YEAR_365_12;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.catalog.time.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class StandardDayCountTest {

    private static final DateRange AUGUST = DateRange.of(day(8, 1), day(9, 1));

    @Test
    void nineteen_days_of_august_are_counted_in_as_many_ways() {
        DateRange last19 = DateRange.of(day(8, 13), day(9, 1));

        assertThat(ACTUAL.ratio(last19, AUGUST)).isEqualByComparingTo(Fraction.of(19, 31));
        assertThat(CALENDAR_MONTH.ratio(last19, AUGUST)).isEqualByComparingTo(Fraction.of(19, 31));
        assertThat(THIRTY_360.ratio(last19, AUGUST)).isEqualByComparingTo(Fraction.of(18, 30));
        assertThat(ACTUAL_30.ratio(Days.of(last19), AUGUST)).isEqualByComparingTo(Fraction.of(19, 30));
        assertThat(YEAR_365_12.ratio(Days.of(last19), AUGUST)).isEqualByComparingTo(Fraction.of(12 * 19, 365));
        assertThat(new ActualOver(30, Span.MONTH, ActualOver.Rest.AT_END).ratio(Days.of(last19), AUGUST))
                .isEqualByComparingTo(Fraction.of(18, 30));
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

    /** Zuora counts 27 and 28 February 2021 as 2/28, 2/30 or 4/30 (actual/actual, actual/30, strict 30/360). */
    @Test
    void the_last_two_days_of_february_are_two_or_four_of_thirty() {
        DateRange february = DateRange.of(LocalDate.of(2021, 2, 1), LocalDate.of(2021, 3, 1));
        DateRange last2 = DateRange.of(LocalDate.of(2021, 2, 27), LocalDate.of(2021, 3, 1));

        assertThat(ACTUAL.ratio(last2, february)).isEqualByComparingTo(Fraction.of(2, 28));
        assertThat(new ActualOver(30, Span.MONTH, ActualOver.Rest.AT_START).ratio(last2, february))
                .isEqualByComparingTo(Fraction.of(2, 30));
        assertThat(THIRTY_360.ratio(last2, february)).isEqualByComparingTo(Fraction.of(4, 30));
        assertThat(new MonthsOf(30).ratio(last2, february)).isEqualByComparingTo(Fraction.of(4, 30));
    }

    /** Oracle BRM: a month of a quarter that begins in mid-month is a third of it. */
    @Test
    void the_months_of_a_period_are_counted_from_its_first_day() {
        DateRange quarter = DateRange.of(day(3, 15), day(6, 15));

        assertThat(PERIOD_MONTH.passed(quarter, day(4, 15))).isEqualByComparingTo(Fraction.of(1, 3));
        assertThat(PERIOD_MONTH.passed(quarter, day(4, 30)))
                .isEqualByComparingTo(
                        Fraction.of(1, 1).plus(Fraction.of(15, 30)).per(3));
    }

    /** ACN Pacific: 45.00 a month, 1 to 11 November before bill day 12, is 45 x 12 / 365 x 11 = 16.27. */
    @Test
    void days_over_365_twelfths_cost_the_same_before_a_bill_day_as_after_it() {
        DateRange period = DateRange.of(day(10, 12), day(11, 12));

        Fraction ratio = YEAR_365_12.ratio(Days.of(DateRange.of(day(11, 1), day(11, 12))), period);

        assertThat(ratio.of(new BigDecimal("45.00"), 2, RoundingMode.HALF_UP)).isEqualByComparingTo("16.27");
    }

    @Test
    void a_fixed_number_of_days_counts_the_rest_at_the_end_or_at_the_start() {
        DateRange january = DateRange.of(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 2, 1));
        DateRange february = DateRange.of(LocalDate.of(2023, 2, 1), LocalDate.of(2023, 3, 1));
        DateRange from2 = DateRange.of(LocalDate.of(2023, 2, 2), LocalDate.of(2023, 3, 1));

        assertThat(new ActualOver(30, Span.MONTH, ActualOver.Rest.AT_END).ratio(from2, february))
                .isEqualByComparingTo(Fraction.of(29, 30));
        assertThat(new ActualOver(30, Span.MONTH, ActualOver.Rest.AT_END).ratio(DateRange.day(january.last()), january))
                .isEqualByComparingTo(Fraction.ZERO);
        assertThat(new ActualOver(30, Span.MONTH, ActualOver.Rest.AT_START).ratio(from2, february))
                .isEqualByComparingTo(Fraction.of(27, 30));
    }

    @Test
    void a_year_of_365_days_and_a_week_of_seven_have_their_own_parts() {
        DateRange leapYear = DateRange.of(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1));
        ActualOver year = new ActualOver(365, Span.years(1), ActualOver.Rest.AT_END);

        assertThat(year.passed(leapYear, LocalDate.of(2024, 3, 1))).isEqualByComparingTo(Fraction.of(60, 365));
        assertThat(new ActualOver(7, Span.days(7), ActualOver.Rest.AT_END)
                        .passed(DateRange.of(day(7, 1), day(7, 15)), day(7, 4)))
                .isEqualByComparingTo(Fraction.of(3, 14));
        assertThat(new MonthsOf(28).passed(AUGUST, day(8, 18))).isEqualByComparingTo(Fraction.of(17, 28));
    }

    @Test
    void what_a_policy_takes_where_nothing_is_said_is_days_over_days() {
        assertThat(DayCount.ACTUAL.passed(AUGUST, day(8, 18))).isEqualTo(Fraction.of(17, 31));
        assertThat(DayCount.ACTUAL.passed(AUGUST, day(8, 1))).isEqualByComparingTo(Fraction.ZERO);
    }

    @Test
    void what_is_not_divided_by_days_is_whole_from_the_first_day_of_its_period() {
        assertThat(DayCount.UNDIVIDED.passed(AUGUST, day(8, 1))).isEqualTo(Fraction.ZERO);
        assertThat(DayCount.UNDIVIDED.passed(AUGUST, day(8, 2))).isEqualTo(Fraction.ONE);
        assertThat(DayCount.UNDIVIDED.ratio(Days.of(DateRange.day(day(8, 20))), AUGUST))
                .isEqualTo(Fraction.ONE);
        assertThat(DayCount.UNDIVIDED.ratio(Days.NONE, AUGUST)).isEqualTo(Fraction.ZERO);
    }

    @Test
    void all_days_of_a_period_are_the_whole_of_it_however_many_a_divisor_says() {
        DateRange february = DateRange.of(day(2, 1), day(3, 1));

        assertThat(ACTUAL_30.ratio(Days.of(february), february)).isEqualTo(Fraction.ONE);
        assertThat(ACTUAL_30.ratio(Days.of(DateRange.of(day(2, 1), day(2, 28))), february))
                .isEqualByComparingTo(Fraction.of(27, 30));
        assertThat(ACTUAL_30.ratio(Days.NONE, february)).isEqualByComparingTo(Fraction.ZERO);
    }

    @Test
    void a_month_is_counted_as_1_to_31_days_and_any_time_as_one_day_at_least() {
        assertThat(new MonthsOf(1).passed(AUGUST, day(8, 2))).isEqualByComparingTo(Fraction.ZERO);
        assertThat(new MonthsOf(31).passed(AUGUST, day(8, 2))).isEqualByComparingTo(Fraction.of(1, 31));
        assertThat(new ActualOver(1, Span.days(1), ActualOver.Rest.AT_END).passed(AUGUST, day(8, 2)))
                .isEqualByComparingTo(Fraction.of(1, 31));
        assertThatThrownBy(() -> new MonthsOf(0)).hasMessage("days must be 1 to 31, was 0");
        assertThatThrownBy(() -> new MonthsOf(32)).hasMessage("days must be 1 to 31, was 32");
        assertThatThrownBy(() -> new ActualOver(0, Span.MONTH, ActualOver.Rest.AT_END))
                .hasMessage("days must be at least 1, was 0");
    }
}
