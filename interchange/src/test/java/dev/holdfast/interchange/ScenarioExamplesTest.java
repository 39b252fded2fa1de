package dev.holdfast.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.TreeSet;
import io.vavr.collection.Vector;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every published scenario comes out as it says, and its outcome says nothing that the reference does not tell. */
class ScenarioExamplesTest {

    private static final Pattern KEY = Pattern.compile("\"([A-Za-z]+)\": ");

    static Stream<Path> files() {
        return Project.scenarios().toJavaStream();
    }

    private static Scenario scenario(Path file) {
        var read = ScenarioFile.read(file);
        assertThat(read.isValid()).as(() -> read.getError().mkString("\n")).isTrue();
        return read.get();
    }

    @ParameterizedTest
    @MethodSource("files")
    void it_comes_out_as_it_says(Path file) {
        assertThat(scenario(file).run().differences(file.getFileName().toString()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void played_twice_it_is_the_same_text(Path file) {
        assertThat(scenario(file).run().json("it"))
                .isEqualTo(scenario(file).run().json("it"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void written_and_read_again_it_is_equal(Path file) {
        Scenario scenario = scenario(file);
        assertThat(ScenarioFile.parse(ScenarioFile.write(scenario).get(), "yaml")
                        .get())
                .isEqualTo(scenario);
        assertThat(ScenarioFile.parse(ScenarioFile.writeJson(scenario).get(), "json")
                        .get())
                .isEqualTo(scenario);
    }

    @Test
    void there_are_at_least_fifteen() {
        assertThat(Project.scenarios()).hasSizeGreaterThanOrEqualTo(15);
    }

    @Test
    void every_key_of_an_outcome_is_told_in_the_reference() {
        String page = Project.text(Project.format("scenario.md"));
        Vector<String> keys = Project.scenarios()
                .flatMap(file -> keys(scenario(file).run().json("it")))
                .distinct();
        assertThat(TreeSet.ofAll(keys).filter(key -> !page.contains("`" + key + "`")))
                .isEmpty();
    }

    private static Vector<String> keys(String json) {
        Matcher keys = KEY.matcher(json.replaceAll("(?s)\"(features|numbers|ended)\": \\{.*?\\}", "\"$1\": 0"));
        Vector<String> found = Vector.empty();
        while (keys.find()) {
            found = found.append(keys.group(1));
        }
        return found.distinct();
    }
}
