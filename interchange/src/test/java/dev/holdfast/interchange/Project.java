package dev.holdfast.interchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.holdfast.catalog.Catalog;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The files of this project that tests read. */
public final class Project {

    private static final Path ROOT = root();

    private Project() {}

    public static Path example(String name) {
        return ROOT.resolve("examples/catalogues").resolve(name);
    }

    /** The scenarios that are published, those in folders too. */
    public static Vector<Path> scenarios() {
        try (Stream<Path> files = Files.walk(ROOT.resolve("examples/scenarios"))) {
            return Vector.ofAll(files.filter(Files::isRegularFile).sorted());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file among the resources of the tests, or one that is yet to be written there. */
    public static Path testResource(String name) {
        return ROOT.resolve("interchange/src/test/resources").resolve(name);
    }

    /** A page or a schema of a file format. */
    public static Path format(String name) {
        return ROOT.resolve("docs/formats").resolve(name);
    }

    static Catalog catalog(Validation<Seq<FileProblem>, Catalog> read) {
        if (read.isInvalid()) {
            throw new AssertionError(read.getError().mkString("\n"));
        }
        return read.get();
    }

    static String resource(String name) {
        try (InputStream stream = requireNonNull(Project.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("examples"))
                ? here
                : here.resolve("..").normalize();
    }
}
