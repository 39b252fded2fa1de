package dev.holdfast.billing.accrual;

import static dev.holdfast.billing.Tariff.TRIPLE_PLAY;
import static dev.holdfast.billing.Tariff.day;
import static dev.holdfast.billing.Tariff.monthly;
import static dev.holdfast.billing.Tariff.product;
import static dev.holdfast.billing.Tariff.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.Desk;
import dev.holdfast.billing.Tariff;
import dev.holdfast.billing.invoice.Account;
import dev.holdfast.billing.invoice.BillResult;
import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.invoice.Ledger;
import dev.holdfast.billing.subscription.Chosen;
import dev.holdfast.billing.subscription.Command.Add;
import dev.holdfast.billing.subscription.Command.GivePromotion;
import dev.holdfast.billing.subscription.Command.Remove;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.billing.subscription.Command.Terminate;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.Request;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.offer.Selection;
import dev.holdfast.catalog.price.Flat;
import dev.holdfast.catalog.promotion.Lasting;
import dev.holdfast.catalog.promotion.LineRule;
import dev.holdfast.catalog.promotion.LineRule.By;
import dev.holdfast.catalog.promotion.Promotion;
import dev.holdfast.catalog.promotion.PromotionId;
import dev.holdfast.catalog.time.Span;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A promotion on some lines of an account: half off the second, the dearest, and what becomes of it when another goes. */
class LinesTest {

    private static final Promotion SECOND = half(new LineRule(By.OLDEST, 2, 2));
    private static final Promotion DEAREST = half(new LineRule(By.DEAREST, 1, 1));

    /** 30 of 31 days of 20.00 are 19.35. */
    @Test
    void the_second_line_in_age_is_half_price_whatever_it_costs() {
        Desk desk = desk(SECOND);

        assertThat(billed(desk, sold(desk, "a", "twenty", day(7, 2)), sold(desk, "b", "ten", day(7, 1))))
                .containsExactly("b EUR 10.00", "a EUR 19.35", "a EUR -9.67");
    }

    @Test
    void lines_of_one_day_stand_by_the_name_of_their_subscription() {
        Desk desk = desk(SECOND);

        assertThat(billed(desk, sold(desk, "b", "ten", day(7, 1)), sold(desk, "a", "ten", day(7, 1))))
                .containsExactly("a EUR 10.00", "b EUR 10.00", "b EUR -5.00");
    }

    @Test
    void the_dearest_line_is_the_one_that_costs_most_for_the_same_time() {
        Desk desk = desk(DEAREST);

        // 200.00 a year are less than 20.00 a month; 5.00 a week are more
        assertThat(billed(desk, sold(desk, "a", "yearly", day(7, 1)), sold(desk, "b", "twenty", day(7, 1))))
                .containsExactly("b EUR 20.00", "b EUR -10.00", "a EUR 200.00");
        assertThat(billed(desk, sold(desk, "a", "weekly", day(7, 1)), sold(desk, "b", "twenty", day(7, 1))))
                .startsWith("a EUR 5.00", "a EUR -2.50")
                .endsWith("b EUR 20.00");
    }

    @Test
    void what_the_scope_does_not_mean_is_no_line() {
        Desk desk = desk(SECOND.withScope(Selection.of("ten")));

        assertThat(billed(desk, sold(desk, "a", "twenty", day(7, 1)), sold(desk, "b", "ten", day(7, 2))))
                .containsExactly("a EUR 20.00", "b EUR 9.68");
    }

    /**
     * <pre>
     *   1 Jul            1 Aug       16 Aug
     *   |-- a, the first line -------|
     *   |-- b, half price -----------|-- the first line now, at its price
     * </pre>
     */
    @Test
    void when_the_first_line_goes_the_second_one_pays_its_price_from_that_day() {
        Desk desk = desk(SECOND);
        Subscription first = sold(desk, "a", "ten", day(7, 1));
        Subscription second = sold(desk, "b", "ten", day(7, 1));
        BillResult august = bill(desk, Ledger.EMPTY, day(8, 1), first, second);
        Subscription gone = desk.accepts(first, Terminate.everything().on(day(8, 16)));

        BillResult after = bill(desk, august.ledger(), day(8, 16), gone, second);

        // 16 of 31 days
        assertThat(texts(after)).containsExactlyInAnyOrder("a EUR -5.16", "b EUR -5.16", "b EUR 2.58", "b EUR 5.16");
        assertThat(after.ledger()
                        .standing()
                        .filter(piece -> piece.key().period().from().equals(day(7, 1))))
                .hasSize(2);
    }

    @Test
    void lines_of_one_subscription_count_too_and_what_waits_to_be_activated_does_not() {
        Desk desk = desk(SECOND);
        Subscription two =
                desk.accepts(sold(desk, "a", "ten", day(7, 1)), Add.of("twenty").on(day(7, 1)));
        Subscription promised = desk.accepts(
                two, new GivePromotion(PromotionId.of("half"), HoldingId.of("2"), Option.none()).on(day(7, 1)));
        Subscription less = desk.accepts(promised, Remove.of("1").on(day(7, 17)));
        Subscription waiting = desk.accepts(
                Subscription.none("0"), Subscribe.to("ten").toBeActivated().on(day(7, 1)));

        assertThat(billed(desk, promised)).containsExactly("a EUR 10.00", "a EUR 20.00", "a EUR -10.00");
        assertThat(texts(bill(desk, Ledger.EMPTY, day(7, 17), less)))
                .containsExactly("a EUR 5.16", "a EUR 10.32", "a EUR -5.16", "a EUR 9.68");
        assertThat(texts(bill(desk, Ledger.EMPTY, day(7, 1), waiting, promised)))
                .containsExactly("a EUR 10.00", "a EUR 20.00", "a EUR -10.00");
    }

    private static Promotion half(LineRule lines) {
        return Tariff.percentOff("half", 50, Lasting.FOREVER).withLines(Option.some(lines));
    }

    private static Desk desk(Promotion promotion) {
        return Desk.of(with(
                        TRIPLE_PLAY,
                        product("ten").withCharges(Vector.of(monthly("10.00"))),
                        product("twenty").withCharges(Vector.of(monthly("20.00"))),
                        product("weekly").withCharges(Vector.of(every(Span.days(7), "5.00"))),
                        product("yearly").withCharges(Vector.of(every(Span.years(1), "200.00"))))
                .withPromotions(Vector.of(promotion)));
    }

    private static Recurring every(Span cadence, String price) {
        return Recurring.builder()
                .id(ChargeId.of("fee"))
                .cadence(cadence)
                .price(Flat.of("EUR " + price))
                .build();
    }

    private static Subscription sold(Desk desk, String id, String offer, LocalDate on) {
        Request request = Subscribe.to(Chosen.of(offer).with("half")).on(on);
        return desk.accepts(Subscription.none(id), request);
    }

    private static Vector<String> billed(Desk desk, Subscription... subscriptions) {
        LocalDate begun = Vector.of(subscriptions)
                .map(held -> held.history().head().effectiveOn())
                .max()
                .get();
        return texts(bill(desk, Ledger.EMPTY, begun, subscriptions));
    }

    private static BillResult bill(Desk desk, Ledger ledger, LocalDate through, Subscription... subscriptions) {
        Account account = Vector.of(subscriptions).foldLeft(Account.of(desk.terms()), Account::with);
        return Desk.bill(desk.billing(), account, ledger, through);
    }

    private static Vector<String> texts(BillResult bill) {
        return bill.invoices().flatMap(Invoice::accrued).map(line -> line.of().subscription() + " " + line.amount());
    }
}
