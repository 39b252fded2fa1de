package dev.holdfast.billing.accrual;

import static dev.holdfast.billing.Tariff.TRIPLE_PLAY;
import static dev.holdfast.billing.Tariff.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.Desk;
import dev.holdfast.billing.Tariff;
import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.policy.Edges;
import dev.holdfast.billing.subscription.Chosen;
import dev.holdfast.billing.subscription.Command.ChangeQuantity;
import dev.holdfast.billing.subscription.Command.Move;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.billing.subscription.Command.Terminate;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.LifecycleTable.Trigger;
import dev.holdfast.billing.subscription.Request;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.subscription.Suspension;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.offer.Product;
import dev.holdfast.catalog.offer.Selection;
import dev.holdfast.catalog.price.PerUnit;
import dev.holdfast.catalog.promotion.Lasting;
import dev.holdfast.catalog.rule.ExitFee;
import dev.holdfast.catalog.rule.Rule;
import dev.holdfast.catalog.time.Span;
import io.vavr.collection.TreeSet;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Who leaves a year early pays the months that were used at the price of a month, whatever happened in them. */
class UsedTimeTest {

    private static final LocalDate START = LocalDate.of(2022, 12, 1);
    private static final HoldingId FIRST = HoldingId.of("1");
    private static final Request CHOSEN =
            Subscribe.to(Chosen.of("plan").committing(Span.months(12))).on(START);

    /** Crowdcast: 490 a year, 49 a month; after three months 343.00 come back. */
    @Test
    void three_months_of_a_year_of_490_cost_147() {
        Desk desk = selling("490.00", "49.00");

        assertThat(paid(desk, LocalDate.of(2023, 3, 1), CHOSEN)).hasToString("EUR 147.00");
    }

    /** VOIPo: 185 a year, 18 a month; after three months 131.00 come back. */
    @Test
    void three_months_of_a_year_of_185_cost_54() {
        Desk desk = selling("185.00", "18.00");

        assertThat(paid(desk, LocalDate.of(2023, 3, 1), CHOSEN)).hasToString("EUR 54.00");
    }

    /** WPSiteWizard: 470 a year, 47 a month; after three months 329.00 come back. */
    @Test
    void three_months_of_a_year_of_470_cost_141_and_a_day_more_a_fourth_month() {
        Desk desk = selling("470.00", "47.00");

        assertThat(paid(desk, LocalDate.of(2023, 3, 1), CHOSEN)).hasToString("EUR 141.00");
        assertThat(paid(desk, LocalDate.of(2023, 3, 2), CHOSEN)).hasToString("EUR 188.00");
        assertThat(paid(desk, START, CHOSEN)).hasToString("EUR 0.00");
    }

    /** 30.00, 30.00 and 45.00. */
    @Test
    void each_month_costs_what_was_held_in_it() {
        Desk desk = selling("150.00", "15.00");
        Request two = quantity(2, START);

        assertThat(paid(desk, LocalDate.of(2023, 3, 1), CHOSEN, two, quantity(3, LocalDate.of(2023, 2, 1))))
                .hasToString("EUR 105.00");
        // 14 of 28 days of February are 15.00 and 22.50
        assertThat(paid(desk, LocalDate.of(2023, 3, 1), CHOSEN, two, quantity(3, LocalDate.of(2023, 2, 15))))
                .hasToString("EUR 97.50");
        // what is held on the last day is held for the rest of the month that has begun
        assertThat(paid(desk, LocalDate.of(2023, 2, 20), CHOSEN, two, quantity(3, LocalDate.of(2023, 2, 15))))
                .hasToString("EUR 97.50");
    }

    @Test
    void days_that_are_not_charged_cost_nothing_by_the_month_either() {
        Desk desk = selling("490.00", "49.00");
        Request suspended = move(Trigger.SUSPEND, LocalDate.of(2023, 1, 1));
        Request resumed = move(Trigger.RESUME, LocalDate.of(2023, 2, 1));

        assertThat(paid(desk, LocalDate.of(2023, 3, 1), CHOSEN, suspended, resumed))
                .hasToString("EUR 98.00");
        assertThat(paid(desk, LocalDate.of(2023, 3, 1), CHOSEN, suspended)).hasToString("EUR 49.00");
        assertThat(paid(
                        desk,
                        BillingPolicy.DEFAULT.withChargedWhileSuspended(TreeSet.of(Suspension.CUSTOMER)),
                        LocalDate.of(2023, 3, 1),
                        CHOSEN,
                        suspended,
                        resumed))
                .hasToString("EUR 147.00");
    }

    @Test
    void a_promotion_on_the_year_does_not_make_the_months_cheaper() {
        Desk desk = Desk.of(with(TRIPLE_PLAY, plan("490.00"))
                .withPromotions(Vector.of(Tariff.percentOff("half", 50, Lasting.FOREVER)))
                .withRules(Vector.of(leaving("49.00"))));
        Request half = Subscribe.to(
                        Chosen.of("plan").committing(Span.months(12)).with("half"))
                .on(START);

        assertThat(paid(desk, LocalDate.of(2023, 3, 1), half)).hasToString("EUR 147.00");
        assertThat(paid(desk, LocalDate.of(2023, 9, 1), half))
                .as("nine months are 441.00, and the year costs 245.00")
                .hasToString("EUR 245.00");
    }

    @Test
    void where_unused_time_is_not_credited_nothing_more_is_due() {
        Edges noCredit = new Edges(
                Edges.When.SAME_DAY,
                Edges.When.SAME_DAY,
                Edges.When.SAME_DAY,
                Edges.When.SAME_DAY,
                Edges.When.PERIOD_END);
        BillingPolicy policy = BillingPolicy.DEFAULT.withEdges(noCredit);
        Desk desk = selling("490.00", "49.00");

        assertThat(paid(desk, policy, LocalDate.of(2023, 3, 1), CHOSEN)).hasToString("EUR 490.00");
        assertThat(paid(desk, policy, LocalDate.of(2023, 11, 20), CHOSEN)).hasToString("EUR 490.00");
    }

    @Test
    void what_leaving_would_cost_is_what_it_costs() {
        Desk desk = selling("150.00", "15.00");
        Subscription held = desk.sells(CHOSEN, quantity(2, START), quantity(3, LocalDate.of(2023, 2, 1)));
        LocalDate day = LocalDate.of(2023, 3, 1);
        Subscription left =
                desk.accepts(held, Terminate.everything().withExitFee().on(day));

        // 105.00 less the used part of the year: 62 days of 300.00 and 28 of 450.00
        assertThat(BillRuns.of(desk, held).costOfLeaving(day)).containsExactly("exit-fee EUR 19.52");
        assertThat(BillRuns.of(desk, left).bill(day).lines()).contains("1 exit-fee 2023-03-01 EUR 19.52");
    }

    private static Money paid(Desk desk, LocalDate end, Request... requests) {
        return paid(desk, BillingPolicy.DEFAULT, end, requests);
    }

    /** What all bills come to: one of the year, and one at the end. */
    private static Money paid(Desk desk, BillingPolicy policy, LocalDate end, Request... requests) {
        Vector<Request> asked = Vector.of(requests);
        Subscription begun = desk.sells(asked.head());
        Subscription held = desk.accepts(begun, asked.tail().toJavaArray(Request[]::new));
        Subscription left =
                desk.accepts(held, Terminate.everything().withExitFee().on(end));
        BillRuns year = BillRuns.of(desk, begun).by(policy).bill(START);
        return total(year).plus(total(year.with(left).bill(end)));
    }

    private static Money total(BillRuns runs) {
        return runs.invoice().map(Invoice::gross).getOrElse(Money.parse("EUR 0.00"));
    }

    private static Request quantity(int count, LocalDate on) {
        return new ChangeQuantity(FIRST, BigDecimal.valueOf(count)).on(on);
    }

    private static Request move(Trigger trigger, LocalDate on) {
        return new Move(trigger, Option.some(FIRST), Option.when(trigger == Trigger.SUSPEND, Suspension.CUSTOMER))
                .on(on);
    }

    private static Desk selling(String year, String month) {
        return Desk.of(with(TRIPLE_PLAY, plan(year)).withRules(Vector.of(leaving(month))));
    }

    private static Product plan(String year) {
        return Tariff.product("plan")
                .withCharges(Vector.of(Recurring.builder()
                        .id(ChargeId.of("yearly"))
                        .cadence(Span.years(1))
                        .price(new PerUnit(BigMoney.parse("EUR " + year)))
                        .build()));
    }

    private static Rule leaving(String month) {
        return new Rule.Commitment(
                Selection.of("plan"),
                Span.months(12),
                Option.none(),
                Option.none(),
                Vector.of(new ExitFee.UsedAt(new PerUnit(BigMoney.parse("EUR " + month)))));
    }
}
