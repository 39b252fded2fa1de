package dev.holdfast.billing.tax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.tax.PriceBasis;
import io.vavr.collection.Vector;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class TaxPartTest {

    private static final TaxedAs VAT = TaxedAs.standard("21");
    private static final TaxedAs REDUCED = TaxedAs.standard("6");

    @Test
    void a_part_that_is_all_is_taxed_as_all_is() {
        Vector<Taxable> all = Vector.of(inclusive("10.00", VAT), inclusive("5.00", REDUCED));

        assertThat(part(TaxPolicy.DEFAULT, all, all)).isEqualTo(TaxTotals.of(all, CurrencyUnit.EUR));
    }

    /** 82.64 of 100.00 without tax; of 66.66 it is 55.09, of 33.34 alone 27.55 too. */
    @Test
    void a_part_is_taxed_as_if_it_stood_alone() {
        Vector<Taxable> whole = Vector.of(inclusive("100.00", VAT));
        Vector<Taxable> some = Vector.of(inclusive("33.33", VAT));

        assertThat(part(TaxPolicy.DEFAULT, whole, some)).isEqualTo(TaxTotals.of(some, CurrencyUnit.EUR));
        assertThat(part(TaxPolicy.DEFAULT, whole, some, some)).isEqualTo(TaxTotals.of(some, CurrencyUnit.EUR));
    }

    @Test
    void what_uses_up_an_amount_takes_what_is_left() {
        TaxTotals last = part(
                TaxPolicy.DEFAULT,
                Vector.of(inclusive("100.00", VAT)),
                Vector.of(inclusive("33.33", VAT)),
                Vector.of(inclusive("33.33", VAT)),
                Vector.of(inclusive("33.34", VAT)));

        assertThat(last.subtotals().map(tax -> tax.taxable() + " " + tax.tax())).containsExactly("EUR 27.54 EUR 5.80");
        assertThat(last.amounts().map(taxed -> taxed.net() + " " + taxed.tax())).containsExactly("EUR 27.54 EUR 5.80");
    }

    /** Of the four, only the second one is taken: the cents by which the others round stay where they are. */
    @Test
    void what_is_not_taken_has_no_net_and_no_tax() {
        Vector<Taxable> whole = Vector.of(
                inclusive("0.05", VAT), inclusive("0.05", VAT), inclusive("0.05", VAT), inclusive("1", REDUCED));
        TaxTotals one = part(
                TaxPolicy.DEFAULT,
                whole,
                Vector.of(inclusive("0", VAT), inclusive("0.05", VAT), inclusive("0", VAT), inclusive("0", REDUCED)));

        assertThat(one.amounts()
                        .map(taxed ->
                                taxed.net().getAmount() + " " + taxed.tax().getAmount()))
                .containsExactly("0.00 0.00", "0.04 0.01", "0.00 0.00", "0.00 0.00");
        assertThat(one.subtotals()
                        .map(tax -> tax.percent() + " " + tax.taxable().getAmount()))
                .containsExactly("21 0.04", "6 0.00");
    }

    @Test
    void by_line_each_line_is_used_up_by_itself() {
        TaxPolicy perLine = TaxPolicy.DEFAULT.rounded(TaxPolicy.Scope.PER_LINE);
        Vector<Taxable> whole = Vector.of(exclusive("0.08"), exclusive("0.08"));
        Vector<Taxable> one = Vector.of(exclusive("0.08"), exclusive("0.00"));
        Vector<Taxable> other = Vector.of(exclusive("0.00"), exclusive("0.08"));

        // by rate 0.16 has 0.03 in all, and so what is left is 0.01
        assertThat(taxes(part(perLine, whole, one, other))).containsExactly("0.02");
        assertThat(taxes(part(TaxPolicy.DEFAULT, whole, one, other))).containsExactly("0.01");
    }

    /** Two of 0.03 have 0.01 of tax each (0.0063), as 0.06 has (0.0126): the second takes none. */
    @Test
    void no_part_takes_more_than_is_left() {
        Vector<Taxable> some = Vector.of(exclusive("0.03"));

        assertThat(taxes(part(TaxPolicy.DEFAULT, Vector.of(exclusive("0.07")), some)))
                .containsExactly("0.01");
        assertThat(taxes(part(TaxPolicy.DEFAULT, Vector.of(exclusive("0.07")), some, some)))
                .containsExactly("0.00");
    }

    /** 0.03 with tax at 21 % is 0.02 and 0.01, as 0.04 is 0.03 and 0.01: what is promised is kept, net takes the cent. */
    @Test
    void what_is_promised_with_its_tax_is_kept_where_no_tax_is_left() {
        Vector<Taxable> some = Vector.of(inclusive("0.03", VAT));
        TaxTotals second = part(TaxPolicy.DEFAULT, Vector.of(inclusive("0.07", VAT)), some, some);

        assertThat(second.subtotals().map(tax -> tax.taxable() + " " + tax.tax()))
                .containsExactly("EUR 0.03 EUR 0.00");
    }

    /** A credit among the amounts: what is taken of the others is more than is left of all, and taxed by itself. */
    @Test
    void a_part_beyond_what_is_left_of_all_is_taxed_by_itself() {
        TaxTotals some = part(
                TaxPolicy.DEFAULT,
                Vector.of(exclusive("10.00"), exclusive("-9.00")),
                Vector.of(exclusive("10.00"), exclusive("0.00")));

        assertThat(taxes(some)).containsExactly("2.10");
    }

    @Test
    void a_rounding_that_keeps_a_promise_is_taken_in_parts_too() {
        TaxPolicy rounded = TaxPolicy.DEFAULT.keeping(TaxPolicy.Inclusive.PAYABLE_ROUNDED);
        Vector<Taxable> whole = Vector.of(inclusive("12.10", VAT));
        Vector<Taxable> some = Vector.of(inclusive("10.00", VAT));

        assertThat(part(rounded, whole, some).rounding()).hasToString("EUR 0.01");
        assertThat(part(rounded, whole, some, Vector.of(inclusive("2.10", VAT))).rounding())
                .hasToString("EUR -0.01");
    }

    private static Vector<String> taxes(TaxTotals totals) {
        return totals.subtotals().map(tax -> tax.tax().getAmount().toPlainString());
    }

    @SafeVarargs
    private static TaxTotals part(TaxPolicy policy, Vector<Taxable> whole, Vector<Taxable>... parts) {
        Vector<Vector<Taxable>> all = Vector.empty();
        for (Vector<Taxable> one : parts) {
            all = all.append(one);
        }
        return TaxTotals.ofPart(whole, all, CurrencyUnit.EUR, 2, policy);
    }

    private static Taxable inclusive(String amount, TaxedAs taxedAs) {
        return new Taxable(BigMoney.parse("EUR " + amount), PriceBasis.TAX_INCLUSIVE, taxedAs);
    }

    private static Taxable exclusive(String amount) {
        return new Taxable(BigMoney.parse("EUR " + amount), PriceBasis.TAX_EXCLUSIVE, VAT);
    }
}
