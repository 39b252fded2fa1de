package dev.holdfast.interchange.play;

import dev.holdfast.billing.subscription.Command;
import dev.holdfast.billing.subscription.Consent;
import dev.holdfast.billing.subscription.Holding;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.State;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.interchange.scenario.Renaming;
import io.vavr.collection.Vector;
import java.time.LocalDate;

/**
 * Finds the holding that is meant where it is called by its offer, of which only one is held, or by the step that added it.
 *
 * @param world what the named steps did
 * @param subscription what is held
 * @param day the day on which it is called so
 */
record Named(World world, Subscription subscription, LocalDate day) {

    /** The holding that is meant; the name itself where it is one, or means none. */
    HoldingId of(HoldingId said) {
        Vector<State> states =
                subscription.timeline().changes().values().toVector().prepend(subscription.stateOn(day));
        if (states.exists(state -> state.holdings().contains(said))) {
            return said;
        }
        return states.map(state -> state.holdings()
                        .values()
                        .filter(holding -> holding.offer().value().equals(said.value()))
                        .map(Holding::id)
                        .toVector())
                .find(Vector::nonEmpty)
                .filter(found -> found.size() == 1)
                .map(Vector::head)
                .orElse(() -> world.change(said.value())
                        .map(change -> HoldingId.of(String.valueOf(change)))
                        .filter(id -> states.exists(state -> state.holdings().contains(id))))
                .getOrElse(said);
    }

    Consent of(Consent said) {
        return new Consent(of(said.at()), said.service(), said.extent(), said.by(), said.given(), said.evidence());
    }

    Command of(Command said) {
        return said.match(new Renaming(holding -> holding.map(this::of)));
    }
}
