package dev.holdfast.cli;

import java.io.PrintStream;
import picocli.CommandLine;

/** Shows how far a command is, on one line of a terminal; where nobody watches, nothing. */
final class Progress {

    private static final int STEPS = 100;

    private final PrintStream err;
    private final int total;
    private final boolean isWatched;
    private int done;

    Progress(PrintStream err, int total) {
        this.err = err;
        this.total = total;
        this.isWatched = total > STEPS && CommandLine.Help.Ansi.AUTO.enabled();
    }

    void next() {
        done++;
        if (isWatched && done % (total / STEPS) == 0) {
            err.print("\r" + done + " of " + total);
            err.flush();
        }
    }

    void end() {
        if (isWatched) {
            err.print("\r" + " ".repeat(24) + "\r");
            err.flush();
        }
    }
}
