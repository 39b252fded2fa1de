package dev.holdfast.billing.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.time.Span;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Months from the 1st that move to the 10th, the 20th or the 5th. */
class ScheduleTest {

    private static final Schedule FIRST = Schedule.of(months(1));

    /**
     * <pre>
     *   1 Jul       1 Aug    10 Aug      10 Sep
     *   |-----------|--------|-----------|
     * </pre>
     */
    @Test
    void a_move_within_a_period_bridges_from_its_end_to_the_new_day() {
        Schedule moved = FIRST.moved(day(7, 15), months(10));

        assertThat(moved.containing(day(7, 31)).days()).hasToString("2013-07-01..2013-07-31");
        assertThat(moved.containing(day(8, 1)).days()).hasToString("2013-08-01..2013-08-09");
        assertThat(moved.containing(day(8, 1)).nominal()).hasToString("2013-07-10..2013-08-09");
        assertThat(moved.containing(day(8, 10)).days()).hasToString("2013-08-10..2013-09-09");
    }

    @Test
    void a_bridge_counts_as_a_period() {
        Schedule moved = FIRST.moved(day(7, 15), months(10));

        assertThat(moved.after(day(7, 3), 1)).isEqualTo("2013-08-01");
        assertThat(moved.after(day(7, 3), 2)).isEqualTo("2013-08-10");
        assertThat(moved.after(day(7, 3), 3)).isEqualTo("2013-09-10");
    }

    @Test
    void a_move_to_an_earlier_day_takes_the_place_of_a_later_one() {
        Schedule twice = FIRST.moved(day(9, 15), months(10)).moved(day(7, 15), months(20));

        assertThat(twice).isEqualTo(FIRST.moved(day(7, 15), months(20)));
        assertThat(twice.containing(day(11, 5)).days()).hasToString("2013-10-20..2013-11-19");
    }

    @Test
    void the_periods_between_two_days_begin_before_the_second() {
        assertThat(FIRST.between(day(7, 15), day(9, 1)).map(ServicePeriod::days))
                .hasToString("Vector(2013-07-01..2013-07-31, 2013-08-01..2013-08-31)");
        assertThat(FIRST.between(day(7, 15), day(7, 1))).isEmpty();
    }

    @Test
    void some_days_of_a_period_stay_days_of_it() {
        ServicePeriod july = FIRST.containing(day(7, 15));
        DateRange some = DateRange.of(day(7, 3), day(7, 9));

        assertThat(july.on(some)).isEqualTo(new ServicePeriod(july.nominal(), some));
    }

    private static ServicePeriods months(int day) {
        return new ServicePeriods(Span.MONTH, day(7, 1), day);
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2013, month, day);
    }
}
