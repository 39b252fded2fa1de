package dev.holdfast.interchange;

import dev.holdfast.billing.subscription.Recorded;
import dev.holdfast.interchange.codec.Codec;
import dev.holdfast.interchange.codec.Read;
import dev.holdfast.interchange.history.HistoryText;
import dev.holdfast.interchange.history.StatedHistory;
import dev.holdfast.interchange.history.StatedRow;
import dev.holdfast.interchange.schema.JsonSchema;
import dev.holdfast.interchange.schema.ReferencePage;
import dev.holdfast.interchange.text.Fault;
import dev.holdfast.interchange.text.JsonWriter;
import dev.holdfast.interchange.text.Tree;
import dev.holdfast.interchange.text.YamlWriter;
import io.vavr.Tuple2;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.nio.file.Path;

/**
 * Reads and writes what happened to a subscription: a whole history in a file, or each event alone in a row.
 *
 * <p>Each event and each command is written in a schema version of its kind, and what an older release wrote is read
 * for ever. An unknown kind, a version of a later release, a gap and anything else that is not understood is a problem
 * with its place; nothing is left out and nothing throws.
 */
public final class HistoryFile {

    private static final Codec<HistoryRow> ROW = HistoryText.ROW.as(
            stated -> new HistoryRow(stated.subscription(), stated.catalog(), stated.recorded()),
            row -> new StatedRow(row.subscription(), row.catalog(), row.recorded()));

    private static final Codec<StoredHistory> HISTORY = HistoryText.HISTORY.as(
            stated -> new StoredHistory(stated.subscription(), stated.catalog(), stated.events()),
            history -> new StatedHistory(history.subscription(), history.catalog(), history.events()));

    private HistoryFile() {}

    /**
     * Reads a history from a file in UTF-8.
     *
     * @param file the file
     * @return the history, or everything that is wrong with the file
     */
    public static Validation<Seq<FileProblem>, StoredHistory> read(Path file) {
        return TextFile.read(file, HistoryFile::parse);
    }

    /**
     * Reads a history from a text.
     *
     * @param text the text, YAML or JSON
     * @param name what problems call it
     * @return the history, or everything that is wrong with the text
     */
    public static Validation<Seq<FileProblem>, StoredHistory> parse(String text, String name) {
        return parse(text, name, HISTORY);
    }

    /**
     * Reads one event that is stored alone.
     *
     * @param text the text, JSON or YAML
     * @param name what problems call it
     * @return the event, or everything that is wrong with the text
     */
    public static Validation<Seq<FileProblem>, HistoryRow> parseRow(String text, String name) {
        return parse(text, name, ROW);
    }

    /**
     * Reads a history from the rows of one subscription.
     *
     * @param rows the text of each row, by sequence
     * @param name what problems call them; each is called by its position too, from 1
     * @return the history, or everything that is wrong with the rows
     */
    public static Validation<Seq<FileProblem>, StoredHistory> parseRows(Iterable<String> rows, String name) {
        Vector<Validation<Seq<FileProblem>, HistoryRow>> read =
                Vector.ofAll(rows).zipWithIndex().map(row -> parseRow(row._1(), nth(name, row._2())));
        Vector<FileProblem> broken = read.flatMap(row -> row.fold(wrong -> wrong, ok -> Vector.<FileProblem>empty()));
        return broken.isEmpty() ? together(read.map(Validation::get), name) : Validation.invalid(broken);
    }

    private static Validation<Seq<FileProblem>, StoredHistory> together(Vector<HistoryRow> rows, String name) {
        if (rows.isEmpty()) {
            return TextFile.refused(name, "there are no rows", "a subscription to which nothing happened needs none");
        }
        HistoryRow first = rows.head();
        Vector<FileProblem> strange = rows.zipWithIndex().flatMap(row -> strange(first, row, name));
        return strange.isEmpty()
                ? Validation.valid(new StoredHistory(
                        first.subscription(), Option.some(first.catalog()), rows.map(HistoryRow::recorded)))
                : Validation.invalid(strange);
    }

    private static Vector<FileProblem> strange(HistoryRow first, Tuple2<HistoryRow, Integer> row, String name) {
        Recorded recorded = row._1().recorded();
        int wanted = row._2() + 1;
        Vector<String> reasons = Vector.of(
                        Option.when(
                                !row._1().subscription().equals(first.subscription()),
                                "it is of subscription '" + row._1().subscription() + "' and the first row of '"
                                        + first.subscription() + "'"),
                        Option.when(
                                !row._1().catalog().equals(first.catalog()),
                                "it is of catalogue '" + row._1().catalog() + "' and the first row of '"
                                        + first.catalog() + "'"),
                        Option.when(
                                recorded.sequence() != wanted,
                                "event " + recorded.sequence() + " stands where event " + wanted + " should"))
                .flatMap(reason -> reason);
        return reasons.map(reason ->
                new FileProblem(nth(name, row._2()), 0, 0, reason, "hand in every row of one subscription, by number"));
    }

    private static String nth(String name, int index) {
        return name + " row " + (index + 1);
    }

    private static <T> Validation<Seq<FileProblem>, T> parse(String text, String name, Codec<T> codec) {
        return text.isBlank()
                ? TextFile.refused(name, "there is nothing in it", "start with 'subscription:' and a name")
                : TextFile.parse(text, name, tree -> read(tree, codec));
    }

    private static <T> Validation<Vector<Fault>, T> read(Tree tree, Codec<T> codec) {
        Read<T> read = codec.read(tree, HistoryText.SCOPE);
        return read.faults().isEmpty() ? Validation.valid(read.value().get()) : Validation.invalid(read.faults());
    }

    /**
     * Writes a history as YAML. Reading it again gives an equal history.
     *
     * @param history the history
     * @return the text, or everything in the history that a file cannot say, such as a day of the year 10000
     */
    public static Validation<Seq<Unwritable>, String> write(StoredHistory history) {
        return TextFile.written(HISTORY.write(history, HistoryText.SCOPE), YamlWriter::write);
    }

    /**
     * Writes a history as JSON, which is the same format; decimal numbers are strings.
     *
     * @param history the history
     * @return the text, or everything in the history that a file cannot say
     */
    public static Validation<Seq<Unwritable>, String> writeJson(StoredHistory history) {
        return TextFile.written(HISTORY.write(history, HistoryText.SCOPE), JsonWriter::write);
    }

    /**
     * Writes one event as JSON on one line. Reading it again gives an equal event.
     *
     * @param row the event
     * @return the line, without a line feed, or everything in the event that a row cannot say
     */
    public static Validation<Seq<Unwritable>, String> writeRow(HistoryRow row) {
        return TextFile.written(ROW.write(row, HistoryText.SCOPE), JsonWriter::line);
    }

    /**
     * The JSON Schema (draft 2020-12) of histories and rows. What a schema cannot say, such as that no event is missing,
     * only reading finds.
     *
     * @return the schema, as JSON
     */
    public static String schema() {
        return JsonSchema.of("Holdfast history", "urn:holdfast:format:history", HistoryText.shape());
    }

    static String reference() {
        return ReferencePage.of(HistoryText.shape());
    }
}
