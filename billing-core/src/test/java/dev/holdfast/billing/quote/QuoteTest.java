package dev.holdfast.billing.quote;

import static dev.holdfast.billing.Tariff.JULY_2013;
import static dev.holdfast.billing.Tariff.TRIPLE_PLAY;
import static dev.holdfast.billing.Tariff.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.billing.Desk;
import dev.holdfast.billing.Tariff;
import dev.holdfast.billing.invoice.BillResult;
import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.invoice.Ledger;
import dev.holdfast.billing.subscription.Chosen;
import dev.holdfast.billing.subscription.Command.Add;
import dev.holdfast.billing.subscription.Command.ChangeOffer;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.billing.subscription.Request;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.offer.Selection;
import dev.holdfast.catalog.price.Flat;
import dev.holdfast.catalog.promotion.Lasting;
import dev.holdfast.catalog.time.Span;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class QuoteTest {

    private static final Desk DESK = Desk.of(TRIPLE_PLAY.withPromotions(
            Vector.of(Tariff.percentOff("bouquet-offered", 100, new Lasting.For(Span.months(2)))
                    .withScope(Selection.of("bouquet")))));
    private static final Subscription HOME = DESK.sells(Subscribe.to("start").on(JULY_2013));
    private static final Ledger BILLED =
            DESK.bills(HOME, Ledger.EMPTY, day(9, 1)).ledger();
    private static final Vector<Request> UPGRADE = Vector.of(
            ChangeOffer.to("confort").on(day(9, 12)), Add.of("bouquet").on(day(9, 12)));

    @Test
    void the_salesmans_five_euros_more_are_eleven_by_the_catalogue() {
        Quote quote = quote(HOME, UPGRADE);

        Vector<Finding> findings = quote.check(new Promise(UPGRADE, Money.parse("EUR 5.00"), 1));

        assertThat(findings)
                .containsExactly(
                        new Finding.PriceMismatch(Money.parse("EUR 5.00"), Money.parse("EUR 11.00"), day(9, 12)));
        assertThat(findings.head().code()).isEqualTo("PRICE_MISMATCH");
        assertThat(findings.head().sentence()).contains("EUR 5.00", "EUR 11.00", "2013-09-12");
        assertThat(quote.check(new Promise(UPGRADE, Money.parse("EUR 11.00"), 3)))
                .isEmpty();
    }

    @Test
    void a_promise_that_holds_only_while_a_promotion_runs_fails_from_the_month_after_it() {
        Vector<Request> offered = Vector.of(
                ChangeOffer.to("confort").on(day(9, 12)),
                Add.of(Chosen.of("bouquet").with("bouquet-offered")).on(day(9, 12)));
        Quote quote = quote(HOME, offered);

        assertThat(quote.check(new Promise(offered, Money.parse("EUR 5.00"), 2)))
                .isEmpty();
        assertThat(quote.check(new Promise(offered, Money.parse("EUR 5.00"), 3)))
                .containsExactly(
                        new Finding.PriceMismatch(Money.parse("EUR 5.00"), Money.parse("EUR 11.00"), day(11, 12)));
        assertThatThrownBy(() -> quote.check(new Promise(offered, Money.parse("EUR 5.00"), 4)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_bills_of_an_accepted_quote_are_the_bills_that_follow() {
        Quote quote = quote(HOME, UPGRADE);

        Subscription accepted = DESK.accepts(HOME, quote.accept().toJavaArray(Request[]::new));
        Vector<Invoice> followed = Vector.empty();
        Ledger ledger = BILLED;
        for (LocalDate date : Vector.of(day(10, 1), day(11, 1), day(12, 1))) {
            BillResult bill = DESK.bills(accepted, ledger, date);
            ledger = bill.ledger();
            followed = followed.appendAll(bill.invoices());
        }

        assertThat(quote.invoices()).isEqualTo(followed).hasSize(3);
        assertThat(quote.services().gained())
                .extracting(held -> held.service().name())
                .containsExactly("channel bouquet");
    }

    @Test
    void a_quote_is_bound_to_the_subscription_that_was_quoted() {
        Quote quote = quote(HOME, UPGRADE);
        Subscription meanwhile = DESK.accepts(HOME, Add.of("sim").on(day(9, 5)));

        assertThat(DESK.refuses(meanwhile, quote.accept().head()).map(rejection -> rejection.code()))
                .containsExactly("STALE_VERSION");
    }

    @Test
    void a_quote_of_something_that_was_carried_out_already_can_still_be_accepted() {
        Request sim = Add.of("sim").on(day(9, 5)).once("order-7");
        Subscription home = DESK.accepts(HOME, sim);
        Quote quote = quote(home, UPGRADE.prepend(sim));

        assertThat(DESK.accepts(home, quote.accept().toJavaArray(Request[]::new)))
                .extracting(Subscription::version)
                .isEqualTo(4);
        assertThat(quote(home, Vector.of(sim)).morePerMonth().head()._1()).isEqualTo(day(9, 5));
    }

    @Test
    void what_is_refused_or_not_covered_is_not_quoted() {
        assertThat(Quote.of(
                                DESK.account(HOME),
                                BILLED,
                                HOME.id(),
                                Vector.of(ChangeOffer.to("duo").on(day(9, 12))),
                                DESK.billing(),
                                1)
                        .getLeft()
                        .sentences())
                .hasSize(2)
                .allMatch(sentence -> sentence.contains("would be lost"));
        Desk instalments = Desk.of(Tariff.with(
                TRIPLE_PLAY,
                Tariff.product("phone-set")
                        .withCharges(Vector.of(Recurring.builder()
                                .id(ChargeId.of("rate"))
                                .price(Flat.of("EUR 5.00"))
                                .instalments(Option.some(12))
                                .build()))));
        assertThat(Quote.of(
                                instalments.account(HOME),
                                BILLED,
                                HOME.id(),
                                Vector.of(Add.of("phone-set").on(day(9, 12))),
                                instalments.billing(),
                                1)
                        .getLeft()
                        .sentences())
                .allMatch(sentence -> sentence.contains("instalments"));
    }

    private static Quote quote(Subscription subscription, Vector<Request> requests) {
        return Quote.of(DESK.account(subscription), BILLED, subscription.id(), requests, DESK.billing(), 3)
                .getOrElseThrow(
                        refused -> new AssertionError(refused.sentences().mkString("\n")));
    }
}
