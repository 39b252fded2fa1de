package dev.holdfast.billing.receivable;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page {@code docs/bills.md} draws the table in the code. */
class PublishedBillsTest {

    private static final String REGENERATE = "mvn -pl billing-core -am test -Dtest=PublishedBillsTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Dholdfast.regenerate=true";

    private static final String GENERATED = "<!-- what follows is generated from the table in the code -->\n\n";

    @Test
    void the_life_of_a_bill_is_drawn_from_its_table() throws IOException {
        Path file = root().resolve("docs").resolve("bills.md");
        String text = Files.readString(file, UTF_8);
        assertThat(text).contains(GENERATED);
        String drawn = text.substring(0, text.indexOf(GENERATED)) + GENERATED + diagram();
        if (Boolean.getBoolean("holdfast.regenerate")) {
            Files.writeString(file, drawn, UTF_8);
        }
        assertThat(Files.readString(file, UTF_8))
                .as("stale; run %s", REGENERATE)
                .isEqualTo(drawn);
    }

    /** States and triggers as a state diagram, in the order of the table. */
    private static String diagram() {
        return BillTable.ROWS
                .map(row -> row.from() + " --> " + row.to() + ": " + row.trigger())
                .prepend("[*] --> " + BillStatus.NEW)
                .map(arrow -> "    " + arrow)
                .mkString("```mermaid\nstateDiagram-v2\n", "\n", "\n```\n");
    }

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("docs"))
                ? here
                : here.resolve("..").normalize();
    }
}
