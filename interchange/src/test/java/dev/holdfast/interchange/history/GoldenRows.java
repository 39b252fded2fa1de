package dev.holdfast.interchange.history;

import dev.holdfast.billing.subscription.AccountId;
import dev.holdfast.billing.subscription.AppliedPromotion;
import dev.holdfast.billing.subscription.Chosen;
import dev.holdfast.billing.subscription.Command;
import dev.holdfast.billing.subscription.Commitment;
import dev.holdfast.billing.subscription.Consent;
import dev.holdfast.billing.subscription.Event;
import dev.holdfast.billing.subscription.Holding;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.HoldingStatus;
import dev.holdfast.billing.subscription.LifecycleTable.Trigger;
import dev.holdfast.billing.subscription.Recorded;
import dev.holdfast.billing.subscription.Request;
import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.billing.subscription.Suspension;
import dev.holdfast.catalog.CatalogId;
import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.promotion.PromotionId;
import dev.holdfast.catalog.rule.Facts;
import dev.holdfast.catalog.rule.Timing;
import dev.holdfast.catalog.time.Span;
import dev.holdfast.interchange.HistoryRow;
import io.vavr.Tuple2;
import io.vavr.collection.TreeMap;
import io.vavr.collection.TreeSet;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** What the golden files say, by the name of the file: each kind of event with each kind of command that leads to it. */
final class GoldenRows {

    private static final LocalDate VERSION = LocalDate.of(2013, 7, 1);
    private static final LocalDate DAY = LocalDate.of(2013, 9, 12);
    private static final Instant ASKED = Instant.parse("2013-09-12T08:30:00.250Z");
    private static final HoldingId PACK = HoldingId.of("1");
    private static final HoldingId LINE = HoldingId.of("1/mobile-2");
    private static final String NUMBER = "+32475123456";
    private static final AppliedPromotion HALF = new AppliedPromotion(PromotionId.of("half-price"), VERSION, PACK, DAY);

    /** Everything that a request can say besides its command. */
    private static final Request EVERYTHING = Command.Undo.of(1)
            .on(DAY)
            .by("desk-7 \"Liège\"")
            .through("shop")
            .at(ASKED)
            .once("order-4711")
            .against(2)
            .timed(Timing.END_OF_PERIOD)
            .replacing(2)
            .consenting(
                    new Consent(
                            HoldingId.of("1/tv"),
                            "tv",
                            Consent.Extent.LOSS,
                            "Valérie",
                            ASKED,
                            Option.some("call 4711")),
                    new Consent(PACK, "internet", Consent.Extent.REDUCTION, "Valérie", ASKED, Option.none()),
                    new Consent(PACK, "commitment", Consent.Extent.TERM, "Valérie", ASKED, Option.none()));

    private static final Facts FACTS = Facts.builder()
            .segment("residential")
            .region(Option.some("FR"))
            .customerSince(LocalDate.of(2010, 3, 1))
            .redemptions(TreeMap.of("SUMMER", 17, "WINTER", 0))
            .numbersInUse(TreeSet.of("+32475000000", NUMBER))
            .others(TreeMap.of("creditScore", "12.50", "", "no"))
            .build();

    private static final Vector<Tuple2<String, HistoryRow>> ALL = Vector.of(
            row("added-by-subscribe", subscribed(), new Command.Subscribe(chosen(), true)),
            row(
                    "added-by-add",
                    added(holding("2", "bouquet", Holding.Place.on(PACK))),
                    new Command.Add(Chosen.of("bouquet"), Option.some(PACK))),
            row(
                    "added-by-restore",
                    added(new Holding(
                            HoldingId.of("2"),
                            OfferId.of("bouquet"),
                            VERSION,
                            Holding.Place.on(PACK),
                            VERSION,
                            new BigDecimal("2.50"),
                            HoldingStatus.SUSPENDED,
                            Option.some(Suspension.LOST_OR_STOLEN))),
                    new Command.Restore(HoldingId.of("2"))),
            row("changed-by-change-offer", changed(), new Command.ChangeOffer(chosen(), Option.some(PACK))),
            row("moved-by-remove", moved(Trigger.TERMINATE, Option.none()), new Command.Remove(PACK, true)),
            row(
                    "moved-by-terminate",
                    moved(Trigger.TERMINATE, Option.none()),
                    Command.Terminate.everything().withExitFee()),
            row(
                    "moved-by-move",
                    moved(Trigger.SUSPEND, Option.some(Suspension.NON_PAYMENT)),
                    Command.Move.suspend(Suspension.NON_PAYMENT).of("1")),
            row(
                    "quantity-changed-by-change-quantity",
                    new Event.QuantityChanged(PACK, new BigDecimal("3.0")),
                    new Command.ChangeQuantity(PACK, new BigDecimal("3.0"))),
            row(
                    "version-changed-by-move-to-version",
                    new Event.VersionChanged(Vector.of(PACK, LINE), LocalDate.of(2014, 1, 1)),
                    new Command.MoveToVersion(Option.some(PACK))),
            row(
                    "promotion-given-by-give-promotion",
                    new Event.PromotionGiven(HALF),
                    new Command.GivePromotion(PromotionId.of("half-price"), PACK, Option.some("SUMMER"))),
            row(
                    "promotion-taken-by-take-promotion",
                    new Event.PromotionTaken(HALF),
                    new Command.TakePromotion(PromotionId.of("half-price"), PACK)),
            row(
                    "committed-by-commit",
                    new Event.Committed(Commitment.of(PACK, DAY, Span.months(12))),
                    new Command.Commit(PACK, Span.months(12))),
            row(
                    "number-changed-by-change-number",
                    new Event.NumberChanged(LINE, Option.some(NUMBER)),
                    new Command.ChangeNumber(LINE, Option.some(NUMBER))),
            row(
                    "transferred-by-transfer",
                    new Event.Transferred(AccountId.of("ACC-7")),
                    new Command.Transfer(AccountId.of("ACC-7"))),
            row("cycle-day-changed-by-change-cycle-day", new Event.CycleDayChanged(15), new Command.ChangeCycleDay(15)),
            row(
                    "undone-by-withdraw-termination",
                    new Event.Undone(2),
                    new Command.WithdrawTermination().on(DAY),
                    Facts.NONE),
            row("undone-by-undo", new Event.Undone(2), Command.Undo.of(2).asIfNever(), Facts.NONE),
            row(
                    "undone-by-change-offer",
                    new Event.Undone(2),
                    Command.ChangeOffer.to("duo").on(DAY).replacing(2),
                    Facts.NONE));

    private GoldenRows() {}

    static Vector<Tuple2<String, HistoryRow>> all() {
        return ALL;
    }

    private static Tuple2<String, HistoryRow> row(String name, Event event, Command command) {
        return row(name, event, EVERYTHING.withCommand(command), FACTS);
    }

    private static Tuple2<String, HistoryRow> row(String name, Event event, Request request, Facts facts) {
        Recorded recorded = new Recorded(3, DAY, ASKED, event, request, facts);
        return new Tuple2<>(name, new HistoryRow(SubscriptionId.of("SUB-1"), new CatalogId("operator"), recorded));
    }

    private static Chosen chosen() {
        return Chosen.of("quad")
                .filling("tv", "tv-plus")
                .filling("mobile", "sim", "sim-max")
                .with("half-price")
                .showing("SUMMER")
                .numbered("", "+3225550100")
                .numbered("mobile-2", NUMBER);
    }

    private static Event subscribed() {
        return new Event.Added(
                Vector.of(
                        new Holding(
                                PACK,
                                OfferId.of("quad"),
                                VERSION,
                                Holding.Place.ALONE,
                                DAY,
                                BigDecimal.ONE,
                                HoldingStatus.PENDING_ACTIVE,
                                Option.none()),
                        holding("1/tv", "tv-plus", Holding.Place.in(PACK, "tv", 0)),
                        holding("1/mobile-2", "sim-max", Holding.Place.in(PACK, "mobile", 1))),
                Vector.of(HALF),
                Vector.of(Commitment.of(PACK, DAY, Span.months(12))),
                TreeMap.of(PACK, "+3225550100", LINE, NUMBER));
    }

    private static Event changed() {
        return new Event.Changed(
                PACK,
                OfferId.of("quad"),
                VERSION,
                Vector.of(holding("1/tv", "tv-plus", Holding.Place.in(PACK, "tv", 0))),
                Vector.of(HALF),
                Vector.of(Commitment.of(PACK, DAY, Span.months(12))),
                TreeMap.of(LINE, NUMBER));
    }

    private static Event added(Holding holding) {
        return new Event.Added(Vector.of(holding), Vector.empty(), Vector.empty(), TreeMap.empty());
    }

    private static Event moved(Trigger trigger, Option<Suspension> why) {
        return new Event.Moved(Vector.of(PACK), trigger, why);
    }

    private static Holding holding(String id, String offer, Holding.Place place) {
        return Holding.active(HoldingId.of(id), OfferId.of(offer), VERSION, place, DAY);
    }
}
