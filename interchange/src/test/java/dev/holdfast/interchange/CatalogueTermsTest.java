package dev.holdfast.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.invoice.Invoice;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing is accepted and then ignored: every term of a catalogue makes another invoice or decision, or refuses one. */
class CatalogueTermsTest {

    /** What is told to people or to other systems, and that no invoice and no decision depends on. */
    private static final Map<String, String> TOLD = HashMap.ofEntries(
            Tuple.of("Allowance.id", "a name"),
            Tuple.of("Beyond.kilobitsPerSecond", "for the network"),
            Tuple.of("Deposit.until", "in the seller's own words"),
            Tuple.of("RefundOnArrival.proof", "in the seller's own words"),
            Tuple.of("Revision.freeExitDays", "for the letter that tells of the revision"),
            Tuple.of("Revision.noticeDays", "for the letter that tells of the revision"),
            Tuple.of("Service.name", "what the customer reads"),
            Tuple.of("Spend.alerts", "for the network"),
            Tuple.of("Spend.then", "for the network"),
            Tuple.of("Tier.above", "where the tier before it ends, or the catalogue is refused"),
            Tuple.of("SpendCap.then", "for the network"),
            Tuple.of("TaxCategory.id", "a name"));

    private static final Pattern EITHER = Pattern.compile("<<([^|>]*)\\|([^>]*)>>");
    private static final Pattern DECIDED =
            Pattern.compile("\"(result|code|codes|effectiveOn|until|offer|version)\": *(\"[^\"]*\"|\\[[^\\]]*\\])");

    /**
     * A case.
     *
     * @param term the term
     * @param differs what differs
     * @param text the scenario, without its name
     */
    record Case(String term, String differs, String text) {

        static Case of(String section) {
            String head = section.lines().findFirst().orElseThrow();
            Vector<String> words = Vector.of(head.split(" "));
            return new Case(words.get(0), words.get(1), section.substring(head.length()));
        }

        /** One of the two scenarios. */
        Scenario scenario(int side) {
            var read = ScenarioFile.parse(
                    "scenario: " + term + EITHER.matcher(text).replaceAll(found -> found.group(side)), term + ".yaml");
            assertThat(read.isValid()).as(() -> read.getError().mkString("\n")).isTrue();
            return read.get();
        }

        @Override
        public String toString() {
            return term;
        }
    }

    static Stream<Case> cases() {
        return table().toJavaStream();
    }

    private static Vector<Case> table() {
        return Vector.of(Project.resource("catalogue-terms.txt").split("(?m)^## "))
                .drop(1)
                .map(Case::of);
    }

    @Test
    void every_term_has_its_case() {
        assertThat(table().map(Case::term).appendAll(TOLD.keySet()).sorted())
                .containsExactlyInAnyOrderElementsOf(Model.terms());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_term_makes_a_difference(Case some) {
        Tuple2<Outcome, Outcome> both =
                Tuple.of(some.scenario(1).run(), some.scenario(2).run());
        Tuple2<Boolean, Boolean> uncalculated =
                both.map(CatalogueTermsTest::isUncalculated, CatalogueTermsTest::isUncalculated);
        switch (some.differs()) {
            case "invoice" -> {
                assertThat(uncalculated).isEqualTo(Tuple.of(false, false));
                assertThat(invoices(both._1())).isNotEqualTo(invoices(both._2()));
            }
            case "decision" -> assertThat(decided(both._1())).isNotEqualTo(decided(both._2()));
            case "not-calculated" -> assertThat(uncalculated._1()).isNotEqualTo(uncalculated._2());
            default -> throw new AssertionError("say what differs: " + some.differs());
        }
    }

    private static boolean isUncalculated(Outcome outcome) {
        return outcome.json("it").contains("\"not-calculated\"");
    }

    private static Vector<String> invoices(Outcome outcome) {
        return outcome.invoices().map(CatalogueTermsTest::text);
    }

    private static String text(Invoice invoice) {
        return invoice.payable() + " " + invoice.taxes() + " "
                + invoice.lines().map(line -> line.name() + " " + line.days() + " " + line.amount() + " " + line.net());
    }

    private static Vector<String> decided(Outcome outcome) {
        return Vector.ofAll(DECIDED.matcher(outcome.json("it"))
                .results()
                .map(MatchResult::group)
                .toList());
    }
}
