package dev.holdfast.billing.invoice;

import static dev.holdfast.billing.invoice.Paper.DAY;
import static dev.holdfast.billing.invoice.Paper.VAT;
import static dev.holdfast.billing.invoice.Paper.amounts;
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

import dev.holdfast.billing.owed.NotCalculated;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.tax.TaxedAs;
import dev.holdfast.catalog.tax.VatCategory;
import io.vavr.collection.Vector;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

/** Lines that a host adds, by the arithmetic of EN 16931. */
class ManualLineTest {

    private static final ManualLine.Goodwill OUTAGE = new ManualLine.Goodwill("two weeks without a decoder", "Lefevre");

    /** The invoice that was found valid by the rules of EN 16931 and of Peppol, with every kind of line. */
    @Test
    void the_proof_invoice_adds_up_to_the_cent() {
        Invoice invoice = invoice(
                line("new pack", "17", "DAY", "60.00", "30"),
                line("old pack", "-17", "DAY", "45.99", "30"),
                line("july", "60.00").withAdjustments(Vector.of(Adjustment.percentOff("20", "welcome"))),
                line("calls", "137", "MIN", "0.0825", "1"),
                ManualLine.goodwill("goodwill", "goodwill", DAY, "EUR 5.00", VAT, OUTAGE),
                paid("deposit", "10.00"));

        assertThat(amounts(invoice))
                .containsExactly("old pack -26.06", "goodwill -5.00", "new pack 34.00", "july 48.00", "calls 11.30");
        assertThat(totals(invoice)).isEqualTo("106 62.24, 109 62.24, 110 13.07, 112 75.31, 113 10.00, 115 65.31");
        assertThat(sentences(invoice))
                .containsExactly(
                        "old pack: -17 DAY at EUR 45.99 for 30, before 21 % tax, for 2013-07-01:"
                                + " round(45.99 × -17/30) = EUR -26.06, rounded HALF_UP.",
                        "goodwill: -1 C62 at EUR 5.00, before 21 % tax, for 2013-07-01: round(5.00 × -1/1) = EUR -5.00,"
                                + " rounded HALF_UP. Goodwill: two weeks without a decoder; approved by Lefevre.",
                        "new pack: 17 DAY at EUR 60.00 for 30, before 21 % tax, for 2013-07-01:"
                                + " round(60.00 × 17/30) = EUR 34.00, rounded HALF_UP.",
                        "july: 1 C62 at EUR 60.00, before 21 % tax, for 2013-07-01:"
                                + " round(60.00) - round(60.00 × 0.20) = EUR 48.00, rounded HALF_UP."
                                + " welcome: 20 % of EUR 60.00 comes off, EUR 12.00.",
                        "calls: 137 MIN at EUR 0.0825, before 21 % tax, for 2013-07-01:"
                                + " round(0.0825 × 137/1) = EUR 11.30, rounded HALF_UP.",
                        "deposit: EUR 10.00 was paid before.");
    }

    /** The base example of Peppol BIS Billing 3.0: seven and minus three, and an insurance on the whole. */
    @Test
    void the_base_example_of_peppol_comes_to_1656_25() {
        TaxedAs vat = TaxedAs.standard("25");
        Invoice invoice = invoice(
                line("item 1", "7", "DAY", "400", "1").withTaxedAs(vat),
                line("item 2", "-3", "DAY", "500", "1").withTaxedAs(vat),
                onTotal("insurance", Adjustment.charge("EUR 25", "Insurance").coded("FC")));

        assertThat(totals(invoice))
                .isEqualTo("106 1300.00, 108 25.00, 109 1325.00, 110 331.25, 112 1656.25, 115 1656.25");
        assertThat(invoice.adjustments().single().applied().code()).contains("FC");
    }

    @Test
    void allowances_and_charges_of_a_line_are_rounded_each_on_its_own() {
        Invoice invoice = invoice(line("service", "3", "HUR", "33.335", "1")
                .withAdjustments(Vector.of(
                        Adjustment.percentOff("2.5", "loyalty").of(BigMoney.parse("EUR 80.00")),
                        Adjustment.allowance("EUR 0.50", "voucher"),
                        Adjustment.percentOn("10", "night").coded("ADK"))));

        // 3 × 33.335 = 100.005; 2.5 % of 80.00 = 2.00; 10 % of 100.01 = 10.00
        assertThat(amounts(invoice)).containsExactly("service 107.51");
        assertThat(invoice.lines().single().adjustments())
                .extracting(applied -> applied.kind() + " " + applied.reason() + " "
                        + applied.amount().getAmount())
                .containsExactly("ALLOWANCE loyalty 2.00", "ALLOWANCE voucher 0.50", "CHARGE night 10.00");
    }

    /** A free month that stays visible: 60.00, and all of it off. */
    @Test
    void a_line_that_comes_to_nothing_is_shown_when_the_host_adds_it() {
        Invoice invoice = invoice(
                line("july", "60.00").withAdjustments(Vector.of(Adjustment.percentOff("100", "first month free"))));

        assertThat(amounts(invoice)).containsExactly("july 0.00");
        assertThat(totals(invoice)).isEmpty();
    }

    @Test
    void an_allowance_on_what_is_given_back_is_a_charge() {
        Invoice invoice = invoice(line("old pack", "-1", "C62", "60.00", "1")
                .withAdjustments(
                        Vector.of(Adjustment.percentOff("20", "welcome").coded("95"))));

        assertThat(amounts(invoice)).containsExactly("old pack -48.00");
        assertThat(invoice.lines().single().adjustments().single().kind()).isEqualTo(Adjustment.Kind.CHARGE);
        assertThat(invoice.lines().single().adjustments().single().code()).isEmpty();
    }

    @Test
    void prices_with_tax_inside_keep_their_promise() {
        Invoice invoice = invoice(
                line("sim 1", "15.00").taxIncluded(),
                line("sim 2", "15.00").taxIncluded(),
                line("internet", "66.95").taxIncluded(),
                line("pack", "-1", "C62", "8.00", "1").taxIncluded());

        assertThat(totals(invoice)).isEqualTo("106 73.51, 109 73.51, 110 15.44, 112 88.95, 115 88.95");
        assertThat(invoice.items().map(item -> item.measured() + " = " + item.net()))
                .containsExactly(
                        "-1 C62 at EUR 6.611570 = EUR -6.61",
                        "1 C62 at EUR 12.396694 = EUR 12.40",
                        "1 C62 at EUR 12.396694 = EUR 12.39",
                        "1 C62 at EUR 55.330579 = EUR 55.33");
    }

    /** In an electronic invoice every amount is without tax, that of an allowance and what it is of as well. */
    @Test
    void an_allowance_of_a_price_with_tax_inside_is_stated_without_tax() {
        InvoiceItem item = invoice(line("pack", "121.00")
                        .taxIncluded()
                        .withAdjustments(Vector.of(
                                Adjustment.percentOff("10", "welcome"), Adjustment.allowance("EUR 6.05", "voucher"))))
                .items()
                .single();

        // 102.85 with tax is 85.00 without
        assertThat(item.net()).hasToString("EUR 85.00");
        assertThat(item.adjustments())
                .extracting(off -> off.kind() + " " + off.reason() + " " + off.amount() + " of "
                        + off.base().map(BigMoney::toString).getOrElse("nothing"))
                .containsExactly("ALLOWANCE welcome EUR 10.00 of EUR 100.00", "ALLOWANCE voucher EUR 5.00 of nothing");
    }

    @Test
    void it_is_billed_once_and_by_the_first_bill_on_or_after_its_day() {
        ManualLine visit = line("visit", "49.00");
        BillResult first = bills(
                BillingPolicy.DEFAULT,
                Ledger.EMPTY,
                visit,
                visit.withId("later").withOn(DAY.plusDays(1)));

        assertThat(amounts(first.invoices().single())).containsExactly("visit 49.00");
        assertThat(first.ledger().added()).containsExactly(visit);
        assertThat(bills(BillingPolicy.DEFAULT, first.ledger(), visit).invoices())
                .isEmpty();
    }

    @Test
    void what_was_billed_is_not_changed_in_silence() {
        ManualLine visit = line("visit", "49.00");
        Ledger billed = bills(BillingPolicy.DEFAULT, Ledger.EMPTY, visit).ledger();

        NotCalculated refused = Paper.billing()
                .bill(Paper.account(visit.withName("a dearer visit")), billed, DAY)
                .getLeft();

        assertThat(refused.sentence())
                .isEqualTo(
                        "Nothing was billed: addition visit of Account home is not calculated, since it was billed and"
                                + " has changed since; give what is new another id.");
        assertThatThrownBy(() -> Paper.account(visit, visit.withName("another")))
                .hasMessageContaining("visit is stated twice");
        assertThat(amounts(invoice(visit, visit))).containsExactly("visit 49.00");
    }

    @Test
    void what_is_outside_the_scope_of_tax_has_an_invoice_of_its_own() {
        TaxedAs outside = TaxedAs.untaxed(VatCategory.O, "not subject to tax");
        Vector<Invoice> invoices = invoices(
                BillingPolicy.DEFAULT,
                line("ticket", "2.00", outside),
                line("calls", "10.00"),
                line("book", "5.00", TaxedAs.untaxed(VatCategory.E, "education")),
                paid("deposit", "4.00"));

        assertThat(invoices.map(Paper::taxes))
                .containsExactly(Vector.of("S 21 10.00 2.10", "E 0 5.00 0.00"), Vector.of("O 0 2.00 0.00"));
        assertThat(invoices.map(Invoice::payable)
                        .map(payable -> payable.getAmount().toString()))
                .containsExactly("13.10", "2.00");
        assertThat(taxes(invoice(line("ticket", "2.00", outside)))).containsExactly("O 0 2.00 0.00");
    }

    @Test
    void a_price_below_zero_and_goodwill_that_charges_are_mistakes() {
        assertThatThrownBy(() -> line("refund", "-5.00")).hasMessageContaining("state a negative quantity");
        assertThatThrownBy(() -> line("goodwill", "5.00").withGoodwill(io.vavr.control.Option.some(OUTAGE)))
                .hasMessageContaining("goodwill gives back");
        assertThatThrownBy(() -> new ManualLine.Goodwill("", "Lefevre")).hasMessageContaining("needs a reason");
        assertThatThrownBy(() -> new ManualLine.Goodwill("outage", " ")).hasMessageContaining("who approved it");
        assertThatThrownBy(() -> line("nothing", "1", "C62", "5.00", "0")).hasMessageContaining("must be above 0");
        assertThatThrownBy(() -> new UnitCode("MONTH")).hasMessageContaining("was MONTH");
    }
}
