package dev.holdfast.interchange.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class UsualYamlProperties {

    private static final String PIECES = "\n -:#[]{},'\"?&*!|>%@`~.\\\tab1é€";

    /** What is read in the usual layout is what all rules read, however an example is spoiled. */
    @Property(tries = 3000)
    void a_spoiled_example_is_read_as_by_all_rules_or_not_at_all(
            @ForAll("examples") String example, @ForAll("spoilings") List<Spoiling> spoilings) {
        StringBuilder text = new StringBuilder(example);
        spoilings.forEach(spoiling -> spoiling.in(text));
        Option<Tree> usual = UsualYaml.read(text.toString());
        if (usual.isDefined()) {
            assertThat(YamlReader.byAllRules(text.toString())).isEqualTo(new Parsed(usual, Vector.empty()));
        }
    }

    /** A character put in, taken out or exchanged. */
    record Spoiling(int place, char piece, int kind) {

        void in(StringBuilder text) {
            int at = text.isEmpty() ? 0 : place % text.length();
            switch (text.isEmpty() ? 0 : kind) {
                case 0 -> text.insert(at, piece);
                case 1 -> text.deleteCharAt(at);
                default -> text.setCharAt(at, piece);
            }
        }
    }

    @Provide
    Arbitrary<List<Spoiling>> spoilings() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 100_000),
                        Arbitraries.of(PIECES.chars().mapToObj(c -> (char) c).toList()),
                        Arbitraries.integers().between(0, 2))
                .as(Spoiling::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    @Provide
    Arbitrary<String> examples() {
        List<String> small = UsualYamlTest.examples().stream()
                .filter(text -> text.length() < 4000)
                .toList();
        return Arbitraries.of(small);
    }
}
