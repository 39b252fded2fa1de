package dev.holdfast.catalog.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.holdfast.catalog.usage.Allowance;
import dev.holdfast.catalog.usage.Level;
import dev.holdfast.catalog.usage.Traffic;
import io.vavr.control.Option;
import java.math.BigDecimal;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

class BenefitTest {

    @Test
    void a_percentage_takes_its_part_off() {
        assertThat(left(percent("40", Option.none()), "20")).isEqualByComparingTo("12");
        assertThat(left(percent("100", Option.none()), "20")).isEqualByComparingTo("0");
    }

    @Test
    void forty_percent_but_at_most_8_40_comes_off() {
        Benefit capped = percent("40", Option.some(euro("8.40")));

        assertThat(left(capped, "10")).isEqualByComparingTo("6");
        assertThat(left(capped, "21")).isEqualByComparingTo("12.60");
        assertThat(left(capped, "30")).isEqualByComparingTo("21.60");
        assertThat(capped.amounts()).containsExactly(euro("8.40"));
    }

    @Test
    void an_amount_off_never_leaves_less_than_zero() {
        Benefit five = new Benefit.AmountOff(euro("5"));

        assertThat(left(five, "12")).isEqualByComparingTo("7");
        assertThat(left(five, "5")).isEqualByComparingTo("0");
        assertThat(left(five, "4.99")).isEqualByComparingTo("0");
        assertThat(five.amounts()).containsExactly(euro("5"));
    }

    @Test
    void a_fixed_price_never_raises_a_price() {
        Benefit ten = new Benefit.FixedPrice(euro("10"));

        assertThat(left(ten, "12")).isEqualByComparingTo("10");
        assertThat(left(ten, "9")).isEqualByComparingTo("9");
        assertThat(ten.amounts()).containsExactly(euro("10"));
        assertThat(left(new Benefit.FixedPrice(euro("0")), "9")).isEqualByComparingTo("0");
    }

    @Test
    void an_extra_allowance_leaves_the_price_as_it_is() {
        Benefit extra = new Benefit.ExtraAllowance(Allowance.of("data", Traffic.of("data", "MB"), Level.of(500, "MB")));

        assertThat(left(extra, "12")).isEqualByComparingTo("12");
        assertThat(extra.amounts()).isEmpty();
    }

    @Test
    void benefits_that_give_nothing_or_too_much_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> percent("0", Option.none()))
                .withMessage("percent must be above 0 and at most 100, was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> percent("100.01", Option.none()))
                .withMessage("percent must be above 0 and at most 100, was 100.01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Benefit.AmountOff(euro("0")))
                .withMessage("an amount off must be above 0, was EUR 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Benefit.FixedPrice(euro("-0.01")))
                .withMessage("a fixed price must be at least 0, was EUR -0.01");
    }

    private static Benefit percent(String percent, Option<BigMoney> cap) {
        return new Benefit.PercentOff(new BigDecimal(percent), cap);
    }

    private static BigMoney euro(String amount) {
        return BigMoney.parse("EUR " + amount);
    }

    private static BigDecimal left(Benefit benefit, String price) {
        return benefit.appliedTo(euro(price)).getAmount();
    }
}
