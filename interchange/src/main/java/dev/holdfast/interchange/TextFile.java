package dev.holdfast.interchange;

import dev.holdfast.interchange.text.Fault;
import dev.holdfast.interchange.text.JsonWriter;
import dev.holdfast.interchange.text.Parsed;
import dev.holdfast.interchange.text.Place;
import dev.holdfast.interchange.text.Statement;
import dev.holdfast.interchange.text.Tree;
import dev.holdfast.interchange.text.YamlReader;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Reads a file of text, and tells everything that is wrong with it in the order of its lines. */
final class TextFile {

    private TextFile() {}

    static <T> Validation<Seq<FileProblem>, T> read(
            Path file, BiFunction<String, String, Validation<Seq<FileProblem>, T>> parse) {
        String name = file.toString();
        try {
            if (Files.isDirectory(file)) {
                return refused(name, "it is a directory", "name a file in it");
            }
            if (Files.size(file) > YamlReader.LIMIT) {
                return refused(name, "it has more than " + YamlReader.LIMIT + " bytes", "divide it into several files");
            }
            return decoded(Files.readAllBytes(file), name, parse);
        } catch (NoSuchFileException e) {
            return refused(name, "there is no such file", "name a file that exists");
        } catch (AccessDeniedException e) {
            return refused(name, "it may not be read", "allow it to be read");
        } catch (IOException e) {
            return refused(name, "it cannot be read (" + e.getMessage() + ")", "name a file that can be read");
        }
    }

    static <T> Validation<Seq<FileProblem>, T> decoded(
            byte[] utf8, String name, BiFunction<String, String, Validation<Seq<FileProblem>, T>> parse) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(utf8);
            return parse.apply(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString(), name);
        } catch (CharacterCodingException e) {
            return refused(name, "it is not written in UTF-8", "save it as UTF-8");
        }
    }

    static <T> Validation<Seq<FileProblem>, T> parse(
            String text, String name, Function<Tree, Validation<Vector<Fault>, T>> meaning) {
        Parsed parsed = YamlReader.parse(text);
        Validation<Vector<Fault>, T> read =
                parsed.tree().map(meaning).getOrElse(() -> Validation.invalid(Vector.empty()));
        Vector<Fault> faults = Fault.all(parsed.faults(), read.fold(wrong -> wrong, value -> Vector.empty()));
        return faults.isEmpty() ? Validation.valid(read.get()) : Validation.invalid(problems(name, faults));
    }

    private static Vector<FileProblem> problems(String name, Vector<Fault> faults) {
        Vector<FileProblem> problems = faults.distinct().sortBy(Fault::place).map(fault -> problem(name, fault));
        return faults.size() < Fault.MOST
                ? problems
                : problems.append(problem(
                        name, new Fault(Place.WHOLE, "there may be more problems than these", "mend these first")));
    }

    static Validation<Seq<Unwritable>, String> written(Tree tree, Function<Tree, String> print) {
        Vector<Unwritable> refused = Unwritable.in(tree, Vector.empty());
        return refused.isEmpty() ? Validation.valid(print.apply(tree)) : Validation.invalid(refused);
    }

    static <T> Validation<Seq<FileProblem>, T> refused(String name, String what, String mend) {
        return Validation.invalid(Vector.of(problem(name, new Fault(Place.WHOLE, what, mend))));
    }

    /** Says for machines what is wrong with a file that could not be read. */
    static String json(String file, Seq<FileProblem> problems) {
        return JsonWriter.write(Statement.EMPTY
                .with("file", file)
                .with("result", "unreadable")
                .list(
                        "problems",
                        problems.map(problem -> Statement.EMPTY
                                .with("file", problem.file())
                                .number("line", problem.line())
                                .number("column", problem.column())
                                .with("what", problem.what())
                                .with("mend", problem.mend())
                                .tree()))
                .tree());
    }

    private static FileProblem problem(String name, Fault fault) {
        return new FileProblem(name, fault.place().line(), fault.place().column(), fault.what(), fault.mend());
    }
}
