package dev.holdfast.billing.subscription;

import static java.util.Objects.requireNonNull;

import dev.holdfast.catalog.offer.OfferId;
import io.vavr.collection.Vector;
import java.time.LocalDate;

/** What happened to a subscription. */
public sealed interface Event {

    /**
     * The state after it happened.
     *
     * @param state the state before
     * @return the state after; the same if nothing of what it is about is held
     */
    State evolve(State state);

    /**
     * Something began to be held.
     *
     * @param holdings what is held from now on, hosts before what hangs on them
     * @param promotions the promotions given with it
     * @param commitments the commitments made with it
     */
    record Added(Vector<Holding> holdings, Vector<AppliedPromotion> promotions, Vector<Commitment> commitments)
            implements Event {
        public Added {
            requireNonNull(holdings, "holdings");
            requireNonNull(promotions, "promotions");
            requireNonNull(commitments, "commitments");
        }

        @Override
        public State evolve(State state) {
            return state.with(holdings, promotions, commitments);
        }
    }

    /**
     * A pack became another one, or was filled otherwise.
     *
     * @param pack the pack's holding, which stays the same
     * @param to the pack it became
     * @param version the catalogue version of that pack, by the day that took effect
     * @param fillings what fills its slots from now on; one that filled the same place before keeps its first day
     * @param promotions the promotions given with it
     */
    record Changed(
            HoldingId pack,
            OfferId to,
            LocalDate version,
            Vector<Holding> fillings,
            Vector<AppliedPromotion> promotions)
            implements Event {
        public Changed {
            requireNonNull(pack, "pack");
            requireNonNull(to, "to");
            requireNonNull(version, "version");
            requireNonNull(fillings, "fillings");
            requireNonNull(promotions, "promotions");
        }

        @Override
        public State evolve(State state) {
            return state.holdings().get(pack).map(held -> changed(state, held)).getOrElse(state);
        }

        private State changed(State state, Holding held) {
            Vector<HoldingId> gone = state.on(pack)
                    .filter(holding -> holding.place().slot().isDefined())
                    .map(Holding::id)
                    .reject(fillings.map(Holding::id)::contains)
                    .toVector();
            Vector<Holding> filled = fillings.map(filling -> state.holdings()
                    .get(filling.id())
                    .map(before -> new Holding(
                            filling.id(), filling.offer(), filling.version(), filling.place(), before.since()))
                    .getOrElse(filling));
            Holding changed = new Holding(pack, to, version, held.place(), held.since());
            return state.without(gone).with(filled.prepend(changed), promotions, Vector.empty());
        }
    }

    /**
     * Something is held no longer.
     *
     * @param holdings what went, with what hung on it
     */
    record Removed(Vector<HoldingId> holdings) implements Event {
        public Removed {
            requireNonNull(holdings, "holdings");
        }

        @Override
        public State evolve(State state) {
            return state.without(holdings.flatMap(state::hangingOn).distinct());
        }
    }

    /**
     * A change was taken back. It changes no state by itself: it puts the event that it names out of force.
     *
     * @param sequence the number of the event in the history
     */
    record Undone(int sequence) implements Event {
        @Override
        public State evolve(State state) {
            return state;
        }
    }
}
