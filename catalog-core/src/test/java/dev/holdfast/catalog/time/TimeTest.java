package dev.holdfast.catalog.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TimeTest {

    private static final LocalDate JULY = LocalDate.of(2013, 7, 1);
    private static final LocalDate AUGUST = LocalDate.of(2013, 8, 1);
    private static final DateWindow IN_JULY = DateWindow.between(JULY, AUGUST);
    private static final DateWindow BEFORE_AUGUST = new DateWindow(Option.none(), Option.some(AUGUST));

    @Test
    void a_window_is_half_open() {
        assertThat(Vector.of(JULY.minusDays(1), JULY, AUGUST.minusDays(1), AUGUST)
                        .map(IN_JULY::contains))
                .containsExactly(false, true, true, false);
        assertThat(DateWindow.from(JULY).contains(JULY.minusDays(1))).isFalse();
        assertThat(DateWindow.from(JULY).contains(LocalDate.MAX)).isTrue();
        assertThat(BEFORE_AUGUST.contains(LocalDate.MIN)).isTrue();
        assertThat(DateWindow.ALWAYS.contains(JULY)).isTrue();
    }

    @Test
    void windows_that_only_touch_do_not_overlap() {
        assertThat(IN_JULY.overlaps(DateWindow.from(AUGUST))).isFalse();
        assertThat(DateWindow.from(AUGUST).overlaps(IN_JULY)).isFalse();
        assertThat(IN_JULY.overlaps(DateWindow.from(AUGUST.minusDays(1)))).isTrue();
        assertThat(BEFORE_AUGUST.overlaps(IN_JULY)).isTrue();
        assertThat(BEFORE_AUGUST.overlaps(BEFORE_AUGUST)).isTrue();
        assertThat(DateWindow.ALWAYS.overlaps(IN_JULY)).isTrue();
    }

    @Test
    void a_window_is_never_empty() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DateWindow.between(JULY, JULY))
                .withMessage("from 2013-07-01 must be before until 2013-07-01");
    }

    @Test
    void months_and_years_are_a_number_of_months() {
        assertThat(Span.months(3).inMonths()).isEqualTo(3);
        assertThat(Span.years(2).inMonths()).isEqualTo(24);
        assertThatIllegalStateException()
                .isThrownBy(() -> Span.days(30).inMonths())
                .withMessage("30 days is not a number of months");
    }

    @Test
    void days_and_weeks_are_a_number_of_days() {
        assertThat(Span.days(10).inDays()).isEqualTo(10);
        assertThat(new Span(2, Span.Unit.WEEK).inDays()).isEqualTo(14);
        assertThatIllegalStateException()
                .isThrownBy(() -> Span.MONTH.inDays())
                .withMessage("month is not a number of days");
    }

    @Test
    void only_months_and_years_are_based_on_months() {
        assertThat(Vector.of(Span.Unit.values()).filter(unit -> new Span(1, unit).isMonthBased()))
                .containsExactly(Span.Unit.MONTH, Span.Unit.YEAR);
    }

    @Test
    void a_span_has_one_unit_at_least() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Span.days(0))
                .withMessage("count must be at least 1, was 0");
    }
}
