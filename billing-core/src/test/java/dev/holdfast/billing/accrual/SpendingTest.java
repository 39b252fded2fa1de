package dev.holdfast.billing.accrual;

import static dev.holdfast.billing.Tariff.JULY_2013;
import static dev.holdfast.billing.Tariff.TRIPLE_PLAY;
import static dev.holdfast.billing.Tariff.day;
import static dev.holdfast.billing.Tariff.monthly;
import static dev.holdfast.billing.Tariff.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.Desk;
import dev.holdfast.billing.Tariff;
import dev.holdfast.billing.subscription.Command.Add;
import dev.holdfast.billing.subscription.Command.Remove;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.billing.usage.Report;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.charge.UsageCharge;
import dev.holdfast.catalog.offer.Product;
import dev.holdfast.catalog.offer.Selection;
import dev.holdfast.catalog.price.Metered;
import dev.holdfast.catalog.price.PerUnit;
import dev.holdfast.catalog.rule.Rule;
import dev.holdfast.catalog.time.Span;
import dev.holdfast.catalog.usage.SpendCap;
import dev.holdfast.catalog.usage.Traffic;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What charges cost at least and at most: over all bills of a period, by all that is known. */
class SpendingTest {

    private static final Product LINE = Tariff.product("line")
            .withCharges(Vector.of(
                    monthly("10.00"),
                    UsageCharge.builder()
                            .id(ChargeId.of("calls"))
                            .name("Calls")
                            .price(PerUnit.of("EUR 1.00"))
                            .traffic(Traffic.of("voice", "minute"))
                            .build()));

    @Test
    void what_is_missing_to_the_least_is_owed_when_the_period_is_over() {
        BillRuns runs = runs(least("50.00", Span.MONTH)).bill(day(7, 1)).reporting(used(day(7, 5), "15"));

        assertThat(runs.bill(day(7, 31)).lines()).isEmpty();
        assertThat(runs.bill(day(8, 1)).lines())
                .containsExactlyInAnyOrder(
                        "1 calls 2013-07-01..2013-07-31 EUR 15.00",
                        "1 minimum-spend 2013-07-01..2013-07-31 EUR 25.00",
                        "1 monthly 2013-08-01..2013-08-31 EUR 10.00");
    }

    @Test
    void use_that_is_reported_late_takes_of_it_and_billing_again_bills_nothing() {
        BillRuns runs = runs(least("50.00", Span.MONTH))
                .reporting(used(day(7, 5), "15"))
                .bill(day(8, 1))
                .reporting(used(day(7, 30), "20"))
                .bill(day(8, 2));

        assertThat(runs.lines())
                .containsExactlyInAnyOrder(
                        "1 calls 2013-07-01..2013-07-31 EUR 20.00",
                        "1 minimum-spend 2013-07-01..2013-07-31 EUR -20.00");
        assertThat(runs.bill(day(8, 2)).lines()).isEmpty();
        assertThat(runs.reporting(used(day(7, 31), "10")).bill(day(8, 3)).lines())
                .as("nothing is missing any more")
                .containsExactlyInAnyOrder(
                        "1 calls 2013-07-01..2013-07-31 EUR 10.00", "1 minimum-spend 2013-07-01..2013-07-31 EUR -5.00");
    }

    @Test
    void a_part_of_a_period_has_its_days_of_the_least() {
        BillRuns runs = runs(least("62.00", Span.MONTH)).bill(JULY_2013);
        Subscription left = runs.desk()
                .accepts(
                        runs.subscription(),
                        Remove.of(HoldingId.of("1")).on(day(7, 11)).consenting(Desk.losing("1", "line")));

        assertThat(runs.with(left).bill(day(7, 11)).lines())
                .containsExactlyInAnyOrder(
                        "1 monthly 2013-07-11..2013-07-31 EUR -6.77",
                        "1 minimum-spend 2013-07-01..2013-07-10 EUR 16.77");
    }

    @Test
    void months_that_were_billed_count_for_the_most_and_the_least_of_a_quarter() {
        BillRuns most = runs(most("60.00", Span.months(3)))
                .reporting(used(day(7, 5), "15"))
                .bill(day(8, 1))
                .reporting(used(day(8, 5), "25"))
                .bill(day(9, 1));

        assertThat(most.lines())
                .as("30.00 of fees, 15.00 and 15.00 of use")
                .containsExactlyInAnyOrder(
                        "1 monthly 2013-09-01..2013-09-30 EUR 10.00",
                        "1 calls 2013-08-01..2013-08-31 EUR 25.00",
                        "1 calls 2013-08-01..2013-08-31 EUR -10.00");

        BillRuns least = runs(least("100.00", Span.months(3)))
                .reporting(used(day(7, 5), "15"))
                .bill(day(8, 1))
                .bill(day(9, 1));
        assertThat(least.bill(day(10, 1)).lines())
                .containsExactlyInAnyOrder(
                        "1 monthly 2013-10-01..2013-10-31 EUR 10.00",
                        "1 minimum-spend 2013-07-01..2013-09-30 EUR 55.00");
    }

    /** The limit is something that is held: from August on 62.00 are the least, of which 10.00 are charged. */
    @Test
    void a_least_that_holds_while_something_is_held_asks_nothing_of_the_months_before() {
        Rule rule = new Rule.Spend(
                Selection.of("line"),
                Option.some(Money.parse("EUR 62.00")),
                Option.none(),
                Option.none(),
                Span.MONTH,
                SpendCap.Then.BLOCK,
                Vector.empty(),
                Option.some(Selection.of("sim")));
        BillRuns runs = runs(rule);
        Subscription limited =
                runs.desk().accepts(runs.subscription(), Add.of("sim").on(day(8, 1)));

        assertThat(runs.with(limited).bill(day(8, 1)).lines()).noneMatch(line -> line.contains("minimum"));
        assertThat(runs.with(limited).bill(day(8, 1)).bill(day(9, 1)).lines())
                .contains("1 minimum-spend 2013-08-01..2013-08-31 EUR 52.00");
    }

    private static BillRuns runs(Rule rule) {
        Desk desk = Desk.of(with(TRIPLE_PLAY, LINE).withRules(Vector.of(rule)));
        return BillRuns.of(desk, desk.sells(Subscribe.to("line").on(JULY_2013)));
    }

    private static Rule least(String amount, Span per) {
        return new Rule.Spend(Selection.of("line"), Option.some(Money.parse("EUR " + amount)), Option.none(), per);
    }

    /** A commitment of Flexprice: 40.00 at least, and half as much again for what is beyond. */
    @Test
    void what_is_beyond_an_amount_costs_more_once_the_period_is_over() {
        BillRuns runs = runs(commitment("40.00")).bill(day(7, 1));

        assertThat(runs.reporting(used(day(7, 5), "50")).bill(day(8, 1)).lines())
                .containsExactlyInAnyOrder(
                        "1 calls 2013-07-01..2013-07-31 EUR 50.00",
                        "1 overage 2013-07-01..2013-07-31 EUR 10.00",
                        "1 monthly 2013-08-01..2013-08-31 EUR 10.00");
        assertThat(runs.reporting(used(day(7, 5), "30")).bill(day(8, 1)).lines())
                .as("40.00 in all")
                .containsExactlyInAnyOrder(
                        "1 calls 2013-07-01..2013-07-31 EUR 30.00", "1 monthly 2013-08-01..2013-08-31 EUR 10.00");
        assertThat(runs.reporting(used(day(7, 5), "5")).bill(day(8, 1)).lines())
                .contains("1 minimum-spend 2013-07-01..2013-07-31 EUR 25.00");
    }

    @Test
    void use_that_becomes_known_later_costs_more_too() {
        BillRuns billed = runs(commitment("40.00"))
                .bill(day(7, 1))
                .reporting(used(day(7, 5), "50"))
                .bill(day(8, 1));

        assertThat(billed.reporting(used(day(7, 9), "10")).bill(day(8, 2)).lines())
                .containsExactly(
                        "1 calls 2013-07-01..2013-07-31 EUR 10.00", "1 overage 2013-07-01..2013-07-31 EUR 5.00");
        assertThat(billed.bill(day(8, 2)).lines()).isEmpty();
    }

    private static Rule commitment(String amount) {
        Money money = Money.parse("EUR " + amount);
        return new Rule.Spend(
                Selection.of("line"),
                Option.some(money),
                Option.none(),
                Option.some(new Rule.Spend.Overage(money, BigDecimal.valueOf(50))),
                Span.MONTH,
                SpendCap.Then.FREE,
                Vector.empty(),
                Option.none());
    }

    private static Rule most(String amount, Span per) {
        return new Rule.Spend(Selection.of("line"), Option.none(), Option.some(Money.parse("EUR " + amount)), per);
    }

    private static Report used(LocalDate on, String quantity) {
        return new Report.Used(
                SubscriptionId.of("s"),
                HoldingId.of("1"),
                ChargeId.of("calls"),
                on,
                Metered.of(new BigDecimal(quantity)));
    }
}
