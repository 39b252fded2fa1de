package dev.holdfast.billing.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** The 1st to the 4th and the 10th to the 14th of July. */
class DaysTest {

    private static final Days DAYS =
            Days.of(DateRange.of(day(1), day(5))).plus(Days.of(DateRange.of(day(10), day(15))));

    @Test
    void days_between_two_ranges_are_not_among_them() {
        assertThat(DAYS.contains(day(4))).isTrue();
        assertThat(DAYS.contains(day(5))).isFalse();
        assertThat(DAYS.contains(day(9))).isFalse();
        assertThat(DAYS.contains(day(10))).isTrue();
        assertThat(DAYS.contains(day(15))).isFalse();
    }

    @Test
    void from_the_first_to_the_last_is_one_range() {
        assertThat(DAYS.hull()).isEqualTo(DateRange.of(day(1), day(15)));
        assertThat(Days.of(DateRange.day(day(3))).hull()).isEqualTo(DateRange.day(day(3)));
        assertThatThrownBy(Days.NONE::hull).isInstanceOf(NoSuchElementException.class);
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2013, 7, day);
    }
}
