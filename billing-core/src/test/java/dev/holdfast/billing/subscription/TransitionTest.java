package dev.holdfast.billing.subscription;

import static dev.holdfast.billing.Tariff.JULY_2013;
import static dev.holdfast.billing.Tariff.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.holdfast.billing.Desk;
import dev.holdfast.billing.subscription.Command.Add;
import dev.holdfast.billing.subscription.Command.ChangeOffer;
import dev.holdfast.billing.subscription.Command.Subscribe;
import org.junit.jupiter.api.Test;

class TransitionTest {

    private static final Desk DESK = Life.DESK;
    private static final Subscription HOME = DESK.sells(Subscribe.to("start").on(JULY_2013));
    private static final Consent LESS_TV = Desk.reducing("1/tv", "TV");
    private static final Transition DOWN =
            DESK.decides(HOME, ChangeOffer.to("light").on(day(8, 1)).consenting(LESS_TV));
    private static final Transition MORE =
            DESK.decides(DOWN.after(), Add.of("bouquet").on(day(8, 2)));

    @Test
    void two_changes_are_one_from_before_the_first_to_after_the_second() {
        Transition both = DOWN.then(MORE);

        assertThat(both.before()).isEqualTo(HOME);
        assertThat(both.after()).isEqualTo(MORE.after());
        assertThat(both.expectedVersion()).isEqualTo(1);
        assertThat(both.events()).containsExactlyElementsOf(DOWN.events().appendAll(MORE.events()));
    }

    @Test
    void two_changes_in_one_do_to_services_what_both_do() {
        Transition both = DOWN.then(MORE);

        assertThat(both.services().reduced()).isEqualTo(DOWN.services().reduced());
        assertThat(both.services().gained()).isEqualTo(MORE.services().gained());
        assertThat(both.services().gained()).hasSize(1);
        assertThat(both.consentsUsed()).containsExactly(LESS_TV);
    }

    @Test
    void only_what_follows_can_be_put_after_a_change() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MORE.then(DOWN))
                .withMessageEndingWith("does not follow " + MORE);
    }

    @Test
    void the_same_request_leads_to_the_same_transition() {
        Transition again =
                DESK.decides(HOME, ChangeOffer.to("light").on(day(8, 1)).consenting(LESS_TV));

        assertThat(again).isEqualTo(DOWN).hasSameHashCodeAs(DOWN).isNotEqualTo(MORE);
        assertThat(again).isNotEqualTo(DOWN.after());
        assertThat(DOWN.then(MORE)).isNotEqualTo(DOWN).isNotEqualTo(MORE);
    }

    @Test
    void a_transition_says_from_where_it_leads_and_by_what() {
        assertThat(MORE).hasToString("Transition from " + DOWN.after() + " by " + MORE.events());
    }

    @Test
    void a_request_that_was_carried_out_before_does_nothing_to_anything() {
        Request request = Add.of("gigabytes").on(day(8, 2)).once("k").consenting(LESS_TV);
        Transition again = DESK.decides(DESK.accepts(HOME, request), request);

        assertThat(again.events()).isEmpty();
        assertThat(again.services().isEmpty()).isTrue();
        assertThat(again.services().kept()).isEmpty();
        assertThat(again.consentsUsed()).isEmpty();
    }
}
