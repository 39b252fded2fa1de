package dev.holdfast.interchange;

import dev.holdfast.catalog.Catalog;
import dev.holdfast.interchange.scenario.ScriptText;
import dev.holdfast.interchange.schema.JsonSchema;
import dev.holdfast.interchange.schema.ReferencePage;
import dev.holdfast.interchange.text.JsonWriter;
import dev.holdfast.interchange.text.YamlWriter;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * Reads and writes scenarios as YAML files, of which JSON files are a kind.
 *
 * <p>The format is strict, as that of {@link CatalogFile} is, and everything wrong with a file is told at once.
 */
public final class ScenarioFile {

    private ScenarioFile() {}

    /**
     * Reads a scenario from a file in UTF-8. A catalogue that it names by its path is looked for from the file's folder.
     *
     * @param file the file
     * @return the scenario, or everything that is wrong with the file
     */
    public static Validation<Seq<FileProblem>, Scenario> read(Path file) {
        return read(file, CatalogFile::read);
    }

    /**
     * Reads a scenario from a file in UTF-8, with catalogues that may have been read before.
     *
     * @param file the file
     * @param catalogs reads a catalogue file, or gives what came of reading it before
     * @return the scenario, or everything that is wrong with the file
     */
    public static Validation<Seq<FileProblem>, Scenario> read(
            Path file, Function<Path, Validation<Seq<FileProblem>, Catalog>> catalogs) {
        return TextFile.read(
                file, (text, name) -> parse(text, name, path -> catalogs.apply(file.resolveSibling(path))));
    }

    /**
     * Reads a scenario from a text. A catalogue that it names by its path is looked for from the working folder.
     *
     * @param text the text, YAML or JSON
     * @param name what problems call it
     * @return the scenario, or everything that is wrong with the text
     */
    public static Validation<Seq<FileProblem>, Scenario> parse(String text, String name) {
        return parse(text, name, path -> CatalogFile.read(Path.of(path)));
    }

    private static Validation<Seq<FileProblem>, Scenario> parse(
            String text, String name, Function<String, Validation<Seq<FileProblem>, Catalog>> catalogs) {
        return TextFile.parse(text, name, tree -> ScriptText.read(tree, path -> sold(path, catalogs)))
                .map(Scenario::new);
    }

    private static Validation<Seq<String>, Catalog> sold(
            String path, Function<String, Validation<Seq<FileProblem>, Catalog>> catalogs) {
        try {
            return catalogs.apply(path).mapError(problems -> problems.map(FileProblem::sentence));
        } catch (InvalidPathException e) {
            return Validation.invalid(Vector.of(path + " is no path"));
        }
    }

    /**
     * Writes a scenario as YAML, with its whole catalogue. Reading it again gives an equal scenario.
     *
     * @param scenario the scenario
     * @return the text, or everything in the scenario that a file cannot say
     */
    public static Validation<Seq<Unwritable>, String> write(Scenario scenario) {
        return TextFile.written(ScriptText.write(scenario.script()), YamlWriter::write);
    }

    /**
     * Writes a scenario as JSON, which is the same format; decimal numbers are strings.
     *
     * @param scenario the scenario
     * @return the text, or everything in the scenario that a file cannot say
     */
    public static Validation<Seq<Unwritable>, String> writeJson(Scenario scenario) {
        return TextFile.written(ScriptText.write(scenario.script()), JsonWriter::write);
    }

    /**
     * Says for machines what is wrong with a file that could not be read, as {@link Outcome#json} says what came of one
     * that could.
     *
     * @param file the name of the file
     * @param problems what is wrong with it
     * @return one JSON object, ending with a line feed
     */
    public static String json(String file, Seq<FileProblem> problems) {
        return TextFile.json(file, problems);
    }

    /**
     * The JSON Schema (draft 2020-12) of scenario files. What a schema cannot say, such as that a step names one that is
     * there, only reading finds.
     *
     * @return the schema, as JSON
     */
    public static String schema() {
        return JsonSchema.of("Holdfast scenario", "urn:holdfast:format:scenario", ScriptText.shape());
    }

    static String reference() {
        return ReferencePage.of(ScriptText.shape());
    }
}
