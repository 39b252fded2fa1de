package dev.holdfast.billing;

import static dev.holdfast.billing.Tariff.TRIPLE_PLAY;
import static dev.holdfast.billing.Tariff.monthly;
import static dev.holdfast.billing.Tariff.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.invoice.Account;
import dev.holdfast.billing.invoice.BillResult;
import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.invoice.InvoiceLine;
import dev.holdfast.billing.invoice.Ledger;
import dev.holdfast.billing.invoice.ManualLine;
import dev.holdfast.billing.owed.NotCalculated;
import dev.holdfast.billing.receivable.Bill;
import dev.holdfast.billing.receivable.BillRefusal;
import dev.holdfast.billing.receivable.BillStatus;
import dev.holdfast.billing.receivable.Credit;
import dev.holdfast.billing.receivable.CreditNote;
import dev.holdfast.billing.receivable.Issue;
import dev.holdfast.billing.subscription.Command.Add;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.billing.tax.TaxedAs;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.usage.Report;
import io.vavr.collection.Vector;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/**
 * The money of two published failures: a household that was billed 81 euros for seven weeks without television, and a
 * firm of five lines whose numbers were not assigned for five days. The pack, its price and that of a line are real; the
 * bouquet, the calls and the days are chosen.
 */
class MoneyOfTheStoriesTest {

    private static final LocalDate MARCH = LocalDate.of(2020, 3, 1);
    private static final LocalDate LATER = LocalDate.of(2020, 4, 20);

    /** Seven weeks, from the cut on 1 March to the day on which the decoder came back. */
    private static final DateRange WITHOUT_TV = DateRange.of(MARCH, LocalDate.of(2020, 4, 19));

    private static final Desk DESK = Desk.of(with(
            TRIPLE_PLAY,
            Tariff.product("calls").withCharges(Vector.of(monthly("12.05"))),
            Tariff.product("television").withCharges(Vector.of(monthly("15.50")))));

    private final Subscription household = DESK.sells(
            Subscribe.to("confort").on(MARCH),
            Add.of("bouquet").on(MARCH),
            Add.of("calls").on(MARCH));

    private final BillResult run = DESK.bills(household, Ledger.EMPTY, MARCH);

    private final Bill sent = Bill.of(run.invoices().single())
            .validate()
            .flatMap(bill -> bill.send(Issue.of("F-81", MARCH, MARCH.plusDays(20))))
            .get();

    @Test
    void the_bill_is_81_euros_with_its_tax() {
        Invoice invoice = sent.invoice();

        assertThat(amounts(invoice)).containsExactly("62.95", "6.00", "12.05");
        assertThat(figures(invoice)).isEqualTo("66.94 + 14.06 = 81.00");
    }

    @Test
    void it_is_credited_once_with_its_tax_and_not_twice() {
        Bill cancelled = sent.credit(Credit.whole("49 days without television"), "N-1", LATER)
                .get();
        CreditNote note = cancelled.creditNotes().single();

        assertThat(note.net() + " " + note.tax() + " " + note.payable()).isEqualTo("EUR -66.94 EUR -14.06 EUR -81.00");
        assertThat(note.of().number()).isEqualTo("F-81");
        assertThat(cancelled.status()).isEqualTo(BillStatus.SETTLED);
        assertThat(cancelled.due()).hasToString("EUR 0.00");
        assertThat(cancelled
                        .credit(Credit.whole("49 days without television"), "N-2", LATER)
                        .getLeft())
                .isEqualTo(new BillRefusal.NothingLeft("F-81", "the whole"));
    }

    /** April and May are billed, and nothing of March comes back: the note gave it back already. */
    @Test
    void what_the_note_gave_back_is_not_credited_again_with_the_days_without_service() {
        Bill cancelled = sent.credit(Credit.whole("49 days without television"), "N-1", LATER)
                .get();
        Ledger ledger = cancelled.creditNotes().single().in(run.ledger());
        Vector<Report> marchWithoutPack = Vector.of(new Report.Outage(
                SubscriptionId.of("s"), HoldingId.of("1"), DateRange.of(MARCH, MARCH.plusMonths(1)), "cut"));

        BillResult next = DESK.bills(household, marchWithoutPack, ledger, MARCH.plusMonths(1));

        assertThat(amounts(next.invoices().single())).containsExactly("62.95", "6.00", "12.05");
    }

    @Test
    void goodwill_stands_apart_with_its_reason_and_who_approved_it() {
        ManualLine goodwill = ManualLine.goodwill(
                "gesture",
                "Goodwill",
                LATER,
                "EUR 50.00",
                TaxedAs.standard("21"),
                new ManualLine.Goodwill("seven weeks of calls", "the director"));

        Invoice note = DESK.billing()
                .bill(Account.of(DESK.terms()).adding(Vector.of(goodwill)), Ledger.EMPTY, LATER)
                .get()
                .invoices()
                .single();

        assertThat(note.lines().single().explain().sentence()).contains("seven weeks of calls", "the director");
        assertThat(note.net()).hasToString("EUR -50.00");
        assertThat(sent.due()).hasToString("EUR 81.00");
    }

    /** March and 18 of the 30 days of April: 62.95 and 37.77 of the pack, since 25.18 of April is owed. */
    @Test
    void forty_nine_days_without_the_television_of_a_pack_are_reported_of_the_pack() {
        assertThat(WITHOUT_TV.days()).isEqualTo(49);
        assertThat(DESK.billing()
                        .bill(
                                DESK.account(household).reporting(outage("s", "1/tv", WITHOUT_TV)),
                                run.ledger(),
                                MARCH.plusMonths(1))
                        .swap()
                        .map(NotCalculated::sentence)
                        .get())
                .contains("report it of holding 1, or credit an amount as goodwill");

        BillResult april = DESK.bills(household, run.ledger(), MARCH.plusMonths(1));
        assertThat(amounts(DESK.bills(household, outage("s", "1", WITHOUT_TV), april.ledger(), LATER)
                        .invoices()
                        .single()))
                .containsExactly("-62.95", "-37.77");
    }

    /** 15.50 a month: 0.50 a day in March, and 6.20 is owed of the 12 days of April on which it worked. */
    @Test
    void forty_nine_days_without_a_television_that_is_paid_by_itself_are_credited() {
        Subscription alone = DESK.sells(Subscribe.to("television").on(MARCH));
        BillResult march = DESK.bills(alone, Ledger.EMPTY, MARCH);
        BillResult april = DESK.bills(alone, march.ledger(), MARCH.plusMonths(1));

        BillResult credited = DESK.bills(alone, outage("s", "1", WITHOUT_TV), april.ledger(), LATER);

        assertThat(amounts(credited.invoices().single())).containsExactly("-15.50", "-9.30");
        assertThat(DESK.bills(alone, outage("s", "1", WITHOUT_TV), credited.ledger(), LATER.plusDays(1))
                        .invoices())
                .isEmpty();
    }

    /** 15.00 over the 31 days of October, five of them without service: 12.58 is left of each line, 2.42 is credited. */
    @Test
    void five_lines_stand_on_one_invoice_and_five_days_are_credited_on_all_of_them() {
        LocalDate october = LocalDate.of(2021, 10, 1);
        DateRange days = DateRange.of(LocalDate.of(2021, 10, 15), LocalDate.of(2021, 10, 20));
        Vector<String> ids = Vector.of("1", "2", "3", "4", "5");
        Account firm = ids.map(id ->
                        DESK.accepts(Subscription.none(id), Subscribe.to("sim").on(october)))
                .foldLeft(Account.of(DESK.terms()), Account::with);

        BillResult first = DESK.billing().bill(firm, Ledger.EMPTY, october).get();
        BillResult credited = DESK.billing()
                .bill(firm.reporting(ids.flatMap(id -> outage(id, "1", days))), first.ledger(), days.until())
                .get();

        assertThat(amounts(first.invoices().single())).containsExactly("15.00", "15.00", "15.00", "15.00", "15.00");
        assertThat(figures(first.invoices().single())).isEqualTo("61.98 + 13.02 = 75.00");
        assertThat(amounts(credited.invoices().single())).containsExactly("-2.42", "-2.42", "-2.42", "-2.42", "-2.42");
        assertThat(credited.invoices().single().gross()).hasToString("EUR -12.10");
    }

    private static Vector<Report> outage(String subscription, String holding, DateRange days) {
        return Vector.of(
                new Report.Outage(SubscriptionId.of(subscription), HoldingId.of(holding), days, "not delivered"));
    }

    private static Vector<String> amounts(Invoice invoice) {
        return invoice.lines()
                .map(InvoiceLine::amount)
                .map(amount -> amount.getAmount().toPlainString());
    }

    private static String figures(Invoice invoice) {
        return invoice.net().getAmount() + " + " + invoice.tax().getAmount() + " = "
                + invoice.gross().getAmount();
    }
}
