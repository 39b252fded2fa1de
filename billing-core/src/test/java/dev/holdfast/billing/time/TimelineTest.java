package dev.holdfast.billing.time;

import static dev.holdfast.billing.Tariff.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TimelineTest {

    /**
     * <pre>
     *   1 July      12 Sep      1 Oct
     *   |-- start --|-- confort-|-- start ...
     * </pre>
     */
    private static final Timeline<String> PACKS = Timeline.<String>empty()
            .from(day(7, 1), "start")
            .from(day(9, 12), "confort")
            .from(day(10, 1), "start");

    @Test
    void a_value_holds_from_its_day_until_the_next() {
        assertThat(PACKS.at(day(6, 30))).isEmpty();
        assertThat(PACKS.at(day(7, 1))).containsOnly("start");
        assertThat(PACKS.at(day(9, 11))).containsOnly("start");
        assertThat(PACKS.at(day(9, 12))).containsOnly("confort");
        assertThat(PACKS.at(day(12, 31))).containsOnly("start");
    }

    @Test
    void the_stretches_of_a_range_are_cut_at_its_edges() {
        assertThat(PACKS.within(DateRange.of(day(9, 1), day(10, 6))))
                .hasToString("Vector((2013-09-01..2013-09-11, start), (2013-09-12..2013-09-30, confort),"
                        + " (2013-10-01..2013-10-05, start))");
        assertThat(PACKS.within(DateRange.of(day(1, 1), day(7, 1)))).isEmpty();
    }

    @Test
    void equal_neighbours_are_one_stretch() {
        assertThat(PACKS.map(String::isEmpty).changes()).hasSize(1);
        assertThat(PACKS.from(day(9, 1), "start").changes()).hasSize(1);
    }

    @Test
    void a_value_from_a_day_on_replaces_what_came_later() {
        assertThat(PACKS.from(day(9, 20), "maxi").at(day(12, 1))).containsOnly("maxi");
        assertThat(PACKS.from(day(9, 20), "maxi").at(day(9, 19))).containsOnly("confort");
    }

    @Test
    void two_timelines_are_one_from_the_day_on_which_both_have_a_value() {
        Timeline<Integer> channels =
                Timeline.<Integer>empty().from(day(8, 1), 70).from(day(9, 20), 80);

        Timeline<String> both = PACKS.zip(channels, (pack, count) -> pack + " " + count);

        assertThat(both.at(day(7, 31))).isEmpty();
        assertThat(both.changes().values()).containsExactly("start 70", "confort 70", "confort 80", "start 80");
    }

    @Test
    void what_is_always_so_was_so_before_anybody_counted() {
        assertThat(Timeline.always("x").at(LocalDate.MIN)).containsOnly("x");
    }
}
