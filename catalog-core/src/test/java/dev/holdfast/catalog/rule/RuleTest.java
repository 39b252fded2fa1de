package dev.holdfast.catalog.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.holdfast.catalog.offer.Selection;
import dev.holdfast.catalog.time.Span;
import dev.holdfast.catalog.usage.SpendCap;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class RuleTest {

    private static final Selection TV = Selection.of("tv");
    private static final Selection SIM = Selection.of("sim");
    private static final Money TEN = Money.parse("EUR 10.00");
    private static final Money ONE = Money.parse("EUR 1.00");

    @Test
    void a_rule_states_what_it_is_about_first_and_then_what_else_it_names() {
        assertThat(new Rule.Requires(TV, SIM).selections()).containsExactly(TV, SIM);
        assertThat(new Rule.Excludes(TV, SIM).selections()).containsExactly(TV, SIM);
        assertThat(new Rule.Change(ChangeKind.ADD, TV, SIM, Vector.empty(), Option.none()).selections())
                .containsExactly(TV, SIM);
        assertThat(new Rule.AtMost(TV, 1).selections()).containsExactly(TV);
        assertThat(new Rule.ConsentNeeded(TV, true, true).selections()).containsExactly(TV);
    }

    @Test
    void a_rule_states_all_its_amounts() {
        ExitFee fee = new ExitFee.Degressive(TEN, ONE);

        assertThat(new Rule.Commitment(
                                TV,
                                Span.years(2),
                                Option.some(BigMoney.parse("EUR 5")),
                                Option.none(),
                                Vector.of(fee, fee))
                        .amounts())
                .containsExactly(BigMoney.parse("EUR 5"), big(TEN), big(ONE), big(TEN), big(ONE));
        assertThat(new Rule.Deposit(TV, TEN, "direct debit").amounts()).containsExactly(big(TEN));
        assertThat(new Rule.Spend(TV, Option.some(ONE), Option.some(TEN), Span.MONTH).amounts())
                .containsExactly(big(ONE), big(TEN));
        assertThat(new Rule.AtMost(TV, 0).amounts()).isEmpty();
    }

    @Test
    void an_exit_fee_states_all_its_amounts() {
        assertThat(new ExitFee.OfTheRest(BigDecimal.TEN, 3).amounts()).isEmpty();
        assertThat(new ExitFee.ResidualValue(TreeMap.of(0, TEN, 12, ONE)).amounts())
                .containsExactly(big(TEN), big(ONE));
        assertThat(new ExitFee.RefundOnArrival(TEN, Option.none()).amounts()).containsExactly(big(TEN));
    }

    @Test
    void a_limit_that_is_chosen_is_about_what_is_held_too_and_states_its_alerts() {
        Rule.Spend limit = new Rule.Spend(
                TV,
                Option.none(),
                Option.some(TEN),
                Option.some(new Rule.Spend.Overage(ONE, BigDecimal.TEN)),
                Span.MONTH,
                SpendCap.Then.BLOCK,
                Vector.of(ONE),
                Option.some(SIM));

        assertThat(limit.selections()).containsExactly(TV, SIM);
        assertThat(limit.amounts()).containsExactly(big(TEN), big(ONE), big(ONE));
        assertThat(new Rule.Spend(TV, Option.none(), Option.none(), Span.MONTH).then())
                .isEqualTo(SpendCap.Then.FREE);
    }

    /** Bouygues, from 2027 on: of 25.00 less 5.00, 3.3 % of 20.00. */
    @Test
    void an_index_is_on_what_is_left_to_pay() {
        Rule.Index index = new Rule.Index(TV, new BigDecimal("3.3"));

        assertThat(index.appliedTo(BigMoney.parse("EUR 20.00"))).isEqualTo(BigMoney.parse("EUR 20.66000"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rule.Index(TV, BigDecimal.valueOf(-100)))
                .withMessage("percent must be above -100, was -100");
    }

    @Test
    void a_restriction_is_about_what_its_conditions_are_about_too() {
        assertThat(new Rule.OnlyFor(TV, Vector.of(new Eligibility.Holds(SIM))).selections())
                .containsExactly(TV, SIM);
    }

    @Test
    void residual_values_start_at_month_0() {
        assertThat(new ExitFee.ResidualValue(TreeMap.of(0, TEN)).faults()).isEmpty();
        assertThat(new ExitFee.ResidualValue(TreeMap.of(1, TEN)).faults())
                .containsExactly("the residual values do not start at month 0");
        assertThat(new ExitFee.Degressive(TEN, ONE).faults()).isEmpty();
    }

    @Test
    void at_most_counts_from_zero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rule.AtMost(TV, -1))
                .withMessage("count must be at least 0, was -1");
    }

    @Test
    void facts_are_unknown_unless_stated() {
        assertThat(Facts.NONE.segment()).isEmpty();
        assertThat(Facts.NONE.region()).isEmpty();
        assertThat(Facts.NONE.customerSince()).isEmpty();
        assertThat(Facts.NONE.redemptions()).isEmpty();
        assertThat(Facts.NONE.others()).isEmpty();
    }

    private static BigMoney big(Money money) {
        return money.toBigMoney();
    }
}
