package dev.holdfast.benchmarks;

import dev.holdfast.benchmarks.contest.Contender;
import dev.holdfast.benchmarks.contest.Contest;
import dev.holdfast.benchmarks.contest.Floor;
import dev.holdfast.benchmarks.contest.FloorOfFourLines;
import dev.holdfast.benchmarks.measure.Effort;
import dev.holdfast.benchmarks.measure.Machine;
import dev.holdfast.benchmarks.measure.Race;
import dev.holdfast.benchmarks.measure.Table;
import dev.holdfast.benchmarks.measure.Work;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Measures everything that is published, and writes the table. */
public final class Figures {

    private static final String BEGIN = "<!-- figures -->\n";
    private static final String END = "<!-- end of figures -->\n";

    private static final String NEXT_OF_HOUSEHOLD = "household, next invoice, 12 months behind it, four lines";

    private Figures() {}

    /** Measures and prints; with the name of a Markdown file, puts the table between its two marks as well. */
    public static void main(String[] files) throws IOException {
        String text = Machine.describe() + "\n" + table(Effort.FULL);
        System.out.println(text);
        for (String file : files) {
            write(Path.of(file), text);
        }
    }

    /** The table of all works. */
    static String table(Effort effort) {
        return new Table(Contest.peer().map(Contender::name), new Floor().name()).of(Race.run(works(effort), effort));
    }

    /** The contest, then what only this library does. */
    private static Vector<Work> works(Effort effort) {
        HouseholdBenchmark household = new HouseholdBenchmark();
        DecisionBenchmark decisions = new DecisionBenchmark();
        QuoteBenchmark quotes = new QuoteBenchmark();
        CatalogBenchmark catalogues = new CatalogBenchmark();
        FloorOfFourLines fourLines =
                new FloorOfFourLines(Household.FIRST, "EUR 57.95", "EUR -10.00", "EUR 9.00", "EUR 12.00");
        return Contest.works(effort.bills())
                .appendAll(Vector.of(
                        new Work(NEXT_OF_HOUSEHOLD, Contest.holdfast().name(), 1, household::billThirteenthMonth),
                        new Work(NEXT_OF_HOUSEHOLD, new Floor().name(), 1, () -> fourLines.bill(12)),
                        ours(
                                "household, its first year with another option, for each invoice",
                                HouseholdBenchmark.BILLS_A_YEAR,
                                household::billYear),
                        ours("household, first invoice", 1, household::billFirstMonth),
                        ours(
                                "household, cold: events folded, prices found, first invoice",
                                1,
                                household::billColdAccount),
                        ours("household, of that: its events folded", 1, household::fold),
                        ours("household, of that: what it owes, prices found first", 1, household::resolve),
                        ours("household, an invoice explained, four lines", 1, household::explain),
                        ours("decision, pack change after ten years, 151 events", 1, decisions::decideAtTheEnd),
                        ours("decision, recorded late, twenty events back", 1, decisions::decideTwentyEventsBack),
                        ours(
                                "decision, option from the second day on, 150 events back",
                                1,
                                decisions::addAtTheBeginning),
                        ours("decision, first of ten years' changes undone", 1, decisions::undoTheFirstChange),
                        ours("quote of two years, made", 1, quotes::makeQuote),
                        ours("quote of two years, read from its file", 1, quotes::readQuote),
                        ours("quote of two years, checked", 1, quotes::checkQuote),
                        ours("catalogue, largest real tariff, read and checked", 1, catalogues::readLargestRealTariff),
                        ours("catalogue, 5,000 offers in 50 versions", 1, catalogues::readFiveThousandOffers),
                        ours("log statement that nobody reads", 1, new LoggingBenchmark()::logToNobody)));
    }

    private static Work ours(String what, int units, Supplier<?> action) {
        return new Work(what, "Holdfast", units, action);
    }

    private static void write(Path file, String text) throws IOException {
        String page = Files.readString(file);
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException(file + " must contain " + BEGIN.strip() + " and " + END.strip());
        }
        Files.writeString(file, page.substring(0, begin + BEGIN.length()) + "\n" + text + "\n" + page.substring(end));
    }
}
