package dev.holdfast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    private String good = "";
    private String different = "";
    private String broken = "";

    @BeforeEach
    void files() throws IOException {
        good = file("good.yaml", """
                scenario: Half a month
                charges: {monthly: 29.95}
                steps:
                  - {on: 2024-01-17, subscribe: plan}
                  - {bill: 2024-01-17, expect: 14.49}
                """);
        different = file("different.yaml", """
                scenario: Half a month
                charges: {monthly: 29.95}
                steps:
                  - {on: 2024-01-17, subscribe: plan}
                  - {bill: 2024-01-17, expect: 14.48}
                """);
        broken = file("broken.yaml", "scenario: Half a month\nchargs: {monthly: 29.95}\n");
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void a_page_shows_the_invoice_with_its_explanation() {
        assertThat(run("run", good)).isZero();
        assertThat(text(out))
                .contains("Half a month", "held from 2024-01-17: plan", "15/31", "14.49", "round(29.95 × 15/31)");
        assertThat(text(err)).isEmpty();
    }

    @Test
    void a_difference_is_a_line_with_its_place_and_exit_code_1() {
        assertThat(run("run", "--brief", different)).isEqualTo(1);
        assertThat(text(out)).isEqualTo(different + ":5:32: step 2 (bill): expected 14.48, was 14.49\n");
    }

    @Test
    void a_broken_file_does_not_stop_the_others_and_is_exit_code_2() {
        assertThat(run(
                        "run",
                        "--brief",
                        broken,
                        different,
                        good,
                        folder.resolve("gone.yaml").toString()))
                .isEqualTo(2);
        assertThat(text(err)).contains("broken.yaml:2:1", "chargs", "charges", "gone.yaml: there is no such file");
        assertThat(text(out)).contains("4 scenarios: 1 as expected, 1 different, 2 unreadable");
    }

    @Test
    void a_folder_stands_for_the_files_in_it() throws IOException {
        Files.createDirectory(folder.resolve("more"));
        file("more/third.json", "{scenario: a third, charges: {monthly: 1.00}, steps: []}");
        Files.delete(Path.of(broken));

        assertThat(run("run", "--brief", folder.toString())).isEqualTo(1);
        assertThat(text(out)).contains("different.yaml:5:32", "3 scenarios: 2 as expected, 1 different, 0 unreadable");
        assertThat(run("run", Files.createDirectory(folder.resolve("empty")).toString()))
                .isEqualTo(2);
        assertThat(text(err)).contains("there is no .yaml, .yml or .json file in it");
    }

    @Test
    void json_is_one_document_with_everything_and_the_same_bytes_twice() {
        assertThat(run("run", "--json", good, broken)).isEqualTo(2);
        String first = text(out);
        out.reset();
        run("run", "--json", good, broken);
        assertThat(text(out)).isEqualTo(first);
        assertThat(first)
                .startsWith("{\n\"scenarios\": [")
                .endsWith("]\n}\n")
                .contains("\"result\": \"as-expected\"", "\"exact\": \"1797/124\"", "\"result\": \"unreadable\"");
        assertThat(text(err)).isEmpty();
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
