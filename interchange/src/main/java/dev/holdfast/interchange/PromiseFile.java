package dev.holdfast.interchange;

import dev.holdfast.billing.promise.Checked;
import dev.holdfast.interchange.promise.CheckedTree;
import dev.holdfast.interchange.promise.PromiseText;
import dev.holdfast.interchange.schema.JsonSchema;
import dev.holdfast.interchange.schema.ReferencePage;
import dev.holdfast.interchange.text.JsonWriter;
import dev.holdfast.interchange.text.Statement;
import dev.holdfast.interchange.text.Tree;
import dev.holdfast.interchange.text.YamlWriter;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.nio.file.Path;

/**
 * Reads and writes quotes and claims as YAML files, of which JSON files are a kind.
 *
 * <p>The format is strict, as that of {@link CatalogFile} is, and everything wrong with a file is told at once. Days that
 * nobody could look through are wrong too, so that checking what was read always comes to an end.
 */
public final class PromiseFile {

    private PromiseFile() {}

    /**
     * Reads a promise from a file in UTF-8.
     *
     * @param file the file
     * @return the promise with what protects it, or everything that is wrong with the file
     */
    public static Validation<Seq<FileProblem>, SealedPromise> read(Path file) {
        return TextFile.read(file, PromiseFile::parse);
    }

    /**
     * Reads a promise from a text.
     *
     * @param text the text, YAML or JSON
     * @param name what problems call it
     * @return the promise with what protects it, or everything that is wrong with the text
     */
    public static Validation<Seq<FileProblem>, SealedPromise> parse(String text, String name) {
        return text.isBlank()
                ? TextFile.refused(name, "there is nothing in it", "start with 'currency:' and its code")
                : TextFile.parse(text, name, PromiseText::read)
                        .map(stated -> new SealedPromise(stated.promise(), stated.fingerprint(), stated.signature()));
    }

    /**
     * Writes a promise as YAML. Reading it again gives an equal one.
     *
     * @param sealed the promise with what protects it
     * @return the text, or everything in the promise that a file cannot say, such as a day of the year 10000
     */
    public static Validation<Seq<Unwritable>, String> write(SealedPromise sealed) {
        return TextFile.written(tree(sealed), YamlWriter::write);
    }

    /**
     * Writes a promise as JSON, which is the same format; decimal numbers are strings.
     *
     * @param sealed the promise with what protects it
     * @return the text, or everything in the promise that a file cannot say
     */
    public static Validation<Seq<Unwritable>, String> writeJson(SealedPromise sealed) {
        return TextFile.written(tree(sealed), JsonWriter::write);
    }

    private static Tree tree(SealedPromise sealed) {
        return PromiseText.write(new PromiseText.Stated(sealed.promise(), sealed.fingerprint(), sealed.signature()));
    }

    /**
     * Says for machines what came of checking a file.
     *
     * @param file the name of the file
     * @param checked what came of it
     * @return one JSON object, ending with a line feed
     */
    public static String json(String file, Checked checked) {
        return JsonWriter.write(
                Statement.EMPTY.with("file", file).and(CheckedTree.of(checked)).tree());
    }

    /**
     * Says for machines what is wrong with a file that could not be read.
     *
     * @param file the name of the file
     * @param problems what is wrong with it
     * @return one JSON object, ending with a line feed
     */
    public static String json(String file, Seq<FileProblem> problems) {
        return TextFile.json(file, problems);
    }

    /**
     * The JSON Schema (draft 2020-12) of quote and claim files.
     *
     * @return the schema, as JSON
     */
    public static String schema() {
        return JsonSchema.of("Holdfast quote or claim", "urn:holdfast:format:promise", PromiseText.shape());
    }

    static String reference() {
        return ReferencePage.of(PromiseText.shape());
    }
}
