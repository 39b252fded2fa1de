package dev.holdfast.benchmarks;

import dev.holdfast.catalog.Catalog;
import dev.holdfast.interchange.CatalogFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What it costs to read and check a catalogue file: the largest real one, and one far larger than any. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class CatalogBenchmark {

    private static final int OFFERS = 5_000;
    private static final int VERSIONS = 50;

    private final String real = resource("/catalogues/proximus-packs-2022.yaml");
    private final String synthetic = synthetic();

    @Benchmark
    public Catalog readLargestRealTariff() {
        return CatalogFile.parse(real, "proximus-packs-2022.yaml").get();
    }

    @Benchmark
    public Catalog readFiveThousandOffers() {
        return CatalogFile.parse(synthetic, "synthetic.yaml").get();
    }

    /** 5,000 products in the first version; each of 49 later versions changes the price of 100 of them. */
    private static String synthetic() {
        StringBuilder text = new StringBuilder(1 << 20);
        text.append("catalog: synthetic\ncurrency: EUR\nprices: tax-inclusive\ntax: standard\n");
        text.append("taxes: {standard: {code: S, rates: [{from: 2000-01-01, percent: 21}]}}\nversions:\n");
        text.append("  - from: 2010-01-01\n    products:\n");
        for (int offer = 0; offer < OFFERS; offer++) {
            text.append("      offer-").append(offer).append(": {services: [internet], charges: {monthly: ");
            text.append(10 + offer % 90).append(".95}}\n");
        }
        for (int version = 1; version < VERSIONS; version++) {
            text.append("  - from: ").append(LocalDate.of(2010, 1, 1).plusDays(100L * version / 28 * 28));
            text.append("\n    reprice:\n");
            for (int offer = 0; offer < 100; offer++) {
                int changed = (version * 100 + offer) % OFFERS;
                text.append("      offer-").append(changed).append(": {monthly: ");
                text.append(11 + (changed + version) % 90).append(".45}\n");
            }
        }
        return text.toString();
    }

    private static String resource(String name) {
        try (InputStream file = Objects.requireNonNull(CatalogBenchmark.class.getResourceAsStream(name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
