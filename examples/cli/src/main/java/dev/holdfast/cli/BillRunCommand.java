package dev.holdfast.cli;

import dev.holdfast.cli.billrun.BillRun;
import dev.holdfast.cli.billrun.Outcome;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Bills made-up subscribers in memory, and checks what comes of it. */
@Command(
        name = "bill-run",
        description = {
            "Bills made-up subscribers in memory, month after month, and checks the totals to the cent.",
            "Each has a pack of three services, two options and a promotion; most change an option in the year, some leave."
                    + " All of a subscriber follows from its number, so that every run is the same. It is made, billed, added"
                    + " up and forgotten: memory does not grow with their number.",
            "The totals are added up by invoice, by line, and worked out apart from the library for each kind of subscriber."
        },
        footer = {"", "Exit codes: 0 the totals agree, 1 they do not, 2 bad usage."},
        mixinStandardHelpOptions = true)
final class BillRunCommand implements Callable<Integer> {

    private final PrintStream out;
    private final PrintStream err;
    private final String tariff;

    @Option(
            names = "--subscribers",
            required = true,
            paramLabel = "N",
            description = "how many subscribers, at least 1")
    private long subscribers;

    @Option(
            names = "--months",
            paramLabel = "M",
            defaultValue = "12",
            description = "how many months each of them is billed, 1 to 120; ${DEFAULT-VALUE} without it")
    private int months;

    @Option(
            names = "--threads",
            paramLabel = "T",
            description = "how many threads bill, 1 to 256; one for each processor without it")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--json", description = "print one JSON document; what was measured is under 'effort'")
    private boolean json;

    BillRunCommand(PrintStream out, PrintStream err) {
        this(out, err, BillRun.tariff());
    }

    BillRunCommand(PrintStream out, PrintStream err, String tariff) {
        this.out = out;
        this.err = err;
        this.tariff = tariff;
    }

    @Override
    public Integer call() {
        within("--subscribers", subscribers, 1, 1_000_000_000);
        within("--months", months, 1, 120);
        within("--threads", threads, 1, 256);
        Progress progress = new Progress(err, subscribers);
        Outcome outcome = BillRun.of(tariff, subscribers, months, threads, progress::at);
        progress.end();
        out.print(json ? outcome.json() : outcome.page());
        return outcome.agrees() ? Holdfast.FINE : Holdfast.FOUND;
    }

    private static void within(String option, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(option + " must be " + least + " to " + most + ", was " + value);
        }
    }
}
