package dev.holdfast.billing.subscription;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.TreeSet;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages in {@code docs} that are made from the code say what the code says. */
class PublishedPagesTest {

    private static final String REGENERATE = "mvn -pl billing-core -am test -Dtest=PublishedPagesTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Dholdfast.regenerate=true";

    private static final String GENERATED = "<!-- what follows is generated from the table in the code -->\n\n";

    private static final Path DOCS = root().resolve("docs");

    @Test
    void there_is_a_page_for_every_rejection_and_it_says_what_its_type_and_its_example_say() throws IOException {
        Path folder = DOCS.resolve("rejections");
        Vector<RejectionPage> pages = RejectionPage.all(root());
        for (RejectionPage page : pages) {
            assertPublished(folder.resolve(page.code() + ".md"), page.text());
        }
        assertPublished(folder.resolve("README.md"), RejectionPage.index(pages));
        assertThat(files(folder))
                .isEqualTo(TreeSet.ofAll(pages.map(page -> page.code() + ".md")).add("README.md"));
    }

    @Test
    void the_life_cycle_is_drawn_from_its_table() throws IOException {
        Path file = DOCS.resolve("lifecycle.md");
        String text = Files.readString(file, UTF_8);
        assertThat(text).contains(GENERATED);
        assertPublished(file, text.substring(0, text.indexOf(GENERATED)) + GENERATED + diagram());
    }

    /** States and triggers as a state diagram, in the order of the table. */
    private static String diagram() {
        Vector<String> arrows = LifecycleTable.ROWS
                .map(row -> row.from() + " --> " + row.to() + ": " + row.trigger())
                .prepend("[*] --> " + HoldingStatus.CREATED)
                .appendAll(Vector.of(HoldingStatus.values())
                        .filter(HoldingStatus::isFinal)
                        .map(status -> status + " --> [*]"));
        return arrows.map(arrow -> "    " + arrow).mkString("```mermaid\nstateDiagram-v2\n", "\n", "\n```\n");
    }

    private static void assertPublished(Path file, String generated) throws IOException {
        if (Boolean.getBoolean("holdfast.regenerate")) {
            Files.writeString(file, generated, UTF_8);
        }
        assertThat(file).as("missing; run %s", REGENERATE).exists();
        assertThat(Files.readString(file, UTF_8))
                .as("%s is stale; run %s", file.getFileName(), REGENERATE)
                .isEqualTo(generated);
    }

    private static TreeSet<String> files(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return TreeSet.ofAll(all.map(file -> file.getFileName().toString()).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("docs"))
                ? here
                : here.resolve("..").normalize();
    }
}
