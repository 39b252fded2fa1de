package dev.holdfast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.cli.billrun.BillRun;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BillRunTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void the_totals_of_some_hundred_subscribers_agree_in_three_ways() {
        assertThat(run("bill-run", "--subscribers", "300")).as(text(err)).isZero();
        assertThat(text(out))
                .contains(
                        "300 subscribers, 12 months each",
                        "by invoice",
                        "by line",
                        "expected",
                        "net at 6 %",
                        "they agree")
                .contains("elapsed", "for each invoice", "bytes");
        assertThat(text(err)).isEmpty();
    }

    @Test
    void longer_runs_agree_too() {
        assertThat(run("bill-run", "--subscribers", "30", "--months", "30")).isZero();
    }

    @Test
    void the_outcome_does_not_depend_on_the_number_of_threads() {
        run("bill-run", "--json", "--subscribers", "250", "--months", "2", "--threads", "1");
        String first = withoutEffort();
        out.reset();
        run("bill-run", "--json", "--subscribers", "250", "--months", "2", "--threads", "3");

        assertThat(withoutEffort()).isEqualTo(first).contains("\"agree\": true", "\"invoices\": \"500\"");
        assertThat(text(out)).contains("\"effort\": {\"threads\": 3,", "\"bytesPerInvoice\": ");
    }

    @Test
    void a_price_that_is_not_the_expected_one_is_exit_code_1() {
        String dearer = BillRun.tariff().replace("price: 57.95", "price: 57.96");
        CommandLine command = new CommandLine(new BillRunCommand(stream(out), stream(err), dearer));

        assertThat(command.execute("--subscribers", "10", "--months", "1")).isEqualTo(1);
        assertThat(text(out)).contains("they differ in: gross");
    }

    @Test
    void its_tariff_has_no_problems(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("tariff.yaml"), BillRun.tariff());

        assertThat(run("catalog", "check", file.toString())).as(text(err)).isZero();
        assertThat(text(out)).contains("no problems").doesNotContain("warning");
    }

    @Test
    void bad_usage_is_one_line_and_exit_code_2() {
        assertThat(run("bill-run")).isEqualTo(2);
        assertThat(run("bill-run", "--subscribers", "many")).isEqualTo(2);
        assertThat(run("bill-run", "--subscribers", "0")).isEqualTo(2);
        assertThat(run("bill-run", "--subscribers", "1", "--months", "0")).isEqualTo(2);
        assertThat(run("bill-run", "--subscribers", "1", "--threads", "0")).isEqualTo(2);
        assertThat(text(err)).hasLineCount(5).contains("--subscribers must be 1 to 1000000000, was 0");
    }

    @Test
    void help_says_what_is_billed_and_what_the_exit_codes_mean() {
        assertThat(run("bill-run", "--help")).isZero();
        assertThat(text(out).replaceAll("\\s+", " "))
                .contains("memory does not grow", "--threads=T", "0 the totals agree");
    }

    @Test
    void progress_is_shown_on_a_terminal_only() {
        Progress watched = new Progress(stream(out), 1_000, true);
        watched.at(250);
        watched.end();
        Progress unwatched = new Progress(stream(err), 1_000, false);
        unwatched.at(250);
        unwatched.end();

        assertThat(text(out)).contains("\r250 of 1,000, 25 %").endsWith("\r");
        assertThat(text(err)).isEmpty();
        assertThat(Progress.line(1_000_000, 3_500_000, 10_000_000_000L))
                .isEqualTo("1,000,000 of 3,500,000, 28 %, 100,000 a second, 25 s left");
        assertThat(Progress.line(0, 3_500_000, 1)).isEqualTo("0 of 3,500,000, 0 %");
        assertThat(Progress.line(1_000_000, 12_000_000, 10_000_000_000L)).endsWith("1 min 50 s left");
    }

    private String withoutEffort() {
        return Pattern.compile("\"effort\": .*").matcher(text(out)).replaceAll("");
    }

    private int run(String... args) {
        return Holdfast.run(stream(out), stream(err), args);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
