package dev.holdfast.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.Catalog;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files made to hang a reader or to fill its memory are refused with a place, and soon. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostileFileTest {

    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

    @Test
    void aliases_that_would_unfold_to_billions_are_not_followed() {
        StringBuilder text = new StringBuilder("catalog: &a0 lol\n");
        for (int i = 1; i < 30; i++) {
            text.append("k").append(i).append(": &a").append(i).append(" [");
            text.append(("*a" + (i - 1) + ", ").repeat(9)).append("1]\n");
        }
        assertThat(CatalogFile.parse(text.toString(), "bomb.yaml").getError())
                .anySatisfy(problem -> assertThat(problem.sentence())
                        .isEqualTo("bomb.yaml:2:10: the alias *a0 is not followed; write out what it stands for"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? ", "[{a: ", "! [", "&a [", "{[", "a: [", "[a, ["})
    void deep_nesting_is_refused(String opening) {
        Validation<Seq<FileProblem>, Catalog> read =
                CatalogFile.parse(opening.repeat(TEN_MEGABYTES / opening.length()), "deep.yaml");
        assertThat(read.getError()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a ",
                "a\n",
                "#",
                "\n",
                " ",
                "- a\n",
                "a: b\n",
                "'",
                "\"",
                "\\",
                "|",
                ">\n",
                "%",
                "&a ",
                "!a ",
                "*a ",
                ",",
                "[a],",
                "- [a, b]\n",
                "? a\n",
                ": ",
                "--- a\n",
                "--- ",
                "...\n",
                "0",
                "-",
                "é",
                "😀",
                "- a: b\n  c: d\n",
                "\t",
                "a: b, ",
                "a:\n- b\n",
                "\"a\": "
            })
    void ten_megabytes_of_the_same_are_refused(String part) {
        Validation<Seq<FileProblem>, Catalog> read =
                CatalogFile.parse(part.repeat(TEN_MEGABYTES / part.length()), "large.yaml");
        assertThat(read.getError()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{", "catalog: [", "catalog: {a: b", "\"", "versions: [[1], "})
    void ten_megabytes_in_one_flow_are_refused(String opening) {
        String text = opening + "a, ".repeat(TEN_MEGABYTES / 3 - 10);
        assertThat(CatalogFile.parse(text, "flow.yaml").getError()).isNotEmpty();
    }

    @Test
    void many_unknown_keys_are_told_up_to_a_number() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 400_000; i++) {
            text.append("k").append(i).append(": 1\n");
        }
        Seq<FileProblem> problems =
                CatalogFile.parse(text.toString(), "keys.yaml").getError();
        assertThat(problems).hasSize(1001);
        assertThat(problems.last().sentence())
                .isEqualTo("keys.yaml: there may be more problems than these; mend these first");
    }

    @Test
    void a_file_of_more_than_ten_megabytes_is_not_opened(@TempDir Path directory) throws IOException {
        Path large = Files.write(directory.resolve("large.yaml"), new byte[TEN_MEGABYTES + 1]);
        assertThat(CatalogFile.read(large).getError().map(FileProblem::sentence))
                .containsExactly(large + ": it has more than 10485760 bytes; divide it into several files");
        assertThat(CatalogFile.parse("#".repeat(TEN_MEGABYTES + 1), "text").getError())
                .hasSize(1);
    }

    @Test
    void a_byte_order_mark_does_not_matter() {
        String text = Project.text(Project.example("belgacom-2013.yaml"));
        assertThat(CatalogFile.parse("\uFEFF" + text, "marked.yaml").isValid()).isTrue();
    }
}
