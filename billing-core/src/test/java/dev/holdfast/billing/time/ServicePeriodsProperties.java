package dev.holdfast.billing.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.time.Span;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Service periods tile all time, come back to their day, and hold every day exactly once. */
class ServicePeriodsProperties {

    @Property
    void periods_leave_no_gap_and_do_not_overlap(
            @ForAll("spans") Span cadence,
            @ForAll("dates") LocalDate anchor,
            @ForAll @IntRange(min = 1, max = 31) int day,
            @ForAll("dates") LocalDate date) {
        ServicePeriods periods = new ServicePeriods(cadence, anchor, day);

        DateRange period = periods.containing(date);

        assertThat(period.contains(date)).isTrue();
        assertThat(periods.containing(period.until()).from()).isEqualTo(period.until());
        assertThat(periods.containing(period.from().minusDays(1)).until()).isEqualTo(period.from());
        assertThat(periods.containing(period.last())).isEqualTo(period);
    }

    @Property
    void every_month_starts_on_the_anchor_day_or_on_its_last(
            @ForAll("dates") LocalDate anchor,
            @ForAll @IntRange(min = 1, max = 31) int day,
            @ForAll @IntRange(min = -500, max = 500) int n) {
        LocalDate boundary = new ServicePeriods(Span.MONTH, anchor, day).boundary(n);

        assertThat(boundary.getDayOfMonth()).isEqualTo(Math.min(day, boundary.lengthOfMonth()));
    }

    @Property
    void a_range_is_covered_by_the_periods_that_share_a_day_with_it(
            @ForAll("spans") Span cadence,
            @ForAll("dates") LocalDate anchor,
            @ForAll @IntRange(min = 1, max = 31) int day,
            @ForAll @IntRange(min = 1, max = 800) int length) {
        DateRange range = DateRange.of(anchor, anchor.plusDays(length));

        Days covered = new Days(new ServicePeriods(cadence, anchor, day).overlapping(range));

        assertThat(Days.of(range).minus(covered)).isEqualTo(Days.NONE);
        assertThat(covered.ranges()).hasSize(1);
    }

    @Property
    void a_day_count_goes_from_nothing_to_all_and_never_back(
            @ForAll StandardDayCount dayCount,
            @ForAll("dates") LocalDate anchor,
            @ForAll @IntRange(min = 1, max = 31) int day,
            @ForAll @IntRange(min = 1, max = 12) int months,
            @ForAll @IntRange(min = 0, max = 400) int passed) {
        DateRange period = new ServicePeriods(Span.months(months), anchor, day).containing(anchor);
        LocalDate date = period.from().plusDays(Math.min(passed, period.days()));

        assertThat(dayCount.passed(period, period.from())).isEqualByComparingTo(Fraction.ZERO);
        assertThat(dayCount.passed(period, period.until())).isEqualByComparingTo(Fraction.ONE);
        if (date.isBefore(period.until())) {
            assertThat(dayCount.passed(period, date)).isLessThanOrEqualTo(dayCount.passed(period, date.plusDays(1)));
        }
    }

    @Provide
    Arbitrary<Span> spans() {
        return Combinators.combine(Arbitraries.integers().between(1, 24), Arbitraries.of(Span.Unit.class))
                .as(Span::new);
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.integers()
                .between(0, 40_000)
                .map(days -> LocalDate.of(1960, 1, 1).plusDays(days));
    }
}
