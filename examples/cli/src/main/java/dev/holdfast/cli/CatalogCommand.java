package dev.holdfast.cli;

import dev.holdfast.catalog.Catalog;
import dev.holdfast.catalog.CatalogProblem;
import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.interchange.CatalogFile;
import dev.holdfast.interchange.FileProblem;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Checks catalogue files, compares their versions, writes extracts, prints their schema. */
@Command(
        name = "catalog",
        description = "Checks catalogue files, compares their versions, writes extracts, prints their schema.",
        mixinStandardHelpOptions = true)
final class CatalogCommand implements Runnable {

    private final PrintStream out;
    private final PrintStream err;

    CatalogCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public void run() {
        throw new IllegalArgumentException("catalog needs one of: check, diff, extract, schema");
    }

    @Command(
            name = "check",
            description = "Prints what is wrong with catalogue files, and a summary of each.",
            mixinStandardHelpOptions = true)
    int check(@Parameters(arity = "1..*", paramLabel = "FILE", description = "catalogue files") List<Path> files) {
        return files.stream().mapToInt(this::check).max().orElse(Holdfast.UNREADABLE);
    }

    private int check(Path file) {
        Validation<Seq<FileProblem>, Catalog> read = CatalogFile.read(file);
        if (read.isInvalid()) {
            read.getError().forEach(err::println);
            return read.getError().forAll(FileProblem::isUnreadable) ? Holdfast.UNREADABLE : Holdfast.FOUND;
        }
        new CatalogSummary(out).print(read.get());
        return Holdfast.FINE;
    }

    @Command(
            name = "diff",
            description = "Prints what changed in a catalogue between two days.",
            mixinStandardHelpOptions = true)
    int diff(
            @Parameters(paramLabel = "FILE", description = "a catalogue file") Path file,
            @picocli.CommandLine.Option(names = "--from", required = true, paramLabel = "DATE", description = "a day")
                    LocalDate from,
            @picocli.CommandLine.Option(
                            names = "--to",
                            required = true,
                            paramLabel = "DATE",
                            description = "a later day")
                    LocalDate to) {
        Validation<Seq<FileProblem>, Catalog> read = CatalogFile.read(file);
        if (read.isInvalid()) {
            read.getError().forEach(err::println);
            return read.getError().forAll(FileProblem::isUnreadable) ? Holdfast.UNREADABLE : Holdfast.FOUND;
        }
        Option<CatalogVersion> before = read.get().asOf(from);
        Option<CatalogVersion> after = read.get().asOf(to);
        if (before.isEmpty() || after.isEmpty()) {
            return Holdfast.oneLine(
                    err,
                    "the catalogue has no version yet on " + (before.isEmpty() ? from : to) + "; its first is of "
                            + read.get().versions().head()._1());
        }
        new CatalogSummary(out).print(before.get().compare(after.get()));
        return Holdfast.FINE;
    }

    @Command(
            name = "extract",
            description = "Writes the part of a catalogue that one channel needs, for a reseller.",
            mixinStandardHelpOptions = true)
    int extract(
            @Parameters(paramLabel = "FILE", description = "a catalogue file") Path file,
            @picocli.CommandLine.Option(
                            names = "--channel",
                            required = true,
                            paramLabel = "CHANNEL",
                            description = "the channel, as the catalogue names it")
                    String channel) {
        Validation<Seq<FileProblem>, Catalog> read = CatalogFile.read(file);
        if (read.isInvalid()) {
            read.getError().forEach(err::println);
            return read.getError().forAll(FileProblem::isUnreadable) ? Holdfast.UNREADABLE : Holdfast.FOUND;
        }
        Validation<Seq<CatalogProblem>, Catalog> extract = read.get().forChannel(channel);
        if (extract.isInvalid()) {
            extract.getError().forEach(err::println);
            return Holdfast.FOUND;
        }
        return CatalogFile.write(extract.get())
                .fold(
                        refused -> {
                            refused.forEach(err::println);
                            return Holdfast.FOUND;
                        },
                        text -> {
                            out.print(text);
                            return Holdfast.FINE;
                        });
    }

    @Command(
            name = "schema",
            description = "Prints the JSON Schema of catalogue files.",
            mixinStandardHelpOptions = true)
    int schema() {
        out.print(CatalogFile.schema());
        return Holdfast.FINE;
    }
}
