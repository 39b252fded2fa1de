package dev.holdfast.billing.subscription;

import static dev.holdfast.billing.Tariff.day;
import static dev.holdfast.billing.subscription.RejectionExamples.DESK;
import static dev.holdfast.billing.subscription.RejectionExamples.HOME;
import static dev.holdfast.billing.subscription.RejectionExamples.RICH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.subscription.Command.ChangeOffer;
import io.vavr.collection.Vector;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Every rejection is produced by asking for something, and every one says what to do instead. */
class RejectionTest {

    /** What the example of each type is refused for. */
    private static Vector<Rejection> produced() {
        return Vector.of(Rejection.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .flatMap(name ->
                        RejectionExamples.of(name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1)));
    }

    @Test
    void each_example_is_refused_for_what_it_is_an_example_of() {
        for (Class<?> type : Rejection.class.getPermittedSubclasses()) {
            String name = type.getSimpleName();
            assertThat(RejectionExamples.of(name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1)))
                    .as(name)
                    .hasAtLeastOneElementOfType(type);
        }
    }

    @Test
    void every_rejection_is_produced_by_a_request() {
        assertThat(produced().map(Object::getClass).distinct())
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(Rejection.class.getPermittedSubclasses()));
    }

    @Test
    void a_code_is_the_name_in_capitals_and_stays_what_it_is() {
        assertThat(produced())
                .allSatisfy(rejection -> assertThat(rejection.code())
                        .isEqualTo(rejection
                                .getClass()
                                .getSimpleName()
                                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                                .toUpperCase(Locale.ROOT)));
        assertThat(produced().map(Rejection::code).distinct().sorted())
                .containsExactly(
                        "ADD_ON_WITHOUT_HOST",
                        "ALREADY_SUBSCRIBED",
                        "ALREADY_UNDONE",
                        "CHANGE_NOT_ALLOWED",
                        "CHANGE_PENDING",
                        "COMMITMENT_NOT_OFFERED",
                        "COMMITMENT_RUNS",
                        "COMMITMENT_WITHOUT_CONSENT",
                        "ENDED",
                        "EXCLUDED",
                        "ILLEGAL_MOVE",
                        "KEY_REUSED",
                        "LATER_CHANGE_CONFLICTS",
                        "LINE_WITHOUT_NUMBER",
                        "NOTHING_TO_CHANGE",
                        "NOTICE_TOO_SHORT",
                        "NOT_ALLOWED_IN_SLOT",
                        "NOT_DONE",
                        "NOT_HELD",
                        "NOT_PENDING",
                        "NOT_SOLD",
                        "NOT_WAIVABLE",
                        "NO_VERSION_ON",
                        "NUMBER_TAKEN",
                        "OTHER_CATALOG",
                        "PROMOTION_NOT_GIVEN",
                        "PROMOTION_NOT_HELD",
                        "REQUIRED_MISSING",
                        "SAME_ALREADY",
                        "SAME_OFFER",
                        "SAME_TERMS",
                        "SERVICE_WOULD_BE_LOST",
                        "SERVICE_WOULD_BE_REDUCED",
                        "SLOT_COUNT",
                        "STALE_VERSION",
                        "TIMING_NOT_ALLOWED",
                        "TOO_MANY",
                        "UNKNOWN_COUPON",
                        "UNKNOWN_OFFER",
                        "UNKNOWN_PROMOTION",
                        "UNKNOWN_SLOT",
                        "WHICH_HOLDING",
                        "WRONG_KIND_OF_OFFER");
    }

    @Test
    void every_sentence_is_complete_and_says_what_to_do_instead() {
        assertThat(produced())
                .allSatisfy(rejection -> assertThat(rejection.sentence())
                        .doesNotContain("{", "}", "null", "Some(", "Vector(", "_")
                        .doesNotContainPattern("[A-Z]{4}")
                        .matches("(?s).+[.] .+[.]"));
    }

    @Test
    void every_argument_appears_in_its_sentence() {
        assertThat(produced())
                .allSatisfy(rejection -> assertThat(rejection.arguments())
                        .allSatisfy(argument -> assertThat(rejection.sentence()).contains(argument.toString())));
    }

    @Test
    void a_language_without_translation_speaks_english() {
        Rejection lost =
                DESK.refuses(HOME, ChangeOffer.to("duo").on(day(9, 12))).head();

        assertThat(lost.sentence(Locale.GERMAN)).isEqualTo(lost.sentence());
    }

    @Test
    void what_a_host_does_not_know_goes_to_otherwise() {
        Rejection.Cases<String> cases = new Rejection.Cases<>() {
            @Override
            public String otherwise(Rejection rejection) {
                return "look at " + rejection.code();
            }

            @Override
            public String serviceWouldBeLost(Rejection.ServiceWouldBeLost rejection) {
                return "ask for " + rejection.service().service().name();
            }
        };

        assertThat(produced().map(rejection -> rejection.match(cases)).distinct())
                .hasSize(44)
                .contains("ask for TV", "ask for decoder", "look at SLOT_COUNT");
        assertThat(produced().reject(Rejection.ServiceWouldBeLost.class::isInstance))
                .allSatisfy(rejection -> assertThat(rejection.match(cases)).isEqualTo("look at " + rejection.code()));
    }

    @Test
    void all_reasons_come_together() {
        assertThat(DESK.refuses(RICH, ChangeOffer.to("duo").on(day(10, 1))).map(Rejection::code))
                .containsExactly(
                        "ADD_ON_WITHOUT_HOST",
                        "SERVICE_WOULD_BE_LOST",
                        "SERVICE_WOULD_BE_LOST",
                        "SERVICE_WOULD_BE_REDUCED");
    }
}
