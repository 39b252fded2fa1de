package dev.holdfast.cli;

import dev.holdfast.billing.promise.Check;
import dev.holdfast.billing.promise.Checked;
import dev.holdfast.billing.promise.Severity;
import dev.holdfast.interchange.FileProblem;
import dev.holdfast.interchange.PromiseFile;
import dev.holdfast.interchange.SealedPromise;
import io.vavr.collection.Seq;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks quotes and claims by a catalogue. */
@Command(
        name = "check",
        description = "Checks quotes and claims: calculates what they are about again, and tells what does not agree.",
        footer = {"", "Exit codes: 0 all are valid, 1 findings, 2 a file that could not be read."},
        mixinStandardHelpOptions = true)
final class QuoteCheck implements Callable<Integer> {

    private final PrintStream out;
    private final PrintStream err;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "quote and claim files, YAML or JSON, or folders of them")
    private List<Path> named = List.of();

    @Mixin
    private Seller seller = new Seller();

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "the day of the check; without it, whether they still hold is not looked at")
    private @Nullable LocalDate on;

    @Option(names = "--key", paramLabel = "KEY", description = "the seller's Ed25519 public key, a PEM file")
    private @Nullable Path key;

    @Option(names = "--json", description = "print everything as one JSON document")
    private boolean json;

    @Option(names = "--brief", description = "print only what was found, and a count")
    private boolean brief;

    QuoteCheck(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        return seller.billing()
                .fold(
                        problems -> {
                            problems.forEach(err::println);
                            return Holdfast.UNREADABLE;
                        },
                        billing -> {
                            Check plain = Check.by(billing);
                            return all(on == null ? plain : plain.on(on), key == null ? null : PemFile.publicKey(key));
                        });
    }

    private int all(Check check, @Nullable PublicKey known) {
        List<Path> files = Inputs.of(named);
        Progress progress = new Progress(err, files.size());
        Tally tally = new Tally();
        out.print(json ? "{\n\"quotes\": [\n" : "");
        for (Path file : files) {
            progress.next();
            out.print(json && tally.files > 0 ? ",\n" : "");
            tally.count(PromiseFile.read(file)
                    .fold(problems -> unreadable(file, problems), read -> checked(file, read, check, known)));
        }
        progress.end();
        out.print(json ? "]\n}\n" : "");
        if (!json && files.size() > 1) {
            out.println(tally);
        }
        return tally.exit;
    }

    private int unreadable(Path file, Seq<FileProblem> problems) {
        if (json) {
            out.print(PromiseFile.json(file.toString(), problems));
        } else {
            problems.forEach(err::println);
        }
        return Holdfast.UNREADABLE;
    }

    private int checked(Path file, SealedPromise sealed, Check check, @Nullable PublicKey known) {
        Checked checked = check.of(sealed.promise(), known == null ? sealed.seal() : sealed.seal(known));
        if (json) {
            out.print(PromiseFile.json(file.toString(), checked));
        } else {
            print(file, checked);
        }
        return checked.isClean() ? Holdfast.FINE : Holdfast.FOUND;
    }

    private void print(Path file, Checked checked) {
        checked.findings()
                .filter(finding -> !brief || finding.severity() != Severity.NOTE)
                .forEach(finding ->
                        out.println(file + ": " + finding.severity().name().toLowerCase(Locale.ROOT) + " "
                                + finding.code() + ": " + finding.sentence()));
        if (!brief) {
            out.println(file + ": " + (checked.isClean() ? "valid" : "not valid") + "; verified: "
                    + checked.verified().mkString(", "));
            checked.unverified()
                    .groupBy(subject -> subject._2())
                    .toVector()
                    .sortBy(reason -> reason._1())
                    .forEach(reason -> out.println(file + ": not verified, since " + reason._1() + ": "
                            + reason._2().keySet().mkString(", ")));
        }
    }

    /** How many files ended how. */
    private static final class Tally {

        private int files;
        private int found;
        private int unreadable;
        private int exit;

        void count(int code) {
            files++;
            found += code == Holdfast.FOUND ? 1 : 0;
            unreadable += code == Holdfast.UNREADABLE ? 1 : 0;
            exit = Math.max(exit, code);
        }

        @Override
        public String toString() {
            return files + " files: " + (files - found - unreadable) + " valid, " + found + " with findings, "
                    + unreadable + " unreadable";
        }
    }
}
