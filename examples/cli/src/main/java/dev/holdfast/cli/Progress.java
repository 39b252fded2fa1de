package dev.holdfast.cli;

import java.io.PrintStream;
import java.util.Locale;
import picocli.CommandLine;

/** Shows how far a command is, how fast, and how long it still takes, on one line of a terminal; where nobody watches, nothing. */
final class Progress {

    private static final int STEPS = 100;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final PrintStream err;
    private final long total;
    private final boolean isWatched;
    private final long began = System.nanoTime();
    private long done;
    private int width;

    Progress(PrintStream err, long total) {
        this(err, total, total > STEPS && CommandLine.Help.Ansi.AUTO.enabled());
    }

    Progress(PrintStream err, long total, boolean isWatched) {
        this.err = err;
        this.total = total;
        this.isWatched = isWatched;
    }

    void next() {
        done++;
        if (isWatched && done % (total / STEPS) == 0) {
            at(done);
        }
    }

    void at(long some) {
        if (isWatched) {
            show(line(some, total, System.nanoTime() - began));
        }
    }

    void end() {
        if (isWatched) {
            show("");
            err.print("\r");
            err.flush();
        }
    }

    private void show(String line) {
        err.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
        err.flush();
        width = line.length();
    }

    /** What is shown after some time. */
    static String line(long done, long total, long nanos) {
        long perSecond = done * 1_000 / Math.max(1, nanos / NANOS_PER_MILLI);
        String soFar = String.format(Locale.ROOT, "%,d of %,d, %d %%", done, total, 100 * done / total);
        return perSecond == 0
                ? soFar
                : soFar
                        + String.format(
                                Locale.ROOT, ", %,d a second, %s left", perSecond, time((total - done) / perSecond));
    }

    private static String time(long seconds) {
        return seconds < 60 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
    }
}
