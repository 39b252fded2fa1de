package dev.holdfast.cli;

import java.io.PrintStream;
import picocli.CommandLine;

/** Makes the commands, each with the streams that it prints to. */
record Streams(PrintStream out, PrintStream err) implements CommandLine.IFactory {

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (type == StoryCommand.class) {
            return type.cast(new StoryCommand(out, err));
        }
        if (type == CatalogCommand.class) {
            return type.cast(new CatalogCommand(out, err));
        }
        if (type == RunCommand.class) {
            return type.cast(new RunCommand(out, err));
        }
        if (type == QuoteCommand.class) {
            return type.cast(new QuoteCommand(out, err));
        }
        if (type == QuoteCheck.class) {
            return type.cast(new QuoteCheck(out, err));
        }
        if (type == BillRunCommand.class) {
            return type.cast(new BillRunCommand(out, err));
        }
        return CommandLine.defaultFactory().create(type);
    }
}
