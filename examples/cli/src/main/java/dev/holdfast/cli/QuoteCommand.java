package dev.holdfast.cli;

import dev.holdfast.billing.promise.Promise;
import dev.holdfast.interchange.FileProblem;
import dev.holdfast.interchange.Outcome;
import dev.holdfast.interchange.PromiseFile;
import dev.holdfast.interchange.Scenario;
import dev.holdfast.interchange.ScenarioFile;
import dev.holdfast.interchange.SealedPromise;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Validation;
import java.io.PrintStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes quotes, and tells them. */
@Command(
        name = "quote",
        description = "Makes quotes, checks quotes and claims, and tells them.",
        mixinStandardHelpOptions = true,
        subcommands = QuoteCheck.class)
final class QuoteCommand implements Runnable {

    private final PrintStream out;
    private final PrintStream err;

    QuoteCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public void run() {
        throw new IllegalArgumentException("quote needs one of: make, check, explain, schema");
    }

    @Command(
            name = "make",
            description = "Plays a scenario, and writes the last quote that it makes, with its fingerprint.",
            footer = {"", "Exit codes: 0 written, 1 there is no quote, 2 a file that could not be read."},
            mixinStandardHelpOptions = true)
    int make(
            @Parameters(paramLabel = "SCENARIO", description = "a scenario file with a step 'quote'") Path file,
            @Option(names = "--step", paramLabel = "NAME", description = "the name of the step to write the quote of")
                    @Nullable
                    String step,
            @Option(names = "--json", description = "write JSON instead of YAML") boolean json,
            @Option(
                            names = "--sign",
                            paramLabel = "KEY",
                            description = "sign it with this Ed25519 private key, a PEM file")
                    @Nullable
                    Path key) {
        Validation<Seq<FileProblem>, Scenario> read = ScenarioFile.read(file);
        if (read.isInvalid()) {
            read.getError().forEach(err::println);
            return Holdfast.UNREADABLE;
        }
        Outcome outcome = read.get().run();
        Vector<Either<Vector<String>, Promise>> quotes = step == null ? outcome.quotes() : outcome.quotes(step);
        if (quotes.isEmpty()) {
            err.println(file + ": no step" + (step == null ? "" : " named '" + step + "'")
                    + " makes a quote; add one with 'quote: {asks: [...]}'");
            return Holdfast.FOUND;
        }
        return quotes.last().fold(this::refused, promise -> written(promise, json, key));
    }

    private int refused(Vector<String> sentences) {
        sentences.forEach(err::println);
        return Holdfast.FOUND;
    }

    private int written(Promise promise, boolean json, @Nullable Path key) {
        SealedPromise plain = SealedPromise.of(promise);
        SealedPromise sealed = key == null ? plain : plain.signedWith(PemFile.privateKey(key));
        return (json ? PromiseFile.writeJson(sealed) : PromiseFile.write(sealed))
                .fold(unwritable -> refused(unwritable.toVector().map(one -> one.sentence())), text -> {
                    out.print(text);
                    return Holdfast.FINE;
                });
    }

    @Command(
            name = "explain",
            description = {
                "Tells what a quote or a claim says, for people.",
                "With --catalog it tells too how each line of its bills comes about."
            },
            footer = {"", "Exit codes: 0 told, 2 a file that could not be read."},
            mixinStandardHelpOptions = true)
    int explain(
            @Parameters(paramLabel = "FILE", description = "a quote or claim file") Path file, @Mixin Seller seller) {
        Validation<Seq<FileProblem>, String> page = PromiseFile.read(file)
                .flatMap(promise -> seller.isKnown()
                        ? seller.billing().map(promise::page)
                        : Validation.<Seq<FileProblem>, String>valid(promise.page()));
        return page.fold(
                problems -> {
                    problems.forEach(err::println);
                    return Holdfast.UNREADABLE;
                },
                told -> {
                    out.print(told);
                    return Holdfast.FINE;
                });
    }

    @Command(
            name = "schema",
            description = "Prints the JSON Schema of quote and claim files.",
            mixinStandardHelpOptions = true)
    int schema() {
        out.print(PromiseFile.schema());
        return Holdfast.FINE;
    }
}
