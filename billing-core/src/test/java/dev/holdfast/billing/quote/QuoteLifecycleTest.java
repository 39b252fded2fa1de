package dev.holdfast.billing.quote;

import static dev.holdfast.billing.quote.Counter.TODAY;
import static dev.holdfast.billing.quote.Counter.UPGRADE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.quote.QuoteLifecycle.Trigger;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class QuoteLifecycleTest {

    private static final Quote QUOTE = Counter.quote(UPGRADE);
    private static final LocalDate LAST = LocalDate.of(2013, 10, 5);

    @Test
    void every_pair_of_state_and_trigger_has_a_next_state_or_a_typed_refusal() {
        for (QuoteState state : QuoteState.values()) {
            for (Trigger trigger : Trigger.values()) {
                LocalDate day = trigger == Trigger.EXPIRE ? LAST.plusDays(1) : TODAY;
                Either<QuoteRefused, Quote> moved = QUOTE.withState(state).move(trigger, day);
                assertThat(moved.map(Quote::state).toOption())
                        .as(state + " " + trigger)
                        .isEqualTo(QuoteLifecycle.next(state, trigger));
                assertThat(moved.isRight() || moved.getLeft() instanceof QuoteRefused.WrongState)
                        .isTrue();
            }
        }
    }

    @Test
    void from_accepted_rejected_cancelled_and_expired_nothing_leads_on() {
        assertThat(Vector.of(QuoteState.values())
                        .filter(state -> QuoteLifecycle.triggers(state).isEmpty()))
                .containsExactly(QuoteState.ACCEPTED, QuoteState.REJECTED, QuoteState.CANCELLED, QuoteState.EXPIRED);
    }

    @Test
    void a_quote_can_be_accepted_on_its_last_day_and_not_after_it() {
        Quote approved = QUOTE.withState(QuoteState.APPROVED);

        assertThat(approved.move(Trigger.REJECT, LAST).isRight()).isTrue();
        assertThat(approved.accept(Vector.empty(), LAST.plusDays(1)).getLeft())
                .isEqualTo(new QuoteRefused.Expired(LAST, LAST.plusDays(1)));
        assertThat(approved.move(Trigger.EXPIRE, LAST).getLeft()).isEqualTo(new QuoteRefused.StillValid(LAST, LAST));
        assertThat(approved.move(Trigger.EXPIRE, LAST.plusDays(1)).get().state())
                .isEqualTo(QuoteState.EXPIRED);
    }

    @Test
    void every_refusal_says_what_to_do() {
        assertThat(Vector.of(
                                new QuoteRefused.WrongState(QuoteState.PENDING, Trigger.ACCEPT),
                                new QuoteRefused.WrongState(QuoteState.EXPIRED, Trigger.ACCEPT),
                                new QuoteRefused.Expired(LAST, LAST.plusDays(1)),
                                new QuoteRefused.StillValid(LAST, LAST))
                        .flatMap(QuoteRefused::sentences))
                .allMatch(sentence -> sentence.matches("[A-Z].*[.] [A-Z].*[.]"));
    }
}
