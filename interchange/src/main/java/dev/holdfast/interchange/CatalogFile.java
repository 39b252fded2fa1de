package dev.holdfast.interchange;

import dev.holdfast.catalog.Catalog;
import dev.holdfast.interchange.catalog.CatalogText;
import dev.holdfast.interchange.schema.JsonSchema;
import dev.holdfast.interchange.schema.ReferencePage;
import dev.holdfast.interchange.text.Fault;
import dev.holdfast.interchange.text.JsonWriter;
import dev.holdfast.interchange.text.Parsed;
import dev.holdfast.interchange.text.Place;
import dev.holdfast.interchange.text.Tree;
import dev.holdfast.interchange.text.YamlReader;
import dev.holdfast.interchange.text.YamlWriter;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * Reads and writes catalogues as YAML files, of which JSON files are a kind.
 *
 * <p>The format is strict, and everything wrong with a file is told at once, each with its line and its mend. Nothing
 * that stands in a file makes reading throw, hang or run out of memory; no more than ten megabytes are read.
 */
public final class CatalogFile {

    private CatalogFile() {}

    /**
     * Reads a catalogue from a file in UTF-8.
     *
     * @param file the file
     * @return the catalogue, or everything that is wrong with the file
     */
    public static Validation<Seq<FileProblem>, Catalog> read(Path file) {
        String name = file.toString();
        try {
            if (Files.isDirectory(file)) {
                return refused(name, "it is a directory", "name a file in it");
            }
            if (Files.size(file) > YamlReader.LIMIT) {
                return refused(
                        name, "it has more than " + YamlReader.LIMIT + " bytes", "divide it into several catalogues");
            }
            return parse(Files.readAllBytes(file), name);
        } catch (NoSuchFileException e) {
            return refused(name, "there is no such file", "name a file that exists");
        } catch (AccessDeniedException e) {
            return refused(name, "it may not be read", "allow it to be read");
        } catch (IOException e) {
            return refused(name, "it cannot be read (" + e.getMessage() + ")", "name a file that can be read");
        }
    }

    static Validation<Seq<FileProblem>, Catalog> parse(byte[] utf8, String name) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(utf8);
            return parse(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString(), name);
        } catch (CharacterCodingException e) {
            return refused(name, "it is not written in UTF-8", "save it as UTF-8");
        }
    }

    /**
     * Reads a catalogue from a text.
     *
     * @param text the text, YAML or JSON
     * @param name what problems call it
     * @return the catalogue, or everything that is wrong with the text
     */
    public static Validation<Seq<FileProblem>, Catalog> parse(String text, String name) {
        Parsed parsed = YamlReader.parse(text);
        Validation<Vector<Fault>, Catalog> read =
                parsed.tree().map(CatalogText::read).getOrElse(() -> Validation.invalid(Vector.empty()));
        Vector<Fault> faults = Fault.all(parsed.faults(), read.fold(wrong -> wrong, catalog -> Vector.empty()));
        return faults.isEmpty() ? Validation.valid(read.get()) : Validation.invalid(problems(name, faults));
    }

    private static Vector<FileProblem> problems(String name, Vector<Fault> faults) {
        Vector<FileProblem> problems = faults.distinct().sortBy(Fault::place).map(fault -> problem(name, fault));
        return faults.size() < Fault.MOST
                ? problems
                : problems.append(problem(
                        name, new Fault(Place.WHOLE, "there may be more problems than these", "mend these first")));
    }

    /**
     * Writes a catalogue as YAML: its first version whole, and of the others what differs. Reading it again gives an
     * equal catalogue.
     *
     * @param catalog the catalogue
     * @return the text, or everything in the catalogue that a file cannot say, such as a host's own price model
     */
    public static Validation<Seq<Unwritable>, String> write(Catalog catalog) {
        return written(catalog, YamlWriter::write);
    }

    /**
     * Writes a catalogue as JSON, which is the same format. Amounts of money and other decimal numbers are strings,
     * so that no reader takes them for binary fractions.
     *
     * @param catalog the catalogue
     * @return the text, or everything in the catalogue that a file cannot say
     */
    public static Validation<Seq<Unwritable>, String> writeJson(Catalog catalog) {
        return written(catalog, JsonWriter::write);
    }

    private static Validation<Seq<Unwritable>, String> written(Catalog catalog, Function<Tree, String> print) {
        Tree tree = CatalogText.write(catalog);
        Vector<Unwritable> refused = Unwritable.in(tree, Vector.empty());
        return refused.isEmpty() ? Validation.valid(print.apply(tree)) : Validation.invalid(refused);
    }

    /**
     * The JSON Schema (draft 2020-12) of catalogue files, for editors and for checks outside Java. What a schema cannot
     * say, such as that a slot names an offer that exists, only reading finds.
     *
     * @return the schema, as JSON
     */
    public static String schema() {
        return JsonSchema.of("Holdfast catalogue", "urn:holdfast:format:catalog", CatalogText.shape());
    }

    static String reference() {
        return ReferencePage.of(CatalogText.shape());
    }

    private static Validation<Seq<FileProblem>, Catalog> refused(String name, String what, String mend) {
        return Validation.invalid(Vector.of(problem(name, new Fault(Place.WHOLE, what, mend))));
    }

    private static FileProblem problem(String name, Fault fault) {
        return new FileProblem(name, fault.place().line(), fault.place().column(), fault.what(), fault.mend());
    }
}
