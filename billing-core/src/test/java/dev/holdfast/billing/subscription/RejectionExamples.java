package dev.holdfast.billing.subscription;

import static dev.holdfast.billing.Tariff.JULY_2013;
import static dev.holdfast.billing.Tariff.TRIPLE_PLAY;
import static dev.holdfast.billing.Tariff.day;

import dev.holdfast.billing.Desk;
import dev.holdfast.billing.Tariff;
import dev.holdfast.billing.subscription.Command.Add;
import dev.holdfast.billing.subscription.Command.ChangeNumber;
import dev.holdfast.billing.subscription.Command.ChangeOffer;
import dev.holdfast.billing.subscription.Command.ChangeQuantity;
import dev.holdfast.billing.subscription.Command.Commit;
import dev.holdfast.billing.subscription.Command.Move;
import dev.holdfast.billing.subscription.Command.Remove;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.billing.subscription.Command.TakePromotion;
import dev.holdfast.billing.subscription.Command.Terminate;
import dev.holdfast.billing.subscription.Command.Transfer;
import dev.holdfast.billing.subscription.Command.Undo;
import dev.holdfast.catalog.Catalog;
import dev.holdfast.catalog.offer.Lifecycle;
import dev.holdfast.catalog.offer.Selection;
import dev.holdfast.catalog.offer.Service;
import dev.holdfast.catalog.offer.ServiceKind;
import dev.holdfast.catalog.promotion.Lasting;
import dev.holdfast.catalog.promotion.PromotionId;
import dev.holdfast.catalog.rule.ChangeKind;
import dev.holdfast.catalog.rule.Eligibility;
import dev.holdfast.catalog.rule.Rule;
import dev.holdfast.catalog.rule.Timing;
import dev.holdfast.catalog.time.Span;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An example of each rejection, named as it is: the request that the pages in {@code docs/rejections} show, and what it
 * is refused for. The comment of each says what is held.
 */
final class RejectionExamples {

    static final Desk DESK = Desk.of(Tariff.with(
                    TRIPLE_PLAY,
                    Tariff.LIGHT,
                    Tariff.pack("old", "50.00", Tariff.INTERNET_SLOT)
                            .withLifecycle(Lifecycle.launchedUntil(LocalDate.of(2010, 1, 1), JULY_2013)),
                    Tariff.product("router"),
                    Tariff.product("repeater"))
            .withPromotions(Vector.of(Tariff.percentOff("welcome", 10, Lasting.FOREVER)
                    .withEligibility(Vector.of(Eligibility.InSegment.of("student", "senior")))))
            .withRules(Vector.of(
                    new Rule.Requires(Selection.of("repeater"), Selection.of("router")),
                    new Rule.Excludes(Selection.of("router"), Selection.of("bouquet")),
                    new Rule.AtMost(Selection.of(ServiceKind.MOBILE_LINE), 2))));

    private static final Desk BOUND = Desk.of(Tariff.with(
                    TRIPLE_PLAY,
                    Tariff.product("line", Service.of(ServiceKind.FIXED_LINE, "fixed line"))
                            .withNumbered(true))
            .withPromotions(Vector.of(Tariff.percentOff("welcome", 10, Lasting.FOREVER)))
            .withRules(Vector.of(
                    Tariff.change(ChangeKind.DOWNGRADE, "confort"),
                    Tariff.change(ChangeKind.UPGRADE, "start", Timing.END_OF_PERIOD),
                    Tariff.commitment("duo", Span.years(2), Span.MONTH))));

    private static final Subscription NOBODY = Subscription.none("s");
    static final Subscription HOME = DESK.sells(Subscribe.to("start").on(JULY_2013));
    static final Subscription RICH = DESK.accepts(
            HOME,
            Add.of("bouquet").on(day(7, 10)).once("order-7"),
            ChangeOffer.to("confort").on(day(9, 12)));

    private static final Subscription DUO = BOUND.sells(Subscribe.to("duo").on(JULY_2013));
    private static final Subscription LINE =
            BOUND.sells(Subscribe.to(Chosen.of("line").numbered("", "02 123")).on(JULY_2013));
    private static final HoldingId FIRST = HoldingId.of("1");
    private static final Instant SEPTEMBER = Instant.parse("2013-09-12T10:00:00Z");

    private RejectionExamples() {}

    /** A pack with TV is held; the other has none. */
    static Vector<Rejection> serviceWouldBeLost() {
        return DESK.refuses(HOME, ChangeOffer.to("duo").on(day(9, 12)));
    }

    /** A pack with 70 channels is held; the other has 40. */
    static Vector<Rejection> serviceWouldBeReduced() {
        return DESK.refuses(HOME, ChangeOffer.to("light").on(day(9, 12)));
    }

    /** Two changes were made since version 1 was read. */
    static Vector<Rejection> staleVersion() {
        return DESK.refuses(RICH, Add.of("sim").on(day(10, 1)).against(1));
    }

    /** The channel bouquet was added under this key. */
    static Vector<Rejection> keyReused() {
        return DESK.refuses(RICH, Add.of("sim").on(day(7, 10)).once("order-7"));
    }

    /** The pack was bought from the catalogue of the operator. */
    static Vector<Rejection> otherCatalog() {
        Catalog other = Catalog.of("other", Vector.of(TRIPLE_PLAY)).get();
        return HOME.decide(Add.of("sim").on(day(8, 1)), Context.of(other, DESK.terms()))
                .getLeft()
                .all();
    }

    /** The first brochure is that of 1 July. */
    static Vector<Rejection> noVersionOn() {
        return DESK.refuses(NOBODY, Subscribe.to("start").on(day(6, 30)));
    }

    /** Start is held. */
    static Vector<Rejection> unknownOffer() {
        return DESK.refuses(HOME, ChangeOffer.to("no-such-pack").on(day(9, 12)));
    }

    /** Nothing is held, and the pack was retired on 1 July. */
    static Vector<Rejection> notSold() {
        return DESK.refuses(NOBODY, Subscribe.to("old").on(day(9, 12)));
    }

    /** A SIM is a product. */
    static Vector<Rejection> wrongKindOfOffer() {
        return DESK.refuses(HOME, ChangeOffer.to("bouquet").on(day(9, 12)));
    }

    /** Start is held. */
    static Vector<Rejection> alreadySubscribed() {
        return DESK.refuses(HOME, Subscribe.to("start").on(day(9, 12)));
    }

    /** Nothing is held yet. */
    static Vector<Rejection> nothingToChange() {
        return DESK.refuses(Subscription.none("s"), ChangeOffer.to("duo").on(day(9, 12)));
    }

    /** The only thing held is called 1. */
    static Vector<Rejection> notHeld() {
        return DESK.refuses(HOME, Remove.of("7").on(day(9, 12)));
    }

    /** A second pack is held. */
    static Vector<Rejection> whichHolding() {
        Subscription twoPacks = DESK.accepts(HOME, Add.of("mobile").on(day(7, 5)));
        return DESK.refuses(twoPacks, ChangeOffer.to("start").on(day(9, 1)));
    }

    /** Start is held. */
    static Vector<Rejection> sameOffer() {
        return DESK.refuses(HOME, ChangeOffer.to("start").on(day(9, 12)));
    }

    /** The slot takes one television. */
    static Vector<Rejection> slotCount() {
        return DESK.refuses(
                HOME,
                ChangeOffer.to(Chosen.of("start").filling("tv", "tv", "tv")).on(day(9, 12)));
    }

    /** The slot takes a television. */
    static Vector<Rejection> notAllowedInSlot() {
        return DESK.refuses(
                HOME, ChangeOffer.to(Chosen.of("start").filling("tv", "phone")).on(day(9, 12)));
    }

    /** Start is held. */
    static Vector<Rejection> unknownSlot() {
        return DESK.refuses(
                HOME, ChangeOffer.to(Chosen.of("start").filling("fax", "phone")).on(day(9, 12)));
    }

    /** The bouquet is held on a pack with TV, and goes with no duo pack. */
    static Vector<Rejection> addOnWithoutHost() {
        return DESK.refuses(RICH, ChangeOffer.to("duo").on(day(10, 1)));
    }

    /** No router is held. */
    static Vector<Rejection> requiredMissing() {
        return DESK.refuses(HOME, Add.of("repeater").on(day(9, 12)));
    }

    /** The bouquet is held. */
    static Vector<Rejection> excluded() {
        return DESK.refuses(RICH, Add.of("router").on(day(9, 20)));
    }

    /** The tariff allows two mobile lines. */
    static Vector<Rejection> tooMany() {
        return DESK.refuses(
                HOME,
                Add.of(Chosen.of("mobile").filling("sim", "sim", "sim", "sim")).on(day(9, 12)));
    }

    /** Start is held. */
    static Vector<Rejection> unknownCoupon() {
        return DESK.refuses(
                HOME,
                ChangeOffer.to(Chosen.of("confort").showing("no-such-code")).on(day(9, 12)));
    }

    /** Start is held. */
    static Vector<Rejection> unknownPromotion() {
        return DESK.refuses(
                HOME,
                ChangeOffer.to(Chosen.of("confort").with("no-such-promotion")).on(day(9, 12)));
    }

    /** Nothing is known of the customer. */
    static Vector<Rejection> promotionNotGiven() {
        return DESK.refuses(
                HOME, ChangeOffer.to(Chosen.of("confort").with("welcome")).on(day(9, 12)));
    }

    /** One change was made. */
    static Vector<Rejection> notDone() {
        return DESK.refuses(HOME, Undo.of(9).asIfNever());
    }

    /** The change was undone before. */
    static Vector<Rejection> alreadyUndone() {
        Subscription back = DESK.accepts(RICH, Undo.of(3).asIfNever());
        return DESK.refuses(back, Undo.of(3).on(day(10, 1)));
    }

    /** The bouquet hangs on the pack. */
    static Vector<Rejection> laterChangeConflicts() {
        Subscription more = DESK.accepts(HOME, Add.of("bouquet").on(day(7, 10)));
        return DESK.refuses(more, Undo.of(1).asIfNever());
    }

    /** The bouquet was added on 10 July. */
    static Vector<Rejection> notPending() {
        return DESK.refuses(
                RICH, ChangeOffer.to("light").on(day(9, 20)).at(SEPTEMBER).replacing(2));
    }

    /** On 1 September, the change to Confort of 12 September is known. */
    static Vector<Rejection> changePending() {
        return DESK.refuses(RICH, ChangeOffer.to("light").on(day(9, 1)));
    }

    /** The tariff lets nobody leave Confort for less. */
    static Vector<Rejection> changeNotAllowed() {
        Subscription confort = BOUND.sells(Subscribe.to("confort").on(JULY_2013));
        return BOUND.refuses(confort, ChangeOffer.to("light").on(day(9, 1)));
    }

    /** The tariff lets an upgrade wait for the next period. */
    static Vector<Rejection> timingNotAllowed() {
        Subscription start = BOUND.sells(Subscribe.to("start").on(JULY_2013));
        return BOUND.refuses(start, ChangeOffer.to("confort").on(day(9, 12)).timed(Timing.NOW));
    }

    /** The tariff asks for a month's notice. */
    static Vector<Rejection> noticeTooShort() {
        return BOUND.refuses(DUO, Terminate.everything().withExitFee().on(day(9, 12)));
    }

    /** The duo pack was bought on 1 July for two years; the notice of a month is kept. */
    static Vector<Rejection> commitmentRuns() {
        return BOUND.refuses(DUO, Terminate.everything().on(day(10, 12)).at(SEPTEMBER));
    }

    /** Nothing is held; the duo pack comes with a commitment of two years. */
    static Vector<Rejection> commitmentNotOffered() {
        return BOUND.refuses(
                NOBODY,
                Subscribe.to(Chosen.of("duo").committing(Span.months(6))).on(JULY_2013));
    }

    /** Nothing is held, and the duo pack has no charge that is made once. */
    static Vector<Rejection> notWaivable() {
        return BOUND.refuses(NOBODY, Subscribe.to("duo").on(JULY_2013).waiving("activation", "desk-7", "kept waiting"));
    }

    /** The duo pack was bought on 1 July for two years. */
    static Vector<Rejection> commitmentWithoutConsent() {
        return BOUND.refuses(DUO, new Commit(FIRST, Span.years(3)).on(day(9, 12)));
    }

    /** The duo pack works. */
    static Vector<Rejection> illegalMove() {
        return BOUND.refuses(DUO, Move.resume().on(day(9, 12)));
    }

    /** The duo pack has ended on 12 October. */
    static Vector<Rejection> ended() {
        Subscription left = BOUND.accepts(
                DUO, Terminate.everything().withExitFee().on(day(10, 12)).at(SEPTEMBER));
        return BOUND.refuses(left, new ChangeQuantity(FIRST, BigDecimal.TEN).on(day(11, 1)));
    }

    /** One duo pack is held. */
    static Vector<Rejection> sameAlready() {
        return BOUND.refuses(DUO, new ChangeQuantity(FIRST, BigDecimal.ONE).on(day(9, 12)));
    }

    /** This account pays. */
    static Vector<Rejection> sameTerms() {
        return BOUND.refuses(DUO, new Transfer(AccountId.of("home")).on(day(9, 12)));
    }

    /** No promotion was given. */
    static Vector<Rejection> promotionNotHeld() {
        return BOUND.refuses(DUO, new TakePromotion(PromotionId.of("welcome"), FIRST).on(day(9, 12)));
    }

    /** A line has this number. */
    static Vector<Rejection> numberTaken() {
        return BOUND.refuses(
                LINE, Add.of(Chosen.of("line").numbered("", "02 123")).on(day(9, 12)));
    }

    /** A line works under its number. */
    static Vector<Rejection> lineWithoutNumber() {
        return BOUND.refuses(LINE, new ChangeNumber(FIRST, Option.none()).on(day(9, 12)));
    }

    /** The example of one rejection, run. */
    static Vector<Rejection> of(String name) {
        try {
            Object refused = RejectionExamples.class.getDeclaredMethod(name).invoke(null);
            return ((Vector<?>) refused).map(Rejection.class::cast);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("no example " + name, e);
        }
    }
}
