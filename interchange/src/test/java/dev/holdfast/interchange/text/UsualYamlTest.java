package dev.holdfast.interchange.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsualYamlTest {

    static List<String> examples() {
        try (Stream<Path> files = Files.walk(Path.of("../examples"))) {
            return files.filter(file -> !file.toString().contains("target"))
                    .filter(file -> file.toString().matches(".*\\.(yaml|json)"))
                    .sorted()
                    .map(UsualYamlTest::read)
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void isReadAsByAllRules(String text) {
        Parsed full = YamlReader.byAllRules(text);
        assertThat(full.faults()).isEmpty();
        assertThat(UsualYaml.read(text)).isEqualTo(full.tree());
    }

    @Test
    void most_examples_are_in_the_usual_layout_and_read_as_by_all_rules() {
        List<String> examples = examples();
        List<String> usual = examples.stream()
                .filter(text -> UsualYaml.read(text).isDefined())
                .toList();
        assertThat(usual).hasSizeGreaterThan(examples.size() * 3 / 4).allSatisfy(UsualYamlTest::isReadAsByAllRules);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: 1",
                "a: 1\nb:\n- x\n- y\nc: 2\n",
                "# first\n\na:\n  - x: 1\n    y: {z: [1, 'two', \"three\"], \"w\": -5.00}\n  - -3\n\n  # last\n",
                "{\"a\":[1,2.50,\"x: y\"],\n \"b\": {}, \"c\": []}\n",
                "a: x # a remark\nb: # another\n  c: http://example.com/#part\n",
                "a b: c, [d] {e}\n\"f\": ''\n'g': ~\n",
                "tarif: Le forfait à 2 €, sans engagement – n°1",
                "a: {b: c:d, e: [f-g, h.i]}",
                "-1: 5"
            })
    void the_usual_layout_is_read(String text) {
        isReadAsByAllRules(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# nothing",
                " a: 1",
                "a:",
                "a: 1\na: 2",
                "a: x\n  y",
                "a: 1\n  b: 2",
                "a: >\n  folded",
                "a: |\n  kept",
                "a: &x 1\nb: *x",
                "a: !!str 1",
                "a: \"x\\ny\"",
                "a: 'it''s'",
                "a: {b}",
                "a: [1, 2,]",
                "a: [1,\n2]",
                "a: [x\n  y]",
                "a: [b: 1]",
                "a: {b: x?y}",
                "- - 1",
                "---\na: 1",
                "a: 1\n---\nb: 2",
                "a: 1\n...\n",
                "? a\n: b",
                "a: b: c",
                "a:\tb",
                "a: 1\r\nb: 2",
                "a: \"x\ny\"",
                "a: %b",
                "a: @b",
                "a: x\u2028y",
                "plain"
            })
    void anything_else_is_left_to_all_rules(String text) {
        assertThat(UsualYaml.read(text)).isEqualTo(Option.none());
    }

    @Test
    void a_key_that_is_too_long_is_left_to_all_rules() {
        String key = "k".repeat(2000);
        assertThat(UsualYaml.read(key + ": 1")).isEqualTo(Option.none());
        assertThat(UsualYaml.read("\"" + key + "\": 1")).isEqualTo(Option.none());
        assertThat(UsualYaml.read("{\"" + key + "\": 1}")).isEqualTo(Option.none());
    }

    @Test
    void what_is_nested_too_deep_is_left_to_all_rules() {
        assertThat(UsualYaml.read("a: " + "[".repeat(40) + "]".repeat(40))).isEqualTo(Option.none());
    }
}
