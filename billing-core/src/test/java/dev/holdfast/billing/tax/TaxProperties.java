package dev.holdfast.billing.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.catalog.tax.PriceBasis;
import io.vavr.collection.Vector;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.BigMoney;
import org.joda.money.BigMoneyProvider;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Splits and taxes add up, and stay within a cent of what they should be. */
class TaxProperties {

    @Property
    void a_split_sums_to_the_total_and_is_fair_to_within_a_cent(
            @ForAll @IntRange(min = -100_000, max = 100_000) int cents,
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 0, max = 10_000) Integer> weights) {
        Vector<BigDecimal> shares = Vector.ofAll(weights).map(weight -> BigDecimal.valueOf(weight, 2));
        BigDecimal sum = shares.fold(BigDecimal.ZERO, BigDecimal::add);
        Assume.that(sum.signum() != 0);
        Money total = Money.ofMinor(CurrencyUnit.EUR, cents);

        Vector<Money> parts = LargestRemainder.split(total, shares);

        assertThat(Money.total(CurrencyUnit.EUR, parts)).isEqualTo(total);
        assertThat(parts.zip(shares))
                .allMatch(pair -> isWithinOneCent(
                        pair._1(), total.getAmount().multiply(pair._2()).divide(sum, MathContext.DECIMAL128)));
        assertThat(parts.zip(shares))
                .filteredOn(pair -> pair._2().signum() == 0)
                .allMatch(pair -> pair._1().isZero());
    }

    @Property
    void nets_and_taxes_sum_to_the_gross_and_each_net_is_within_a_cent_of_its_own(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = -20_000, max = 20_000) Integer> cents,
            @ForAll @IntRange(min = 1, max = 25) int percent) {
        Vector<Taxable> amounts = Vector.ofAll(cents)
                .map(amount -> new Taxable(
                        BigMoney.ofMinor(CurrencyUnit.EUR, amount),
                        PriceBasis.TAX_INCLUSIVE,
                        TaxedAs.standard(String.valueOf(percent))));

        TaxTotals totals = TaxTotals.of(amounts, CurrencyUnit.EUR);

        Money net = BigMoney.total(CurrencyUnit.EUR, totals.amounts().map(Taxed::net))
                .toMoney();
        assertThat(net).isEqualTo(totals.subtotals().head().taxable());
        assertThat(net.plus(totals.subtotals().head().tax()))
                .isEqualTo(BigMoney.total(CurrencyUnit.EUR, amounts.map(Taxable::amount))
                        .toMoney());
        assertThat(totals.amounts().map(Taxed::net).zip(amounts))
                .allMatch(pair -> isWithinOneCent(
                        pair._1(),
                        pair._2()
                                .amount()
                                .getAmount()
                                .multiply(BigDecimal.valueOf(100))
                                .divide(BigDecimal.valueOf(100L + percent), MathContext.DECIMAL128)));
    }

    @Example
    void the_larger_remainders_get_the_cents_and_the_earlier_of_equal_ones() {
        assertThat(split("1.00", "1", "1", "1")).containsExactly("EUR 0.34", "EUR 0.33", "EUR 0.33");
        assertThat(split("1.00", "1", "2", "4")).containsExactly("EUR 0.14", "EUR 0.29", "EUR 0.57");
        assertThat(split("-1.00", "1", "1", "1")).containsExactly("EUR -0.33", "EUR -0.33", "EUR -0.34");
    }

    @Example
    void weights_that_sum_to_nothing_split_nothing() {
        assertThatThrownBy(() -> split("1.00", "1", "-1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1, -1");
    }

    private static Vector<String> split(String total, String... weights) {
        return LargestRemainder.split(
                        Money.parse("EUR " + total), Vector.of(weights).map(BigDecimal::new))
                .map(Money::toString);
    }

    private static boolean isWithinOneCent(BigMoneyProvider amount, BigDecimal exact) {
        return amount.toBigMoney().getAmount().subtract(exact).abs().compareTo(new BigDecimal("0.01")) <= 0;
    }
}
