package dev.holdfast.billing.subscription;

import static java.util.Objects.requireNonNull;

import dev.holdfast.catalog.offer.OfferId;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What happened to a subscription. */
public sealed interface Event {

    /**
     * The state after it happened.
     *
     * @param state the state before
     * @param date the day it takes effect
     * @return the state after; the same if nothing of what it is about is held
     */
    State evolve(State state, LocalDate date);

    /**
     * What it is about: some of it must be held for it to happen.
     *
     * @return the holdings; empty if it can always happen
     */
    Vector<HoldingId> needs();

    /**
     * The catalogue version that something was sold under.
     *
     * @return the version, by the day that took effect; none where nothing was sold
     */
    default Option<LocalDate> soldUnder() {
        return Option.none();
    }

    /**
     * Something began to be held.
     *
     * @param holdings what is held from now on, hosts before what hangs on them
     * @param promotions the promotions given with it
     * @param commitments the commitments made with it
     * @param numbers the numbers that its lines have from now on
     */
    record Added(
            Vector<Holding> holdings,
            Vector<AppliedPromotion> promotions,
            Vector<Commitment> commitments,
            TreeMap<HoldingId, String> numbers)
            implements Event {
        public Added {
            requireNonNull(holdings, "holdings");
            requireNonNull(promotions, "promotions");
            requireNonNull(commitments, "commitments");
            requireNonNull(numbers, "numbers");
        }

        @Override
        public State evolve(State state, LocalDate date) {
            return state.holding(holdings).with(promotions, commitments).withNumbers(numbers);
        }

        @Override
        public Vector<HoldingId> needs() {
            Vector<HoldingId> own = holdings.map(Holding::id);
            return holdings.flatMap(holding -> holding.place().host())
                    .reject(own::contains)
                    .distinct();
        }

        @Override
        public Option<LocalDate> soldUnder() {
            return holdings.headOption().map(Holding::version);
        }
    }

    /**
     * What was held became another offer, or a pack was filled otherwise.
     *
     * @param holding the holding, which stays the same
     * @param to the offer it became
     * @param version the catalogue version of that offer, by the day that took effect
     * @param fillings what fills its slots from now on; one that filled the same place before keeps its first day
     * @param promotions the promotions given with it
     * @param commitments the commitments made with it
     * @param numbers the numbers that its new lines have from now on
     */
    record Changed(
            HoldingId holding,
            OfferId to,
            LocalDate version,
            Vector<Holding> fillings,
            Vector<AppliedPromotion> promotions,
            Vector<Commitment> commitments,
            TreeMap<HoldingId, String> numbers)
            implements Event {
        public Changed {
            requireNonNull(holding, "holding");
            requireNonNull(to, "to");
            requireNonNull(version, "version");
            requireNonNull(fillings, "fillings");
            requireNonNull(promotions, "promotions");
            requireNonNull(commitments, "commitments");
            requireNonNull(numbers, "numbers");
        }

        @Override
        public State evolve(State state, LocalDate date) {
            Holding held = state.holdings().find(holding);
            return held == null
                    ? state
                    : state.without(gone(state), Changed::end)
                            .holding(filled(state, held))
                            .with(promotions, commitments)
                            .withNumbers(numbers);
        }

        @Override
        public Vector<HoldingId> needs() {
            return Vector.of(holding);
        }

        /** What filled the slots of the pack, and those of packs inside it, and fills them no longer. */
        private List<Holding> gone(State state) {
            return state.meant(held -> isFilling(held, state) && !staysFilled(held.id()));
        }

        private boolean isFilling(Holding held, State state) {
            if (held.place().slot().isEmpty() || held.isOn(holding)) {
                return held.place().slot().isDefined();
            }
            Holding host = state.hostOf(held);
            return host != null && isFilling(host, state);
        }

        private boolean staysFilled(HoldingId id) {
            for (Holding filling : fillings) {
                if (filling.id().equals(id)) {
                    return true;
                }
            }
            return false;
        }

        /** The pack and what fills it from now on, where that is not held already. */
        private List<Holding> filled(State state, Holding held) {
            List<Holding> filled = new ArrayList<>(fillings.size() + 1);
            filled.add(held.becoming(to, version));
            for (Holding filling : fillings) {
                Holding before = state.holdings().find(filling.id());
                if (before == null) {
                    filled.add(filling);
                } else if (!before.is(filling.offer(), filling.version())) {
                    filled.add(before.becoming(filling.offer(), filling.version()));
                }
            }
            return filled;
        }

        private static HoldingStatus end(Holding gone) {
            return LifecycleTable.next(gone.status(), LifecycleTable.Trigger.TERMINATE)
                    .getOrElse(HoldingStatus.TERMINATED);
        }

        @Override
        public Option<LocalDate> soldUnder() {
            return Option.some(version);
        }
    }

    /**
     * Holdings went from one state of their life cycle to another, by {@link LifecycleTable}.
     *
     * @param holdings what was meant; what hangs on it moves with it
     * @param trigger what moved it
     * @param suspension why it is suspended; none unless it is
     */
    record Moved(Vector<HoldingId> holdings, LifecycleTable.Trigger trigger, Option<Suspension> suspension)
            implements Event {
        public Moved {
            requireNonNull(holdings, "holdings");
            requireNonNull(trigger, "trigger");
            requireNonNull(suspension, "suspension");
        }

        @Override
        public State evolve(State state, LocalDate date) {
            List<Holding> meant = new ArrayList<>(holdings.size());
            boolean ends = false;
            for (HoldingId id : holdings) {
                Holding held = state.holdings().find(id);
                if (held != null) {
                    meant.add(held);
                    ends |= to(held).getOrElse(held.status()).isFinal();
                }
            }
            return ends ? ended(state, meant) : moved(state, meant, date);
        }

        @Override
        public Vector<HoldingId> needs() {
            return holdings;
        }

        /** Where it leads something that is held, if that can move. */
        Option<HoldingStatus> to(Holding held) {
            return LifecycleTable.next(held.status(), trigger);
        }

        private State ended(State state, List<Holding> meant) {
            return state.without(
                    state.meant(held -> ends(held, meant, state)),
                    held -> to(held).getOrElse(HoldingStatus.TERMINATED));
        }

        /** What hangs on what ends, ends with it. */
        private boolean ends(Holding held, List<Holding> meant, State state) {
            for (Holding root : meant) {
                if (to(root).isDefined() && state.hangsOn(held, root.id())) {
                    return true;
                }
            }
            return false;
        }

        private State moved(State state, List<Holding> meant, LocalDate date) {
            State moved = state.changing(
                    held -> moves(held, meant, state) ? held.moved(to(held).get(), suspension, date) : held);
            return trigger == LifecycleTable.Trigger.ACTIVATE
                    ? moved.starting(
                            state.meant(held -> moves(held, meant, state)).stream()
                                    .map(Holding::id)
                                    .collect(Collectors.toSet()),
                            date)
                    : moved;
        }

        /** What is resumed does not take with it what is suspended for another reason: a stolen SIM stays locked. */
        private boolean moves(Holding held, List<Holding> meant, State state) {
            if (to(held).isDefined()) {
                for (Holding root : meant) {
                    if (state.hangsOn(held, root.id())
                            && (trigger != LifecycleTable.Trigger.RESUME
                                    || held.suspension().equals(root.suspension()))) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    /**
     * Another quantity of something is held.
     *
     * @param holding what is held
     * @param quantity how many from now on, above 0
     */
    record QuantityChanged(HoldingId holding, BigDecimal quantity) implements Event {
        @Override
        public State evolve(State state, LocalDate date) {
            return state.changing(held -> held.id().equals(holding) ? held.quantity(quantity) : held);
        }

        @Override
        public Vector<HoldingId> needs() {
            return Vector.of(holding);
        }
    }

    /**
     * Holdings came under another catalogue version.
     *
     * @param holdings what moved
     * @param version the version, by the day that took effect
     */
    record VersionChanged(Vector<HoldingId> holdings, LocalDate version) implements Event {
        @Override
        public State evolve(State state, LocalDate date) {
            return state.changing(held -> holdings.contains(held.id()) ? held.becoming(held.offer(), version) : held);
        }

        @Override
        public Vector<HoldingId> needs() {
            return holdings;
        }

        @Override
        public Option<LocalDate> soldUnder() {
            return Option.some(version);
        }
    }

    /**
     * A promotion was given.
     *
     * @param given the promotion, and what it is on
     */
    record PromotionGiven(AppliedPromotion given) implements Event {
        @Override
        public State evolve(State state, LocalDate date) {
            return state.withPromotions(state.promotions().append(given));
        }

        @Override
        public Vector<HoldingId> needs() {
            return Vector.of(given.on());
        }

        @Override
        public Option<LocalDate> soldUnder() {
            return Option.some(given.version());
        }
    }

    /**
     * A promotion was taken away before its end.
     *
     * @param taken the promotion, and what it was on
     */
    record PromotionTaken(AppliedPromotion taken) implements Event {
        @Override
        public State evolve(State state, LocalDate date) {
            return state.withPromotions(state.promotions().remove(taken));
        }

        @Override
        public Vector<HoldingId> needs() {
            return Vector.of(taken.on());
        }
    }

    /**
     * A commitment was made, renewed or extended.
     *
     * @param commitment the commitment, which replaces the one before
     */
    record Committed(Commitment commitment) implements Event {
        @Override
        public State evolve(State state, LocalDate date) {
            return state.with(Vector.empty(), Vector.of(commitment));
        }

        @Override
        public Vector<HoldingId> needs() {
            return Vector.of(commitment.on());
        }
    }

    /**
     * A line has another number, or none.
     *
     * @param line the line
     * @param number the number it has from now on, or none
     */
    record NumberChanged(HoldingId line, Option<String> number) implements Event {
        @Override
        public State evolve(State state, LocalDate date) {
            return number.isDefined() ? state.withNumbers(TreeMap.of(line, number.get())) : state.withoutNumber(line);
        }

        @Override
        public Vector<HoldingId> needs() {
            return Vector.of(line);
        }
    }

    /**
     * Another account pays.
     *
     * @param account who pays from now on
     */
    record Transferred(AccountId account) implements Event {
        @Override
        public State evolve(State state, LocalDate date) {
            return state.paidBy(account);
        }

        @Override
        public Vector<HoldingId> needs() {
            return Vector.empty();
        }
    }

    /**
     * It is billed on another day of the month.
     *
     * @param day the day, 1 to 31
     */
    record CycleDayChanged(int day) implements Event {
        @Override
        public State evolve(State state, LocalDate date) {
            return state.billedOn(day);
        }

        @Override
        public Vector<HoldingId> needs() {
            return Vector.empty();
        }
    }

    /**
     * A change was taken back. It changes no state by itself: it puts the event that it names out of force.
     *
     * @param sequence the number of the event in the history
     */
    record Undone(int sequence) implements Event {
        @Override
        public State evolve(State state, LocalDate date) {
            return state;
        }

        @Override
        public Vector<HoldingId> needs() {
            return Vector.empty();
        }
    }
}
