package dev.holdfast.billing.time;

import static dev.holdfast.billing.Tariff.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.catalog.time.Span;
import org.junit.jupiter.api.Test;

class BillingCycleTest {

    @Test
    void a_cycle_day_is_the_last_day_of_a_shorter_month_and_itself_again_after_it() {
        BillingCycle cycle = BillingCycle.of(31);

        assertThat(cycle.nextBillDay(day(2, 1))).isEqualTo("2013-02-28");
        assertThat(cycle.nextBillDay(day(2, 28))).isEqualTo("2013-02-28");
        assertThat(cycle.billDayAfter(day(2, 28))).isEqualTo("2013-03-31");
    }

    @Test
    void several_bill_days_a_month_come_in_their_order() {
        BillingCycle cycle = BillingCycle.of(1).billedOn(1, 15);

        assertThat(cycle.nextBillDay(day(9, 12))).isEqualTo("2013-09-15");
        assertThat(cycle.billDayAfter(day(9, 15))).isEqualTo("2013-10-01");
    }

    @Test
    void a_quarter_starts_where_its_alignment_says() {
        BillingCycle cycle = BillingCycle.of(5);

        assertThat(quarter(cycle)).hasToString("2013-08-05..2013-11-04");
        assertThat(quarter(cycle.aligned(Alignment.NEXT_CYCLE_DAY))).hasToString("2013-06-05..2013-09-04");
        assertThat(quarter(cycle.aligned(Alignment.CALENDAR))).hasToString("2013-07-01..2013-09-30");
        assertThat(quarter(cycle.aligned(Alignment.ANNIVERSARY))).hasToString("2013-08-20..2013-11-19");
    }

    @Test
    void calendar_weeks_start_on_monday() {
        BillingCycle cycle = BillingCycle.of(5).aligned(Alignment.CALENDAR);

        // 20 August 2013 was a Tuesday
        assertThat(cycle.periods(new Span(1, Span.Unit.WEEK), day(8, 20)).containing(day(8, 20)))
                .hasToString("2013-08-19..2013-08-25");
    }

    @Test
    void a_cycle_without_a_sound_day_is_refused() {
        assertThatThrownBy(() -> BillingCycle.of(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BillingCycle.of(32)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BillingCycle(
                        0, Alignment.CYCLE_DAY, BillingCycle.of(1).billDays()))
                .hasMessageContaining("0");
        assertThatThrownBy(() -> BillingCycle.of(1).billedOn(1, 32)).hasMessageContaining("32");
        assertThatThrownBy(() -> BillingCycle.of(1).billedOn()).isInstanceOf(IllegalArgumentException.class);
    }

    private static DateRange quarter(BillingCycle cycle) {
        return cycle.periods(Span.months(3), day(8, 20)).containing(day(8, 20));
    }
}
