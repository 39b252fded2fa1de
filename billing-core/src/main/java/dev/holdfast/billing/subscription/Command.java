package dev.holdfast.billing.subscription;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import java.time.LocalDate;

/** What is asked of a subscription. A command becomes a {@link Request} by saying when, by whom and how. */
public sealed interface Command {

    /**
     * Asks for it to take effect on a day.
     *
     * @param date the day
     * @return the request
     */
    default Request on(LocalDate date) {
        return Request.of(this, Option.some(date));
    }

    /**
     * Branches over the commands.
     *
     * @param cases one function for each command
     * @param <R> the type of the result
     * @return what the matching function returns
     */
    <R> R match(Cases<R> cases);

    /**
     * One function for each command.
     *
     * @param <R> the type of the result
     */
    interface Cases<R> {
        /**
         * A first product or pack.
         *
         * @param command the command
         * @return the result
         */
        R subscribe(Subscribe command);

        /**
         * Another pack, or the same with other fillings.
         *
         * @param command the command
         * @return the result
         */
        R changePack(ChangePack command);

        /**
         * One more product, pack or add-on.
         *
         * @param command the command
         * @return the result
         */
        R add(Add command);

        /**
         * One less.
         *
         * @param command the command
         * @return the result
         */
        R remove(Remove command);

        /**
         * A change taken back.
         *
         * @param command the command
         * @return the result
         */
        R undo(Undo command);
    }

    /**
     * Starts to hold a first product or pack.
     *
     * @param chosen the offer as chosen
     */
    record Subscribe(Chosen chosen) implements Command {
        public Subscribe {
            requireNonNull(chosen, "chosen");
        }

        /**
         * An offer with its defaults.
         *
         * @param offer the offer's id
         * @return the command
         */
        public static Subscribe to(String offer) {
            return new Subscribe(Chosen.of(offer));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.subscribe(this);
        }
    }

    /**
     * Changes the pack that is held. The holding stays the same one; what hangs on it stays with it.
     *
     * @param chosen the pack as chosen
     * @param holding which pack is meant; none if only one is held outside slots
     */
    record ChangePack(Chosen chosen, Option<HoldingId> holding) implements Command {
        public ChangePack {
            requireNonNull(chosen, "chosen");
            requireNonNull(holding, "holding");
        }

        /**
         * A pack with its defaults, instead of the one that is held.
         *
         * @param pack the pack's id
         * @return the command
         */
        public static ChangePack to(String pack) {
            return to(Chosen.of(pack));
        }

        /**
         * A pack as chosen, instead of the one that is held.
         *
         * @param chosen the pack as chosen
         * @return the command
         */
        public static ChangePack to(Chosen chosen) {
            return new ChangePack(chosen, Option.none());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.changePack(this);
        }
    }

    /**
     * Adds a product, a pack or an add-on.
     *
     * @param chosen the offer as chosen
     * @param host what an add-on is added to; none if only one thing held can be its host
     */
    record Add(Chosen chosen, Option<HoldingId> host) implements Command {
        public Add {
            requireNonNull(chosen, "chosen");
            requireNonNull(host, "host");
        }

        /**
         * An offer with its defaults.
         *
         * @param offer the offer's id
         * @return the command
         */
        public static Add of(String offer) {
            return of(Chosen.of(offer));
        }

        /**
         * An offer as chosen.
         *
         * @param chosen the offer as chosen
         * @return the command
         */
        public static Add of(Chosen chosen) {
            return new Add(chosen, Option.none());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.add(this);
        }
    }

    /**
     * Takes something away, with what hangs on it.
     *
     * @param holding what is taken away
     */
    record Remove(HoldingId holding) implements Command {
        public Remove {
            requireNonNull(holding, "holding");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.remove(this);
        }
    }

    /**
     * Takes a change back, from a day on or as if it had never been. Undoing an undo puts the change in force again.
     *
     * @param sequence the number of the change in the history
     */
    record Undo(int sequence) implements Command {
        /**
         * Takes a change back.
         *
         * @param sequence the number of the change in the history
         * @return the command
         */
        public static Undo of(int sequence) {
            return new Undo(sequence);
        }

        /**
         * Asks for it to be as if the change had never been.
         *
         * @return the request, which takes effect on the day the change did
         */
        public Request asIfNever() {
            return Request.of(this, Option.none());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.undo(this);
        }
    }
}
