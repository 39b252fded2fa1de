package dev.holdfast.interchange.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.subscription.Command;
import dev.holdfast.billing.subscription.Event;
import dev.holdfast.interchange.HistoryFile;
import dev.holdfast.interchange.HistoryRow;
import dev.holdfast.interchange.Project;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The rows that were ever written stay readable for ever.
 *
 * <p>A file under {@code golden/history} is never changed. A kind that is written otherwise gets another schema version,
 * an upcaster, and a file in the next directory.
 */
class GoldenTest {

    private static final Path GOLDEN = Project.testResource("golden/history");

    private static final String CREATE = "-Dholdfast.regenerate=true writes the files that are missing";

    /** Only what is missing: what is there is kept. */
    @BeforeAll
    static void create_missing_files() throws IOException {
        if (Boolean.getBoolean("holdfast.regenerate")) {
            for (Tuple2<String, HistoryRow> golden : GoldenRows.all()) {
                if (files().filter(file -> name(file).equals(golden._1())).isEmpty()) {
                    Path file = GOLDEN.resolve("v1").resolve(golden._1() + ".json");
                    Files.createDirectories(GOLDEN.resolve("v1"));
                    Files.writeString(file, HistoryFile.writeRow(golden._2()).get() + "\n");
                }
            }
        }
    }

    @Test
    void every_golden_file_of_every_version_is_read_as_the_value_it_was_written_from() throws IOException {
        assertThat(files()).isNotEmpty().allSatisfy(file -> {
            Validation<?, HistoryRow> read = HistoryFile.parseRow(Project.text(file), file.toString());
            assertThat(read).as("%s", file).isEqualTo(Validation.valid(row(name(file))));
        });
    }

    @Test
    void every_row_is_written_as_its_newest_golden_file_says() {
        assertThat(GoldenRows.all()).allSatisfy(golden -> {
            Vector<Path> versions = files().filter(file -> name(file).equals(golden._1()));
            assertThat(versions).as("%s: %s", golden._1(), CREATE).isNotEmpty();
            assertThat(HistoryFile.writeRow(golden._2()).get() + "\n").isEqualTo(Project.text(versions.last()));
        });
    }

    @Test
    void every_kind_of_event_has_a_golden_file() {
        Vector<Class<?>> written =
                GoldenRows.all().map(golden -> golden._2().recorded().event().getClass());
        assertThat(written).contains(Event.class.getPermittedSubclasses());
    }

    @Test
    void every_kind_of_command_has_a_golden_file() {
        Vector<Class<?>> written = GoldenRows.all()
                .map(golden -> golden._2().recorded().request().command().getClass());
        assertThat(written).contains(Command.class.getPermittedSubclasses());
    }

    @Test
    void every_file_is_named_by_its_kinds() {
        assertThat(GoldenRows.all()).allSatisfy(golden -> {
            String event = Events.EVENTS.name(golden._2().recorded().event());
            String command =
                    Commands.COMMANDS.name(golden._2().recorded().request().command());
            assertThat(golden._1()).isEqualTo(event + "-by-" + command);
        });
    }

    @Test
    void no_amount_and_no_decimal_number_is_a_number_of_json() {
        assertThat(files())
                .allSatisfy(file -> assertThat(Project.text(file)).doesNotContainPattern("\":-?[0-9]+[.eE]"));
    }

    private static HistoryRow row(String name) {
        return GoldenRows.all()
                .find(golden -> golden._1().equals(name))
                .getOrElseThrow(() -> new AssertionError("no row in Java for " + name))
                ._2();
    }

    /** By version, oldest first. */
    private static Vector<Path> files() {
        try (Stream<Path> all = Files.walk(GOLDEN)) {
            return Vector.ofAll(all.filter(Files::isRegularFile).toList()).sortBy(GoldenTest::version);
        } catch (IOException e) {
            return Vector.empty();
        }
    }

    private static int version(Path file) {
        return Integer.parseInt(file.getName(file.getNameCount() - 2).toString().substring(1));
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".json", "");
    }
}
