package dev.holdfast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.invoice.Billing;
import dev.holdfast.billing.promise.Check;
import dev.holdfast.billing.promise.Checked;
import dev.holdfast.billing.promise.FindingCode;
import dev.holdfast.interchange.CatalogFile;
import dev.holdfast.interchange.PromiseFile;
import dev.holdfast.interchange.ScenarioFile;
import dev.holdfast.interchange.SealedPromise;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every published quote and claim is found to be as its first line says. */
class QuoteExamplesTest {

    private static final Path QUOTES = Path.of("../quotes");

    private static final Check CHECK = Check.by(Billing.of(CatalogFile.read(Path.of("../catalogues/belgacom-2013.yaml"))
                    .get()))
            .on(LocalDate.of(2013, 11, 30));

    private static final Map<String, List<FindingCode>> FOUND = Map.of(
            "confort-with-bouquet.yaml", List.of(FindingCode.HOLDINGS_NOT_VERIFIED),
            "new-customer-with-coupon.yaml", List.of(),
            "salesman-at-the-door.yaml", List.of(FindingCode.PRICE_MISMATCH, FindingCode.HOLDINGS_NOT_VERIFIED),
            "duo-without-a-word.json",
                    List.of(FindingCode.SERVICE_LOST, FindingCode.SERVICE_LOST, FindingCode.HOLDINGS_NOT_VERIFIED));

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(QUOTES)) {
            return files.sorted().toList().stream();
        }
    }

    private static SealedPromise read(Path file) {
        return PromiseFile.read(file)
                .toEither()
                .getOrElseThrow(problems -> new AssertionError(problems.mkString("\n")));
    }

    @ParameterizedTest
    @MethodSource("files")
    void it_is_found_to_be_as_expected(Path file) {
        SealedPromise read = read(file);
        Checked checked = CHECK.of(read.promise(), read.seal());

        assertThat(checked.codes())
                .containsExactlyElementsOf(FOUND.get(file.getFileName().toString()));
    }

    @ParameterizedTest
    @MethodSource("files")
    void written_and_read_again_it_is_equal(Path file) {
        SealedPromise read = read(file);

        assertThat(PromiseFile.parse(PromiseFile.write(read).get(), "written").get())
                .isEqualTo(read);
        assertThat(PromiseFile.parse(PromiseFile.writeJson(read).get(), "written")
                        .get())
                .isEqualTo(read);
    }

    @Test
    void the_quote_is_what_the_scenario_makes() {
        SealedPromise made = SealedPromise.of(ScenarioFile.read(Path.of("../scenarios/quote-at-the-door.yaml"))
                .get()
                .run()
                .quotes("door")
                .head()
                .get());

        assertThat(read(QUOTES.resolve("confort-with-bouquet.yaml"))).isEqualTo(made);
    }
}
