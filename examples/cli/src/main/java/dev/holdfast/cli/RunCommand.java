package dev.holdfast.cli;

import dev.holdfast.catalog.Catalog;
import dev.holdfast.interchange.CatalogFile;
import dev.holdfast.interchange.FileProblem;
import dev.holdfast.interchange.Outcome;
import dev.holdfast.interchange.Scenario;
import dev.holdfast.interchange.ScenarioFile;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Plays scenario files, and compares what comes of them with what they expect. */
@Command(
        name = "run",
        description = "Plays scenario files, and compares what comes of them with what they expect.",
        footer = {"", "Exit codes: 0 all as expected, 1 differences, 2 a file that could not be read."},
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

    private final PrintStream out;
    private final PrintStream err;
    private final Map<Path, Validation<Seq<FileProblem>, Catalog>> catalogs = new HashMap<>();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "scenario files, YAML or JSON, or folders of them")
    private List<Path> named = List.of();

    @Option(names = "--json", description = "print everything as one JSON document")
    private boolean json;

    @Option(names = "--brief", description = "print only what is other than expected, and a count")
    private boolean brief;

    RunCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        List<Path> files = Inputs.of(named);
        Progress progress = new Progress(err, files.size());
        Tally tally = new Tally();
        out.print(json ? "{\n\"scenarios\": [\n" : "");
        for (Path file : files) {
            progress.next();
            if (json && tally.files > 0) {
                out.print(",\n");
            }
            tally.count(run(file));
        }
        progress.end();
        out.print(json ? "]\n}\n" : "");
        if (!json && files.size() > 1) {
            out.println(tally);
        }
        return tally.exit;
    }

    private int run(Path file) {
        Validation<Seq<FileProblem>, Scenario> read = ScenarioFile.read(file, this::catalog);
        return read.fold(problems -> unreadable(file, problems), scenario -> played(file, scenario.run()));
    }

    private int unreadable(Path file, Seq<FileProblem> problems) {
        if (json) {
            out.print(ScenarioFile.json(file.toString(), problems));
        } else {
            problems.forEach(err::println);
        }
        return Holdfast.UNREADABLE;
    }

    private int played(Path file, Outcome outcome) {
        if (json) {
            out.print(outcome.json(file.toString()));
        } else {
            out.print(brief ? "" : outcome.page());
            outcome.differences(file.toString()).forEach(out::println);
        }
        return outcome.isAsExpected() ? Holdfast.FINE : Holdfast.FOUND;
    }

    private Validation<Seq<FileProblem>, Catalog> catalog(Path file) {
        return catalogs.computeIfAbsent(file.normalize(), CatalogFile::read);
    }

    /** How many files ended how. */
    private static final class Tally {

        private int files;
        private int different;
        private int unreadable;
        private int exit;

        void count(int code) {
            files++;
            different += code == Holdfast.FOUND ? 1 : 0;
            unreadable += code == Holdfast.UNREADABLE ? 1 : 0;
            exit = Math.max(exit, code);
        }

        @Override
        public String toString() {
            return files + " scenarios: " + (files - different - unreadable) + " as expected, " + different
                    + " different, " + unreadable + " unreadable";
        }
    }
}
