package dev.holdfast.billing.receivable;

import static dev.holdfast.billing.Tariff.TRIPLE_PLAY;
import static dev.holdfast.billing.Tariff.day;
import static dev.holdfast.billing.Tariff.monthly;
import static dev.holdfast.billing.Tariff.with;
import static dev.holdfast.billing.invoice.Paper.line;
import static dev.holdfast.billing.receivable.BillTest.sent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.billing.Desk;
import dev.holdfast.billing.Tariff;
import dev.holdfast.billing.invoice.Adjustment;
import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.invoice.InvoiceItem;
import dev.holdfast.billing.invoice.ManualLine;
import dev.holdfast.billing.invoice.Paper;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.policy.ReductionTime;
import dev.holdfast.billing.subscription.Command.Add;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.billing.tax.TaxPolicy;
import dev.holdfast.billing.tax.TaxedAs;
import dev.holdfast.catalog.tax.VatCategory;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class CreditNoteTest {

    private static final LocalDate DAY = day(7, 9);

    @Test
    void the_81_euros_of_the_story_are_credited_once_and_not_twice() {
        Desk desk = Desk.of(with(TRIPLE_PLAY, Tariff.product("calls").withCharges(Vector.of(monthly("12.05")))));
        Invoice invoice = desk.firstBill(
                desk.sells(
                        Subscribe.to("confort").on(day(9, 1)),
                        Add.of("bouquet").on(day(9, 1)),
                        Add.of("calls").on(day(9, 1))),
                day(9, 1));

        Bill credited = credit(sent(invoice), Credit.whole("television was missing"), 1);
        CreditNote note = credited.creditNotes().single();

        assertThat(figures(note)).isEqualTo("-66.94 -14.06 -81.00");
        assertThat(note.of().number()).isEqualTo("2013-0001");
        assertThat(note.reason()).isEqualTo("television was missing");
        assertThat(credited.due()).hasToString("EUR 0.00");
        assertThat(credited.status()).isEqualTo(BillStatus.SETTLED);
        assertThat(credited.credit(Credit.whole("again"), "C2", DAY).getLeft())
                .isEqualTo(new BillRefusal.NothingLeft("2013-0001", "the whole"));
        assertThat(credited.credit(Credit.part(1, "EUR 0.01", "again"), "C2", DAY)
                        .getLeft()
                        .code())
                .isEqualTo("NOTHING_LEFT");
    }

    /** Stripe and Lago take an amount of a whole bill: 10.00 of 31.00 and 62.00 are 3.33 and 6.67. */
    @Test
    void an_amount_of_the_whole_is_spread_over_what_is_left_of_each_part() {
        Bill bill = sent(Paper.invoice(line("work", "31.00"), line("way", "62.00")));

        Bill once = credit(bill, Credit.amount("EUR 10.00", "late"), 1);
        assertThat(once.creditNotes().single().lines().map(note -> note.amount().getAmount()))
                .containsExactly(new BigDecimal("-3.33"), new BigDecimal("-6.67"));
        Bill all = credit(once, Credit.amount("EUR 83.00", "all of it"), 2);
        assertThat(all.due()).hasToString("EUR 0.00");
        assertThat(once.credit(Credit.amount("EUR 83.01", "more"), "C2", DAY).getLeft())
                .isEqualTo(
                        new BillRefusal.MoreThanIsLeftOfAll(BigMoney.parse("EUR 83.01"), BigMoney.parse("EUR 83.00")));
        assertThat(once.credit(Credit.amount("USD 1.00", "dollars"), "C2", DAY)
                        .getLeft()
                        .code())
                .isEqualTo("WRONG_CURRENCY");
        assertThatThrownBy(() -> once.credit(Credit.amount("EUR 1.001", "too fine"), "C2", DAY))
                .hasMessage("a credit must have at most 2 decimals, was EUR 1.001");
        assertThatThrownBy(() -> Credit.amount("EUR 0.00", "nothing"))
                .hasMessage("an amount of the whole invoice must be above 0, and stand without parts, was EUR 0.00");
    }

    /** 100.00 at 21 % is 82.64 and 17.36; 33.33 is 27.55 (27.545) and 5.78. */
    @Test
    void the_last_note_takes_the_rest_of_net_and_tax() {
        Bill bill = sent(Paper.invoice(line("work", "100.00").taxIncluded()));

        Bill credited = credit(
                bill,
                Credit.part(1, "EUR 33.33", "first"),
                Credit.part(1, "EUR 33.33", "second"),
                Credit.whole("rest"));

        assertThat(credited.creditNotes().map(CreditNoteTest::figures))
                .containsExactly("-27.55 -5.78 -33.33", "-27.55 -5.78 -33.33", "-27.54 -5.80 -33.34");
        assertThat(bill.invoice().net()).hasToString("EUR 82.64");
    }

    /** 21 % of 0.08 is 0.02 (0.0168), of 0.24 it is 0.05 (0.0504). */
    @Test
    void each_note_has_the_tax_of_its_own_base_and_the_last_one_takes_the_rest() {
        Bill credited = credit(
                sent(Paper.invoice(line("a", "0.08"), line("b", "0.08"), line("c", "0.08"))),
                Credit.part(1, "first"),
                Credit.part(2, "second"),
                Credit.part(3, "third"));

        assertThat(credited.creditNotes().map(CreditNoteTest::figures))
                .containsExactly("-0.08 -0.02 -0.10", "-0.08 -0.02 -0.10", "-0.08 -0.01 -0.09");
        assertThat(credited.invoice().tax()).hasToString("EUR 0.05");
        assertThat(credited.due()).hasToString("EUR 0.00");
    }

    /** Four items of 68.33 at 20 %: 273.32 and 54.66. Lago, {@code credit_note_rounding_spec}, has these notes. */
    @Test
    void items_credited_one_by_one_show_the_tax_of_each() {
        TaxedAs vat = TaxedAs.standard("20");
        Bill bill = sent(Paper.invoice(
                line("a", "68.33", vat), line("b", "68.33", vat), line("c", "68.33", vat), line("d", "68.33", vat)));

        Bill three = credit(bill, Credit.part(1, "a"), Credit.part(2, "b"), Credit.part(3, "c"));
        Bill credited = credit(
                three,
                Credit.part(4, "EUR 13.67", "some"),
                Credit.part(4, "EUR 22.33", "more"),
                Credit.part(4, "EUR 32.33", "rest"));

        assertThat(bill.invoice().gross()).hasToString("EUR 327.98");
        assertThat(credited.creditNotes().map(CreditNoteTest::figures))
                .containsExactly(
                        "-68.33 -13.67 -82.00",
                        "-68.33 -13.67 -82.00",
                        "-68.33 -13.67 -82.00",
                        "-13.67 -2.73 -16.40",
                        "-22.33 -4.47 -26.80",
                        "-32.33 -6.45 -38.78");
        assertThat(credited.due()).hasToString("EUR 0.00");
    }

    /** Each 0.03 has 0.01 of tax (0.006) by itself, but the ten of them have no more than 0.06. */
    @Test
    void notes_take_no_more_tax_than_the_invoice_has_however_they_round() {
        Bill bill = sent(Paper.invoice(line("a", "0.30", TaxedAs.standard("20"))));
        Bill credited = bill;
        for (int number = 1; number <= 10; number++) {
            credited = credit(credited, Credit.part(1, "EUR 0.03", "again"));
        }

        assertThat(credited.creditNotes().map(note -> note.tax().getAmount().toPlainString()))
                .containsExactly("-0.01", "-0.01", "-0.01", "-0.01", "-0.01", "-0.01", "0.00", "0.00", "0.00", "0.00");
        assertThat(credited.due()).hasToString("EUR 0.00");
    }

    /** The rate of 6 % is used up by the second note, and takes its rest there: 0.09 is 6 % of 1.45 (0.087). */
    @Test
    void what_uses_up_one_rate_takes_the_rest_of_it_though_others_are_left() {
        TaxedAs reduced = TaxedAs.standard("6");
        Bill credited = credit(
                sent(Paper.invoice(line("a", "1.45", reduced), line("b", "100.00"))),
                Credit.part(1, "EUR 0.60", "some"),
                Credit.part(1, "rest").and(2, "EUR 1.00"));

        assertThat(credited.creditNotes().map(CreditNoteTest::figures))
                .containsExactly("-0.60 -0.04 -0.64", "-1.85 -0.26 -2.11");
    }

    @Test
    void several_parts_stand_on_one_note_with_a_subtotal_for_each_rate() {
        Bill bill =
                sent(Paper.invoice(line("a", "10.00"), line("b", "20.00", TaxedAs.standard("6")), line("c", "30.00")));

        CreditNote note = credit(bill, Credit.part(3, "EUR 5.00", "late").and(2))
                .creditNotes()
                .single();

        assertThat(note.lines()
                        .map(line -> line.number() + " " + line.of().name() + " "
                                + line.amount().getAmount()))
                .containsExactly("2 b -20.00", "3 c -5.00");
        assertThat(note.taxes()
                        .map(tax -> tax.percent().toPlainString() + " "
                                + tax.taxable().getAmount() + " " + tax.tax().getAmount()))
                .containsExactly("21 -5.00 -1.05", "6 -20.00 -1.20");
        assertThat(note.payable()).hasToString("EUR -27.25");
    }

    @Test
    void no_more_is_credited_of_a_part_than_is_left_of_it() {
        Bill bill = credit(sent(Paper.invoice(line("a", "10.00"))), Credit.part(1, "EUR 4.00", "late"));

        assertThat(bill.credit(Credit.part(1, "EUR 6.01", "more"), "C2", DAY).getLeft())
                .isEqualTo(new BillRefusal.MoreThanIsLeft(1, BigMoney.parse("EUR 6.01"), BigMoney.parse("EUR 6.00")));
        assertThat(bill.credit(Credit.part(1, "EUR 6.00", "rest"), "C2", DAY)
                        .get()
                        .due())
                .hasToString("EUR 0.00");
    }

    /** 100.00 less 10.00 on the whole: once 90.00 are credited, the allowance is all that is left. */
    @Test
    void no_more_is_credited_at_a_rate_than_the_invoice_charges_at_it() {
        Bill bill = sent(Paper.invoice(
                line("a", "60.00"),
                line("b", "40.00"),
                Paper.onTotal("off", Adjustment.allowance("EUR 10.00", "loyalty"))));
        Bill most = credit(bill, Credit.part(1, "late"));

        assertThat(most.credit(Credit.part(2, "late"), "C2", DAY).getLeft())
                .isEqualTo(new BillRefusal.MoreThanIsLeftAtRate(
                        Paper.VAT, Money.parse("EUR 40.00"), Money.parse("EUR 30.00")));
        assertThat(bill.credit(Credit.part(3, "take it back"), "C2", DAY)
                        .getLeft()
                        .code())
                .isEqualTo("MORE_THAN_IS_LEFT_AT_RATE");
        assertThat(credit(most, Credit.part(2, "late").and(3)).due()).hasToString("EUR 0.00");
        assertThat(figures(credit(most, Credit.whole("rest")).creditNotes().last()))
                .isEqualTo("-30.00 -6.30 -36.30");
    }

    @Test
    void an_invoice_below_zero_is_not_credited() {
        Bill bill = sent(Paper.invoice(line("back", "-1", "C62", "20.00", "1")));

        assertThat(bill.credit(Credit.whole("why"), "C1", DAY).getLeft().code()).isEqualTo("NOTHING_LEFT");
    }

    @Test
    void parts_numbers_and_dates_are_checked() {
        Bill bill = credit(sent(Paper.invoice(line("a", "10.00"), line("b", "5.00"))), Credit.part(2, "late"));

        assertThat(Vector.of(
                                Credit.part(0, "x"),
                                Credit.part(3, "x"),
                                Credit.part(1, "x").and(1))
                        .map(credit -> code(bill.credit(credit, "C2", DAY))))
                .containsOnly("UNKNOWN_PART");
        assertThat(code(bill.credit(Credit.part(2, "x"), "C2", DAY))).isEqualTo("NOTHING_LEFT");
        assertThat(code(bill.credit(Credit.part(1, "USD 1.00", "x"), "C2", DAY)))
                .isEqualTo("WRONG_CURRENCY");
        assertThat(code(bill.credit(Credit.part(1, "x"), "2013-0001", DAY))).isEqualTo("NUMBER_TAKEN");
        assertThat(code(bill.credit(Credit.part(1, "x"), "C1", DAY))).isEqualTo("NUMBER_TAKEN");
        assertThat(code(bill.credit(Credit.part(1, "x"), "C2", day(6, 30)))).isEqualTo("BEFORE_INVOICE");
        assertThat(code(Bill.of(bill.invoice()).credit(Credit.whole("x"), "C2", DAY)))
                .isEqualTo("NOT_SENT");
        assertThatThrownBy(() -> Credit.whole(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Credit.part(1, "EUR 0.00", "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> bill.credit(Credit.part(1, "EUR 0.001", "x"), "C2", DAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at most 2 decimals");
    }

    /** 10.00 at 21 % by net and tax is 8.26, 1.73 and a rounding of 0.01, which the note gives back too. */
    @Test
    void a_promise_kept_by_a_rounding_is_credited_as_it_was_promised() {
        BillingPolicy policy = BillingPolicy.builder()
                .tax(TaxPolicy.DEFAULT.keeping(TaxPolicy.Inclusive.PAYABLE_ROUNDED))
                .payableStep(Option.some(new BigDecimal("0.05")))
                .build();
        Bill bill = sent(Paper.invoice(
                policy, line("a", "10.00").taxIncluded(), line("b", "0.02").taxIncluded()));

        Bill credited = credit(bill, Credit.part(1, "late"), Credit.whole("rest"));

        assertThat(credited.creditNotes().map(note -> note.gross() + " " + note.payable()))
                .containsExactly("EUR -9.99 EUR -10.00", "EUR -0.03 EUR 0.00");
        assertThat(credited.due()).hasToString("EUR 0.00");
    }

    @Test
    void what_came_off_after_tax_is_not_given_back() {
        BillingPolicy policy =
                BillingPolicy.builder().reductions(ReductionTime.AS_PAYMENT).build();
        Bill bill = sent(Paper.invoice(
                policy, line("a", "100.00"), Paper.onTotal("off", Adjustment.percentOff("10", "loyalty"))));

        Bill credited = credit(bill, Credit.part(1, "EUR 50.00", "late"), Credit.whole("rest"));

        assertThat(bill.due()).hasToString("EUR 108.90");
        assertThat(credited.creditNotes().map(note -> note.gross() + " " + note.payable()))
                .containsExactly("EUR -60.50 EUR -54.45", "EUR -60.50 EUR -54.45");
        assertThat(credited.due()).hasToString("EUR 0.00");
    }

    @Test
    void what_is_credited_after_it_was_paid_is_overpaid() {
        Bill paid = sent(Paper.invoice(line("a", "100.00")))
                .pay(Payment.of("p", DAY, "EUR 121.00"))
                .get();

        Bill credited = credit(paid, Credit.part(1, "EUR 10.00", "late"));

        assertThat(credited.overpaid()).hasToString("EUR 12.10");
        assertThat(credited.credited()).hasToString("EUR 12.10");
        assertThat(credited.status()).isEqualTo(BillStatus.SETTLED);
    }

    @Test
    void an_electronic_credit_note_has_amounts_above_zero() {
        ManualLine exempt = line("b", "5.00", TaxedAs.untaxed(VatCategory.E, "exempt"));
        Bill bill = sent(Paper.invoice(line("a", "12.10").taxIncluded(), exempt));

        Vector<InvoiceItem> items = credit(bill, Credit.whole("wrong"))
                .creditNotes()
                .single()
                .lines()
                .map(CreditNoteLine::item);

        assertThat(items.map(item -> item.name() + " " + item.measured() + " " + item.net()))
                .containsExactly("a 1 C62 at EUR 10.00 EUR 10.00", "b 1 C62 at EUR 5.00 EUR 5.00");
    }

    /** The credits given one after the other, as notes C1, C2 and so on after those that are there. */
    static Bill credit(Bill bill, Credit... credits) {
        return Vector.of(credits)
                .foldLeft(
                        bill,
                        (before, credit) ->
                                credit(before, credit, before.creditNotes().size() + 1));
    }

    private static Bill credit(Bill bill, Credit credit, int number) {
        return bill.credit(credit, "C" + number, DAY).getOrElseThrow(refusal -> new AssertionError(refusal.sentence()));
    }

    private static String figures(CreditNote note) {
        return note.net().getAmount() + " " + note.tax().getAmount() + " "
                + note.gross().getAmount();
    }

    private static String code(Either<BillRefusal, Bill> refused) {
        return refused.swap().map(BillRefusal::code).getOrElse("accepted");
    }
}
