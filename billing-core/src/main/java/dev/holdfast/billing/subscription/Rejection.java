package dev.holdfast.billing.subscription;

import static java.util.Objects.requireNonNull;

import dev.holdfast.catalog.CatalogId;
import dev.holdfast.catalog.offer.HeldService;
import dev.holdfast.catalog.offer.Lifecycle;
import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.offer.Selection;
import dev.holdfast.catalog.offer.ServiceDifference;
import dev.holdfast.catalog.promotion.PromotionId;
import io.vavr.collection.Vector;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Why something may not happen, as data, with a stable code and a sentence that says what to do instead.
 *
 * <p>The family grows: outside code branches by {@link Cases}, whose {@code otherwise} takes what it does not know.
 */
public sealed interface Rejection {

    /**
     * The stable code, which is the rejection's name in capitals.
     *
     * @return the code, such as {@code SERVICE_WOULD_BE_LOST}
     */
    String code();

    /**
     * What the sentence is about, in the order of its placeholders.
     *
     * @return the values
     */
    Vector<Object> arguments();

    /**
     * What was refused, why, and what to do instead, in English.
     *
     * @return the sentence
     */
    default String sentence() {
        return sentence(Locale.ENGLISH);
    }

    /**
     * What was refused, why, and what to do instead.
     *
     * @param locale the language; English where the sentence is not translated
     * @return the sentence
     */
    default String sentence(Locale locale) {
        return Words.sentence(code(), arguments(), locale);
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
         * The undo would take effect before the change did.
         *
         * @param rejection the rejection
         * @return the result
         */
        default R undoBeforeChange(UndoBeforeChange rejection) {
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
    }

    /**
     * A held service would be gone, and nobody said so.
     *
     * @param service the service that would be lost
     */
    record ServiceWouldBeLost(HeldService service) implements Rejection {
        public ServiceWouldBeLost {
            requireNonNull(service, "service");
        }

        @Override
        public String code() {
            return "SERVICE_WOULD_BE_LOST";
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(service.service().name(), service.at());
        }

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
        public ServiceWouldBeReduced {
            requireNonNull(reduction, "reduction");
        }

        @Override
        public String code() {
            return "SERVICE_WOULD_BE_REDUCED";
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(reduction);
        }

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
        public String code() {
            return "STALE_VERSION";
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(expected, actual);
        }

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
        public KeyReused {
            requireNonNull(key, "key");
        }

        @Override
        public String code() {
            return "KEY_REUSED";
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(key);
        }

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
        public OtherCatalog {
            requireNonNull(held, "held");
            requireNonNull(given, "given");
        }

        @Override
        public String code() {
            return "OTHER_CATALOG";
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(held, given);
        }

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
        public NoVersionOn {
            requireNonNull(date, "date");
        }

        @Override
        public String code() {
            return "NO_VERSION_ON";
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(date);
        }

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
        public UnknownOffer {
            requireNonNull(offer, "offer");
            requireNonNull(version, "version");
        }

        @Override
        public String code() {
            return "UNKNOWN_OFFER";
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(offer, version);
        }

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
     */
    record NotSold(OfferId offer, LocalDate date, Lifecycle.State lifecycle) implements Rejection {
        public NotSold {
            requireNonNull(offer, "offer");
            requireNonNull(date, "date");
            requireNonNull(lifecycle, "lifecycle");
        }

        @Override
        public String code() {
            return "NOT_SOLD";
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(offer, date, lifecycle);
        }

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
        public WrongKindOfOffer {
            requireNonNull(offer, "offer");
            requireNonNull(needed, "needed");
        }

        @Override
        public String code() {
            return "WRONG_KIND_OF_OFFER";
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(offer, needed);
        }

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
        public AlreadySubscribed {
            requireNonNull(date, "date");
        }

        @Override
        public String code() {
            return "ALREADY_SUBSCRIBED";
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(date);
        }

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
        public NothingToChange {
            requireNonNull(kind, "kind");
            requireNonNull(date, "date");
        }

        @Override
        public String code() {
            return "NOTHING_TO_CHANGE";
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(kind, date);
        }

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
     */
    record NotHeld(HoldingId holding, LocalDate date) implements Rejection {
        public NotHeld {
            requireNonNull(holding, "holding");
            requireNonNull(date, "date");
        }

        @Override
        public String code() {
            return "NOT_HELD";
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(holding, date);
        }

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
        public WhichHolding {
            requireNonNull(candidates, "candidates");
        }

        @Override
        public String code() {
            return "WHICH_HOLDING";
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(candidates.mkString(", "));
        }

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
        public SameOffer {
            requireNonNull(offer, "offer");
        }

        @Override
        public String code() {
            return "SAME_OFFER";
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(offer);
        }

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
        public SlotCount {
            requireNonNull(pack, "pack");
            requireNonNull(slot, "slot");
        }

        @Override
        public String code() {
            return "SLOT_COUNT";
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(pack, slot, min, max, count);
        }

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
        public NotAllowedInSlot {
            requireNonNull(pack, "pack");
            requireNonNull(slot, "slot");
            requireNonNull(offer, "offer");
            requireNonNull(allowed, "allowed");
        }

        @Override
        public String code() {
            return "NOT_ALLOWED_IN_SLOT";
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(pack, slot, offer, allowed.mkString(", "));
        }

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
        public UnknownSlot {
            requireNonNull(pack, "pack");
            requireNonNull(slot, "slot");
            requireNonNull(slots, "slots");
        }

        @Override
        public String code() {
            return "UNKNOWN_SLOT";
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(pack, slot, slots.mkString(", "));
        }

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
        public AddOnWithoutHost {
            requireNonNull(addOn, "addOn");
            requireNonNull(hosts, "hosts");
        }

        @Override
        public String code() {
            return "ADD_ON_WITHOUT_HOST";
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(addOn, hosts.mkString(", "));
        }

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
        public RequiredMissing {
            requireNonNull(offer, "offer");
            requireNonNull(needed, "needed");
        }

        @Override
        public String code() {
            return "REQUIRED_MISSING";
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(offer, Words.of(needed));
        }

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
        public Excluded {
            requireNonNull(offer, "offer");
            requireNonNull(other, "other");
        }

        @Override
        public String code() {
            return "EXCLUDED";
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(offer, other);
        }

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
        public TooMany {
            requireNonNull(what, "what");
        }

        @Override
        public String code() {
            return "TOO_MANY";
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(Words.of(what), most, count);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.tooMany(this);
        }
    }

    /**
     * The catalogue does not have the promotion.
     *
     * @param promotion the promotion
     * @param version the catalogue version asked
     */
    record UnknownPromotion(PromotionId promotion, LocalDate version) implements Rejection {
        public UnknownPromotion {
            requireNonNull(promotion, "promotion");
            requireNonNull(version, "version");
        }

        @Override
        public String code() {
            return "UNKNOWN_PROMOTION";
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(promotion, version);
        }

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
        public PromotionNotGiven {
            requireNonNull(promotion, "promotion");
            requireNonNull(onlyFor, "onlyFor");
        }

        @Override
        public String code() {
            return "PROMOTION_NOT_GIVEN";
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(promotion, onlyFor);
        }

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
        public String code() {
            return "NOT_DONE";
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(sequence);
        }

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
        public AlreadyUndone {
            requireNonNull(date, "date");
        }

        @Override
        public String code() {
            return "ALREADY_UNDONE";
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(sequence, date);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.alreadyUndone(this);
        }
    }

    /**
     * The undo would take effect before the change did.
     *
     * @param sequence the number of the change
     * @param changed the day the change took effect
     * @param asked the day of the undo
     */
    record UndoBeforeChange(int sequence, LocalDate changed, LocalDate asked) implements Rejection {
        public UndoBeforeChange {
            requireNonNull(changed, "changed");
            requireNonNull(asked, "asked");
        }

        @Override
        public String code() {
            return "UNDO_BEFORE_CHANGE";
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(sequence, changed, asked);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.undoBeforeChange(this);
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
        public LaterChangeConflicts {
            requireNonNull(date, "date");
            requireNonNull(reasons, "reasons");
        }

        @Override
        public String code() {
            return "LATER_CHANGE_CONFLICTS";
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(sequence, date, reasons.map(Rejection::sentence).mkString(" "));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.laterChangeConflicts(this);
        }
    }
}
