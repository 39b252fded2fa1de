package dev.holdfast.billing.tax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.tax.PriceBasis;
import dev.holdfast.catalog.tax.VatCategory;
import io.vavr.collection.Vector;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class TaxTotalsTest {

    @Test
    void a_gross_of_62_95_at_21_percent_is_52_02_and_10_93() {
        TaxTotals totals = inclusive("62.95");

        assertThat(totals.subtotals())
                .extracting(tax -> tax.percent() + " " + tax.taxable() + " " + tax.tax())
                .containsExactly("21 EUR 52.02 EUR 10.93");
    }

    /** 10.00 at 21 %: 8.26 net gives 1.73 of tax, which makes 9.99; the promised 10.00 is kept. */
    @Test
    void the_promised_gross_is_kept_where_no_net_gives_it_back() {
        TaxTotals totals = inclusive("10.00");

        assertThat(totals.subtotals().head().taxable()).hasToString("EUR 8.26");
        assertThat(totals.subtotals().head().tax()).hasToString("EUR 1.74");
    }

    @Test
    void a_pack_of_88_95_in_four_lines_keeps_its_gross() {
        TaxTotals totals = inclusive("15.00", "15.00", "66.95", "-8.00");

        assertThat(totals.subtotals().head().taxable()).hasToString("EUR 73.51");
        assertThat(totals.subtotals().head().tax()).hasToString("EUR 15.44");
        // 12.396, 12.396, 55.330, -6.611 rounded down lack two cents, which go to the largest remainders
        assertThat(totals.amounts().map(Taxed::net).map(BigMoney::toString))
                .containsExactly("EUR 12.40", "EUR 12.39", "EUR 55.33", "EUR -6.61");
        assertThat(total(totals.amounts().map(Taxed::net)))
                .isEqualTo(totals.subtotals().head().taxable());
    }

    @Test
    void a_tax_on_top_is_rounded_once_for_all_lines() {
        TaxTotals totals = totals(amount("0.10", PriceBasis.TAX_EXCLUSIVE), amount("0.12", PriceBasis.TAX_EXCLUSIVE));

        assertThat(totals.subtotals().head().tax()).hasToString("EUR 0.05");
        assertThat(totals.amounts().map(Taxed::net).map(BigMoney::toString)).containsExactly("EUR 0.10", "EUR 0.12");
    }

    @Test
    void lines_that_cancel_out_have_nets_that_cancel_out() {
        TaxTotals totals = inclusive("57.95", "-57.95");

        assertThat(totals.subtotals().head().taxable()).hasToString("EUR 0.00");
        assertThat(totals.subtotals().head().tax()).hasToString("EUR 0.00");
        assertThat(totals.amounts().map(Taxed::net).map(BigMoney::toString)).containsExactly("EUR 47.89", "EUR -47.89");
    }

    /** Shared by weight, a net of one cent would give these lines nets of 62.95 and -62.94. */
    @Test
    void lines_that_nearly_cancel_out_keep_their_own_nets() {
        TaxTotals totals = inclusive("62.95", "-62.94");

        assertThat(totals.subtotals().head().taxable()).hasToString("EUR 0.01");
        assertThat(totals.amounts().map(Taxed::net).map(BigMoney::toString)).containsExactly("EUR 52.03", "EUR -52.02");
    }

    @Test
    void an_invoice_below_zero_mirrors_one_above() {
        assertThat(inclusive("-62.95").subtotals().head().taxable()).hasToString("EUR -52.02");
        assertThat(inclusive("-62.95").subtotals().head().tax()).hasToString("EUR -10.93");
    }

    @Test
    void amounts_with_and_without_tax_of_one_rate_make_one_subtotal() {
        TaxTotals totals =
                totals(amount("12.10", PriceBasis.TAX_INCLUSIVE), amount("100.00", PriceBasis.TAX_EXCLUSIVE));

        assertThat(totals.subtotals())
                .extracting(tax -> tax.taxable() + " " + tax.tax())
                .containsExactly("EUR 110.00 EUR 23.10");
        assertThat(totals.amounts().map(Taxed::net).map(BigMoney::toString)).containsExactly("EUR 10.00", "EUR 100.00");
    }

    @Test
    void categories_and_rates_are_told_apart_and_rates_written_alike_are_not() {
        Taxable books = new Taxable(BigMoney.parse("EUR 10.60"), PriceBasis.TAX_INCLUSIVE, TaxedAs.standard("6"));
        Taxable exempt = new Taxable(
                BigMoney.parse("EUR 5.00"), PriceBasis.TAX_INCLUSIVE, TaxedAs.untaxed(VatCategory.E, "training"));
        Taxable twenty = new Taxable(BigMoney.parse("EUR 12.00"), PriceBasis.TAX_INCLUSIVE, TaxedAs.standard("20"));
        Taxable twentyPointNought =
                new Taxable(BigMoney.parse("EUR 12.00"), PriceBasis.TAX_INCLUSIVE, TaxedAs.standard("20.0"));

        TaxTotals totals = totals(books, exempt, twenty, twentyPointNought);

        assertThat(totals.subtotals())
                .extracting(tax -> tax.category() + " " + tax.percent() + " " + tax.taxable() + " " + tax.tax())
                .containsExactly("S 6 EUR 10.00 EUR 0.60", "E 0 EUR 5.00 EUR 0.00", "S 20 EUR 20.00 EUR 4.00");
        assertThat(totals.amounts().map(Taxed::net).map(BigMoney::toString))
                .containsExactly("EUR 10.00", "EUR 5.00", "EUR 10.00", "EUR 10.00");
    }

    @Test
    void a_currency_without_decimals_has_tax_without_decimals() {
        TaxTotals totals = TaxTotals.of(
                Vector.of(new Taxable(BigMoney.parse("JPY 1100"), PriceBasis.TAX_INCLUSIVE, TaxedAs.standard("10"))),
                CurrencyUnit.JPY);

        assertThat(totals.subtotals().head().tax()).hasToString("JPY 100");
        assertThat(totals.amounts().map(Taxed::net).head()).hasToString("JPY 1000");
    }

    private static TaxTotals inclusive(String... amounts) {
        return totals(Vector.of(amounts)
                .map(amount -> amount(amount, PriceBasis.TAX_INCLUSIVE))
                .toJavaArray(Taxable[]::new));
    }

    private static TaxTotals totals(Taxable... amounts) {
        return TaxTotals.of(Vector.of(amounts), CurrencyUnit.EUR);
    }

    private static Taxable amount(String amount, PriceBasis basis) {
        return new Taxable(BigMoney.parse("EUR " + amount), basis, TaxedAs.standard("21"));
    }

    private static Money total(Vector<BigMoney> amounts) {
        return BigMoney.total(CurrencyUnit.EUR, amounts).toMoney();
    }
}
