package dev.holdfast.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.subscription.Command;
import dev.holdfast.billing.subscription.Event;
import dev.holdfast.billing.subscription.Recorded;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.catalog.CatalogId;
import dev.holdfast.catalog.rule.Facts;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryFileTest {

    private static final LocalDate DAY = LocalDate.of(2013, 9, 12);

    /** The undo of event 1, as a row. */
    private static final String ROW = "{\"subscription\":\"SUB-1\",\"catalog\":\"operator\",\"sequence\":1,"
            + "\"kind\":\"undone\",\"schema\":1,\"effectiveOn\":\"2013-09-12\",\"recordedAt\":\"1970-01-01T00:00:00Z\","
            + "\"event\":{\"sequence\":1},"
            + "\"request\":{\"command\":\"undo\",\"schema\":1,\"asked\":{\"sequence\":1},\"effectiveOn\":\"2013-09-12\","
            + "\"requester\":\"unknown\"},"
            + "\"facts\":{}}";

    @Test
    void a_row_is_one_line_of_json() {
        assertThat(HistoryFile.writeRow(row(1)).get()).isEqualTo(ROW);
        assertThat(HistoryFile.parseRow(ROW, "row").get()).isEqualTo(row(1));
    }

    @Test
    void a_row_may_be_written_by_hand_in_yaml() {
        assertThat(HistoryFile.parseRow("""
                        subscription: SUB-1
                        catalog: operator
                        sequence: 1
                        kind: undone
                        schema: 1
                        effectiveOn: 2013-09-12
                        recordedAt: 1970-01-01T00:00:00Z
                        event: {sequence: 1}
                        request: {command: undo, schema: 1, asked: {sequence: 1}, effectiveOn: 2013-09-12, requester: unknown}
                        facts: {}
                        """, "row").get()).isEqualTo(row(1));
    }

    @Test
    void an_unknown_kind_is_named_with_those_that_are_known() {
        assertThat(problems(ROW.replace("\"undone\"", "\"undoed\"")))
                .containsExactly("row:1:66: expected one of added, changed, moved, quantity-changed, version-changed,"
                        + " promotion-given, promotion-taken, committed, number-changed, transferred,"
                        + " cycle-day-changed, undone, found 'undoed'; did you mean 'undone'?");
        assertThat(problems(ROW.replace("\"undo\"", "\"regret\"")))
                .singleElement()
                .asString()
                .contains("expected one of subscribe, change-offer,")
                .contains("found 'regret'; use one of 'subscribe', 'change-offer'");
    }

    @Test
    void an_unknown_schema_version_is_named_with_those_that_are_known() {
        assertThat(problems(ROW.replace("\"undone\",\"schema\":1", "\"undone\",\"schema\":2")))
                .containsExactly("row:1:84: 'undone' is written in schema version 2, and only version 1 is known;"
                        + " read it with the release that wrote it, or a later one");
        assertThat(problems(ROW.replace("\"undo\",\"schema\":1", "\"undo\",\"schema\":7")))
                .singleElement()
                .asString()
                .contains("'undo' is written in schema version 7, and only version 1 is known");
        assertThat(problems(ROW.replace("\"undone\",\"schema\":1", "\"undone\",\"schema\":\"1\"")))
                .singleElement()
                .asString()
                .contains("expected a whole number, found '1' in quotes");
    }

    @Test
    void everything_wrong_with_a_row_is_told_at_once() {
        assertThat(problems(ROW.replace("\"facts\":{}", "\"facts\":{\"segmant\":\"a\"}")
                        .replace("1970-01-01T00:00:00Z", "1970-02-30T00:00:00Z")
                        .replace("\"event\":{\"sequence\":1}", "\"event\":{\"number\":1}")))
                .containsExactly(
                        "row:1:126: there is no instant 1970-02-30T00:00:00Z; state a value that makes sense",
                        "row:1:157: the key 'sequence' is missing; add 'sequence': the number of that event",
                        "row:1:158: event undone has no key 'number'; use 'sequence'",
                        "row:1:291: facts has no key 'segmant'; did you mean 'segment'?");
    }

    @Test
    void a_row_that_is_cut_off_or_empty_or_no_row_is_a_problem() {
        assertThat(problems(ROW.substring(0, 100))).singleElement().asString().contains("this is no YAML");
        assertThat(problems(" ")).containsExactly("row: there is nothing in it; start with 'subscription:' and a name");
        assertThat(problems("[]"))
                .singleElement()
                .asString()
                .startsWith("row:1:1: expected row as keys and values, found a list");
        assertThat(problems("{}")).hasSize(10);
    }

    @Test
    void a_value_that_makes_no_sense_is_a_problem() {
        assertThat(problems(ROW.replace("\"sequence\":1,\"kind\"", "\"sequence\":0,\"kind\"")))
                .containsExactly("row:1:1: sequence must be at least 1, was 0; state a value that makes sense");
        assertThat(problems(ROW.replace("SUB-1", " ")))
                .containsExactly("row:1:17: a subscription id must not be blank; state a value that makes sense");
    }

    @Test
    void rows_make_a_history_if_none_is_missing() {
        assertThat(HistoryFile.parseRows(lines(row(1), row(2)), "rows").get().events())
                .containsExactly(row(1).recorded(), row(2).recorded());
        assertThat(HistoryFile.parseRows(lines(row(1), row(3)), "SUB-1").getError())
                .map(FileProblem::sentence)
                .containsExactly("SUB-1 row 2: event 3 stands where event 2 should;"
                        + " hand in every row of one subscription, by number");
        HistoryRow other = new HistoryRow(SubscriptionId.of("SUB-2"), new CatalogId("peer"), row(2).recorded());
        assertThat(HistoryFile.parseRows(lines(row(1), other), "rows").getError())
                .map(FileProblem::what)
                .containsExactly(
                        "it is of subscription 'SUB-2' and the first row of 'SUB-1'",
                        "it is of catalogue 'peer' and the first row of 'operator'");
        assertThat(HistoryFile.parseRows(Vector.of(ROW, "{", ROW), "rows").getError())
                .singleElement()
                .extracting(FileProblem::file)
                .isEqualTo("rows row 2");
        assertThat(HistoryFile.parseRows(Vector.empty(), "rows").getError()).hasSize(1);
    }

    @Test
    void a_file_that_misses_an_event_is_a_problem() {
        assertThat(HistoryFile.parse("{subscription: a, catalog: b, events: [" + row3InFile() + "]}", "f")
                        .getError())
                .map(FileProblem::sentence)
                .containsExactly(
                        "f:1:1: event 3 stands where event 1 should; events stand by number, from 1 without" + " gaps");
        assertThat(HistoryFile.parse(
                                "{subscription: a, events: [" + row3InFile().replace("3", "1") + "]}", "f")
                        .isInvalid())
                .isTrue();
    }

    @Test
    void a_subscription_to_which_nothing_happened_is_a_file_too(@TempDir Path directory) throws IOException {
        StoredHistory nothing = StoredHistory.of(Subscription.none("SUB-1"));
        Path file = directory.resolve("SUB-1.yaml");

        Files.writeString(file, HistoryFile.write(nothing).get());

        assertThat(HistoryFile.read(file).get()).isEqualTo(nothing);
        assertThat(HistoryFile.read(directory.resolve("no.yaml")).getError())
                .singleElement()
                .matches(FileProblem::isUnreadable);
    }

    @Test
    void what_no_row_can_say_is_refused_when_it_is_written() {
        Recorded tooLate = new Recorded(
                1,
                LocalDate.of(10_000, 1, 1),
                Instant.MAX,
                new Event.Undone(1),
                Command.Undo.of(1).on(DAY),
                Facts.NONE);

        assertThat(HistoryFile.writeRow(new HistoryRow(SubscriptionId.of("s"), new CatalogId("c"), tooLate))
                        .getError())
                .map(Unwritable::place)
                .containsExactly("effectiveOn", "recordedAt");
    }

    private static String row3InFile() {
        return "{sequence: 3, kind: undone, schema: 1, effectiveOn: 2011-09-12, recordedAt: '1970-01-01T00:00:00Z',"
                + " event: {sequence: 1}, request: {command: undo, schema: 1, asked: {sequence: 1},"
                + " effectiveOn: as-if-never, requester: a}, facts: {}}";
    }

    private static Vector<String> lines(HistoryRow... rows) {
        return Vector.of(rows).map(row -> HistoryFile.writeRow(row).get());
    }

    private static HistoryRow row(int sequence) {
        Recorded recorded = new Recorded(
                sequence,
                DAY,
                Instant.EPOCH,
                new Event.Undone(1),
                Command.Undo.of(1).on(DAY),
                Facts.NONE);
        return new HistoryRow(SubscriptionId.of("SUB-1"), new CatalogId("operator"), recorded);
    }

    private static Vector<String> problems(String text) {
        return Vector.ofAll(HistoryFile.parseRow(text, "row").getError()).map(FileProblem::sentence);
    }
}
