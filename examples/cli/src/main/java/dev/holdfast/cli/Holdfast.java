package dev.holdfast.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The command line.
 *
 * <p>Exit codes: 0 as expected, 1 something was found, 2 bad usage or unreadable. What went wrong is one line on
 * standard error, never a stack trace.
 */
@Command(
        name = "holdfast",
        description = "Subscriptions, quotes and invoices that explain every cent.",
        mixinStandardHelpOptions = true,
        version = "holdfast 0.1.0-SNAPSHOT",
        subcommands = {
            StoryCommand.class,
            CatalogCommand.class,
            RunCommand.class,
            QuoteCommand.class,
            BillRunCommand.class
        })
public final class Holdfast {

    static final int FINE = 0;
    static final int FOUND = 1;
    static final int UNREADABLE = 2;

    private Holdfast() {}

    /**
     * Runs the command line and ends with its exit code.
     *
     * @param args the arguments
     */
    public static void main(String... args) {
        System.exit(run(stream(FileDescriptor.out), stream(FileDescriptor.err), args));
    }

    static int run(PrintStream out, PrintStream err, String... args) {
        CommandLine line = new CommandLine(new Holdfast(), new Streams(out, err))
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler((wrong, given) -> oneLine(err, String.valueOf(wrong.getMessage())))
                .setExecutionExceptionHandler(
                        (failed, command, parsed) -> oneLine(err, String.valueOf(failed.getMessage())));
        if (args.length == 0) {
            line.usage(out);
            return UNREADABLE;
        }
        return line.execute(args);
    }

    static int oneLine(PrintStream err, String what) {
        err.println("holdfast: " + what.lines().findFirst().orElse("unknown failure"));
        return UNREADABLE;
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
