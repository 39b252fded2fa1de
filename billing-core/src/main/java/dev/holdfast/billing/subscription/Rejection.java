package dev.holdfast.billing.subscription;

import dev.holdfast.billing.sentence.Told;
import dev.holdfast.catalog.CatalogId;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.offer.HeldService;
import dev.holdfast.catalog.offer.Lifecycle;
import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.offer.Selection;
import dev.holdfast.catalog.offer.ServiceDifference;
import dev.holdfast.catalog.promotion.PromotionId;
import dev.holdfast.catalog.rule.ChangeKind;
import dev.holdfast.catalog.rule.Timing;
import dev.holdfast.catalog.time.Span;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Why something may not happen, as data, with a stable code and a sentence that says what to do instead.
 *
 * <p>The family grows: outside code branches by {@link Cases}, whose {@code otherwise} takes what it does not know.
 */
public sealed interface Rejection extends Told {

    /**
     * The stable code, which is the rejection's name in capitals.
     *
     * @return the code, such as {@code SERVICE_WOULD_BE_LOST}
     */
    default String code() {
        return match(Wording.OF).code();
    }

    /**
     * What the sentence is about, in the order of its placeholders.
     *
     * @return the values
     */
    default Vector<Object> arguments() {
        return match(Wording.OF).arguments();
    }

    /**
     * What was refused, why, and what to do instead.
     *
     * @param locale the language; English where the sentence is not translated
     * @return the sentence
     */
    @Override
    default String sentence(Locale locale) {
        return Words.sentence(match(Wording.OF), locale);
    }

    /**
     * Branches over the reasons.
     *
     * @param cases one function for each reason of interest, and one for all others
     * @param <R> the type of the result
     * @return what the matching function returns
     */
    <R> R match(Cases<R> cases);

    /**
     * A function for each reason, each of which is {@link #otherwise} unless said differently.
     *
     * @param <R> the type of the result
     */
    interface Cases<R> {
        /**
         * Any reason without a function of its own.
         *
         * @param rejection the rejection
         * @return the result
         */
        R otherwise(Rejection rejection);

        /**
         * A held service would be gone, and nobody said so.
         *
         * @param rejection the rejection
         * @return the result
         */
        default R serviceWouldBeLost(ServiceWouldBeLost rejection) {
            return otherwise(rejection);
        }

        /**
         * A held service would have less of something, and nobody said so.
         *
         * @param rejection the rejection
         * @return the result
         */
        default R serviceWouldBeReduced(ServiceWouldBeReduced rejection) {
            return otherwise(rejection);
        }

        /**
         * The subscription has changed since whoever asks has seen it.
         *
         * @param rejection the rejection
         * @return the result
         */
        default R staleVersion(StaleVersion rejection) {
            return otherwise(rejection);
        }

        /**
         * The idempotency key was used for another request.
         *
         * @param rejection the rejection
         * @return the result
         */
        default R keyReused(KeyReused rejection) {
            return otherwise(rejection);
        }

        /**
         * The subscription belongs to another catalogue.
         *
         * @param rejection the rejection
         * @return the result
         */
        default R otherCatalog(OtherCatalog rejection) {
            return otherwise(rejection);
        }

        /**
         * The catalogue sells nothing on that day.
         *
         * @param rejection the rejection
         * @return the result
         */
        default R noVersionOn(NoVersionOn rejection) {
            return otherwise(rejection);
        }

        /**
         * The catalogue does not have the offer.
         *
         * @param rejection the rejection
         * @return the result
         */
        default R unknownOffer(UnknownOffer rejection) {
            return otherwise(rejection);
        }

        /**
         * The offer is not sold to this customer, on that day, through that channel.
         *
         * @param rejection the rejection
         * @return the result
         */
        default R notSold(NotSold rejection) {
            return otherwise(rejection);
        }

        /**
         * The command is for another kind of offer.
         *
         * @param rejection the rejection
         * @return the result
         */
        default R wrongKindOfOffer(WrongKindOfOffer rejection) {
            return otherwise(rejection);
        }

        /**
         * Something is held already.
         *
         * @param rejection the rejection
         * @return the result
         */
        default R alreadySubscribed(AlreadySubscribed rejection) {
            return otherwise(rejection);
        }

        /**
         * Nothing of the kind is held.
         *
         * @param rejection the rejection
         * @return the result
         */
        default R nothingToChange(NothingToChange rejection) {
            return otherwise(rejection);
        }

        /**
         * The holding does not exist on that day.
         *
         * @param rejection the rejection
         * @return the result
         */
        default R notHeld(NotHeld rejection) {
            return otherwise(rejection);
        }

        /**
         * Several holdings could be meant.
         *
         * @param rejection the rejection
         * @return the result
         */
        default R whichHolding(WhichHolding rejection) {
            return otherwise(rejection);
        }

        /**
         * The change would change nothing.
         *
         * @param rejection the rejection
         * @return the result
         */
        default R sameOffer(SameOffer rejection) {
            return otherwise(rejection);
        }

        /**
         * A slot would have too few or too many fillings.
         *
         * @param rejection the rejection
         * @return the result
         */
        default R slotCount(SlotCount rejection) {
            return otherwise(rejection);
        }

        /**
         * A slot does not take the offer.
         *
         * @param rejection the rejection
         * @return the result
         */
        default R notAllowedInSlot(NotAllowedInSlot rejection) {
            return otherwise(rejection);
        }

        /**
         * The pack has no such slot.
         *
         * @param rejection the rejection
         * @return the result
         */
        default R unknownSlot(UnknownSlot rejection) {
            return otherwise(rejection);
        }

        /**
         * An add-on would have nothing that it goes with.
         *
         * @param rejection the rejection
         * @return the result
         */
        default R addOnWithoutHost(AddOnWithoutHost rejection) {
            return otherwise(rejection);
        }

        /**
         * A rule requires something that would not be held.
         *
         * @param rejection the rejection
         * @return the result
         */
        default R requiredMissing(RequiredMissing rejection) {
            return otherwise(rejection);
        }

        /**
         * Two offers exclude each other.
         *
         * @param rejection the rejection
         * @return the result
         */
        default R excluded(Excluded rejection) {
            return otherwise(rejection);
        }

        /**
         * More would be held than a rule allows.
         *
         * @param rejection the rejection
         * @return the result
         */
        default R tooMany(TooMany rejection) {
            return otherwise(rejection);
        }

        /**
         * The coupon opens nothing.
         *
         * @param rejection the rejection
         * @return the result
         */
        default R unknownCoupon(UnknownCoupon rejection) {
            return otherwise(rejection);
        }

        /**
         * The catalogue does not have the promotion.
         *
         * @param rejection the rejection
         * @return the result
         */
        default R unknownPromotion(UnknownPromotion rejection) {
            return otherwise(rejection);
        }

        /**
         * The promotion is not given on that day, through that channel, or to this customer.
         *
         * @param rejection the rejection
         * @return the result
         */
        default R promotionNotGiven(PromotionNotGiven rejection) {
            return otherwise(rejection);
        }

        /**
         * There is no such change to take back.
         *
         * @param rejection the rejection
         * @return the result
         */
        default R notDone(NotDone rejection) {
            return otherwise(rejection);
        }

        /**
         * The change is already taken back on that day.
         *
         * @param rejection the rejection
         * @return the result
         */
        default R alreadyUndone(AlreadyUndone rejection) {
            return otherwise(rejection);
        }

        /**
         * A later change would no longer be legal.
         *
         * @param rejection the rejection
         * @return the result
         */
        default R laterChangeConflicts(LaterChangeConflicts rejection) {
            return otherwise(rejection);
        }

        /**
         * The change to be replaced is not pending.
         *
         * @param rejection the rejection
         * @return the result
         */
        default R notPending(NotPending rejection) {
            return otherwise(rejection);
        }

        /**
         * Another change of the same holding is pending.
         *
         * @param rejection the rejection
         * @return the result
         */
        default R changePending(ChangePending rejection) {
            return otherwise(rejection);
        }

        /**
         * The tariff does not allow the change.
         *
         * @param rejection the rejection
         * @return the result
         */
        default R changeNotAllowed(ChangeNotAllowed rejection) {
            return otherwise(rejection);
        }

        /**
         * The tariff does not let the change take effect then.
         *
         * @param rejection the rejection
         * @return the result
         */
        default R timingNotAllowed(TimingNotAllowed rejection) {
            return otherwise(rejection);
        }

        /**
         * The notice that the tariff asks for is not kept.
         *
         * @param rejection the rejection
         * @return the result
         */
        default R noticeTooShort(NoticeTooShort rejection) {
            return otherwise(rejection);
        }

        /**
         * A commitment runs longer.
         *
         * @param rejection the rejection
         * @return the result
         */
        default R commitmentRuns(CommitmentRuns rejection) {
            return otherwise(rejection);
        }

        /**
         * The offer comes with no commitment of that length.
         *
         * @param rejection the rejection
         * @return the result
         */
        default R commitmentNotOffered(CommitmentNotOffered rejection) {
            return otherwise(rejection);
        }

        /**
         * A charge was waived that a desk may not waive.
         *
         * @param rejection the rejection
         * @return the result
         */
        default R notWaivable(NotWaivable rejection) {
            return otherwise(rejection);
        }

        /**
         * A commitment would be made or extended, and nobody said so.
         *
         * @param rejection the rejection
         * @return the result
         */
        default R commitmentWithoutConsent(CommitmentWithoutConsent rejection) {
            return otherwise(rejection);
        }

        /**
         * The life cycle does not allow it.
         *
         * @param rejection the rejection
         * @return the result
         */
        default R illegalMove(IllegalMove rejection) {
            return otherwise(rejection);
        }

        /**
         * The holding has ended.
         *
         * @param rejection the rejection
         * @return the result
         */
        default R ended(Ended rejection) {
            return otherwise(rejection);
        }

        /**
         * A holding is already as asked.
         *
         * @param rejection the rejection
         * @return the result
         */
        default R sameAlready(SameAlready rejection) {
            return otherwise(rejection);
        }

        /**
         * The subscription is already as asked.
         *
         * @param rejection the rejection
         * @return the result
         */
        default R sameTerms(SameTerms rejection) {
            return otherwise(rejection);
        }

        /**
         * The promotion does not run on the holding.
         *
         * @param rejection the rejection
         * @return the result
         */
        default R promotionNotHeld(PromotionNotHeld rejection) {
            return otherwise(rejection);
        }

        /**
         * Another line has the number.
         *
         * @param rejection the rejection
         * @return the result
         */
        default R numberTaken(NumberTaken rejection) {
            return otherwise(rejection);
        }

        /**
         * A live line would have no number.
         *
         * @param rejection the rejection
         * @return the result
         */
        default R lineWithoutNumber(LineWithoutNumber rejection) {
            return otherwise(rejection);
        }
    }

    /**
     * A held service would be gone, and nobody said so.
     *
     * @param service the service that would be lost
     */
    record ServiceWouldBeLost(HeldService service) implements Rejection {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.serviceWouldBeLost(this);
        }
    }

    /**
     * A held service would have less of something, and nobody said so.
     *
     * @param reduction the service before and after
     */
    record ServiceWouldBeReduced(ServiceDifference.Reduction reduction) implements Rejection {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.serviceWouldBeReduced(this);
        }
    }

    /**
     * The subscription has changed since whoever asks has seen it.
     *
     * @param expected the version that was seen
     * @param actual the version it has
     */
    record StaleVersion(int expected, int actual) implements Rejection {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.staleVersion(this);
        }
    }

    /**
     * The idempotency key was used for another request.
     *
     * @param key the key
     */
    record KeyReused(String key) implements Rejection {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.keyReused(this);
        }
    }

    /**
     * The subscription belongs to another catalogue.
     *
     * @param held the catalogue it was bought from
     * @param given the catalogue that was given
     */
    record OtherCatalog(CatalogId held, CatalogId given) implements Rejection {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.otherCatalog(this);
        }
    }

    /**
     * The catalogue sells nothing on that day.
     *
     * @param date the day
     */
    record NoVersionOn(LocalDate date) implements Rejection {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.noVersionOn(this);
        }
    }

    /**
     * The catalogue does not have the offer.
     *
     * @param offer the offer
     * @param version the catalogue version asked
     */
    record UnknownOffer(OfferId offer, LocalDate version) implements Rejection {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unknownOffer(this);
        }
    }

    /**
     * The offer is not sold to this customer, on that day, through that channel.
     *
     * @param offer the offer
     * @param date the day
     * @param lifecycle the state of the offer on that day
     * @param onlyFor whom it is sold to, in words, where the customer is not one of them; none otherwise
     */
    record NotSold(OfferId offer, LocalDate date, Lifecycle.State lifecycle, Option<String> onlyFor)
            implements Rejection {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notSold(this);
        }
    }

    /**
     * The command is for another kind of offer.
     *
     * @param offer the offer
     * @param needed the kind of offer that the command is for
     */
    record WrongKindOfOffer(OfferId offer, String needed) implements Rejection {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.wrongKindOfOffer(this);
        }
    }

    /**
     * Something is held already.
     *
     * @param date the day
     */
    record AlreadySubscribed(LocalDate date) implements Rejection {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.alreadySubscribed(this);
        }
    }

    /**
     * Nothing of the kind is held.
     *
     * @param kind what would have to be held
     * @param date the day
     */
    record NothingToChange(String kind, LocalDate date) implements Rejection {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.nothingToChange(this);
        }
    }

    /**
     * The holding does not exist on that day.
     *
     * @param holding the holding
     * @param date the day
     * @param held what is held that day
     */
    record NotHeld(HoldingId holding, LocalDate date, Vector<Holding> held) implements Rejection {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notHeld(this);
        }
    }

    /**
     * Several holdings could be meant.
     *
     * @param candidates the holdings that could be meant
     */
    record WhichHolding(Vector<HoldingId> candidates) implements Rejection {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.whichHolding(this);
        }
    }

    /**
     * The change would change nothing.
     *
     * @param offer the offer that is held already
     */
    record SameOffer(OfferId offer) implements Rejection {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.sameOffer(this);
        }
    }

    /**
     * A slot would have too few or too many fillings.
     *
     * @param pack the pack
     * @param slot the slot
     * @param min the least it takes
     * @param max the most it takes
     * @param count how many it would have
     */
    record SlotCount(OfferId pack, String slot, int min, int max, int count) implements Rejection {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.slotCount(this);
        }
    }

    /**
     * A slot does not take the offer.
     *
     * @param pack the pack
     * @param slot the slot
     * @param offer the offer
     * @param allowed what the slot takes
     */
    record NotAllowedInSlot(OfferId pack, String slot, OfferId offer, Vector<OfferId> allowed) implements Rejection {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notAllowedInSlot(this);
        }
    }

    /**
     * The pack has no such slot.
     *
     * @param pack the pack
     * @param slot the slot that was named
     * @param slots the slots it has
     */
    record UnknownSlot(OfferId pack, String slot, Vector<String> slots) implements Rejection {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unknownSlot(this);
        }
    }

    /**
     * An add-on would have nothing that it goes with.
     *
     * @param addOn the add-on
     * @param hosts what it goes with
     */
    record AddOnWithoutHost(OfferId addOn, Vector<OfferId> hosts) implements Rejection {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.addOnWithoutHost(this);
        }
    }

    /**
     * A rule requires something that would not be held.
     *
     * @param offer the offer that requires it
     * @param needed what is required
     */
    record RequiredMissing(OfferId offer, Selection needed) implements Rejection {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.requiredMissing(this);
        }
    }

    /**
     * Two offers exclude each other.
     *
     * @param offer the one
     * @param other the other
     */
    record Excluded(OfferId offer, OfferId other) implements Rejection {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.excluded(this);
        }
    }

    /**
     * More would be held than a rule allows.
     *
     * @param what what the rule counts
     * @param most the most that may be held
     * @param count how many would be held
     */
    record TooMany(Selection what, int most, int count) implements Rejection {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.tooMany(this);
        }
    }

    /**
     * No promotion of the catalogue is for the coupon that is shown.
     *
     * @param coupon the coupon's code
     * @param version the catalogue version asked
     */
    record UnknownCoupon(String coupon, LocalDate version) implements Rejection {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unknownCoupon(this);
        }
    }

    /**
     * The catalogue does not have the promotion.
     *
     * @param promotion the promotion
     * @param version the catalogue version asked
     */
    record UnknownPromotion(PromotionId promotion, LocalDate version) implements Rejection {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unknownPromotion(this);
        }
    }

    /**
     * The promotion is not given on that day, through that channel, or to this customer.
     *
     * @param promotion the promotion
     * @param onlyFor who gets it
     */
    record PromotionNotGiven(PromotionId promotion, String onlyFor) implements Rejection {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.promotionNotGiven(this);
        }
    }

    /**
     * There is no such change to take back.
     *
     * @param sequence the number that was named
     */
    record NotDone(int sequence) implements Rejection {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notDone(this);
        }
    }

    /**
     * The change is already taken back on that day.
     *
     * @param sequence the number of the change
     * @param date the day
     */
    record AlreadyUndone(int sequence, LocalDate date) implements Rejection {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.alreadyUndone(this);
        }
    }

    /**
     * A later change would no longer be legal.
     *
     * @param sequence the number of the later change
     * @param date the day it takes effect
     * @param reasons what it would be rejected for
     */
    record LaterChangeConflicts(int sequence, LocalDate date, Vector<Rejection> reasons) implements Rejection {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.laterChangeConflicts(this);
        }
    }

    /**
     * The change to be replaced is not pending.
     *
     * @param sequence the number of the change that was named
     * @param date the day of asking
     */
    record NotPending(int sequence, LocalDate date) implements Rejection {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notPending(this);
        }
    }

    /**
     * Another change of the same holding is pending. How many are held may change all the same while another offer waits, and
     * that and what is put on it until it ends.
     *
     * @param sequence the number of the pending change
     * @param on the day it takes effect
     */
    record ChangePending(int sequence, LocalDate on) implements Rejection {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.changePending(this);
        }
    }

    /**
     * The tariff does not allow the change.
     *
     * @param kind the kind of change
     * @param from the offer before
     * @param to the offer after
     */
    record ChangeNotAllowed(ChangeKind kind, OfferId from, OfferId to) implements Rejection {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.changeNotAllowed(this);
        }
    }

    /**
     * The tariff does not let the change take effect then.
     *
     * @param kind the kind of change
     * @param asked when it was asked to take effect
     * @param allowed when it may
     */
    record TimingNotAllowed(ChangeKind kind, Timing asked, Vector<Timing> allowed) implements Rejection {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.timingNotAllowed(this);
        }
    }

    /**
     * The notice that the tariff asks for is not kept.
     *
     * @param asked the day that was asked for
     * @param earliest the first day that keeps the notice
     */
    record NoticeTooShort(LocalDate asked, LocalDate earliest) implements Rejection {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.noticeTooShort(this);
        }
    }

    /**
     * A commitment runs longer.
     *
     * @param holding what is committed
     * @param until the end of the commitment, exclusive
     */
    record CommitmentRuns(HoldingId holding, LocalDate until) implements Rejection {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.commitmentRuns(this);
        }
    }

    /**
     * The offer comes with no commitment of that length.
     *
     * @param offer the offer
     * @param length the length that was chosen
     * @param offered the lengths that it comes with
     */
    record CommitmentNotOffered(OfferId offer, Span length, Vector<Span> offered) implements Rejection {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.commitmentNotOffered(this);
        }
    }

    /**
     * A charge was waived that a desk may not waive, or that nothing held here has.
     *
     * @param charge the charge
     * @param waivable the charges that may be waived here
     */
    record NotWaivable(ChargeId charge, Vector<ChargeId> waivable) implements Rejection {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notWaivable(this);
        }
    }

    /**
     * A commitment would be made or extended, and nobody said so.
     *
     * @param holding what would be committed
     * @param until the end of the commitment, exclusive
     */
    record CommitmentWithoutConsent(HoldingId holding, LocalDate until) implements Rejection {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.commitmentWithoutConsent(this);
        }
    }

    /**
     * The life cycle does not allow it.
     *
     * @param holding the holding
     * @param status the state it is in
     * @param trigger what was asked
     */
    record IllegalMove(HoldingId holding, HoldingStatus status, LifecycleTable.Trigger trigger) implements Rejection {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.illegalMove(this);
        }
    }

    /**
     * The holding has ended.
     *
     * @param holding the holding
     * @param how how it ended
     */
    record Ended(HoldingId holding, HoldingStatus how) implements Rejection {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.ended(this);
        }
    }

    /**
     * A holding is already as asked.
     *
     * @param what what was asked
     * @param holding the holding
     */
    record SameAlready(String what, HoldingId holding) implements Rejection {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.sameAlready(this);
        }
    }

    /**
     * The subscription is already as asked.
     *
     * @param what what was asked
     */
    record SameTerms(String what) implements Rejection {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.sameTerms(this);
        }
    }

    /**
     * The promotion does not run on the holding.
     *
     * @param promotion the promotion
     * @param holding the holding
     */
    record PromotionNotHeld(PromotionId promotion, HoldingId holding) implements Rejection {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.promotionNotHeld(this);
        }
    }

    /**
     * Another line has the number.
     *
     * @param number the number
     */
    record NumberTaken(String number) implements Rejection {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.numberTaken(this);
        }
    }

    /**
     * A live line would have no number.
     *
     * @param line the line
     */
    record LineWithoutNumber(HoldingId line) implements Rejection {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.lineWithoutNumber(this);
        }
    }
}
