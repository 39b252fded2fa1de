package dev.holdfast.billing.promise;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Every finding is produced by checking a promise, and every one says what to do. */
class FindingTest {

    private static final Vector<Class<?>> TYPES = Vector.of(Finding.class.getPermittedSubclasses());

    private static Vector<Finding> produced() {
        return TYPES.flatMap(type -> FindingExamples.of(example(type)));
    }

    static String example(Class<?> type) {
        return type.getSimpleName().substring(0, 1).toLowerCase(Locale.ROOT)
                + type.getSimpleName().substring(1);
    }

    @Test
    void each_example_is_an_example_of_its_finding() {
        for (Class<?> type : TYPES) {
            assertThat(FindingExamples.of(example(type)))
                    .as(type.getSimpleName())
                    .hasAtLeastOneElementOfType(type);
        }
    }

    @Test
    void there_is_a_finding_for_every_code_and_the_code_is_its_name() {
        assertThat(produced())
                .allSatisfy(finding -> assertThat(finding.code().name())
                        .isEqualTo(finding.getClass()
                                .getSimpleName()
                                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                                .toUpperCase(Locale.ROOT)));
        assertThat(produced().map(Finding::code).distinct()).containsExactlyInAnyOrder(FindingCode.values());
    }

    @Test
    void every_sentence_is_complete_and_says_what_to_do() {
        assertThat(produced())
                .allSatisfy(finding -> assertThat(finding.sentence())
                        .doesNotContain("{", "}", "null", "Some(", "Vector(")
                        .matches("(?s).+[.] .+[.]"));
    }

    @Test
    void every_argument_appears_in_its_sentence() {
        assertThat(produced())
                .allSatisfy(finding -> assertThat(finding.arguments())
                        .allSatisfy(argument -> assertThat(finding.sentence()).contains(argument.toString())));
    }

    @Test
    void a_language_without_translation_speaks_english() {
        Finding finding = FindingExamples.priceMismatch().findings().head();

        assertThat(finding.sentence(Locale.GERMAN)).isEqualTo(finding.sentence());
    }
}
