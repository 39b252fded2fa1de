package dev.holdfast.billing.subscription;

import static dev.holdfast.billing.Tariff.JULY_2013;
import static dev.holdfast.billing.Tariff.OCTOBER_2013;
import static dev.holdfast.billing.Tariff.day;

import dev.holdfast.billing.Desk;
import dev.holdfast.billing.subscription.Command.Add;
import dev.holdfast.billing.subscription.Command.ChangeCycleDay;
import dev.holdfast.billing.subscription.Command.ChangeNumber;
import dev.holdfast.billing.subscription.Command.ChangeOffer;
import dev.holdfast.billing.subscription.Command.ChangeQuantity;
import dev.holdfast.billing.subscription.Command.Commit;
import dev.holdfast.billing.subscription.Command.GivePromotion;
import dev.holdfast.billing.subscription.Command.Move;
import dev.holdfast.billing.subscription.Command.MoveToVersion;
import dev.holdfast.billing.subscription.Command.Remove;
import dev.holdfast.billing.subscription.Command.Restore;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.billing.subscription.Command.TakePromotion;
import dev.holdfast.billing.subscription.Command.Terminate;
import dev.holdfast.billing.subscription.Command.Transfer;
import dev.holdfast.billing.subscription.Command.Undo;
import dev.holdfast.billing.subscription.Command.WithdrawTermination;
import dev.holdfast.catalog.promotion.PromotionId;
import dev.holdfast.catalog.time.Span;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.Instant;

/** One request of each kind on 5 October, and a household on which each is legal. */
final class Everything {

    static final Desk DESK = Desk.of(Life.TARIFF, Life.TARIFF.withFrom(OCTOBER_2013));

    /** A pack with gigabytes (2) and a promotion, a line (3), and a bouquet (5) that is gone. */
    static final Subscription HOUSEHOLD = DESK.sells(
            Subscribe.to("start").on(JULY_2013),
            Add.of("gigabytes").on(day(7, 2)),
            Add.of(Chosen.of("line").numbered("", "0470 1")).on(day(7, 3)),
            new GivePromotion(PromotionId.of("half"), HoldingId.of("1"), Option.none()).on(day(7, 4)),
            Add.of("bouquet").on(day(7, 5)),
            Remove.of("5").on(day(7, 6)).consenting(Desk.losing("5", "channel bouquet")));

    private static final HoldingId PACK = HoldingId.of("1");
    private static final HoldingId GIGABYTES = HoldingId.of("2");
    private static final HoldingId LINE = HoldingId.of("3");

    private Everything() {}

    /** One of each kind of command. */
    static Vector<Request> asked() {
        return Vector.of(
                        Subscribe.to("mobile"),
                        ChangeOffer.to("confort"),
                        Add.of("sim"),
                        Remove.of("2"),
                        Move.suspend(Suspension.CUSTOMER),
                        Terminate.everything(),
                        new WithdrawTermination(),
                        new ChangeQuantity(GIGABYTES, new BigDecimal("4")),
                        new Commit(PACK, Span.years(1)),
                        new GivePromotion(PromotionId.of("welcome"), LINE, Option.none()),
                        new TakePromotion(PromotionId.of("half"), PACK),
                        new MoveToVersion(Option.none()),
                        new ChangeNumber(LINE, Option.some("0470 2")),
                        new ChangeCycleDay(15),
                        new Transfer(AccountId.of("parents")),
                        Undo.of(4),
                        new Restore(HoldingId.of("5")))
                .map(command -> command.on(day(10, 5)).consenting(Consent.toCommit(PACK, "customer", Instant.EPOCH)));
    }

    /** What the request is legal on: a household, one that leaves, or nothing yet. */
    static Subscription before(Request request) {
        if (request.command() instanceof Subscribe) {
            return Subscription.none("s");
        }
        return request.command() instanceof WithdrawTermination
                ? DESK.accepts(
                        HOUSEHOLD, Terminate.everything().on(day(12, 1)).at(Instant.parse("2013-09-01T10:00:00Z")))
                : HOUSEHOLD;
    }
}
