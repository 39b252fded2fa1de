package dev.holdfast.billing.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.catalog.time.Span;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ServicePeriodsTest {

    /**
     * <pre>
     *   31 Jan      28 Feb      31 Mar      30 Apr      31 May
     *   |-----------|-----------|-----------|-----------|
     * </pre>
     */
    @Test
    void an_anchor_on_the_31st_comes_back_to_the_31st_after_february() {
        ServicePeriods periods = new ServicePeriods(Span.MONTH, LocalDate.of(2013, 1, 31), 31);

        assertThat(periods.overlapping(DateRange.of(LocalDate.of(2013, 1, 31), LocalDate.of(2013, 5, 31))))
                .hasToString("Vector(2013-01-31..2013-02-27, 2013-02-28..2013-03-30, 2013-03-31..2013-04-29,"
                        + " 2013-04-30..2013-05-30)");
    }

    @Test
    void a_leap_year_has_its_29th_of_february() {
        ServicePeriods periods = new ServicePeriods(Span.MONTH, LocalDate.of(2012, 1, 30), 30);

        assertThat(periods.boundary(1)).isEqualTo("2012-02-29");
        assertThat(periods.boundary(13)).isEqualTo("2013-02-28");
        assertThat(periods.boundary(-11)).isEqualTo("2011-02-28");
    }

    @Test
    void a_year_counted_from_a_29th_of_february_ends_on_the_28th_and_comes_back() {
        ServicePeriods periods = new ServicePeriods(Span.years(1), LocalDate.of(2012, 2, 29), 29);

        assertThat(periods.boundary(1)).isEqualTo("2013-02-28");
        assertThat(periods.boundary(4)).isEqualTo("2016-02-29");
    }

    @Test
    void the_day_before_the_first_boundary_belongs_to_the_period_before() {
        ServicePeriods yearly = new ServicePeriods(Span.years(1), LocalDate.of(2013, 7, 10), 15);

        assertThat(yearly.containing(LocalDate.of(2013, 7, 10))).hasToString("2012-07-15..2013-07-14");
        assertThat(yearly.containing(LocalDate.of(2013, 7, 15))).hasToString("2013-07-15..2014-07-14");
    }

    @Test
    void weeks_and_days_are_counted_from_the_anchor_in_both_directions() {
        ServicePeriods weeks = new ServicePeriods(new Span(1, Span.Unit.WEEK), LocalDate.of(2013, 7, 3), 1);

        assertThat(weeks.containing(LocalDate.of(2013, 7, 2))).hasToString("2013-06-26..2013-07-02");
        assertThat(weeks.containing(LocalDate.of(2013, 7, 10))).hasToString("2013-07-10..2013-07-16");
        assertThat(new ServicePeriods(Span.days(10), LocalDate.of(2013, 7, 3), 1).containing(LocalDate.of(2013, 6, 22)))
                .hasToString("2013-06-13..2013-06-22");
    }

    @Test
    void a_first_partial_period_counts_as_one() {
        ServicePeriods months = new ServicePeriods(Span.MONTH, LocalDate.of(2013, 7, 1), 1);

        assertThat(months.after(LocalDate.of(2013, 7, 12), 1)).isEqualTo("2013-08-01");
        assertThat(months.after(LocalDate.of(2013, 7, 12), 6)).isEqualTo("2014-01-01");
        assertThat(months.after(LocalDate.of(2013, 7, 1), 1)).isEqualTo("2013-08-01");
    }

    @Test
    void a_boundary_is_its_own_next_boundary() {
        ServicePeriods months = new ServicePeriods(Span.MONTH, LocalDate.of(2013, 7, 1), 31);

        assertThat(months.nextBoundary(LocalDate.of(2013, 9, 30))).isEqualTo("2013-09-30");
        assertThat(months.nextBoundary(LocalDate.of(2013, 10, 1))).isEqualTo("2013-10-31");
    }

    @Test
    void a_span_ends_on_the_same_day_of_the_month_or_on_the_last_of_a_shorter_one() {
        assertThat(ServicePeriods.after(LocalDate.of(2013, 8, 31), Span.months(6)))
                .isEqualTo("2014-02-28");
        assertThat(ServicePeriods.after(LocalDate.of(2013, 8, 31), Span.months(7)))
                .isEqualTo("2014-03-31");
        assertThat(ServicePeriods.after(LocalDate.of(2013, 8, 31), Span.days(1)))
                .isEqualTo("2013-09-01");
        assertThat(ServicePeriods.after(LocalDate.of(2012, 2, 29), Span.years(1)))
                .isEqualTo("2013-02-28");
    }

    @Test
    void a_day_of_the_month_is_1_to_31() {
        assertThatThrownBy(() -> new ServicePeriods(Span.MONTH, LocalDate.EPOCH, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0");
        assertThatThrownBy(() -> new ServicePeriods(Span.MONTH, LocalDate.EPOCH, 32))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
