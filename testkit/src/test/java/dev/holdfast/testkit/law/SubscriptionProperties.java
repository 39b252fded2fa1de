package dev.holdfast.testkit.law;

import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.subscription.Transition;
import dev.holdfast.testkit.arbitrary.Life;
import io.vavr.collection.Vector;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SubscriptionProperties extends GeneratedLives {

    private static final int TRIES = 300;

    @Property(tries = TRIES)
    void no_service_is_lost_or_reduced_in_silence(@ForAll("lives") Life life) {
        life.transitions()
                .forEach(transition -> NoSilentLoss.LAW.mustHold(new NoSilentLoss.Change(transition, life.catalog())));
    }

    @Property(tries = TRIES)
    void every_request_is_carried_out_or_refused_in_words(@ForAll("lives") Life life) {
        Vector<Subscription> befores =
                life.transitions().map(Transition::before).append(life.subscription());
        life.moments()
                .forEach(moment -> befores.forEach(before ->
                        ClosedStates.LAW.mustHold(new ClosedStates.Asked(before, moment.request(), life.context()))));
    }
}
