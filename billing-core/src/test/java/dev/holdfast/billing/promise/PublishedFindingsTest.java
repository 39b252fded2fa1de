package dev.holdfast.billing.promise;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.quote.QuoteLifecycle;
import dev.holdfast.billing.quote.QuoteState;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page of the findings says what the code says, and shows what each example finds. */
class PublishedFindingsTest {

    private static final String REGENERATE = "mvn -pl billing-core -am test -Dtest=PublishedFindingsTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Dholdfast.regenerate=true";

    private static final String GENERATED = "<!-- what follows is generated from the code -->\n\n";

    private static final Path ROOT = root();

    @Test
    void the_page_says_of_every_finding_what_its_type_and_its_example_say() throws IOException {
        assertGenerated(
                "findings.md",
                Vector.of(FindingCode.values()).map(this::section).mkString("\n"));
    }

    @Test
    void the_life_of_a_quote_is_drawn_from_its_table() throws IOException {
        Vector<String> arrows = QuoteLifecycle.ROWS
                .map(row -> row.from() + " --> " + row.to() + ": " + row.trigger())
                .prepend("[*] --> " + QuoteState.IN_PROGRESS)
                .appendAll(Vector.of(QuoteState.values())
                        .filter(state -> QuoteLifecycle.triggers(state).isEmpty())
                        .map(state -> state + " --> [*]"));
        assertGenerated(
                "quotes.md",
                arrows.map(arrow -> "    " + arrow).mkString("```mermaid\nstateDiagram-v2\n", "\n", "\n```\n"));
    }

    private String section(FindingCode code) {
        Class<?> type = Vector.of(Finding.class.getPermittedSubclasses())
                .find(one -> one.getSimpleName().equalsIgnoreCase(code.name().replace("_", "")))
                .get();
        String example = FindingTest.example(type);
        Finding finding =
                FindingExamples.of(example).find(type::isInstance).getOrElseThrow(() -> new AssertionError(example));
        return "## " + code + "\n\n" + code.severity() + ", " + code.subject() + ". "
                + comment(source("main", "Finding"), "record " + type.getSimpleName() + "(")
                        .replaceAll("(?s)\\s*@param.*", "")
                + "\n\nExample: " + comment(source("test", "FindingExamples"), "static Checked " + example + "(")
                + "\n\n> " + finding.sentence() + "\n";
    }

    private static String comment(String source, String declaration) {
        String before = source.substring(0, source.indexOf(declaration));
        return before.substring(before.lastIndexOf("/**") + 3, before.lastIndexOf("*/"))
                .replaceAll("(?m)^\\s*\\* ?", "")
                .strip();
    }

    private static String source(String tree, String name) {
        try {
            return Files.readString(
                    ROOT.resolve("billing-core/src/" + tree + "/java/dev/holdfast/billing/promise/" + name + ".java"),
                    UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void assertGenerated(String page, String generated) throws IOException {
        Path file = ROOT.resolve("docs").resolve(page);
        String text = Files.readString(file, UTF_8);
        assertThat(text).contains(GENERATED);
        String whole = text.substring(0, text.indexOf(GENERATED)) + GENERATED + generated;
        if (Boolean.getBoolean("holdfast.regenerate")) {
            Files.writeString(file, whole, UTF_8);
        }
        assertThat(Files.readString(file, UTF_8))
                .as("%s is stale; run %s", page, REGENERATE)
                .isEqualTo(whole);
    }

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("docs"))
                ? here
                : here.resolve("..").normalize();
    }
}
