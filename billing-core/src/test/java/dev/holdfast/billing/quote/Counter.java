package dev.holdfast.billing.quote;

import static dev.holdfast.billing.Tariff.JULY_2013;
import static dev.holdfast.billing.Tariff.TRIPLE_PLAY;
import static dev.holdfast.billing.Tariff.day;

import dev.holdfast.billing.Desk;
import dev.holdfast.billing.Tariff;
import dev.holdfast.billing.invoice.Ledger;
import dev.holdfast.billing.subscription.Chosen;
import dev.holdfast.billing.subscription.Command.Add;
import dev.holdfast.billing.subscription.Command.ChangeOffer;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.billing.subscription.Request;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.catalog.charge.OneOff;
import dev.holdfast.catalog.offer.Selection;
import dev.holdfast.catalog.price.Flat;
import dev.holdfast.catalog.promotion.Lasting;
import dev.holdfast.catalog.time.Span;
import io.vavr.collection.Vector;
import java.time.LocalDate;

/** Where quotes are made: a household with Start since July, billed through 1 September, on a small tariff. */
public final class Counter {

    public static final Desk DESK = Desk.of(Tariff.with(
                    TRIPLE_PLAY,
                    Tariff.product("router").withCharges(Vector.of(OneOff.of("delivery", Flat.of("EUR 19.00")))))
            .withPromotions(Vector.of(Tariff.percentOff("bouquet-offered", 100, new Lasting.For(Span.months(2)))
                    .withScope(Selection.of("bouquet"))))
            .withRules(Vector.of(Tariff.commitment("confort", Span.months(6), Span.MONTH))));

    public static final Subscription HOME = DESK.sells(Subscribe.to("start").on(JULY_2013));
    public static final Ledger BILLED =
            DESK.bills(HOME, Ledger.EMPTY, day(9, 1)).ledger();
    public static final LocalDate TODAY = day(9, 5);
    public static final LocalDate CHANGE = day(9, 12);

    public static final Vector<Request> UPGRADE =
            Vector.of(ChangeOffer.to("confort").on(CHANGE), Add.of("bouquet").on(CHANGE));
    public static final Vector<Request> OFFERED = Vector.of(
            ChangeOffer.to("confort").on(CHANGE),
            Add.of(Chosen.of("bouquet").with("bouquet-offered")).on(CHANGE));

    private Counter() {}

    public static Inquiry inquiry(Subscription subscription, Iterable<Request> requests) {
        return Inquiry.builder()
                .account(DESK.account(subscription))
                .ledger(BILLED)
                .subscription(subscription.id())
                .requests(requests)
                .madeOn(TODAY)
                .build();
    }

    public static Quote quote(Iterable<Request> requests) {
        return quote(inquiry(HOME, requests));
    }

    public static Quote quote(Inquiry inquiry) {
        return Quote.of(inquiry, DESK.billing())
                .getOrElseThrow(
                        refused -> new AssertionError(refused.sentences().mkString("\n")));
    }
}
