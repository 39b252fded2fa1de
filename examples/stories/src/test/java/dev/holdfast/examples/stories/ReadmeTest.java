package dev.holdfast.examples.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.interchange.CatalogFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What the README shows is what happens: its snippet is compiled and run, its outputs are compared. */
class ReadmeTest {

    private final String readme = read(Path.of("../../README.md"));

    @Test
    void the_snippet_is_the_code_that_is_run() {
        List<String> shown = snippet().lines().toList();

        assertThat(shown).hasSizeLessThanOrEqualTo(25);
        assertThat(readme).contains("```java\n" + String.join("\n", shown) + "\n```");
    }

    @Test
    void the_snippet_prints_what_is_shown() {
        assertThat(readme).contains("```text\n" + printed(FirstInvoice::print) + "```");
    }

    @Test
    void the_story_prints_what_is_shown() {
        Story story = Stories.ALL.get(0);

        assertThat(readme)
                .contains("```text\n"
                        + printed(out -> story.tell(
                                CatalogFile.parse(Stories.catalogueOf(story), story.catalogue())
                                        .get(),
                                out))
                        + "```");
    }

    private static String snippet() {
        String source = read(Path.of("src/test/java/dev/holdfast/examples/stories/FirstInvoice.java"));
        return source.substring(source.indexOf("// README begins\n") + 17, source.indexOf("\n        // README ends"))
                .stripIndent()
                .replace("out.println", "System.out.println");
    }

    private static String printed(Consumer<PrintStream> printing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        printing.accept(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
