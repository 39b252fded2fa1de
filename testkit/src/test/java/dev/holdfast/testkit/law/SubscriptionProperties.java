package dev.holdfast.testkit.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.subscription.Request;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.testkit.arbitrary.Life;
import dev.holdfast.testkit.arbitrary.Requests;
import io.vavr.collection.Vector;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SubscriptionProperties extends GeneratedLives {

    private static final int TRIES = 200;

    @Provide
    Arbitrary<List<Request>> requests() {
        return Requests.any().list().ofSize(10);
    }

    @Property(tries = TRIES)
    void no_service_is_lost_or_reduced_in_silence(@ForAll("lives") Life life) {
        life.transitions()
                .forEach(transition -> NoSilentLoss.LAW.mustHold(new NoSilentLoss.Change(transition, life.context())));
    }

    @Property(tries = TRIES)
    void every_request_is_carried_out_or_refused_in_words(
            @ForAll("lives") Life life, @ForAll("requests") List<Request> requests) {
        Vector<Request> asked = life.moments().map(Life.Moment::request).appendAll(requests);
        Vector<Subscription> states =
                Vector.of(Subscription.none("home"), life.transitions().head().after(), life.subscription());

        asked.forEach(request -> states.forEach(
                state -> ClosedStates.LAW.mustHold(new ClosedStates.Asked(state, request, life.context()))));
    }

    @Property(tries = TRIES)
    void what_was_known_at_a_moment_stays_so(@ForAll("lives") Life life) {
        life.transitions()
                .filter(transition -> transition.events().nonEmpty())
                .filter(transition -> isTheLastOfItsMoment(transition.after(), life.subscription()))
                .forEach(transition -> Bitemporal.LAW.mustHold(new Bitemporal.Known(
                        transition.after(), transition.events().last().recordedAt(), life.subscription())));
    }

    private static boolean isTheLastOfItsMoment(Subscription then, Subscription now) {
        return now.history()
                .drop(then.version())
                .forAll(later ->
                        later.recordedAt().isAfter(then.history().last().recordedAt()));
    }

    @Property(tries = TRIES)
    void a_history_that_is_read_again_is_the_same(@ForAll("lives") Life life) {
        Subscription held = life.subscription();

        assertThat(Subscription.reconstitute(held.id().value(), held.history(), life.catalog(), life.terms())
                        .get())
                .isEqualTo(held);
    }
}
