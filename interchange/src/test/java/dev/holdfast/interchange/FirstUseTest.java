package dev.holdfast.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whichever file is read first, what reads it is there: no format waits for another that waits for it. */
class FirstUseTest {

    @ParameterizedTest
    @ValueSource(strings = {"CatalogFile", "HistoryFile", "ScenarioFile", "PromiseFile"})
    void the_schema_of_each_format_is_made_in_a_program_that_has_used_no_other(String format)
            throws ReflectiveOperationException, IOException {
        try (URLClassLoader alone = new URLClassLoader(
                classPath(), ClassLoader.getSystemClassLoader().getParent())) {
            Object schema = alone.loadClass("dev.holdfast.interchange." + format)
                    .getMethod("schema")
                    .invoke(null);
            assertThat(schema.toString()).contains("$schema");
        }
    }

    private static URL[] classPath() {
        String modules = System.getProperty("jdk.module.path", "");
        String paths = System.getProperty("java.class.path") + System.getProperty("path.separator") + modules;
        return Arrays.stream(paths.split(System.getProperty("path.separator")))
                .filter(path -> !path.isEmpty())
                .map(FirstUseTest::url)
                .toArray(URL[]::new);
    }

    private static URL url(String path) {
        try {
            return Path.of(path).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}
