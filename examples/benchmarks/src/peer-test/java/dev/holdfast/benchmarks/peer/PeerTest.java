package dev.holdfast.benchmarks.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.benchmarks.contest.History;
import dev.holdfast.benchmarks.contest.Plan;
import io.vavr.collection.Stream;
import io.vavr.collection.TreeMap;
import io.vavr.collection.TreeSet;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The peer bills as this library does, or otherwise for a reason that docs/divergences-from-the-peer.md tells. */
class PeerTest {

    private static final int CASES = Integer.getInteger("holdfast.peer.cases", 300);

    @Test
    void every_difference_of_random_cases_is_explained_to_the_cent() {
        TreeMap<String, Integer> count = TreeMap.empty();
        Vector<Comparison> unexplained = Vector.empty();
        for (Comparison comparison : Stream.range(0, CASES).map(Cases::of).map(Comparison::of)) {
            if (!comparison.isExplained()) {
                unexplained = unexplained.append(comparison);
            }
            for (String kind : kinds(comparison)) {
                count = count.put(kind, 1, Integer::sum);
            }
        }
        System.out.println(CASES + " cases: " + count.mkString(", "));
        assertThat(unexplained.take(5).map(Comparison::simplest)).isEmpty();
    }

    @Test
    void a_period_from_a_short_month() {
        Comparison begun = billed(31, "2011-02-14", monthly("86.80"), "2011-02-14");
        Comparison ended = billed(ended(31, "2023-01-31", monthly("86.80"), "2023-03-15"), "2023-01-31", "2023-03-15");

        assertDiverges(begun, Divergence.PERIOD_FROM_A_SHORT_MONTH, "43.40", "39.20");
        assertThat(ended.ours()).isEqualTo(amounts("86.80", "42.00"));
        assertThat(ended.theirs()).isEqualTo(amounts("86.80", "46.50"));
    }

    @Test
    void a_period_up_to_the_end() {
        assertDiverges(
                billed(ended(1, "2023-02-20", monthly("86.80"), "2023-02-25"), "2023-02-25"),
                Divergence.PERIOD_UP_TO_THE_END,
                "15.50",
                "14.00");
    }

    @Test
    void rounded_by_itself() {
        History ended = ended(1, "2023-01-01", monthly("29.95"), "2023-02-15");
        Comparison together = billed(ended, "2023-01-01", "2023-02-15");
        Comparison apart = billed(ended, "2023-01-01", "2023-02-01", "2023-02-15");

        assertThat(together.divergences()).containsExactly(Divergence.ROUNDED_BY_ITSELF);
        assertThat(together.ours()).isEqualTo(amounts("29.95", "14.97"));
        assertThat(together.theirs()).isEqualTo(amounts("29.95", "14.98"));
        assertThat(apart.ours()).isEqualTo(amounts("29.95", "29.95", "-14.98"));
        assertThat(apart.theirs()).isEqualTo(apart.ours());
    }

    @Test
    void nine_decimals() {
        assertDiverges(
                billed(1, "2023-04-30", monthly("40.05"), "2023-04-30"), Divergence.NINE_DECIMALS, "1.34", "1.33");
    }

    @Test
    void split_at_earlier_bills() {
        History changed = history(5, "2013-01-19", new Plan("first", new BigDecimal("120.82"), 2, false))
                .changed(new Plan("second", new BigDecimal("115.27"), 12, false), LocalDate.parse("2013-02-23"));
        Vector<LocalDate> days = Vector.of("2013-03-14", "2013-10-10").map(LocalDate::parse);
        Comparison late = Comparison.of(new Case(changed, -29, days));

        assertThat(late.divergences()).contains(Divergence.SPLIT_AT_EARLIER_BILLS);
        assertThat(late.ours()).isEqualTo(amounts("212.97", "-31.71"));
        assertThat(late.theirs()).isEqualTo(amounts("212.97", "-31.70"));
    }

    @Test
    void left_out_until_the_cycle_day() {
        Plan yearly = new Plan("plan", new BigDecimal("365.00"), 12, true);
        Comparison ended =
                billed(ended(13, "2021-09-23", yearly, "2022-03-15"), "2022-03-15", "2022-07-17", "2022-10-01");

        assertThat(ended.divergences()).containsExactly(Divergence.LEFT_OUT_UNTIL_THE_CYCLE_DAY);
        assertThat(ended.ours()).isEqualTo(amounts("173.00", "0.00", "0.00"));
        assertThat(ended.theirs()).isEqualTo(amounts("173.00", "-173.00", "173.00"));
    }

    @Test
    void no_bill_any_more() {
        Plan[] quarterly = {quarterly("first", "86.52"), quarterly("second", "63.26"), quarterly("third", "142.95")};
        History changed = history(23, "2019-12-09", quarterly[0])
                .changed(quarterly[1], LocalDate.parse("2020-01-27"))
                .changed(quarterly[2], LocalDate.parse("2020-02-27"));
        Comparison stuck = billed(changed, "2020-01-01", "2020-02-01", "2020-03-01", "2020-05-01");

        assertThat(stuck.isExplained()).isTrue();
        assertThat(stuck.ours()).isEqualTo(amounts("99.83", "7.24", "97.67", "0.00"));
        assertThat(stuck.theirs()).isEqualTo(amounts("99.83", "7.24", "97.67"));
    }

    private static Vector<String> kinds(Comparison comparison) {
        return (comparison.isSame() ? Vector.of("the same") : Vector.<String>empty())
                .appendAll(comparison.divergences().toVector().map(Divergence::name))
                .appendAll(comparison.isStuck() ? Vector.of("no bill any more") : Vector.empty());
    }

    private static void assertDiverges(Comparison comparison, Divergence why, String ours, String theirs) {
        assertThat(comparison.divergences()).isEqualTo(TreeSet.of(why));
        assertThat(comparison.ours()).isEqualTo(amounts(ours));
        assertThat(comparison.theirs()).isEqualTo(amounts(theirs));
    }

    private static Comparison billed(int cycleDay, String from, Plan plan, String... days) {
        return billed(history(cycleDay, from, plan), days);
    }

    private static Comparison billed(History history, String... days) {
        return Comparison.of(new Case(history, 0, Vector.of(days).map(LocalDate::parse)));
    }

    private static History ended(int cycleDay, String from, Plan plan, String end) {
        return history(cycleDay, from, plan).ended(LocalDate.parse(end));
    }

    private static History history(int cycleDay, String from, Plan plan) {
        return new History(cycleDay, Vector.of(new History.Held(LocalDate.parse(from), plan)), Option.none());
    }

    private static Plan monthly(String price) {
        return Plan.monthly("plan", price);
    }

    private static Plan quarterly(String id, String price) {
        return new Plan(id, new BigDecimal(price), 3, false);
    }

    private static Vector<BigDecimal> amounts(String... amounts) {
        return Vector.of(amounts).map(BigDecimal::new);
    }
}
