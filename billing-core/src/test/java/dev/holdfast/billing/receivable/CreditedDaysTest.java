package dev.holdfast.billing.receivable;

import static dev.holdfast.billing.Tariff.JULY_2013;
import static dev.holdfast.billing.Tariff.TRIPLE_PLAY;
import static dev.holdfast.billing.Tariff.day;
import static dev.holdfast.billing.receivable.CreditNoteTest.credit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.Desk;
import dev.holdfast.billing.Tariff;
import dev.holdfast.billing.invoice.BillResult;
import dev.holdfast.billing.invoice.Billing;
import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.invoice.Ledger;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.policy.Presentation;
import dev.holdfast.billing.policy.ReductionTime;
import dev.holdfast.billing.subscription.Chosen;
import dev.holdfast.billing.subscription.Command.ChangeOffer;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.billing.subscription.Command.Undo;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.catalog.promotion.Lasting;
import dev.holdfast.catalog.time.Span;
import io.vavr.collection.Vector;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** A credit note on days that were billed is part of what was billed: later credits of them leave it out. */
class CreditedDaysTest {

    private static final Desk DESK = Desk.of(TRIPLE_PLAY);
    private static final Subscription START = DESK.sells(Subscribe.to("start").on(JULY_2013));
    private static final Subscription UPGRADED =
            DESK.accepts(START, ChangeOffer.to("confort").on(day(9, 12)));

    /** 36.70 back, 39.87 and 62.95: 66.12. */
    private static final BillResult SEPTEMBER = DESK.bills(START, Ledger.EMPTY, day(9, 1));

    private static final BillResult OCTOBER = DESK.bills(UPGRADED, SEPTEMBER.ledger(), day(10, 1));

    private static final Bill SENT = BillTest.sent(OCTOBER.invoices().single());

    @Test
    void a_credit_note_does_not_bill_the_days_again() {
        Bill cancelled = credit(SENT, Credit.whole("wrong"));
        Ledger ledger = cancelled.creditNotes().single().in(OCTOBER.ledger());

        assertThat(DESK.bills(UPGRADED, ledger, day(10, 1)).invoices()).isEmpty();
        assertThat(cancelled.creditNotes().single().in(ledger)).isSameAs(ledger);
        assertThat(ledger.creditNotes()).containsExactly("C1");
    }

    /** The invoice is cancelled, then the change is undone as if it had never been: nothing of it comes back twice. */
    @Test
    void what_a_note_gave_back_is_not_credited_again_by_an_undo() {
        Ledger ledger =
                credit(SENT, Credit.whole("wrong")).creditNotes().single().in(OCTOBER.ledger());
        Subscription restored = DESK.accepts(UPGRADED, Undo.of(2).asIfNever());

        Invoice invoice = DESK.bills(restored, ledger, day(10, 1)).invoices().single();

        assertThat(texts(invoice)).containsExactly("CHARGE start 2013-10-01..2013-10-31 EUR 57.95");
        assertThat(DESK.bills(restored, DESK.bills(restored, ledger, day(10, 1)).ledger(), day(10, 1))
                        .invoices())
                .isEmpty();
    }

    @Test
    void a_later_credit_is_what_was_billed_less_what_was_given_back() {
        // part 3 is October of confort
        Ledger ledger = credit(SENT, Credit.part(3, "EUR 10.00", "outage"))
                .creditNotes()
                .single()
                .in(OCTOBER.ledger());
        Subscription restored = DESK.accepts(UPGRADED, Undo.of(2).asIfNever());

        Invoice invoice = DESK.bills(restored, ledger, day(10, 1)).invoices().single();

        assertThat(texts(invoice))
                .containsExactly(
                        "CREDIT confort 2013-09-12..2013-09-30 EUR -39.87",
                        "CREDIT confort 2013-10-01..2013-10-31 EUR -52.95",
                        "CHARGE start 2013-09-12..2013-09-30 EUR 36.70",
                        "CHARGE start 2013-10-01..2013-10-31 EUR 57.95");
        assertThat(invoice.lines().get(1).explain().sentence())
                .endsWith("EUR -52.95. Credited before by credit note: EUR 10.00 comes on.");
        assertThat(invoice.lines())
                .allSatisfy(line -> assertThat(line.explain().derivation().value())
                        .isEqualByComparingTo(line.amount().getAmount()));
        assertThat(invoice.items().get(1).adjustments()).hasSize(1);
    }

    @Test
    void what_was_given_back_stays_with_the_days_that_stay_as_far_as_they_cost_so_much() {
        Ledger ledger = credit(SENT, Credit.part(3, "EUR 30.00", "outage"))
                .creditNotes()
                .single()
                .in(OCTOBER.ledger());
        Subscription back = DESK.accepts(UPGRADED, Undo.of(2).on(day(10, 12)));

        // 11 of 31 days cost 22.34, all of which is given back; so of 40.61 for the others 7.66 are given back already
        assertThat(texts(DESK.bills(back, ledger, day(10, 12)).invoices().single()))
                .contains("CREDIT confort 2013-10-12..2013-10-31 EUR -32.95");
    }

    @Test
    void days_that_are_charged_again_stay_given_back() {
        Ledger ledger = credit(SENT, Credit.part(3, "EUR 10.00", "outage"))
                .creditNotes()
                .single()
                .in(OCTOBER.ledger());
        Subscription restored = DESK.accepts(UPGRADED, Undo.of(2).asIfNever());
        Subscription again = DESK.accepts(restored, Undo.of(3).asIfNever());
        BillResult undone = DESK.bills(restored, ledger, day(10, 1));

        BillResult redone = DESK.bills(again, undone.ledger(), day(10, 1));

        assertThat(undone.invoices().single().gross().negated())
                .isEqualTo(redone.invoices().single().gross());
        assertThat(texts(redone.invoices().single())).contains("CHARGE confort 2013-10-01..2013-10-31 EUR 52.95");
        assertThat(redone.ledger().givenBack()).isEqualTo(ledger.givenBack());
    }

    @Test
    void a_price_with_its_reduction_is_one_part() {
        Desk desk = Desk.of(
                TRIPLE_PLAY.withPromotions(Vector.of(Tariff.percentOff("half", 50, new Lasting.For(Span.months(2))))));
        Subscription home =
                desk.sells(Subscribe.to(Chosen.of("start").with("half")).on(JULY_2013));
        BillResult july = desk.bills(home, Ledger.EMPTY, JULY_2013);
        Bill bill = BillTest.sent(july.invoices().single());

        assertThat(bill.invoice().lines()).hasSize(2);
        assertThat(bill.invoice().parts().map(part -> part.name() + " " + part.amount()))
                .containsExactly("start EUR 28.98");

        Ledger ledger = credit(bill, Credit.part(1, "EUR 20.00", "outage"))
                .creditNotes()
                .single()
                .in(july.ledger());
        Subscription never = desk.accepts(home, Undo.of(1).asIfNever());

        assertThat(desk.bills(never, ledger, JULY_2013).invoices().single().gross())
                .hasToString("EUR -8.98");
    }

    @Test
    void a_netted_line_gives_back_both_its_parts_when_it_is_credited_whole() {
        BillingPolicy netted = BillingPolicy.builder()
                .presentation(new Presentation(Presentation.ZeroLines.DROPPED, Presentation.Corrections.NETTED))
                .build();
        BillResult october = DESK.billing()
                .by(netted)
                .bill(DESK.account(UPGRADED), SEPTEMBER.ledger(), day(10, 1))
                .get();
        Bill bill = BillTest.sent(october.invoices().single());

        // 39.87 - 36.70
        assertThat(bill.invoice().parts().map(part -> part.amount().toString()))
                .containsExactly("EUR 3.17", "EUR 62.95");
        assertThat(given(credit(bill, Credit.part(1, "wrong")))).containsExactly("-36.70", "39.87");
        assertThat(given(credit(bill, Credit.part(1, "EUR 1.00", "wrong")))).containsExactly("1.00");
        assertThat(given(credit(bill, Credit.part(1, "EUR 1.00", "wrong"), Credit.part(1, "rest"))))
                .containsExactly("-36.70", "38.87");
    }

    /** Everything is cancelled and everything undone: what was paid for September comes back, and no more. */
    @Test
    void a_credit_that_a_note_took_back_is_settled_when_its_days_change() {
        Ledger ledger =
                credit(SENT, Credit.whole("wrong")).creditNotes().single().in(OCTOBER.ledger());
        Subscription never =
                DESK.accepts(UPGRADED, Undo.of(2).asIfNever(), Undo.of(1).asIfNever());

        BillResult result = DESK.bills(never, ledger, day(10, 1));

        assertThat(result.invoices().single().gross())
                .isEqualTo(SEPTEMBER.invoices().single().gross().negated());
        assertThat(total(never, result.ledger(), day(10, 1))).hasToString("EUR 0.00");
        assertThat(result.ledger().givenBack()).noneMatch(back -> back.amount().isNegative());
    }

    @Test
    void what_was_given_back_is_stored_with_the_ledger_and_a_bill_without_news_leaves_it() {
        Ledger ledger =
                credit(SENT, Credit.whole("wrong")).creditNotes().single().in(OCTOBER.ledger());
        Ledger stored = Ledger.reconstitute(ledger.entries()).get();

        BillResult idle = DESK.bills(UPGRADED, stored, day(10, 1));

        assertThat(stored).isEqualTo(ledger).isNotEqualTo(OCTOBER.ledger());
        assertThat(idle.invoices()).isEmpty();
        assertThat(idle.ledger().givenBack()).isEqualTo(ledger.givenBack()).hasSize(3);
    }

    /** 57.95 is charged and 28.97 taken off after tax: a note gives back what was left to pay, and no more. */
    @Test
    void what_a_promotion_took_off_after_tax_was_never_paid_and_is_not_given_back() {
        Desk desk = Desk.of(
                TRIPLE_PLAY.withPromotions(Vector.of(Tariff.percentOff("half", 50, new Lasting.For(Span.months(2))))));
        Billing billing = desk.billing()
                .by(BillingPolicy.builder().reductions(ReductionTime.AS_PAYMENT).build());
        Subscription home =
                desk.sells(Subscribe.to(Chosen.of("start").with("half")).on(JULY_2013));
        BillResult july =
                billing.bill(desk.account(home), Ledger.EMPTY, day(8, 1)).get();
        Bill credited = credit(BillTest.sent(july.invoices().single()), Credit.whole("wrong"));
        Subscription never = desk.accepts(home, Undo.of(1).asIfNever());

        Ledger ledger = credited.creditNotes().single().in(july.ledger());

        assertThat(given(credited)).containsExactly("28.98", "28.98");
        assertThat(billing.bill(desk.account(never), ledger, day(8, 1))
                        .get()
                        .invoices()
                        .map(Invoice::payable))
                .allMatch(Money::isZero);
    }

    private static Money total(Subscription subscription, Ledger ledger, LocalDate through) {
        return Money.total(
                CurrencyUnit.EUR,
                DESK.bills(subscription, ledger, through).invoices().map(Invoice::gross));
    }

    private static Vector<String> given(Bill bill) {
        return bill.creditNotes()
                .last()
                .givenBack()
                .map(back -> back.amount().getAmount().toPlainString());
    }

    private static Vector<String> texts(Invoice invoice) {
        return invoice.lines().map(line -> line.kind() + " " + line.name() + " " + line.days() + " " + line.amount());
    }
}
