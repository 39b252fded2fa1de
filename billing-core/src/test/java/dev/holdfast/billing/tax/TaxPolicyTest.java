package dev.holdfast.billing.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.catalog.tax.PriceBasis;
import dev.holdfast.catalog.tax.VatCategory;
import io.vavr.collection.Vector;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** Every way of rounding tax, each with an example in which another one gives another amount. */
class TaxPolicyTest {

    private static final TaxPolicy PAYABLE = TaxPolicy.DEFAULT.keeping(TaxPolicy.Inclusive.PAYABLE_ROUNDED);
    private static final TaxPolicy PER_LINE = TaxPolicy.DEFAULT.rounded(TaxPolicy.Scope.PER_LINE);
    private static final TaxPolicy ONCE = TaxPolicy.DEFAULT.rounded(TaxPolicy.Scope.ONCE);

    /** CEN's validator rounds half up: 156435.885, which half even would make 156435.88. */
    @Test
    void a_tax_of_half_a_cent_is_rounded_up_or_to_even_as_the_policy_says() {
        assertThat(sums(TaxPolicy.DEFAULT, on("625743.54", "25"))).isEqualTo("625743.54 + 156435.89");
        assertThat(sums(TaxPolicy.DEFAULT, on("-625743.54", "25"))).isEqualTo("-625743.54 - 156435.89");
        assertThat(sums(TaxPolicy.DEFAULT.by(RoundingMode.HALF_EVEN), on("625743.54", "25")))
                .isEqualTo("625743.54 + 156435.88");
    }

    /** No net has a tax of 21 % that makes 10.00: 8.26 makes 9.99, and 8.27 makes 10.01. */
    @Test
    void a_promised_10_00_is_kept_in_the_tax_or_in_the_amount_to_pay() {
        assertThat(sums(TaxPolicy.DEFAULT, in("10.00", "21"))).isEqualTo("8.26 + 1.74");
        assertThat(sums(PAYABLE, in("10.00", "21"))).isEqualTo("8.26 + 1.73 rounded 0.01");
        assertThat(sums(PAYABLE, in("62.95", "21"))).isEqualTo("52.02 + 10.92 rounded 0.01");
    }

    /** Zuora documents both for 2.99 with 4 % inside: the net 2.875 rounded, or the tax 0.115. */
    @Test
    void the_net_is_rounded_or_the_tax() {
        assertThat(sums(TaxPolicy.DEFAULT, in("2.99", "4"))).isEqualTo("2.88 + 0.11");
        assertThat(sums(TaxPolicy.DEFAULT.keeping(TaxPolicy.Inclusive.TAX_ROUNDED), in("2.99", "4")))
                .isEqualTo("2.87 + 0.12");
    }

    /** Test case 18 of UBL.BE: two SIM cards, internet, and a reduction for the pack. */
    @Test
    void the_pack_of_88_95_has_line_nets_that_sum_up_or_a_tax_on_each_line() {
        Taxable[] pack = {in("15.00", "21"), in("15.00", "21"), in("66.95", "21"), in("-8.00", "21")};

        assertThat(sums(TaxPolicy.DEFAULT, pack)).isEqualTo("73.51 + 15.44");
        assertThat(lines(TaxPolicy.DEFAULT, pack))
                .containsExactly("12.40 + 2.60", "12.39 + 2.61", "55.33 + 11.62", "-6.61 + -1.39");
        assertThat(sums(PER_LINE, pack)).isEqualTo("73.52 + 15.43");
        assertThat(lines(PER_LINE, pack))
                .containsExactly("12.40 + 2.60", "12.40 + 2.60", "55.33 + 11.62", "-6.61 + -1.39");
    }

    @Test
    void a_tax_on_each_line_is_not_the_tax_on_the_sum() {
        Taxable[] calls = {on("0.07", "21"), on("0.07", "21"), on("0.07", "21")};

        // 0.21 × 21 % = 0.0441, and three times 0.0147
        assertThat(sums(TaxPolicy.DEFAULT, calls)).isEqualTo("0.21 + 0.04");
        assertThat(lines(TaxPolicy.DEFAULT, calls)).containsExactly("0.07 + 0.02", "0.07 + 0.01", "0.07 + 0.01");
        assertThat(sums(PER_LINE, calls)).isEqualTo("0.21 + 0.03");
    }

    @Test
    void a_tax_that_is_rounded_once_gives_the_rest_to_the_largest_remainder() {
        Taxable[] two = {on("0.05", "10"), on("0.30", "5")};

        // 0.005 and 0.015 are 0.02 together, and 0.01 and 0.02 apart
        assertThat(sums(TaxPolicy.DEFAULT, two)).isEqualTo("0.05 + 0.01 | 0.30 + 0.02");
        assertThat(sums(ONCE, two)).isEqualTo("0.05 + 0.01 | 0.30 + 0.01");
    }

    @Test
    void a_tax_that_is_rounded_once_keeps_what_was_promised_at_each_rate() {
        // 0.1786 of 1.03 at 21 %, 0.0583 of 1.03 at 6 %: 0.2369 together, of which 0.18 and 0.06
        assertThat(sums(ONCE, in("1.03", "21"), in("1.03", "6"))).isEqualTo("0.85 + 0.18 | 0.97 + 0.06");
        assertThat(sums(ONCE.keeping(TaxPolicy.Inclusive.PAYABLE_ROUNDED), in("10.00", "21"), in("10.00", "6")))
                .isEqualTo("8.26 + 1.73 | 9.43 + 0.57 rounded 0.01");
    }

    @Test
    void nets_may_be_finer_than_the_currency_and_totals_are_not() {
        TaxTotals totals = TaxTotals.of(
                Vector.of(in("15.00", "21"), in("15.00", "21"), in("66.95", "21"), in("-8.00", "21")),
                CurrencyUnit.EUR,
                4,
                TaxPolicy.DEFAULT);

        // as the test case of UBL.BE has it, with the odd unit on the largest remainder
        assertThat(totals.amounts().map(taxed -> taxed.net().getAmount().toPlainString()))
                .containsExactly("12.3967", "12.3967", "55.3306", "-6.6116");
        assertThat(sums(totals)).isEqualTo("73.51 + 15.44");
    }

    @Test
    void a_category_says_what_it_may() {
        assertThat(TaxedAs.standard("21.0")).isEqualTo(TaxedAs.standard("21"));
        assertThat(TaxedAs.untaxed(VatCategory.AE, "reverse charge")).hasToString("AE 0 % (reverse charge)");
        assertThatThrownBy(() -> new TaxedAs(VatCategory.E, BigDecimal.ZERO, io.vavr.control.Option.none()))
                .hasMessageContaining("needs a reason");
        assertThatThrownBy(() -> new TaxedAs(VatCategory.Z, BigDecimal.ONE, io.vavr.control.Option.none()))
                .hasMessageContaining("cannot have a rate");
    }

    private static Taxable in(String amount, String percent) {
        return new Taxable(BigMoney.parse("EUR " + amount), PriceBasis.TAX_INCLUSIVE, TaxedAs.standard(percent));
    }

    private static Taxable on(String amount, String percent) {
        return new Taxable(BigMoney.parse("EUR " + amount), PriceBasis.TAX_EXCLUSIVE, TaxedAs.standard(percent));
    }

    private static String sums(TaxPolicy policy, Taxable... amounts) {
        return sums(totals(policy, amounts));
    }

    private static String sums(TaxTotals totals) {
        return totals.subtotals()
                        .map(tax -> tax.taxable().getAmount()
                                + (tax.tax().isNegative() ? " - " : " + ")
                                + tax.tax().abs().getAmount())
                        .mkString(" | ")
                + (totals.rounding().isZero()
                        ? ""
                        : " rounded " + totals.rounding().getAmount());
    }

    private static Vector<String> lines(TaxPolicy policy, Taxable... amounts) {
        return totals(policy, amounts)
                .amounts()
                .map(taxed -> taxed.net().getAmount() + " + " + taxed.tax().getAmount());
    }

    private static TaxTotals totals(TaxPolicy policy, Taxable... amounts) {
        return TaxTotals.of(Vector.of(amounts), CurrencyUnit.EUR, 2, policy);
    }
}
