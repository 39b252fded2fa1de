package dev.holdfast.billing.subscription;

import io.vavr.collection.Vector;

/**
 * The code of each rejection, and what its sentence is about in the order of the placeholders.
 */
final class Wording implements Rejection.Cases<Wording.Said> {

    static final Wording OF = new Wording();

    private Wording() {}

    /**
     * What is said of one rejection.
     *
     * @param code the stable code, under which the sentence stands in the bundle
     * @param arguments the values of its placeholders
     */
    record Said(String code, Vector<Object> arguments) {
        static Said of(String code, Object... arguments) {
            return new Said(code, Vector.of(arguments));
        }
    }

    @Override
    public Said otherwise(Rejection rejection) {
        throw new IllegalStateException("nothing is said of " + rejection);
    }

    @Override
    public Said serviceWouldBeLost(Rejection.ServiceWouldBeLost rejection) {
        return Said.of(
                "SERVICE_WOULD_BE_LOST",
                rejection.service().service().name(),
                rejection.service().at());
    }

    @Override
    public Said serviceWouldBeReduced(Rejection.ServiceWouldBeReduced rejection) {
        return Said.of("SERVICE_WOULD_BE_REDUCED", rejection.reduction());
    }

    @Override
    public Said staleVersion(Rejection.StaleVersion rejection) {
        return Said.of("STALE_VERSION", rejection.expected(), rejection.actual());
    }

    @Override
    public Said keyReused(Rejection.KeyReused rejection) {
        return Said.of("KEY_REUSED", rejection.key());
    }

    @Override
    public Said otherCatalog(Rejection.OtherCatalog rejection) {
        return Said.of("OTHER_CATALOG", rejection.held(), rejection.given());
    }

    @Override
    public Said noVersionOn(Rejection.NoVersionOn rejection) {
        return Said.of("NO_VERSION_ON", rejection.date());
    }

    @Override
    public Said unknownOffer(Rejection.UnknownOffer rejection) {
        return Said.of("UNKNOWN_OFFER", rejection.offer(), rejection.version());
    }

    @Override
    public Said notSold(Rejection.NotSold rejection) {
        return Said.of(
                "NOT_SOLD",
                rejection.offer(),
                rejection.date(),
                Words.of(rejection.lifecycle())
                        + rejection
                                .onlyFor()
                                .map(who -> ", and only for " + who)
                                .getOrElse(""));
    }

    @Override
    public Said wrongKindOfOffer(Rejection.WrongKindOfOffer rejection) {
        return Said.of("WRONG_KIND_OF_OFFER", rejection.offer(), rejection.needed());
    }

    @Override
    public Said alreadySubscribed(Rejection.AlreadySubscribed rejection) {
        return Said.of("ALREADY_SUBSCRIBED", rejection.date());
    }

    @Override
    public Said nothingToChange(Rejection.NothingToChange rejection) {
        return Said.of("NOTHING_TO_CHANGE", rejection.kind(), rejection.date());
    }

    @Override
    public Said notHeld(Rejection.NotHeld rejection) {
        return Said.of(
                "NOT_HELD",
                rejection.holding(),
                rejection.date(),
                rejection.held().isEmpty()
                        ? "nothing"
                        : rejection
                                .held()
                                .map(holding -> holding.id() + " (" + holding.offer() + ")")
                                .mkString(", "));
    }

    @Override
    public Said whichHolding(Rejection.WhichHolding rejection) {
        return Said.of("WHICH_HOLDING", rejection.candidates().mkString(", "));
    }

    @Override
    public Said sameOffer(Rejection.SameOffer rejection) {
        return Said.of("SAME_OFFER", rejection.offer());
    }

    @Override
    public Said slotCount(Rejection.SlotCount rejection) {
        return Said.of(
                "SLOT_COUNT", rejection.pack(), rejection.slot(), rejection.min(), rejection.max(), rejection.count());
    }

    @Override
    public Said notAllowedInSlot(Rejection.NotAllowedInSlot rejection) {
        return Said.of(
                "NOT_ALLOWED_IN_SLOT",
                rejection.pack(),
                rejection.slot(),
                rejection.offer(),
                rejection.allowed().mkString(", "));
    }

    @Override
    public Said unknownSlot(Rejection.UnknownSlot rejection) {
        return Said.of(
                "UNKNOWN_SLOT",
                rejection.pack(),
                rejection.slot(),
                rejection.slots().mkString(", "));
    }

    @Override
    public Said addOnWithoutHost(Rejection.AddOnWithoutHost rejection) {
        return Said.of(
                "ADD_ON_WITHOUT_HOST", rejection.addOn(), rejection.hosts().mkString(", "));
    }

    @Override
    public Said requiredMissing(Rejection.RequiredMissing rejection) {
        return Said.of("REQUIRED_MISSING", rejection.offer(), Words.of(rejection.needed()));
    }

    @Override
    public Said excluded(Rejection.Excluded rejection) {
        return Said.of("EXCLUDED", rejection.offer(), rejection.other());
    }

    @Override
    public Said tooMany(Rejection.TooMany rejection) {
        return Said.of("TOO_MANY", Words.of(rejection.what()), rejection.most(), rejection.count());
    }

    @Override
    public Said unknownCoupon(Rejection.UnknownCoupon rejection) {
        return Said.of("UNKNOWN_COUPON", rejection.coupon(), rejection.version());
    }

    @Override
    public Said unknownPromotion(Rejection.UnknownPromotion rejection) {
        return Said.of("UNKNOWN_PROMOTION", rejection.promotion(), rejection.version());
    }

    @Override
    public Said promotionNotGiven(Rejection.PromotionNotGiven rejection) {
        return Said.of("PROMOTION_NOT_GIVEN", rejection.promotion(), rejection.onlyFor());
    }

    @Override
    public Said notDone(Rejection.NotDone rejection) {
        return Said.of("NOT_DONE", rejection.sequence());
    }

    @Override
    public Said alreadyUndone(Rejection.AlreadyUndone rejection) {
        return Said.of("ALREADY_UNDONE", rejection.sequence(), rejection.date());
    }

    @Override
    public Said laterChangeConflicts(Rejection.LaterChangeConflicts rejection) {
        return Said.of(
                "LATER_CHANGE_CONFLICTS",
                rejection.sequence(),
                rejection.date(),
                rejection.reasons().map(Rejection::sentence).mkString(" "));
    }

    @Override
    public Said notPending(Rejection.NotPending rejection) {
        return Said.of("NOT_PENDING", rejection.sequence(), rejection.date());
    }

    @Override
    public Said changePending(Rejection.ChangePending rejection) {
        return Said.of("CHANGE_PENDING", rejection.sequence(), rejection.on());
    }

    @Override
    public Said changeNotAllowed(Rejection.ChangeNotAllowed rejection) {
        return Said.of("CHANGE_NOT_ALLOWED", Words.of(rejection.kind()), rejection.from(), rejection.to());
    }

    @Override
    public Said timingNotAllowed(Rejection.TimingNotAllowed rejection) {
        return Said.of(
                "TIMING_NOT_ALLOWED",
                Words.of(rejection.kind()),
                Words.of(rejection.asked()),
                rejection.allowed().map(Words::of).mkString(", "));
    }

    @Override
    public Said noticeTooShort(Rejection.NoticeTooShort rejection) {
        return Said.of("NOTICE_TOO_SHORT", rejection.asked(), rejection.earliest());
    }

    @Override
    public Said commitmentRuns(Rejection.CommitmentRuns rejection) {
        return Said.of("COMMITMENT_RUNS", rejection.holding(), rejection.until());
    }

    @Override
    public Said commitmentWithoutConsent(Rejection.CommitmentWithoutConsent rejection) {
        return Said.of("COMMITMENT_WITHOUT_CONSENT", rejection.holding(), rejection.until());
    }

    @Override
    public Said commitmentNotOffered(Rejection.CommitmentNotOffered rejection) {
        return Said.of("COMMITMENT_NOT_OFFERED", rejection.offer(), rejection.length(), list(rejection.offered()));
    }

    @Override
    public Said notWaivable(Rejection.NotWaivable rejection) {
        return Said.of("NOT_WAIVABLE", rejection.charge(), list(rejection.waivable()));
    }

    @Override
    public Said illegalMove(Rejection.IllegalMove rejection) {
        return Said.of(
                "ILLEGAL_MOVE",
                rejection.holding(),
                rejection.status(),
                rejection.trigger(),
                LifecycleTable.triggers(rejection.status()).mkString(", "));
    }

    @Override
    public Said ended(Rejection.Ended rejection) {
        return Said.of("ENDED", rejection.holding(), rejection.how());
    }

    @Override
    public Said sameAlready(Rejection.SameAlready rejection) {
        return Said.of("SAME_ALREADY", rejection.what(), rejection.holding());
    }

    @Override
    public Said sameTerms(Rejection.SameTerms rejection) {
        return Said.of("SAME_TERMS", rejection.what());
    }

    @Override
    public Said promotionNotHeld(Rejection.PromotionNotHeld rejection) {
        return Said.of("PROMOTION_NOT_HELD", rejection.promotion(), rejection.holding());
    }

    @Override
    public Said numberTaken(Rejection.NumberTaken rejection) {
        return Said.of("NUMBER_TAKEN", rejection.number());
    }

    @Override
    public Said lineWithoutNumber(Rejection.LineWithoutNumber rejection) {
        return Said.of("LINE_WITHOUT_NUMBER", rejection.line());
    }

    private static String list(Vector<?> all) {
        return all.isEmpty() ? "nothing" : all.mkString(", ");
    }
}
