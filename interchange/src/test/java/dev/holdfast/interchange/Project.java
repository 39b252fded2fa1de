package dev.holdfast.interchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of this project that tests read. */
public final class Project {

    private static final Path ROOT = root();

    private Project() {}

    public static Path example(String name) {
        return ROOT.resolve("examples/catalogues").resolve(name);
    }

    static Path format(String name) {
        return ROOT.resolve("docs/formats").resolve(name);
    }

    static String text(Path file) {
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
