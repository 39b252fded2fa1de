package dev.holdfast.catalog.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.holdfast.catalog.time.Span;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class UsageTest {

    private static final Level HUNDRED = Level.of(100, "MB");

    @Test
    void less_of_one_unit_is_less() {
        assertThat(HUNDRED.isLessThan(Level.of(101, "MB"))).isTrue();
        assertThat(HUNDRED.isLessThan(HUNDRED)).isFalse();
        assertThat(HUNDRED.isLessThan(Level.of(99, "MB"))).isFalse();
    }

    @Test
    void unlimited_is_above_every_amount_and_not_above_itself() {
        Level unlimited = Level.unlimited("MB");

        assertThat(HUNDRED.isLessThan(unlimited)).isTrue();
        assertThat(unlimited.isLessThan(HUNDRED)).isFalse();
        assertThat(unlimited.isLessThan(unlimited)).isFalse();
    }

    @Test
    void levels_of_two_units_are_each_less_than_the_other() {
        assertThat(HUNDRED.isLessThan(Level.of(1, "GB"))).isTrue();
        assertThat(Level.of(1, "GB").isLessThan(HUNDRED)).isTrue();
        assertThat(Level.unlimited("GB").isLessThan(HUNDRED)).isTrue();
    }

    @Test
    void levels_are_equal_whatever_their_scale() {
        assertThat(new Level(Option.some(new BigDecimal("100.0")), "MB")).isEqualTo(HUNDRED);
        assertThat(HUNDRED).hasToString("100 MB");
        assertThat(Level.unlimited("MB")).hasToString("unlimited MB");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Level.of(-1, "MB"))
                .withMessage("a level must be at least 0, was -1");
    }

    @Test
    void one_counter_for_minutes_and_texts_may_weigh_them_differently() {
        Allowance twentyMinutesOrThirtyThreeTexts = Allowance.builder()
                .id("budget")
                .covers(Vector.of(
                        new Traffic("voice", "minute", Option.none(), Option.none()),
                        new Traffic("sms", "text", Option.none(), Option.none())))
                .draws(Vector.of(BigDecimal.valueOf(33), BigDecimal.valueOf(20)))
                .amount(Level.of(660, "point"))
                .build();

        assertThat(twentyMinutesOrThirtyThreeTexts.draws())
                .containsExactly(BigDecimal.valueOf(33), BigDecimal.valueOf(20));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> twentyMinutesOrThirtyThreeTexts.withDraws(Vector.of(BigDecimal.ONE)))
                .withMessage("allowance budget covers 2 kinds of traffic and says of 1 how much they draw");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> twentyMinutesOrThirtyThreeTexts.withDraws(Vector.of(BigDecimal.ONE, BigDecimal.ZERO)))
                .withMessage("allowance budget needs draws above 0, was 0");
    }

    @Test
    void the_most_of_an_allowance_is_something() {
        Allowance credit = Allowance.of("credit", Traffic.of("charge", "EUR"), Level.of(15, "EUR"));

        assertThat(credit.withAtMost(Option.some(BigDecimal.valueOf(250))).atMost())
                .contains(BigDecimal.valueOf(250));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> credit.withAtMost(Option.some(BigDecimal.ZERO)))
                .withMessage("allowance credit needs atMost above 0, was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> credit.withPerRecord(Option.some(BigDecimal.valueOf(-1))))
                .withMessage("allowance credit needs perRecord above 0, was -1");
    }

    @Test
    void a_part_of_what_is_left_rolls_over_where_anything_does() {
        Allowance month = Allowance.of("data", Traffic.of("data", "GB"), Level.of(15, "GB"));
        Allowance kept = month.withRolloverPeriods(1);

        assertThat(month.rolloverPercent()).isEqualByComparingTo("100");
        assertThat(kept.withRolloverPercent(new BigDecimal("50")).rolloverPercent())
                .isEqualByComparingTo("50");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kept.withRolloverPercent(new BigDecimal("101")))
                .withMessage("allowance data needs rolloverPercent above 0 and at most 100, was 101");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kept.withRolloverPercent(BigDecimal.ZERO))
                .withMessage("allowance data needs rolloverPercent above 0 and at most 100, was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> month.withRolloverPercent(new BigDecimal("50")))
                .withMessage("allowance data needs rolloverPeriods with rolloverPercent 50: nothing of it rolls over");
    }

    @Test
    void a_conversion_rounds_by_its_own_rule() {
        Metering.Conversion toGigabytes = new Metering.Conversion(BigDecimal.valueOf(1000), 1, RoundingMode.UP);

        assertThat(toGigabytes.apply(BigDecimal.valueOf(1201))).isEqualByComparingTo("1.3");
        assertThat(new Metering.Conversion(BigDecimal.valueOf(1000), 0, RoundingMode.DOWN)
                        .apply(BigDecimal.valueOf(1999)))
                .isEqualByComparingTo("1");
    }

    @Test
    void a_conversion_needs_a_divisor_and_a_scale() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Metering.Conversion(BigDecimal.ZERO, 0, RoundingMode.UP))
                .withMessage("a conversion needs per above 0 and scale at least 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Metering.Conversion(BigDecimal.ONE, -1, RoundingMode.UP));
    }

    @Test
    void increments_are_above_zero() {
        assertThat(Increment.of(60, 1, "second").first()).isEqualByComparingTo("60");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Increment.of(0, 1, "second"))
                .withMessage("an increment needs a first stretch and a step above 0");
        assertThatIllegalArgumentException().isThrownBy(() -> Increment.of(1, 0, "second"));
    }

    @Test
    void a_sub_limit_is_above_zero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Allowance.SubLimit(Option.none(), Option.none(), BigDecimal.ZERO))
                .withMessage("a sub-limit must be above 0, was 0");
    }

    @Test
    void an_allowance_of_which_nothing_else_is_said_is_the_holders_for_a_month() {
        Allowance data = Allowance.of("data", Traffic.of("data", "MB"), HUNDRED);

        assertThat(data.covers()).containsExactly(new Traffic("data", "MB", Option.none(), Option.none()));
        assertThat(data.amount()).isEqualTo(HUNDRED);
        assertThat(data.resets()).isEqualTo(Span.MONTH);
        assertThat(data.subLimits()).isEmpty();
        assertThat(data.beyond()).isEmpty();
        assertThat(data.sharing()).isEqualTo(Allowance.Sharing.HOLDER);
        assertThat(data.rolloverPeriods()).isZero();
        assertThat(data.inPartialPeriod()).isEqualTo(Allowance.InPartialPeriod.FULL);
    }

    @Test
    void rating_terms_state_all_their_amounts() {
        BigMoney five = BigMoney.parse("EUR 0.05");
        Money cap = Money.parse("EUR 1.00");
        RatingTerms terms = RatingTerms.builder()
                .setUp(Option.some(five))
                .firstIncrementPrice(Option.some(five.multipliedBy(2)))
                .capPerRecord(Option.some(cap))
                .capPerDay(Option.some(cap.multipliedBy(2)))
                .capPerPeriod(Option.some(new SpendCap(cap.multipliedBy(3), SpendCap.Then.BLOCK)))
                .build();

        assertThat(terms.amounts().map(BigMoney::toString))
                .isEqualTo(Vector.of("EUR 0.05", "EUR 0.10", "EUR 1.00", "EUR 2.00", "EUR 3.00"));
        assertThat(RatingTerms.EXACT.amounts()).isEmpty();
        assertThat(RatingTerms.builder().build()).isEqualTo(RatingTerms.EXACT);
        assertThat(RatingTerms.EXACT.increment()).isEmpty();
        assertThat(RatingTerms.EXACT.freePerDay()).isEmpty();
    }
}
