package dev.holdfast.billing.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Sets of days behave as sets of days, though they are kept as ranges. */
class DaysProperties {

    private static final DateRange YEAR = DateRange.of(LocalDate.of(2012, 1, 1), LocalDate.of(2013, 1, 1));

    @Property
    void union_difference_and_intersection_are_those_of_the_single_days(
            @ForAll("days") Days a, @ForAll("days") Days b) {
        assertThat(single(a.plus(b))).isEqualTo(single(a).union(single(b)));
        assertThat(single(a.minus(b))).isEqualTo(single(a).diff(single(b)));
        assertThat(single(a.and(b))).isEqualTo(single(a).intersect(single(b)));
    }

    @Property
    void equal_days_are_equal_however_they_were_put_together(@ForAll("days") Days a, @ForAll("days") Days b) {
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.minus(b).plus(a.and(b))).isEqualTo(a);
        assertThat(a.minus(a)).isEqualTo(Days.NONE);
        assertThat(a.minus(a).isEmpty()).isTrue();
    }

    @Property
    void ranges_are_ascending_and_neither_touch_nor_overlap(@ForAll("days") Days a, @ForAll("days") Days b) {
        Vector<DateRange> ranges = a.plus(b).ranges();

        assertThat(ranges.zip(ranges.drop(1)))
                .allMatch(pair -> pair._1().until().isBefore(pair._2().from()));
    }

    @Property
    void parts_of_a_period_add_up_to_what_they_are_together(
            @ForAll("days") Days a, @ForAll("days") Days b, @ForAll StandardDayCount dayCount) {
        Fraction apart = dayCount.ratio(a.minus(b), YEAR).plus(dayCount.ratio(a.and(b), YEAR));

        assertThat(apart).isEqualByComparingTo(dayCount.ratio(a, YEAR));
    }

    @Provide
    Arbitrary<Days> days() {
        Arbitrary<DateRange> range = Combinators.combine(
                        Arbitraries.integers().between(0, 365),
                        Arbitraries.integers().between(1, 40))
                .as((start, length) -> DateRange.of(
                                YEAR.from().plusDays(start), YEAR.from().plusDays(start + (long) length))
                        .intersection(YEAR)
                        .getOrElse(DateRange.day(YEAR.from())));
        return range.list().ofMaxSize(6).map(ranges -> new Days(Vector.ofAll(ranges)));
    }

    private static Set<LocalDate> single(Days days) {
        return days.ranges()
                .flatMap(range ->
                        Vector.ofAll(range.from().datesUntil(range.until()).toList()))
                .toSet();
    }
}
