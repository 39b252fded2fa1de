package dev.holdfast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HoldfastTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void story_without_a_name_lists_the_stories() {
        assertThat(run("story")).isZero();
        assertThat(text(out)).startsWith("valerie  ");
        assertThat(text(err)).isEmpty();
    }

    @Test
    void story_valerie_is_told() {
        assertThat(run("story", "valerie")).isZero();
        assertThat(text(out)).contains("PRICE_MISMATCH", "SERVICE_WOULD_BE_LOST", "75.92", "RETIRED");
        assertThat(text(err)).isEmpty();
    }

    @Test
    void an_unknown_story_is_one_line_that_names_those_there_are() {
        assertThat(run("story", "bob")).isEqualTo(2);
        assertThat(text(err))
                .isEqualTo("holdfast: there is no story 'bob'; choose from: valerie, two-desks, reseller\n");
    }

    @Test
    void an_unknown_option_is_one_line() {
        assertThat(run("story", "--bogus")).isEqualTo(2);
        assertThat(text(err).lines()).hasSize(1);
    }

    @Test
    void no_arguments_print_the_usage() {
        assertThat(run()).isEqualTo(2);
        assertThat(text(out)).contains("Usage: holdfast");
    }

    @Test
    void a_missing_catalogue_file_is_one_line() {
        assertThat(run("story", "valerie", "--catalog", "nowhere.yaml")).isEqualTo(2);
        assertThat(text(err)).contains("nowhere.yaml", "there is no such file").hasLineCount(1);
    }

    @Test
    void a_directory_instead_of_a_file_is_one_line(@TempDir Path folder) {
        assertThat(run("story", "valerie", "--catalog", folder.toString())).isEqualTo(2);
        assertThat(text(err)).contains("it is a directory").hasLineCount(1);
    }

    @Test
    void a_malformed_catalogue_names_file_line_and_mend(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("broken.yaml");
        Files.writeString(file, "catalog: broken\ncurrency: EUR\ncurrancy: USD\n");

        assertThat(run("story", "valerie", "--catalog", file.toString())).isEqualTo(2);
        assertThat(text(err)).contains("broken.yaml:3:1", "currancy", "currency");
    }

    @Test
    void a_sound_catalogue_that_does_not_fit_the_story_is_one_line(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("other.yaml");
        Files.writeString(file, """
                catalog: other
                currency: EUR
                tax: standard
                taxes: {standard: {code: S, rates: [{from: 2000-01-01, percent: 21}]}}
                versions:
                  - from: 2013-01-01
                    products: {line: {charges: {monthly: 1.00}}}
                """);

        assertThat(run("story", "valerie", "--catalog", file.toString())).isEqualTo(2);
        assertThat(text(err)).hasLineCount(1).contains("start").doesNotContain("Exception");
    }

    private int run(String... args) {
        return Holdfast.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                args);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
