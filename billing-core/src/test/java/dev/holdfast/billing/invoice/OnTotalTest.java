package dev.holdfast.billing.invoice;

import static dev.holdfast.billing.invoice.Paper.DAY;
import static dev.holdfast.billing.invoice.Paper.VAT;
import static dev.holdfast.billing.invoice.Paper.bills;
import static dev.holdfast.billing.invoice.Paper.invoice;
import static dev.holdfast.billing.invoice.Paper.invoices;
import static dev.holdfast.billing.invoice.Paper.line;
import static dev.holdfast.billing.invoice.Paper.onTotal;
import static dev.holdfast.billing.invoice.Paper.paid;
import static dev.holdfast.billing.invoice.Paper.sentences;
import static dev.holdfast.billing.invoice.Paper.taxes;
import static dev.holdfast.billing.invoice.Paper.totals;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.policy.NegativeTotal;
import dev.holdfast.billing.policy.ReductionTime;
import dev.holdfast.billing.tax.TaxPolicy;
import dev.holdfast.billing.tax.TaxedAs;
import dev.holdfast.catalog.tax.PriceBasis;
import dev.holdfast.catalog.tax.VatCategory;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.util.Locale;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What comes off or on the whole bill, what was paid, and what becomes of a total below zero. */
class OnTotalTest {

    private static final TaxedAs REDUCED = TaxedAs.standard("6");

    @Test
    void an_allowance_on_the_whole_is_spread_over_the_rates_by_their_nets_and_its_parts_make_it() {
        Invoice invoice = invoice(
                line("a", "100.00"),
                line("b", "50.00", REDUCED),
                onTotal("coupon", Adjustment.allowance("EUR 10.00", "coupon").coded("95")));

        assertThat(invoice.adjustments())
                .extracting(on -> on.taxedAs() + " " + on.net().getAmount() + " " + on.signedNet() + " "
                        + on.applied().code().get())
                .containsExactly("S 21 % 6.67 EUR -6.67 95", "S 6 % 3.33 EUR -3.33 95");
        assertThat(invoice.adjustments())
                .extracting(
                        on -> on.explain(Locale.ENGLISH).derivation().value().toPlainString())
                .containsExactly("-6.67", "-3.33");
        assertThat(totals(invoice)).isEqualTo("106 150.00, 107 10.00, 109 140.00, 110 22.40, 112 162.40, 115 162.40");
        assertThat(taxes(invoice)).containsExactly("S 21 93.33 19.60", "S 6 46.67 2.80");
        assertThat(sentences(invoice).takeRight(2))
                .containsExactly(
                        "coupon: EUR 6.67 comes off. It is on the whole bill by coupon: part 100.00 of 150.00 of"
                                + " round(10.00), before 21 % tax.",
                        "coupon: EUR 3.33 comes off. It is on the whole bill by coupon: part 50.00 of 150.00 of"
                                + " round(10.00), before 6 % tax.");
    }

    @Test
    void a_percentage_on_the_whole_is_rounded_once() {
        Invoice invoice = invoice(
                line("a", "0.05"), line("b", "0.05", REDUCED), onTotal("tenth", Adjustment.percentOff("10", "tenth")));

        // 10 % of 0.10 is 0.01; 0.005 and 0.005 would be 0.02
        assertThat(invoice.allowanceTotal()).hasToString("EUR 0.01");
        assertThat(invoice.adjustments().single().applied().base().get()).hasToString("EUR 0.05");
    }

    @Test
    void a_percentage_comes_off_each_price_in_its_own_basis() {
        Invoice invoice = invoice(
                line("net", "100.00"),
                line("gross", "121.00").taxIncluded(),
                onTotal("tenth", Adjustment.percentOff("10", "tenth")));

        assertThat(invoice.adjustments())
                .extracting(on -> on.basis() + " " + on.applied().amount().getAmount() + " "
                        + on.net().getAmount())
                .containsExactly("TAX_EXCLUSIVE 10.00 10.00", "TAX_INCLUSIVE 12.10 10.00");
        assertThat(totals(invoice)).isEqualTo("106 200.00, 107 20.00, 109 180.00, 110 37.80, 112 217.80, 115 217.80");
    }

    @Test
    void one_that_states_its_tax_stands_there_alone() {
        Invoice invoice = invoice(
                line("a", "100.00"),
                line("b", "50.00", REDUCED),
                new Addition.OnTotal(
                        "tenth",
                        DAY,
                        Adjustment.percentOff("10", "tenth"),
                        PriceBasis.TAX_EXCLUSIVE,
                        Option.some(REDUCED)),
                new Addition.OnTotal(
                        "coupon",
                        DAY,
                        Adjustment.allowance("EUR 12.10", "coupon"),
                        PriceBasis.TAX_INCLUSIVE,
                        Option.some(VAT)));

        assertThat(taxes(invoice)).containsExactly("S 21 90.00 18.90", "S 6 45.00 2.70");
        assertThat(invoice.adjustments().map(on -> on.applied().base().isDefined()))
                .containsExactly(true, false);
    }

    @Test
    void what_is_outside_the_scope_of_tax_bears_its_part_on_its_own_invoice() {
        TaxedAs outside = TaxedAs.untaxed(VatCategory.O, "not subject to tax");
        Vector<Invoice> invoices = invoices(
                BillingPolicy.DEFAULT,
                line("a", "100.00"),
                line("ticket", "50.00", outside),
                onTotal("coupon", Adjustment.allowance("EUR 15.00", "coupon")));

        assertThat(invoices.map(Paper::totals))
                .containsExactly(
                        "106 100.00, 107 10.00, 109 90.00, 110 18.90, 112 108.90, 115 108.90",
                        "106 50.00, 107 5.00, 109 45.00, 112 45.00, 115 45.00");
    }

    @Test
    void a_reduction_after_tax_is_a_payment() {
        BillingPolicy asPayment =
                BillingPolicy.builder().reductions(ReductionTime.AS_PAYMENT).build();
        Invoice invoice =
                invoice(asPayment, line("a", "100.00"), onTotal("tenth", Adjustment.percentOff("10", "tenth")));

        assertThat(totals(invoice)).isEqualTo("106 100.00, 109 100.00, 110 21.00, 112 121.00, 113 12.10, 115 108.90");
        assertThat(sentences(invoice).last()).isEqualTo("tenth: EUR 12.10 comes off after tax: round(121.00 × 0.10).");
    }

    @Test
    void after_tax_a_percentage_is_of_all_that_is_charged_or_of_the_lines_that_are_taxed_so() {
        BillingPolicy asPayment =
                BillingPolicy.builder().reductions(ReductionTime.AS_PAYMENT).build();
        Addition.OnTotal tenth = new Addition.OnTotal(
                "tenth", DAY, Adjustment.percentOff("10", "tenth"), PriceBasis.TAX_EXCLUSIVE, Option.some(REDUCED));

        assertThat(totals(invoice(asPayment, line("a", "100.00"), line("b", "50.00", REDUCED), tenth)))
                .isEqualTo("106 150.00, 109 150.00, 110 24.00, 112 174.00, 113 5.00, 115 169.00");
    }

    @Test
    void what_stands_beside_the_lines_waits_for_a_bill_with_lines() {
        Addition.Paid deposit = paid("deposit", "10.00");
        BillResult nothing = bills(BillingPolicy.DEFAULT, Ledger.EMPTY, deposit);

        assertThat(nothing.invoices()).isEmpty();
        assertThat(nothing.ledger().added()).isEmpty();
        assertThat(bills(BillingPolicy.DEFAULT, nothing.ledger(), deposit, line("a", "100.00"))
                        .invoices()
                        .single()
                        .payable())
                .hasToString("EUR 111.00");
    }

    @Test
    void a_total_below_zero_is_a_credit_note_or_an_invoice_below_zero() {
        ManualLine back = line("a", "-1", "C62", "100.00", "1");

        assertThat(invoice(back).type()).isEqualTo(Invoice.Type.CREDIT_NOTE);
        assertThat(totals(invoice(back))).isEqualTo("106 -100.00, 109 -100.00, 110 -21.00, 112 -121.00, 115 -121.00");
        assertThat(invoice(negative(NegativeTotal.NEGATIVE_INVOICE), back).type())
                .isEqualTo(Invoice.Type.INVOICE);
    }

    @Test
    void or_it_is_kept_and_pays_for_later_invoices() {
        BillingPolicy carried = negative(NegativeTotal.CARRIED);
        ManualLine back = line("a", "-1", "C62", "100.00", "1");
        BillResult first = bills(carried, Ledger.EMPTY, back);
        BillResult second = bills(carried, first.ledger(), back, line("b", "70.00"));
        BillResult third = bills(carried, second.ledger(), back, line("b", "70.00"), line("c", "100.00"));

        assertThat(totals(first.invoices().single()))
                .isEqualTo("106 -100.00, 109 -100.00, 110 -21.00, 112 -121.00, 113 -121.00");
        assertThat(first.ledger().kept()).contains(Money.parse("EUR 121.00"));
        assertThat(totals(second.invoices().single()))
                .isEqualTo("106 70.00, 109 70.00, 110 14.70, 112 84.70, 113 84.70");
        assertThat(totals(third.invoices().single()))
                .isEqualTo("106 100.00, 109 100.00, 110 21.00, 112 121.00, 113 36.30, 115 84.70");
        assertThat(third.ledger().kept()).isEmpty();
        assertThat(sentences(first.invoices().single()).last())
                .isEqualTo(
                        "Balance kept for later invoices: EUR -121.00 is not paid back now and pays for later invoices.");
        assertThat(sentences(third.invoices().single()).last())
                .isEqualTo("Balance from before: EUR 36.30 is left from before and pays for this one.");
    }

    /** A wallet: 200.00 are there, and 121.00 are needed. */
    @Test
    void what_is_paid_to_be_kept_pays_as_much_as_a_bill_needs_and_the_rest_later() {
        Addition.Paid wallet =
                new Addition.Paid("wallet", DAY, Money.parse("EUR 200.00"), "wallet", Addition.Paid.Rest.KEPT);
        ManualLine first = line("a", "100.00");
        BillResult bill = bills(BillingPolicy.DEFAULT, Ledger.EMPTY, first, wallet);
        BillResult next = bills(BillingPolicy.DEFAULT, bill.ledger(), first, wallet, line("b", "100.00"));

        assertThat(totals(bill.invoices().single()))
                .isEqualTo("106 100.00, 109 100.00, 110 21.00, 112 121.00, 113 121.00");
        assertThat(bill.ledger().kept()).contains(Money.parse("EUR 79.00"));
        assertThat(totals(next.invoices().single()))
                .isEqualTo("106 100.00, 109 100.00, 110 21.00, 112 121.00, 113 79.00, 115 42.00");
        assertThatThrownBy(() ->
                        new Addition.Paid("wallet", DAY, Money.parse("EUR -0.01"), "wallet", Addition.Paid.Rest.KEPT))
                .hasMessageContaining("at least 0 to be kept, was EUR -0.01");
    }

    @Test
    void the_amount_to_pay_is_rounded_to_what_can_be_paid_and_as_the_host_says() {
        BillingPolicy coins = BillingPolicy.builder()
                .payableStep(Option.some(new BigDecimal("0.05")))
                .build();

        assertThat(totals(invoice(coins, line("a", "10.01"))))
                .isEqualTo("106 10.01, 109 10.01, 110 2.10, 112 12.11, 114 -0.01, 115 12.10");
        assertThat(totals(invoice(line("a", "10.01"), new Addition.Rounding("down", DAY, Money.parse("EUR -0.11")))))
                .isEqualTo("106 10.01, 109 10.01, 110 2.10, 112 12.11, 114 -0.11, 115 12.00");
        assertThat(totals(invoice(
                        BillingPolicy.builder()
                                .tax(TaxPolicy.DEFAULT.keeping(TaxPolicy.Inclusive.PAYABLE_ROUNDED))
                                .build(),
                        line("a", "10.00").taxIncluded())))
                .isEqualTo("106 8.26, 109 8.26, 110 1.73, 112 9.99, 114 0.01, 115 10.00");
    }

    @Test
    void an_adjustment_below_zero_is_a_mistake() {
        assertThatThrownBy(() -> Adjustment.allowance("EUR -1.00", "coupon"))
                .hasMessageContaining("was EUR -1.00; an allowance below zero is a charge");
        assertThatThrownBy(() -> Adjustment.percentOn("-5", "night")).hasMessageContaining("at least 0, was -5;");
        assertThat(totals(invoice(line("a", "1.00"), onTotal("none", Adjustment.allowance("EUR 0.00", "none")))))
                .isEqualTo("106 1.00, 109 1.00, 110 0.21, 112 1.21, 115 1.21");
        assertThatThrownBy(() -> BillingPolicy.builder()
                        .payableStep(Option.some(BigDecimal.ZERO))
                        .build())
                .hasMessageContaining("payableStep");
    }

    private static BillingPolicy negative(NegativeTotal way) {
        return BillingPolicy.builder().negativeTotal(way).build();
    }
}
