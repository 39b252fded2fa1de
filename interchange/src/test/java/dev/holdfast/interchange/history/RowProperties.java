package dev.holdfast.interchange.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.subscription.Command;
import dev.holdfast.billing.subscription.Event;
import dev.holdfast.billing.subscription.Recorded;
import dev.holdfast.interchange.FileProblem;
import dev.holdfast.interchange.HistoryFile;
import dev.holdfast.interchange.HistoryRow;
import dev.holdfast.interchange.StoredHistory;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Law 17 for histories: reading what was written gives an equal value, whatever the value. */
class RowProperties {

    @Property(tries = 250)
    void any_row_written_and_read_is_equal(@ForAll("rows") HistoryRow row) {
        String line = HistoryFile.writeRow(row).get();

        assertThat(line).doesNotContain("\n").doesNotContain("\r");
        assertThat(HistoryFile.parseRow(line, "row").get()).isEqualTo(row);
    }

    @Property(tries = 200)
    void every_kind_occurs(@ForAll("rows") HistoryRow row) {
        Statistics.label("events")
                .collect(row.recorded().event().getClass())
                .coverage(coverage -> Vector.of(Event.class.getPermittedSubclasses())
                        .forEach(type -> coverage.check(type).count(count -> count > 0)));
        Statistics.label("commands")
                .collect(row.recorded().request().command().getClass())
                .coverage(coverage -> Vector.of(Command.class.getPermittedSubclasses())
                        .forEach(type -> coverage.check(type).count(count -> count > 0)));
    }

    @Property(tries = 100)
    void any_history_written_and_read_is_equal(@ForAll("histories") StoredHistory history) {
        String yaml = HistoryFile.write(history).get();
        String json = HistoryFile.writeJson(history).get();

        assertThat(HistoryFile.parse(yaml, "yaml").get()).isEqualTo(history);
        assertThat(HistoryFile.parse(json, "json").get()).isEqualTo(history);
        assertThat(HistoryFile.parseRows(
                                history.rows()
                                        .map(row -> HistoryFile.writeRow(row).get()),
                                "rows")
                        .get())
                .isEqualTo(history);
    }

    /** What reads in spite of the damage still reads as something, and is written again as that. */
    @Property(tries = 500)
    void a_damaged_row_is_a_problem_or_another_row_and_no_exception(@ForAll("damaged") String line) {
        Validation<Seq<FileProblem>, HistoryRow> read = HistoryFile.parseRow(line, "row");

        Statistics.label("understood").collect(read.isValid());
        if (read.isValid()) {
            assertThat(HistoryFile.parseRow(HistoryFile.writeRow(read.get()).get(), "row"))
                    .isEqualTo(read);
        } else {
            assertThat(read.getError()).isNotEmpty().allSatisfy(problem -> {
                assertThat(problem.what()).isNotBlank();
                assertThat(problem.mend()).isNotBlank();
            });
        }
    }

    @Provide
    Arbitrary<HistoryRow> rows() {
        return Anything.of(HistoryRow.class);
    }

    @Provide
    Arbitrary<StoredHistory> histories() {
        Arbitrary<Vector<Recorded>> events =
                Anything.of(Recorded.class).list().ofMinSize(1).ofMaxSize(3).map(RowProperties::numbered);
        return Combinators.combine(Anything.of(HistoryRow.class), events)
                .as((row, all) -> new StoredHistory(row.subscription(), Option.some(row.catalog()), all));
    }

    @Provide
    Arbitrary<String> damaged() {
        Arbitrary<String> lines = Arbitraries.of(GoldenRows.all().asJava())
                .map(golden -> HistoryFile.writeRow(golden._2()).get());
        Arbitrary<String> junk = Arbitraries.of("", "\"", "{", "}", "[", "]", ",", ":", "9", "null", "\\", "é", "\0");
        return Combinators.combine(
                        lines,
                        Arbitraries.integers().between(0, 1000),
                        Arbitraries.integers().between(0, 12),
                        junk)
                .as(RowProperties::damaged);
    }

    private static String damaged(String line, int place, int lost, String junk) {
        int from = Math.min(line.length(), line.length() * place / 1000);
        return line.substring(0, from) + junk + line.substring(Math.min(line.length(), from + lost));
    }

    private static Vector<Recorded> numbered(Iterable<Recorded> events) {
        return Vector.ofAll(events)
                .zipWithIndex((event, index) -> new Recorded(
                        index + 1,
                        event.effectiveOn(),
                        event.recordedAt(),
                        event.event(),
                        event.request(),
                        event.facts()));
    }
}
