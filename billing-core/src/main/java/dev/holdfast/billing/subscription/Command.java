package dev.holdfast.billing.subscription;

import static java.util.Objects.requireNonNull;

import dev.holdfast.catalog.promotion.PromotionId;
import dev.holdfast.catalog.time.Span;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
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
     * The promotions that it asks for.
     *
     * @return the promotions, possibly none
     */
    default Vector<PromotionId> promotions() {
        return Vector.empty();
    }

    /**
     * The same without a promotion.
     *
     * @param promotion the promotion that is not given
     * @return the command; none if it asks for nothing else
     */
    default Option<Command> without(PromotionId promotion) {
        return Option.some(this);
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
         * Another offer instead of one that is held, or the same pack with other fillings.
         *
         * @param command the command
         * @return the result
         */
        R changeOffer(ChangeOffer command);

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
         * A step in the life cycle.
         *
         * @param command the command
         * @return the result
         */
        R move(Move command);

        /**
         * The end of everything.
         *
         * @param command the command
         * @return the result
         */
        R terminate(Terminate command);

        /**
         * A planned end withdrawn.
         *
         * @param command the command
         * @return the result
         */
        R withdrawTermination(WithdrawTermination command);

        /**
         * Another quantity.
         *
         * @param command the command
         * @return the result
         */
        R changeQuantity(ChangeQuantity command);

        /**
         * A commitment made or extended.
         *
         * @param command the command
         * @return the result
         */
        R commit(Commit command);

        /**
         * A promotion given.
         *
         * @param command the command
         * @return the result
         */
        R givePromotion(GivePromotion command);

        /**
         * A promotion taken away.
         *
         * @param command the command
         * @return the result
         */
        R takePromotion(TakePromotion command);

        /**
         * A newer catalogue version.
         *
         * @param command the command
         * @return the result
         */
        R moveToVersion(MoveToVersion command);

        /**
         * Another number, or none.
         *
         * @param command the command
         * @return the result
         */
        R changeNumber(ChangeNumber command);

        /**
         * Another day of the month for bills.
         *
         * @param command the command
         * @return the result
         */
        R changeCycleDay(ChangeCycleDay command);

        /**
         * Another payer.
         *
         * @param command the command
         * @return the result
         */
        R transfer(Transfer command);

        /**
         * A change taken back.
         *
         * @param command the command
         * @return the result
         */
        R undo(Undo command);

        /**
         * Something lost given back.
         *
         * @param command the command
         * @return the result
         */
        R restore(Restore command);
    }

    /**
     * Starts to hold a first product or pack.
     *
     * @param chosen the offer as chosen
     * @param activatedLater true if it waits to be activated by a command of its own
     */
    record Subscribe(Chosen chosen, boolean activatedLater) implements Command {
        public Subscribe {
            requireNonNull(chosen, "chosen");
        }

        /**
         * An offer as chosen, which works from the effective day.
         *
         * @param chosen the offer as chosen
         * @return the command
         */
        public static Subscribe to(Chosen chosen) {
            return new Subscribe(chosen, false);
        }

        /**
         * The same, waiting to be activated by a command of its own.
         *
         * @return the command
         */
        public Subscribe toBeActivated() {
            return new Subscribe(chosen, true);
        }

        /**
         * An offer with its defaults.
         *
         * @param offer the offer's id
         * @return the command
         */
        public static Subscribe to(String offer) {
            return to(Chosen.of(offer));
        }

        @Override
        public Vector<PromotionId> promotions() {
            return chosen.promotions();
        }

        @Override
        public Option<Command> without(PromotionId promotion) {
            return Option.some(new Subscribe(chosen.without(promotion), activatedLater));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.subscribe(this);
        }
    }

    /**
     * Changes what is held into another offer: a pack or a product into another pack or product, an add-on into another
     * add-on. The holding stays the same one; what hangs on it stays with it.
     *
     * @param chosen the offer as chosen
     * @param holding what is meant; none if only one pack is held outside slots, or no pack and only one product
     */
    record ChangeOffer(Chosen chosen, Option<HoldingId> holding) implements Command {
        public ChangeOffer {
            requireNonNull(chosen, "chosen");
            requireNonNull(holding, "holding");
        }

        /**
         * An offer with its defaults, instead of the one that is held.
         *
         * @param offer the offer's id
         * @return the command
         */
        public static ChangeOffer to(String offer) {
            return to(Chosen.of(offer));
        }

        /**
         * An offer as chosen, instead of the one that is held.
         *
         * @param chosen the offer as chosen
         * @return the command
         */
        public static ChangeOffer to(Chosen chosen) {
            return new ChangeOffer(chosen, Option.none());
        }

        @Override
        public Vector<PromotionId> promotions() {
            return chosen.promotions();
        }

        @Override
        public Option<Command> without(PromotionId promotion) {
            return Option.some(new ChangeOffer(chosen.without(promotion), holding));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.changeOffer(this);
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
        public Vector<PromotionId> promotions() {
            return chosen.promotions();
        }

        @Override
        public Option<Command> without(PromotionId promotion) {
            return Option.some(new Add(chosen.without(promotion), host));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.add(this);
        }
    }

    /**
     * Takes something away, with what hangs on it. Every service that goes with it must be named in a consent.
     *
     * @param holding what is taken away
     * @param acceptingExitFee true if what leaving a commitment early costs is accepted
     */
    record Remove(HoldingId holding, boolean acceptingExitFee) implements Command {
        public Remove {
            requireNonNull(holding, "holding");
        }

        /**
         * Takes something away.
         *
         * @param holding the id of what is taken away
         * @return the command
         */
        public static Remove of(String holding) {
            return of(HoldingId.of(holding));
        }

        /**
         * Takes something away.
         *
         * @param holding the id of what is taken away
         * @return the command
         */
        public static Remove of(HoldingId holding) {
            return new Remove(holding, false);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.remove(this);
        }
    }

    /**
     * Moves a holding and what hangs on it, or everything, along the life cycle.
     *
     * @param trigger activate, cancel, abort, suspend or resume
     * @param holding what is moved; none for everything
     * @param suspension why, for a suspension; none otherwise
     */
    record Move(LifecycleTable.Trigger trigger, Option<HoldingId> holding, Option<Suspension> suspension)
            implements Command {
        public Move {
            requireNonNull(holding, "holding");
            if ((trigger == LifecycleTable.Trigger.SUSPEND) != suspension.isDefined()) {
                throw new IllegalArgumentException(
                        trigger == LifecycleTable.Trigger.SUSPEND
                                ? "it is not said why it is suspended; add 'suspension'"
                                : "only a suspension says why, and this is to " + trigger);
            }
        }

        /**
         * What was ordered begins to work.
         *
         * @return the command, for everything
         */
        public static Move activate() {
            return new Move(LifecycleTable.Trigger.ACTIVATE, Option.none(), Option.none());
        }

        /**
         * What was ordered is withdrawn before it works.
         *
         * @return the command, for everything
         */
        public static Move cancel() {
            return new Move(LifecycleTable.Trigger.CANCEL, Option.none(), Option.none());
        }

        /**
         * The activation of what was ordered failed.
         *
         * @return the command, for everything
         */
        public static Move abort() {
            return new Move(LifecycleTable.Trigger.ABORT, Option.none(), Option.none());
        }

        /**
         * Interrupts what works.
         *
         * @param why the reason
         * @return the command, for everything
         */
        public static Move suspend(Suspension why) {
            return new Move(LifecycleTable.Trigger.SUSPEND, Option.none(), Option.some(why));
        }

        /**
         * What was suspended works again.
         *
         * @return the command, for everything
         */
        public static Move resume() {
            return new Move(LifecycleTable.Trigger.RESUME, Option.none(), Option.none());
        }

        /**
         * The same for one holding and what hangs on it.
         *
         * @param only the id of the holding
         * @return the command
         */
        public Move of(String only) {
            return new Move(trigger, Option.some(HoldingId.of(only)), suspension);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.move(this);
        }
    }

    /**
     * Ends everything. What it takes away is listed in the transition, and that list is its consent.
     *
     * @param acceptingExitFee true if what leaving a commitment early costs is accepted
     */
    record Terminate(boolean acceptingExitFee) implements Command {
        /**
         * Ends everything that no commitment holds.
         *
         * @return the command
         */
        public static Terminate everything() {
            return new Terminate(false);
        }

        /**
         * The same, accepting what leaving a commitment early costs.
         *
         * @return the command
         */
        public Terminate withExitFee() {
            return new Terminate(true);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.terminate(this);
        }
    }

    /** Withdraws an end that is planned and has not come. */
    record WithdrawTermination() implements Command {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.withdrawTermination(this);
        }
    }

    /**
     * Holds another quantity of something.
     *
     * @param holding what is held
     * @param quantity how many from now on, above 0
     */
    record ChangeQuantity(HoldingId holding, BigDecimal quantity) implements Command {
        public ChangeQuantity {
            requireNonNull(holding, "holding");
            if (quantity.signum() <= 0) {
                throw new IllegalArgumentException("quantity must be above 0, was " + quantity.toPlainString()
                        + "; to hold nothing of it any more, terminate or remove it");
            }
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.changeQuantity(this);
        }
    }

    /**
     * Commits a holding, or renews or extends its commitment. It needs a consent of its own.
     *
     * @param holding what is committed
     * @param length the length of the term from the effective day
     */
    record Commit(HoldingId holding, Span length) implements Command {
        public Commit {
            requireNonNull(holding, "holding");
            requireNonNull(length, "length");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.commit(this);
        }
    }

    /**
     * Gives a promotion on something that is held.
     *
     * @param promotion the promotion
     * @param holding what it is on
     * @param coupon the coupon shown, or none
     */
    record GivePromotion(PromotionId promotion, HoldingId holding, Option<String> coupon) implements Command {
        public GivePromotion {
            requireNonNull(promotion, "promotion");
            requireNonNull(holding, "holding");
            requireNonNull(coupon, "coupon");
        }

        @Override
        public Vector<PromotionId> promotions() {
            return Vector.of(promotion);
        }

        @Override
        public Option<Command> without(PromotionId other) {
            return Option.when(!promotion.equals(other), this);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.givePromotion(this);
        }
    }

    /**
     * Takes a promotion away before its end.
     *
     * @param promotion the promotion
     * @param holding what it is on
     */
    record TakePromotion(PromotionId promotion, HoldingId holding) implements Command {
        public TakePromotion {
            requireNonNull(promotion, "promotion");
            requireNonNull(holding, "holding");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.takePromotion(this);
        }
    }

    /**
     * Moves a holding and what hangs on it, or everything, to the catalogue version of the effective day.
     *
     * @param holding what is moved; none for everything
     */
    record MoveToVersion(Option<HoldingId> holding) implements Command {
        public MoveToVersion {
            requireNonNull(holding, "holding");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.moveToVersion(this);
        }
    }

    /**
     * Gives a line a number, another one, or none.
     *
     * @param line the line
     * @param number the number; none to release the one it has
     */
    record ChangeNumber(HoldingId line, Option<String> number) implements Command {
        public ChangeNumber {
            requireNonNull(line, "line");
            requireNonNull(number, "number");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.changeNumber(this);
        }
    }

    /**
     * Bills on another day of the month.
     *
     * @param day the day, 1 to 31
     */
    record ChangeCycleDay(int day) implements Command {
        public ChangeCycleDay {
            if (day < 1 || day > 31) {
                throw new IllegalArgumentException("day must be 1 to 31, was " + day);
            }
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.changeCycleDay(this);
        }
    }

    /**
     * Lets another account pay.
     *
     * @param account who pays from now on
     */
    record Transfer(AccountId account) implements Command {
        public Transfer {
            requireNonNull(account, "account");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.transfer(this);
        }
    }

    /**
     * Gives back what was lost in error, as it was when it was last held, also if it is sold no longer.
     *
     * @param holding what was lost; what hung on it and went with it comes back with it
     */
    record Restore(HoldingId holding) implements Command {
        public Restore {
            requireNonNull(holding, "holding");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.restore(this);
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
