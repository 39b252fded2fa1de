package dev.holdfast.interchange;

import dev.holdfast.catalog.Catalog;
import dev.holdfast.interchange.catalog.CatalogText;
import dev.holdfast.interchange.schema.JsonSchema;
import dev.holdfast.interchange.schema.ReferencePage;
import dev.holdfast.interchange.text.JsonWriter;
import dev.holdfast.interchange.text.YamlWriter;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.nio.file.Path;

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
        return TextFile.read(file, CatalogFile::parse);
    }

    /**
     * Reads a catalogue from a text.
     *
     * @param text the text, YAML or JSON
     * @param name what problems call it
     * @return the catalogue, or everything that is wrong with the text
     */
    public static Validation<Seq<FileProblem>, Catalog> parse(String text, String name) {
        return TextFile.parse(text, name, CatalogText::read);
    }

    /**
     * Writes a catalogue as YAML: its first version whole, and of the others what differs. Reading it again gives an
     * equal catalogue.
     *
     * @param catalog the catalogue
     * @return the text, or everything in the catalogue that a file cannot say, such as a host's own price model
     */
    public static Validation<Seq<Unwritable>, String> write(Catalog catalog) {
        return TextFile.written(CatalogText.write(catalog), YamlWriter::write);
    }

    /**
     * Writes a catalogue as JSON, which is the same format. Amounts of money and other decimal numbers are strings,
     * so that no reader takes them for binary fractions.
     *
     * @param catalog the catalogue
     * @return the text, or everything in the catalogue that a file cannot say
     */
    public static Validation<Seq<Unwritable>, String> writeJson(Catalog catalog) {
        return TextFile.written(CatalogText.write(catalog), JsonWriter::write);
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
}
