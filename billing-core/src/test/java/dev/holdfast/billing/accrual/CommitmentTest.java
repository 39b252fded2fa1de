package dev.holdfast.billing.accrual;

import static dev.holdfast.billing.Tariff.JULY_2013;
import static dev.holdfast.billing.Tariff.TRIPLE_PLAY;
import static dev.holdfast.billing.Tariff.day;
import static dev.holdfast.billing.Tariff.monthly;
import static dev.holdfast.billing.Tariff.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.Desk;
import dev.holdfast.billing.Tariff;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.policy.RoundedPrice;
import dev.holdfast.billing.subscription.Chosen;
import dev.holdfast.billing.subscription.Command;
import dev.holdfast.billing.subscription.Command.ChangeOffer;
import dev.holdfast.billing.subscription.Command.Restore;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.billing.subscription.Command.Terminate;
import dev.holdfast.billing.subscription.Command.Undo;
import dev.holdfast.billing.subscription.Consent;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.Rejection;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.billing.usage.Report;
import dev.holdfast.catalog.charge.Charge;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.charge.Occasion;
import dev.holdfast.catalog.charge.OneOff;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.offer.Product;
import dev.holdfast.catalog.offer.Selection;
import dev.holdfast.catalog.price.Flat;
import dev.holdfast.catalog.price.PerUnit;
import dev.holdfast.catalog.promotion.Lasting;
import dev.holdfast.catalog.rule.ExitFee;
import dev.holdfast.catalog.rule.Rule;
import dev.holdfast.catalog.time.Span;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** A commitment gives a price while it runs, and leaving it early costs what its rule says. */
class CommitmentTest {

    private static final Product KEY = Tariff.product("key").withCharges(Vector.of(monthly("19.90")));
    private static final ExitFee QUARTER = new ExitFee.OfTheRest(BigDecimal.valueOf(25), 12);
    private static final HoldingId FIRST = HoldingId.of("1");

    /** Bouygues Telecom, 2010: 9.90 for 24 months, from month 12 a quarter of the rest; or 14.90 for 12 months. */
    private static final Desk DESK = keys(committing(24, "9.90", QUARTER), committing(12, "14.90"));

    @Test
    void a_commitment_gives_its_price_while_it_runs_and_then_the_offer_its_own() {
        Subscription key = DESK.sells(Subscribe.to("key").on(day(7, 10)));

        BillRuns runs = BillRuns.of(DESK, key);
        assertThat(runs.bill(day(8, 31)).lines())
                .containsExactly(
                        "1 monthly 2013-07-10..2013-07-31 EUR 7.03", "1 monthly 2013-08-01..2013-08-31 EUR 9.90");
        assertThat(runs.bill(LocalDate.of(2015, 6, 30))
                        .bill(LocalDate.of(2015, 7, 31))
                        .lines())
                .as("9 days of 31 at 9.90, 22 at 19.90: the used part is rounded as it is printed")
                .containsExactly(
                        "1 monthly 2015-07-01..2015-07-09 EUR 2.87", "1 monthly 2015-07-10..2015-07-31 EUR 14.12");
        assertThat(runs.accrual().monthlyPrice(LocalDate.of(2015, 7, 9)).get()).hasToString("EUR 9.90");
        assertThat(runs.accrual().monthlyPrice(LocalDate.of(2015, 7, 10)).get()).hasToString("EUR 19.90");
    }

    @Test
    void of_several_commitments_one_is_chosen_and_the_first_where_none_is() {
        Subscription shorter = DESK.sells(
                Subscribe.to(Chosen.of("key").committing(Span.months(12))).on(JULY_2013));

        assertThat(BillRuns.of(DESK, shorter).bill(JULY_2013).lines())
                .containsExactly("1 monthly 2013-07-01..2013-07-31 EUR 14.90");
        assertThat(DESK.refuses(
                        Subscription.none("s"),
                        Subscribe.to(Chosen.of("key").committing(Span.months(6)))
                                .on(JULY_2013)))
                .containsExactly(new Rejection.CommitmentNotOffered(
                        OfferId.of("key"), Span.months(6), Vector.of(Span.months(24), Span.months(12))));
    }

    @Test
    void a_renewal_gives_the_price_of_its_length() {
        Subscription key = DESK.sells(
                Subscribe.to(Chosen.of("key").committing(Span.months(12))).on(JULY_2013));
        Subscription renewed = DESK.accepts(
                key,
                new Command.Commit(FIRST, Span.months(24))
                        .on(LocalDate.of(2014, 7, 1))
                        .consenting(new Consent(
                                FIRST, "commitment", Consent.Extent.TERM, "customer", Instant.EPOCH, Option.none())));

        assertThat(BillRuns.of(DESK, renewed)
                        .bill(LocalDate.of(2014, 6, 30))
                        .bill(LocalDate.of(2014, 7, 1))
                        .lines())
                .containsExactly("1 monthly 2014-07-01..2014-07-31 EUR 9.90");
    }

    @Test
    void the_price_is_per_month_and_per_unit_as_the_charge_is() {
        Charge yearly = Recurring.builder()
                .id(ChargeId.of("yearly"))
                .cadence(Span.years(1))
                .price(new PerUnit(BigMoney.parse("EUR 240.00")))
                .build();
        Desk desk = Desk.of(
                with(TRIPLE_PLAY, KEY.withCharges(Vector.of(yearly))).withRules(Vector.of(committing(24, "15.00"))));
        Subscription keys = desk.sells(
                Subscribe.to("key").on(JULY_2013),
                new Command.ChangeQuantity(FIRST, BigDecimal.valueOf(3)).on(JULY_2013));

        assertThat(BillRuns.of(desk, keys).bill(JULY_2013).lines())
                .containsExactly("1 yearly 2013-07-01..2014-06-30 EUR 540.00");
    }

    @Test
    void a_price_without_exactly_one_charge_that_it_is_of_is_refused() {
        Desk desk = Desk.of(with(
                        TRIPLE_PLAY,
                        KEY.withCharges(Vector.of(monthly("19.90"), Recurring.monthly("hire", Flat.of("EUR 3.00")))))
                .withRules(Vector.of(committing(24, "15.00"))));

        assertThat(BillRuns.of(desk, desk.sells(Subscribe.to("key").on(JULY_2013)))
                        .uncovered(JULY_2013))
                .contains("the price of a commitment", "exactly one charge per month");
    }

    /** Six months at 9.90 are left, a quarter of 59.40. */
    @Test
    void from_month_twelve_a_quarter_of_the_rest_is_due() {
        Subscription left =
                DESK.accepts(DESK.sells(Subscribe.to("key").on(JULY_2013)), leaving(LocalDate.of(2015, 1, 1)));

        assertThat(BillRuns.of(DESK, left).bill(LocalDate.of(2015, 1, 1)).fees())
                .containsExactly("1 exit-fee 2015-01-01 EUR 14.85");
        assertThat(cost(LocalDate.of(2015, 1, 1))).containsExactly("exit-fee EUR 14.85");
    }

    /** With the periods that begin on the 15th from March on, the rest would be cut otherwise and come to 59.73. */
    @Test
    void a_cycle_day_that_moves_later_does_not_change_what_was_due() {
        Subscription back = DESK.accepts(
                DESK.accepts(DESK.sells(Subscribe.to("key").on(JULY_2013)), leaving(LocalDate.of(2015, 1, 1))),
                Subscribe.to("key").on(LocalDate.of(2015, 2, 1)));
        Subscription moved = DESK.accepts(back, new Command.ChangeCycleDay(15).on(LocalDate.of(2015, 2, 10)));

        assertThat(BillRuns.of(DESK, moved).bill(LocalDate.of(2015, 3, 1)).fees())
                .containsExactly("1 exit-fee 2015-01-01 EUR 14.85");
    }

    /** 15 of 31 days of January are 5.11 of 9.90 less; with 4.79 and five months a quarter of 54.29 is 13.57. */
    @Test
    void days_of_a_month_are_part_of_the_rest() {
        assertThat(cost(LocalDate.of(2015, 1, 17))).containsExactly("exit-fee EUR 13.57");
    }

    @Test
    void before_that_month_and_from_the_end_on_nothing_is_due() {
        assertThat(cost(LocalDate.of(2014, 6, 30))).isEmpty();
        assertThat(cost(LocalDate.of(2014, 7, 1))).containsExactly("exit-fee EUR 29.70");
        assertThat(cost(LocalDate.of(2015, 7, 1))).isEmpty();
    }

    /** Tele2 France, 2005: 96.00 less 3.00 for each month held. Whole months count, and it is never below zero. */
    @Test
    void a_degressive_fee_falls_with_each_whole_month() {
        Desk tele2 = keys(committing(36, new ExitFee.Degressive(Money.parse("EUR 96.00"), Money.parse("EUR 3.00"))));
        BillRuns runs = BillRuns.of(tele2, tele2.sells(Subscribe.to("key").on(day(7, 31))));

        assertThat(runs.costOfLeaving(day(8, 1))).containsExactly("exit-fee EUR 96.00");
        assertThat(runs.costOfLeaving(day(8, 31))).containsExactly("exit-fee EUR 93.00");
        assertThat(runs.costOfLeaving(day(9, 29))).containsExactly("exit-fee EUR 93.00");
        assertThat(runs.costOfLeaving(day(9, 30))).containsExactly("exit-fee EUR 90.00");
        assertThat(runs.costOfLeaving(LocalDate.of(2016, 3, 31))).isEmpty();
    }

    /** A device worth 300.00, half of that from month 12 on; with a fixed fee they add up. */
    @Test
    void a_residual_value_is_that_of_the_month_and_several_fees_add_up() {
        Desk device = keys(committing(
                24,
                new ExitFee.ResidualValue(TreeMap.of(0, Money.parse("EUR 300.00"), 12, Money.parse("EUR 150.00"))),
                new ExitFee.Degressive(Money.parse("EUR 20.00"), Money.parse("EUR 0.00"))));
        BillRuns runs = BillRuns.of(device, device.sells(Subscribe.to("key").on(JULY_2013)));

        assertThat(runs.costOfLeaving(LocalDate.of(2014, 6, 30))).containsExactly("exit-fee EUR 320.00");
        assertThat(runs.costOfLeaving(LocalDate.of(2014, 7, 1))).containsExactly("exit-fee EUR 170.00");
        assertThat(runs.costOfLeaving(LocalDate.of(2015, 6, 30))).containsExactly("exit-fee EUR 170.00");
        assertThat(runs.costOfLeaving(LocalDate.of(2015, 7, 1)))
                .as("the commitment is over")
                .isEmpty();
    }

    @Test
    void an_exit_fee_that_is_not_published_is_not_taken_for_nothing() {
        Desk device = keys(committing(24, new ExitFee.Unpublished()));
        Subscription left =
                device.accepts(device.sells(Subscribe.to("key").on(JULY_2013)), new Terminate(true).on(day(9, 12)));

        assertThat(BillRuns.of(device, left).uncovered(day(9, 12))).contains("an exit fee", "key");
    }

    @Test
    void the_rest_is_what_would_have_been_paid_with_the_promotions_that_run() {
        Desk desk = Desk.of(with(TRIPLE_PLAY, KEY)
                .withPromotions(Vector.of(Tariff.percentOff("half", 50, Lasting.FOREVER)))
                .withRules(Vector.of(committing(24, "9.90", new ExitFee.OfTheRest(BigDecimal.valueOf(100), 0)))));
        Subscription key =
                desk.sells(Subscribe.to(Chosen.of("key").with("half")).on(JULY_2013));

        assertThat(BillRuns.of(desk, key).costOfLeaving(LocalDate.of(2015, 5, 1)))
                .containsExactly("exit-fee EUR 9.90");
        // 4.95 for June, and for 16 of 31 days 2.55, or 5.11 less 2.55
        assertThat(BillRuns.of(desk, key).costOfLeaving(LocalDate.of(2015, 5, 16)))
                .containsExactly("exit-fee EUR 7.50");
        assertThat(BillRuns.of(desk, key)
                        .by(BillingPolicy.DEFAULT.withRoundedPrice(RoundedPrice.REDUCTION))
                        .costOfLeaving(LocalDate.of(2015, 5, 16)))
                .containsExactly("exit-fee EUR 7.51");
    }

    /** Half of what is left until month 12, and nothing of what comes after it. */
    @Test
    void the_rest_may_be_counted_to_an_earlier_month_and_of_some_charges_only() {
        Recurring hire = Recurring.monthly("hire", Flat.of("EUR 3.00"));
        ExitFee half = new ExitFee.OfTheRest(BigDecimal.valueOf(50), 0, Option.some(12), Option.none());
        BillRuns first = toMonthTwelve(hire, Selection.of("key").charges("monthly"), half);
        BillRuns all = toMonthTwelve(hire, Selection.of("key"), half);

        // two months of 19.90, and of 22.90
        assertThat(first.costOfLeaving(LocalDate.of(2014, 5, 1))).containsExactly("exit-fee EUR 19.90");
        assertThat(all.costOfLeaving(LocalDate.of(2014, 5, 1))).containsExactly("exit-fee EUR 22.90");
        assertThat(all.costOfLeaving(LocalDate.of(2014, 7, 1))).isEmpty();
        assertThat(all.costOfLeaving(LocalDate.of(2015, 1, 1))).isEmpty();
    }

    /** A tenth of the rest, but no more than 4.00: two months of 19.90 are 3.98. */
    @Test
    void the_fraction_of_the_rest_may_have_a_most() {
        Desk desk = keys(committing(
                24, new ExitFee.OfTheRest(BigDecimal.TEN, 0, Option.none(), Option.some(Money.parse("EUR 4.00")))));
        BillRuns runs = BillRuns.of(desk, desk.sells(Subscribe.to("key").on(JULY_2013)));

        assertThat(runs.costOfLeaving(LocalDate.of(2014, 5, 1))).containsExactly("exit-fee EUR 4.00");
        assertThat(runs.costOfLeaving(LocalDate.of(2015, 5, 1))).containsExactly("exit-fee EUR 3.98");
    }

    private static BillRuns toMonthTwelve(Recurring more, Selection on, ExitFee fee) {
        Desk desk = Desk.of(with(TRIPLE_PLAY, KEY.withCharges(Vector.of(monthly("19.90"), more)))
                .withRules(Vector.of(
                        new Rule.Commitment(on, Span.months(24), Option.none(), Option.none(), Vector.of(fee)))));
        return BillRuns.of(desk, desk.sells(Subscribe.to("key").on(JULY_2013)));
    }

    @Test
    void an_end_that_is_taken_back_gives_the_fee_back() {
        Subscription left =
                DESK.accepts(DESK.sells(Subscribe.to("key").on(JULY_2013)), leaving(LocalDate.of(2015, 1, 1)));
        BillRuns billed = BillRuns.of(DESK, left).bill(LocalDate.of(2015, 1, 1));

        assertThat(billed.with(DESK.accepts(left, Undo.of(2).asIfNever()))
                        .bill(LocalDate.of(2015, 1, 9))
                        .fees())
                .containsExactly("1 exit-fee 2015-01-01 EUR -14.85");
        assertThat(billed.with(DESK.accepts(left, new Restore(FIRST).on(LocalDate.of(2015, 1, 9))))
                        .bill(LocalDate.of(2015, 1, 9))
                        .fees())
                .containsExactly("1 exit-fee 2015-01-01 EUR -14.85");
    }

    @Test
    void a_change_does_not_leave_a_commitment_and_leaving_later_does() {
        Desk desk = Desk.of(TRIPLE_PLAY.withRules(Vector.of(new Rule.Commitment(
                Selection.of("start"),
                Span.months(24),
                Option.none(),
                Option.none(),
                Vector.of(new ExitFee.OfTheRest(BigDecimal.valueOf(100), 0))))));
        Subscription changed = desk.sells(
                Subscribe.to("start").on(JULY_2013), ChangeOffer.to("confort").on(day(9, 1)));
        BillRuns runs = BillRuns.of(desk, changed);

        assertThat(runs.bill(day(9, 1)).fees()).isEmpty();
        assertThat(runs.costOfLeaving(LocalDate.of(2015, 6, 1)))
                .as("one month at the price of what is held by then")
                .containsExactly("exit-fee EUR 62.95");
    }

    @Test
    void what_leaving_costs_is_what_is_charged_for_an_end_as_well() {
        OneOff termination = OneOff.builder()
                .id(ChargeId.of("termination"))
                .on(Occasion.of(Occasion.Kind.TERMINATION))
                .price(Flat.of("EUR 49.00"))
                .build();
        Desk desk = Desk.of(with(TRIPLE_PLAY, KEY.withCharges(Vector.of(monthly("19.90"), termination)))
                .withRules(Vector.of(committing(24, "9.90", QUARTER))));
        BillRuns runs = BillRuns.of(desk, desk.sells(Subscribe.to("key").on(JULY_2013)));

        assertThat(runs.costOfLeaving(LocalDate.of(2015, 1, 1)))
                .containsExactly("termination EUR 49.00", "exit-fee EUR 14.85");
        assertThat(runs.accrual()
                        .costOfLeaving(Option.some(HoldingId.of("7")), LocalDate.of(2015, 1, 1))
                        .get())
                .isEmpty();
    }

    /** Bouygues Telecom, 2018: what leaving somebody else cost is given back, up to 100.00. */
    @Test
    void what_leaving_somebody_else_cost_is_given_back_up_to_the_most() {
        Desk desk = keys(committing(24, new ExitFee.RefundOnArrival(Money.parse("EUR 100.00"), Option.none())));
        BillRuns runs = BillRuns.of(desk, desk.sells(Subscribe.to("key").on(JULY_2013)));

        assertThat(runs.bill(day(8, 1)).fees()).isEmpty();
        assertThat(runs.costOfLeaving(day(8, 1))).isEmpty();
        assertThat(runs.reporting(left("59.00", day(7, 9))).bill(day(8, 1)).fees())
                .containsExactly("1 refund-on-arrival 2013-07-09 EUR -59.00");
        assertThat(runs.reporting(left("59.00", day(7, 9)), left("59.00", day(7, 20)))
                        .bill(day(8, 1))
                        .fees())
                .containsExactly(
                        "1 refund-on-arrival 2013-07-09 EUR -59.00", "1 refund-on-arrival 2013-07-20 EUR -41.00");
        assertThat(runs.reporting(left("59.00", day(8, 9))).bill(day(8, 1)).fees())
                .as("it is not due yet")
                .isEmpty();
        assertThat(BillRuns.of(DESK, DESK.sells(Subscribe.to("key").on(JULY_2013)))
                        .reporting(left("59.00", day(7, 9)))
                        .uncovered(day(8, 1)))
                .contains("a refund on arrival");
    }

    private static Report left(String cost, LocalDate on) {
        return new Report.LeftElsewhere(SubscriptionId.of("s"), FIRST, Money.parse("EUR " + cost), on);
    }

    private static Vector<String> cost(LocalDate date) {
        return BillRuns.of(DESK, DESK.sells(Subscribe.to("key").on(JULY_2013))).costOfLeaving(date);
    }

    private static dev.holdfast.billing.subscription.Request leaving(LocalDate date) {
        return Terminate.everything().withExitFee().on(date);
    }

    private static Desk keys(Rule... rules) {
        return Desk.of(with(TRIPLE_PLAY, KEY).withRules(Vector.of(rules)));
    }

    private static Rule committing(int months, ExitFee... fees) {
        return committing(months, Option.none(), fees);
    }

    private static Rule committing(int months, String monthly, ExitFee... fees) {
        return committing(months, Option.some(BigMoney.parse("EUR " + monthly)), fees);
    }

    private static Rule committing(int months, Option<BigMoney> monthly, ExitFee... fees) {
        return new Rule.Commitment(Selection.of("key"), Span.months(months), monthly, Option.none(), Vector.of(fees));
    }
}
