package dev.holdfast.billing.time;

import static dev.holdfast.billing.Tariff.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class DateRangeTest {

    private static final DateRange SEPTEMBER = DateRange.of(day(9, 1), day(10, 1));

    @Test
    void the_first_day_belongs_to_a_range_and_the_end_does_not() {
        assertThat(SEPTEMBER.contains(day(9, 1))).isTrue();
        assertThat(SEPTEMBER.contains(day(9, 30))).isTrue();
        assertThat(SEPTEMBER.contains(day(8, 31))).isFalse();
        assertThat(SEPTEMBER.contains(day(10, 1))).isFalse();
        assertThat(SEPTEMBER.days()).isEqualTo(30);
        assertThat(SEPTEMBER.last()).isEqualTo(day(9, 30));
    }

    @Test
    void a_range_is_written_with_its_last_day_and_a_day_alone() {
        assertThat(SEPTEMBER).hasToString("2013-09-01..2013-09-30");
        assertThat(DateRange.day(day(9, 12))).hasToString("2013-09-12");
    }

    @Test
    void an_empty_or_inverted_range_is_no_range() {
        assertThatThrownBy(() -> DateRange.of(day(9, 1), day(9, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2013-09-01");
        assertThat(DateRange.between(day(9, 1), day(9, 1))).isEmpty();
        assertThat(DateRange.between(day(9, 2), day(9, 1))).isEmpty();
        assertThat(DateRange.between(day(9, 1), day(10, 1))).containsOnly(SEPTEMBER);
    }

    @Test
    void ranges_that_only_touch_share_no_day() {
        DateRange october = DateRange.of(day(10, 1), day(11, 1));

        assertThat(SEPTEMBER.intersection(october)).isEmpty();
        assertThat(SEPTEMBER.intersection(DateRange.of(day(9, 30), day(10, 5))))
                .containsOnly(DateRange.day(day(9, 30)));
        assertThat(SEPTEMBER.intersection(DateRange.of(day(8, 1), day(9, 2)))).containsOnly(DateRange.day(day(9, 1)));
    }

    @Test
    void a_range_within_two_days_is_cut_at_both() {
        assertThat(SEPTEMBER.within(day(8, 1), day(11, 1))).isEqualTo(SEPTEMBER);
        assertThat(SEPTEMBER.within(day(9, 5), day(11, 1))).isEqualTo(DateRange.of(day(9, 5), day(10, 1)));
        assertThat(SEPTEMBER.within(day(8, 1), day(9, 5))).isEqualTo(DateRange.of(day(9, 1), day(9, 5)));
    }

    @Test
    void ranges_sort_by_start_and_then_by_end() {
        DateRange short_ = DateRange.of(day(9, 1), day(9, 5));
        DateRange later = DateRange.of(day(9, 2), day(9, 3));

        assertThat(Vector.of(later, SEPTEMBER, short_).sorted()).containsExactly(short_, SEPTEMBER, later);
    }
}
