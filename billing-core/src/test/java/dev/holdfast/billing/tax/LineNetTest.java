package dev.holdfast.billing.tax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.tax.PriceBasis;
import io.vavr.collection.Vector;
import java.math.BigDecimal;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** The net of each line of a bill whose prices contain their tax. */
class LineNetTest {

    @Test
    void the_net_of_a_line_is_its_own_amount_without_tax_also_where_credits_nearly_cancel_charges() {
        // the sum is -0.61, of which -0.50 is net; -37.47 without tax is -30.9669…, 18.43 is 15.2314…
        assertThat(nets("-37.47", "18.43", "18.43")).containsExactly("-30.96", "15.23", "15.23");
    }

    @Test
    void the_nets_of_lines_that_cancel_out_sum_to_nothing() {
        assertThat(nets("-62.95", "62.95")).containsExactly("-52.02", "52.02");
    }

    @Test
    void the_odd_cent_goes_to_the_line_that_is_rounded_down_furthest() {
        // 3 × 10.00 = 30.00, of which 24.79 is net; each 10.00 is 8.2644…
        assertThat(nets("10.00", "10.00", "10.00")).containsExactly("8.27", "8.26", "8.26");
    }

    private static Vector<String> nets(String... amounts) {
        return TaxTotals.of(Vector.of(amounts).map(LineNetTest::taxable), CurrencyUnit.EUR)
                .amounts()
                .map(Taxed::net)
                .map(net -> net.getAmount().toPlainString());
    }

    private static Taxable taxable(String amount) {
        return new Taxable(
                BigMoney.of(CurrencyUnit.EUR, new BigDecimal(amount)),
                PriceBasis.TAX_INCLUSIVE,
                TaxedAs.standard("21"));
    }
}
