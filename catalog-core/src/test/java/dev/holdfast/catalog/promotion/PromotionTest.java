package dev.holdfast.catalog.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.holdfast.catalog.offer.SalesWindow;
import dev.holdfast.catalog.offer.Selection;
import dev.holdfast.catalog.rule.Eligibility;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class PromotionTest {

    private static final Benefit TEN_PERCENT = new Benefit.PercentOff(BigDecimal.TEN, Option.none());

    @Test
    void a_promotion_of_which_nothing_else_is_said_is_for_everybody_on_everything_for_ever() {
        Promotion promotion = Promotion.builder().id("ten").benefit(TEN_PERCENT).build();

        assertThat(promotion.name()).isEqualTo("ten");
        assertThat(promotion.scope()).isEqualTo(Selection.ALL);
        assertThat(promotion.lines()).isEmpty();
        assertThat(promotion.lasting()).isEqualTo(Lasting.FOREVER);
        assertThat(promotion.whileHeld()).isEmpty();
        assertThat(promotion.pausable()).isFalse();
        assertThat(promotion.sales()).isEqualTo(SalesWindow.OPEN);
        assertThat(promotion.eligibility()).isEmpty();
        assertThat(promotion.order()).isZero();
        assertThat(promotion.exclusiveGroup()).isEmpty();
    }

    @Test
    void conditions_may_be_given_as_any_list() {
        Promotion promotion = Promotion.builder()
                .id("ten")
                .benefit(TEN_PERCENT)
                .eligibility(List.of(new Eligibility.NewCustomer()))
                .build();

        assertThat(promotion.eligibility()).containsExactly(new Eligibility.NewCustomer());
    }

    @Test
    void an_id_is_not_blank_and_sorts_by_its_text() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PromotionId.of(" "))
                .withMessage("a promotion id must not be blank");
        assertThat(PromotionId.of("a")).isLessThan(PromotionId.of("b")).hasToString("a");
    }

    @Test
    void lines_are_counted_from_one() {
        assertThat(new LineRule(LineRule.By.OLDEST, 1, 1).first()).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LineRule(LineRule.By.OLDEST, 0, 1))
                .withMessage("lines need 1 <= first <= last, was 0..1");
        assertThatIllegalArgumentException().isThrownBy(() -> new LineRule(LineRule.By.OLDEST, 3, 2));
    }

    @Test
    void a_promotion_lasts_one_period_at_least() {
        assertThat(new Lasting.Periods(1).count()).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Lasting.Periods(0))
                .withMessage("periods must be at least 1, was 0");
    }
}
