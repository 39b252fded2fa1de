package dev.holdfast.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files that a command is about: those that are named, and those in the folders that are named. */
final class Inputs {

    private Inputs() {}

    /** Every file, in the order in which they are named, those of a folder by their paths. */
    static List<Path> of(List<Path> named) {
        return named.stream().flatMap(Inputs::of).toList();
    }

    private static Stream<Path> of(Path named) {
        if (!Files.isDirectory(named)) {
            return Stream.of(named);
        }
        try (Stream<Path> inside = Files.walk(named)) {
            List<Path> files = inside.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*[.](yaml|yml|json)"))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new IllegalArgumentException(named + ": there is no .yaml, .yml or .json file in it");
            }
            return files.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
