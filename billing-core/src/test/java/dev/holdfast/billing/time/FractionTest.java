package dev.holdfast.billing.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

class FractionTest {

    @Test
    void a_fraction_is_kept_as_stated_and_compared_by_value() {
        assertThat(Fraction.of(15, 30)).hasToString("15/30").isNotEqualTo(Fraction.of(1, 2));
        assertThat(Fraction.of(15, 30)).isEqualByComparingTo(Fraction.of(1, 2)).isLessThan(Fraction.of(16, 31));
    }

    @Test
    void fractions_of_different_months_add_up_exactly() {
        assertThat(Fraction.of(10, 30).plus(Fraction.of(11, 31))).isEqualTo(Fraction.of(10 * 31 + 11 * 30, 930));
        assertThat(Fraction.of(19, 30).minus(Fraction.of(19, 30)).isZero()).isTrue();
        assertThat(Fraction.ZERO.plus(Fraction.of(3, 7))).isEqualTo(Fraction.of(3, 7));
        assertThat(Fraction.of(1, 4).plus(Fraction.of(1, 6))).isEqualTo(Fraction.of(5, 12));
    }

    @Test
    void nothing_is_zero_whatever_it_is_counted_in_and_anything_else_is_not() {
        assertThat(Fraction.of(0, 31).isZero()).isTrue();
        assertThat(Fraction.of(1, 31).isZero()).isFalse();
    }

    @Test
    void a_fraction_of_a_fraction_is_their_exact_quotient() {
        assertThat(Fraction.of(3, 31).of(Fraction.of(12, 31))).isEqualTo(Fraction.of(3, 12));
        assertThat(Fraction.of(1, 2).of(Fraction.of(3, 4))).isEqualByComparingTo(Fraction.of(2, 3));
    }

    @Test
    void seventeen_of_thirty_days_at_1999_99_is_1133_33() {
        assertThat(Fraction.of(17, 30).of(new BigDecimal("1999.99"), 2, RoundingMode.HALF_UP))
                .isEqualTo("1133.33");
    }

    @Test
    void a_whole_is_rounded_once_and_nothing_is_zero() {
        assertThat(Fraction.of(30, 30).of(new BigDecimal("0.125"), 2, RoundingMode.HALF_UP))
                .isEqualTo("0.13");
        assertThat(Fraction.of(30, 30).of(new BigDecimal("0.125"), 2, RoundingMode.DOWN))
                .isEqualTo("0.12");
        assertThat(Fraction.of(0, 30).of(new BigDecimal("10.00"), 2, RoundingMode.HALF_UP))
                .isEqualTo("0.00");
    }

    @Test
    void a_part_of_a_fraction_has_a_larger_denominator() {
        assertThat(Fraction.of(3, 4).per(5)).isEqualTo(Fraction.of(3, 20));
        assertThat(Fraction.of(3, 4).per(1)).isEqualTo(Fraction.of(3, 4));
    }

    @Test
    void a_denominator_of_zero_is_refused_and_an_overflow_is_not_silent() {
        assertThatThrownBy(() -> Fraction.of(1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("denominator");
        assertThatThrownBy(() -> Fraction.of(Long.MAX_VALUE, 1).plus(Fraction.ONE))
                .isInstanceOf(ArithmeticException.class);
    }
}
