package dev.holdfast.billing.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.time.Span;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ScheduleProperties {

    private static final LocalDate START = LocalDate.of(2023, 12, 31);

    @Property
    void periods_tile_also_when_the_cycle_day_moves(
            @ForAll("cadences") Span cadence,
            @ForAll @IntRange(min = 1, max = 31) int day,
            @ForAll("moves") TreeMap<LocalDate, Integer> moves) {
        Schedule schedule = BillingCycle.of(day).schedule(cadence, START, moves);
        Vector<ServicePeriod> periods = schedule.between(START, START.plusYears(4));

        assertThat(periods.head().days().contains(START)).isTrue();
        assertThat(periods.last().days().contains(START.plusYears(4).minusDays(1)))
                .isTrue();
        assertThat(periods.zip(periods.drop(1)))
                .allMatch(
                        pair -> pair._1().days().until().equals(pair._2().days().from()));
        assertThat(periods)
                .allMatch(period -> schedule.containing(period.days().from()).equals(period)
                        && schedule.containing(period.days().last()).equals(period));
    }

    @Property
    void a_move_leaves_the_periods_that_began_before_it_as_they_are(
            @ForAll("cadences") Span cadence,
            @ForAll @IntRange(min = 1, max = 31) int day,
            @ForAll @IntRange(min = 1, max = 31) int other,
            @ForAll @IntRange(min = 1, max = 1000) int after) {
        LocalDate moved = START.plusDays(after);
        Schedule before = BillingCycle.of(day).schedule(cadence, START, TreeMap.empty());
        Schedule schedule = BillingCycle.of(day).schedule(cadence, START, TreeMap.of(moved, other));
        LocalDate end = before.nextBoundary(moved);

        assertThat(schedule.between(START, end)).isEqualTo(before.between(START, end));
        assertThat(schedule.containing(schedule.after(end, 1)))
                .isEqualTo(BillingCycle.of(other)
                        .schedule(cadence, START, TreeMap.empty())
                        .containing(schedule.after(end, 1)));
    }

    @Provide
    Arbitrary<Span> cadences() {
        return Arbitraries.of(Span.MONTH, Span.months(3), Span.years(1), Span.days(10), new Span(1, Span.Unit.WEEK));
    }

    @Provide
    Arbitrary<TreeMap<LocalDate, Integer>> moves() {
        Arbitrary<LocalDate> days =
                Arbitraries.integers().between(-10, 1000).map(after -> START.plusDays((long) after));
        return Combinators.combine(
                        days.list().ofMaxSize(4),
                        Arbitraries.integers().between(1, 31).list().ofSize(4))
                .as((when, to) -> Vector.ofAll(when)
                        .zip(to)
                        .foldLeft(TreeMap.<LocalDate, Integer>empty(), (all, move) -> all.put(move._1(), move._2())));
    }
}
