package dev.holdfast.billing.tax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.tax.PriceBasis;
import io.vavr.collection.Vector;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class TaxStepTest {

    private static final TaxedAs VAT = TaxedAs.standard("21");
    private static final TaxedAs REDUCED = TaxedAs.standard("6");

    @Test
    void a_first_step_is_taxed_as_if_it_were_all() {
        Vector<Taxable> all = Vector.of(inclusive("10.00", VAT), inclusive("5.00", REDUCED));

        assertThat(step(TaxPolicy.DEFAULT, Vector.of(inclusive("0.00", VAT), inclusive("0.00", REDUCED)), all))
                .isEqualTo(TaxTotals.of(all, CurrencyUnit.EUR));
    }

    /** 82.64 of 100.00 without tax, 55.09 of 66.66. */
    @Test
    void a_step_takes_what_all_of_it_leaves_to_it() {
        TaxTotals step =
                step(TaxPolicy.DEFAULT, Vector.of(inclusive("66.66", VAT)), Vector.of(inclusive("100.00", VAT)));

        assertThat(step.subtotals().map(tax -> tax.taxable() + " " + tax.tax())).containsExactly("EUR 27.55 EUR 5.79");
        assertThat(step.amounts().map(taxed -> taxed.net() + " " + taxed.tax())).containsExactly("EUR 27.55 EUR 5.79");
    }

    /** Of the three, only the second one grows: the cents by which the others round stay where they are. */
    @Test
    void what_does_not_change_takes_no_part_in_a_step() {
        Vector<Taxable> before = Vector.of(
                inclusive("0.05", VAT), inclusive("0.00", VAT), inclusive("0.05", VAT), inclusive("1", REDUCED));
        TaxTotals step = step(TaxPolicy.DEFAULT, before, before.update(1, inclusive("0.05", VAT)));

        assertThat(step.amounts()
                        .map(taxed ->
                                taxed.net().getAmount() + " " + taxed.tax().getAmount()))
                .containsExactly("0.00 0.00", "0.04 0.01", "0.00 0.00", "0.00 0.00");
        assertThat(step.subtotals()
                        .map(tax -> tax.percent() + " " + tax.taxable().getAmount()))
                .containsExactly("21 0.04", "6 0.00");
    }

    @Test
    void by_line_each_line_has_its_own_step() {
        TaxPolicy perLine = TaxPolicy.DEFAULT.rounded(TaxPolicy.Scope.PER_LINE);
        Vector<Taxable> before = Vector.of(exclusive("0.08"), exclusive("0.00"));
        TaxTotals step = step(perLine, before, Vector.of(exclusive("0.08"), exclusive("0.08")));

        // by rate it would be 0.03 in all, and so 0.01 here
        assertThat(step.subtotals().map(tax -> tax.tax().getAmount().toPlainString()))
                .containsExactly("0.02");
        assertThat(step(TaxPolicy.DEFAULT, before, Vector.of(exclusive("0.08"), exclusive("0.08")))
                        .subtotals()
                        .map(tax -> tax.tax().getAmount().toPlainString()))
                .containsExactly("0.01");
    }

    @Test
    void a_rounding_that_keeps_a_promise_is_taken_in_steps_too() {
        TaxPolicy rounded = TaxPolicy.DEFAULT.keeping(TaxPolicy.Inclusive.PAYABLE_ROUNDED);
        Vector<Taxable> some = Vector.of(inclusive("10.00", VAT));

        assertThat(step(rounded, Vector.of(inclusive("0.00", VAT)), some).rounding())
                .hasToString("EUR 0.01");
        assertThat(step(rounded, some, Vector.of(inclusive("12.10", VAT))).rounding())
                .hasToString("EUR -0.01");
    }

    private static TaxTotals step(TaxPolicy policy, Vector<Taxable> before, Vector<Taxable> after) {
        return TaxTotals.step(before, after, CurrencyUnit.EUR, 2, policy);
    }

    private static Taxable inclusive(String amount, TaxedAs taxedAs) {
        return new Taxable(BigMoney.parse("EUR " + amount), PriceBasis.TAX_INCLUSIVE, taxedAs);
    }

    private static Taxable exclusive(String amount) {
        return new Taxable(BigMoney.parse("EUR " + amount), PriceBasis.TAX_EXCLUSIVE, VAT);
    }
}
