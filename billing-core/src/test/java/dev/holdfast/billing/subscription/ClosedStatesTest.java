package dev.holdfast.billing.subscription;

import static dev.holdfast.billing.Tariff.JULY_2013;
import static dev.holdfast.billing.Tariff.day;
import static dev.holdfast.billing.subscription.Everything.DESK;
import static dev.holdfast.billing.subscription.Everything.HOUSEHOLD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.subscription.Command.Move;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.billing.subscription.Command.Terminate;
import dev.holdfast.catalog.rule.Timing;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Law 15: in every state every kind of command has an outcome, a transition or typed rejections, and no exception. */
class ClosedStatesTest {

    private static final Instant SEPTEMBER = Instant.parse("2013-09-01T10:00:00Z");

    private static final Subscription ORDERED =
            DESK.sells(Subscribe.to("start").toBeActivated().on(JULY_2013));

    private static final Map<String, Subscription> STATES = LinkedHashMap.<String, Subscription>empty()
            .put("never held", Subscription.none("s"))
            .put("created", DESK.sells(Subscribe.to("start").on(day(11, 1)).at(SEPTEMBER)))
            .put("pendingActive", ORDERED)
            .put("active", HOUSEHOLD)
            .put(
                    "suspended",
                    DESK.accepts(HOUSEHOLD, Move.suspend(Suspension.NON_PAYMENT).on(day(8, 1))))
            .put(
                    "pendingTerminate",
                    DESK.accepts(
                            HOUSEHOLD, Terminate.everything().on(day(12, 1)).at(SEPTEMBER)))
            .put("terminated", DESK.accepts(HOUSEHOLD, Terminate.everything().on(day(8, 1))))
            .put("cancelled", DESK.accepts(ORDERED, Move.cancel().on(day(8, 1))))
            .put("aborted", DESK.accepts(ORDERED, Move.abort().on(day(8, 1))));

    @Test
    void there_is_a_request_for_every_kind_of_command() {
        assertThat(Everything.asked().map(request -> (Object) request.command().getClass()))
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(Command.class.getPermittedSubclasses()));
    }

    @Test
    void every_kind_of_command_is_legal_somewhere() {
        assertThat(Everything.asked())
                .allSatisfy(request -> assertThat(DESK.decides(Everything.before(request), request)
                                .events())
                        .hasSize(1));
    }

    @Test
    void every_pair_of_state_and_command_has_an_outcome_at_every_timing() {
        for (Tuple2<String, Subscription> state : STATES) {
            for (Request request : asked()) {
                Vector<String> outcome = state._2()
                        .decide(request, DESK.context())
                        .fold(
                                refused -> refused.all().map(Rejection::sentence),
                                accepted -> accepted.events().map(Object::toString));

                assertThat(outcome)
                        .as("%s, %s", state._1(), request)
                        .isNotEmpty()
                        .noneMatch(String::isBlank);
            }
        }
    }

    @Test
    void what_every_pair_leads_to_is_a_history_that_can_be_read_back() {
        for (Subscription state : STATES.values()) {
            for (Subscription after : asked().flatMap(request -> state.decide(request, DESK.context()))
                    .map(Transition::after)) {
                assertThat(Subscription.reconstitute("s", after.history(), DESK.catalog(), DESK.terms()))
                        .containsOnly(after);
            }
        }
    }

    /** Every move and every command, now, at the end of the period and of the term, and instead of what is pending. */
    private static Vector<Request> asked() {
        Vector<Request> moves = Vector.of(Move.activate(), Move.cancel(), Move.abort(), Move.resume())
                .flatMap(move -> Vector.of(move.on(day(10, 5)), move.of("1/tv").on(day(10, 5))));
        Vector<Request> all = Everything.asked().appendAll(moves);
        return all.appendAll(all.map(request -> request.timed(Timing.END_OF_PERIOD)))
                .appendAll(all.map(request -> request.timed(Timing.END_OF_TERM)))
                .appendAll(all.map(request -> request.replacing(HOUSEHOLD.version() + 1)))
                .appendAll(all.map(request -> request.replacing(1).at(SEPTEMBER)));
    }
}
