package dev.holdfast.billing.invoice;

import static dev.holdfast.billing.Tariff.JULY_2013;
import static dev.holdfast.billing.Tariff.TRIPLE_PLAY;
import static dev.holdfast.billing.Tariff.day;
import static dev.holdfast.billing.Tariff.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.Desk;
import dev.holdfast.billing.Tariff;
import dev.holdfast.billing.held.Instalments;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.policy.Ruler;
import dev.holdfast.billing.subscription.Chosen;
import dev.holdfast.billing.subscription.Command.Move;
import dev.holdfast.billing.subscription.Command.Remove;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.billing.subscription.Command.Undo;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.subscription.Suspension;
import dev.holdfast.catalog.Reach;
import dev.holdfast.catalog.Revision;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.charge.Due;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.offer.Product;
import dev.holdfast.catalog.offer.Selection;
import dev.holdfast.catalog.price.Flat;
import dev.holdfast.catalog.promotion.Lasting;
import dev.holdfast.catalog.time.Span;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** A thing paid in instalments costs their number times the price, whatever the cycle day. */
class InstalmentTest {

    private static final Recurring FOUR = Recurring.builder()
            .id(ChargeId.of("device"))
            .price(Flat.of("EUR 99.99"))
            .instalments(Option.some(4))
            .build();

    /** ERPNext issue 57768: a 12 month term was billed for 11 months, since the first one was a stub. */
    @Test
    void instalments_are_whole_from_the_day_of_purchase_and_then_stop() {
        Desk desk = desk(FOUR);
        Subscription home = desk.sells(Subscribe.to("phone-x").on(day(7, 31)));

        assertThat(texts(desk, home, LocalDate.of(2014, 7, 1)))
                .containsExactly(
                        "2013-07-31..2013-08-30 EUR 99.99",
                        "2013-08-31..2013-09-29 EUR 99.99",
                        "2013-09-30..2013-10-30 EUR 99.99",
                        "2013-10-31..2013-11-29 EUR 99.99");
    }

    @Test
    void those_left_are_due_at_the_end_or_never() {
        Desk rest = desk(FOUR.withRestDueAtEnd(true));
        Desk never = desk(FOUR);

        assertThat(texts(rest, ended(rest), day(9, 19))).hasSize(2);
        assertThat(texts(rest, ended(rest), day(9, 20)))
                .containsExactly(
                        "2013-07-31..2013-08-30 EUR 99.99",
                        "2013-08-31..2013-09-29 EUR 99.99",
                        "2013-09-30..2013-10-30 EUR 99.99",
                        "2013-10-31..2013-11-29 EUR 99.99");
        assertThat(texts(never, ended(never), day(12, 1))).hasSize(2);
    }

    /** OneComm: 400.00 in 36 of 11.11. 0.20 in 36 would be 0.36 with each rounded up to 0.01. */
    @Test
    void of_the_price_of_all_the_last_has_what_the_others_leave() {
        assertThat(shares("400.00", 36)).containsOnly("11.11", "11.15");
        assertThat(shares("400.00", 36).last()).isEqualTo("11.15");
        assertThat(shares("10.00", 3)).containsExactly("3.33", "3.33", "3.34");
        assertThat(shares("0.20", 36).last()).isEqualTo("0.20");
        assertThat(shares("99.99", 1)).containsExactly("99.99");
    }

    private static Vector<String> shares(String price, int count) {
        Ruler ruler = BillingPolicy.DEFAULT.ruler(CurrencyUnit.EUR);
        return Vector.range(0, count)
                .map(number -> new Instalments.Share(number, count)
                        .of(BigMoney.parse("EUR " + price), ruler)
                        .getAmount()
                        .setScale(2)
                        .toPlainString());
    }

    /** A promotion ends with what it is on: the rest costs what the charge says. */
    @Test
    void the_rest_at_the_end_is_not_reduced() {
        Desk desk =
                Desk.of(with(TRIPLE_PLAY, Tariff.product("phone-x").withCharges(Vector.of(FOUR.withRestDueAtEnd(true))))
                        .withPromotions(Vector.of(Tariff.percentOff("half", 50, Lasting.FOREVER))));
        Subscription home = desk.sells(
                Subscribe.to(Chosen.of("phone-x").with("half")).on(JULY_2013),
                Remove.of(HoldingId.of("1")).on(day(7, 20)));

        // 99.99 / 2 = 50.00 (49.995), and three times 99.99
        assertThat(desk.firstBill(home, day(7, 20)).gross()).hasToString("EUR 349.97");
    }

    @Test
    void in_arrears_an_instalment_is_due_when_its_period_is_over() {
        Desk desk = desk(FOUR.withDue(Due.IN_ARREARS));
        Desk rest = desk(FOUR.withDue(Due.IN_ARREARS).withRestDueAtEnd(true));
        Subscription home = desk.sells(Subscribe.to("phone-x").on(day(7, 31)));

        assertThat(desk.bills(home, Ledger.EMPTY, day(8, 30)).invoices()).isEmpty();
        assertThat(texts(desk, home, day(8, 31))).containsExactly("2013-07-31..2013-08-30 EUR 99.99");
        assertThat(texts(desk, ended(desk), day(12, 1))).containsExactly("2013-07-31..2013-08-30 EUR 99.99");
        assertThat(texts(rest, ended(rest), day(9, 20))).hasSize(4);
    }

    /**
     * <pre>
     *   31 Jul          20 Sep       15 Oct
     *   |-- held -------|            |-- held again
     * </pre>
     */
    @Test
    void what_is_held_again_is_not_paid_twice() {
        Desk rest = desk(FOUR.withRestDueAtEnd(true));
        Desk never = desk(FOUR);

        assertThat(texts(rest, restored(rest), day(12, 1))).hasSize(4);
        assertThat(texts(never, restored(never), LocalDate.of(2014, 1, 1)))
                .containsExactly(
                        "2013-07-31..2013-08-30 EUR 99.99",
                        "2013-08-31..2013-09-29 EUR 99.99",
                        "2013-10-31..2013-11-29 EUR 99.99",
                        "2013-11-30..2013-12-30 EUR 99.99");
    }

    @Test
    void instalments_go_on_while_the_line_is_suspended() {
        Desk desk = desk(FOUR);
        Subscription home = desk.sells(
                Subscribe.to("phone-x").on(JULY_2013),
                Move.suspend(Suspension.NON_PAYMENT).on(day(7, 20)));

        assertThat(texts(desk, home, day(12, 1))).hasSize(4);
    }

    @Test
    void instalments_that_a_revision_brings_run_from_the_day_it_reaches_the_holding() {
        Product before = Tariff.product("phone-x");
        Desk desk = Desk.of(
                with(TRIPLE_PLAY, before),
                with(TRIPLE_PLAY, before.withCharges(Vector.of(FOUR)))
                        .withFrom(day(10, 16))
                        .withRevisions(Vector.of(Revision.of(Selection.ALL, Reach.everybodyFrom(day(10, 16))))));
        Subscription home = desk.sells(Subscribe.to("phone-x").on(JULY_2013));

        assertThat(texts(desk, home, day(11, 16)))
                .containsExactly("2013-10-16..2013-11-15 EUR 99.99", "2013-11-16..2013-12-15 EUR 99.99");
    }

    @Test
    void instalments_may_be_quarterly() {
        Desk desk = desk(FOUR.withCadence(Span.months(3)));
        Subscription home = desk.sells(Subscribe.to("phone-x").on(day(7, 20)));

        assertThat(texts(desk, home, day(12, 1)))
                .containsExactly("2013-07-20..2013-10-19 EUR 99.99", "2013-10-20..2014-01-19 EUR 99.99");
    }

    @Test
    void the_price_per_month_counts_instalments_as_long_as_they_run() {
        Desk desk = desk(FOUR);
        Subscription home = desk.sells(Subscribe.to("phone-x").on(JULY_2013));
        var accrual = desk.billing().accrual(desk.account(home), home);

        assertThat(accrual.monthlyPrice(day(10, 31)).get()).hasToString("EUR 99.99");
        assertThat(accrual.monthlyPrice(day(11, 1)).get()).hasToString("EUR 0.00");
    }

    private static Subscription restored(Desk desk) {
        return desk.accepts(ended(desk), Undo.of(2).on(day(10, 15)));
    }

    private static Subscription ended(Desk desk) {
        return desk.sells(
                Subscribe.to("phone-x").on(day(7, 31)),
                Remove.of(HoldingId.of("1")).on(day(9, 20)));
    }

    private static Desk desk(Recurring charge) {
        return Desk.of(with(TRIPLE_PLAY, Tariff.product("phone-x").withCharges(Vector.of(charge))));
    }

    private static Vector<String> texts(Desk desk, Subscription home, LocalDate through) {
        return desk.firstBill(home, through).lines().map(line -> line.days() + " " + line.amount());
    }
}
