package dev.holdfast.billing.invoice;

import static dev.holdfast.billing.Tariff.JULY_2013;
import static dev.holdfast.billing.Tariff.TRIPLE_PLAY;
import static dev.holdfast.billing.Tariff.day;
import static dev.holdfast.billing.Tariff.monthly;
import static dev.holdfast.billing.Tariff.percentOff;
import static dev.holdfast.billing.Tariff.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.Desk;
import dev.holdfast.billing.Tariff;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.policy.Edges;
import dev.holdfast.billing.policy.Edges.When;
import dev.holdfast.billing.policy.Foresight;
import dev.holdfast.billing.policy.NewPeriods;
import dev.holdfast.billing.subscription.AccountTerms;
import dev.holdfast.billing.subscription.Chosen;
import dev.holdfast.billing.subscription.Command;
import dev.holdfast.billing.subscription.Command.ChangeOffer;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.LifecycleTable;
import dev.holdfast.billing.subscription.Request;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.subscription.Suspension;
import dev.holdfast.billing.time.Alignment;
import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.offer.SlotPricing;
import dev.holdfast.catalog.price.Flat;
import dev.holdfast.catalog.promotion.Benefit;
import dev.holdfast.catalog.promotion.Lasting;
import dev.holdfast.catalog.promotion.Promotion;
import dev.holdfast.catalog.promotion.PromotionId;
import dev.holdfast.catalog.time.Span;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

/** Where the edges of what is held count, on Start at 57.95 and Confort at 62.95 a month, billed on the first. */
class EdgesTest {

    private static final CatalogVersion VERSION = with(
            TRIPLE_PLAY,
            Tariff.product("start").withCharges(Vector.of(monthly("57.95"))),
            Tariff.product("confort").withCharges(Vector.of(monthly("62.95"))));
    private static final Desk DESK = Desk.of(VERSION);

    @Test
    void the_first_day_is_charged_or_free() {
        Subscription home = DESK.sells(Subscribe.to("start").on(day(9, 16)));

        assertThat(billed(home, edges(When.SAME_DAY, Edge.BEGIN), day(9, 30)))
                .containsExactly("start 2013-09-16..2013-09-30 28.98");
        assertThat(billed(home, edges(When.NEXT_DAY, Edge.BEGIN), day(9, 30)))
                .containsExactly("start 2013-09-17..2013-09-30 27.04");
    }

    @Test
    void a_first_part_of_a_period_is_charged_whole_or_free() {
        Subscription home = DESK.sells(Subscribe.to("start").on(day(9, 16)));

        assertThat(billed(home, edges(When.PERIOD_START, Edge.BEGIN), day(9, 16)))
                .containsExactly("start 2013-09-01..2013-09-30 57.95");
        assertThat(billed(home, edges(When.PERIOD_END, Edge.BEGIN), day(9, 30))).isEmpty();
        assertThat(billed(home, edges(When.PERIOD_END, Edge.BEGIN), day(10, 1)))
                .containsExactly("start 2013-10-01..2013-10-31 57.95");
    }

    @Test
    void what_begins_later_is_not_charged_before_it_begins() {
        Subscription home = DESK.sells(Subscribe.to("start").on(day(9, 16)));

        assertThat(billed(home, edges(When.PERIOD_START, Edge.BEGIN), day(9, 1)))
                .isEmpty();
    }

    @Test
    void the_last_day_is_free_or_charged() {
        Subscription gone = ended(day(9, 12));

        assertThat(billed(gone, edges(When.SAME_DAY, Edge.END), day(9, 1)).drop(1))
                .containsExactly("start 2013-09-01..2013-09-11 21.25");
        assertThat(billed(gone, edges(When.NEXT_DAY, Edge.END), day(9, 1)).drop(1))
                .containsExactly("start 2013-09-01..2013-09-12 23.18");
    }

    @Test
    void unused_time_is_not_credited_or_the_running_period_is_free() {
        Subscription home = DESK.sells(Subscribe.to("start").on(day(8, 1)));
        Subscription gone = ended(day(9, 12));

        assertThat(credited(home, gone, edges(When.SAME_DAY, Edge.END)))
                .containsExactly("start 2013-09-12..2013-09-30 -36.70");
        assertThat(credited(home, gone, edges(When.PERIOD_END, Edge.END))).isEmpty();
        assertThat(credited(home, gone, edges(When.PERIOD_START, Edge.END)))
                .containsExactly("start 2013-09-01..2013-09-30 -57.95");
    }

    @Test
    void an_end_on_the_last_day_of_a_period_moves_nothing() {
        Subscription gone = ended(day(10, 1));

        for (When when : Vector.of(When.SAME_DAY, When.PERIOD_START, When.PERIOD_END)) {
            assertThat(billed(gone, edges(when, Edge.END), day(10, 1)).last())
                    .isEqualTo("start 2013-09-01..2013-09-30 57.95");
        }
    }

    @Test
    void a_change_counts_on_its_day_the_day_after_for_the_whole_period_or_for_the_next() {
        Subscription changed = DESK.sells(
                Subscribe.to("start").on(day(8, 1)), ChangeOffer.to("confort").on(day(9, 12)));

        assertThat(billed(changed, edges(When.SAME_DAY, Edge.CHANGE), day(9, 30))
                        .drop(1))
                .containsExactly("start 2013-09-01..2013-09-11 21.25", "confort 2013-09-12..2013-09-30 39.87");
        assertThat(billed(changed, edges(When.NEXT_DAY, Edge.CHANGE), day(9, 30))
                        .drop(1))
                .containsExactly("start 2013-09-01..2013-09-12 23.18", "confort 2013-09-13..2013-09-30 37.77");
        assertThat(billed(changed, edges(When.PERIOD_START, Edge.CHANGE), day(9, 30))
                        .drop(1))
                .containsExactly("confort 2013-09-01..2013-09-30 62.95");
        assertThat(billed(changed, edges(When.PERIOD_END, Edge.CHANGE), day(10, 1))
                        .drop(1))
                .containsExactly("start 2013-09-01..2013-09-30 57.95", "confort 2013-10-01..2013-10-31 62.95");
    }

    @Test
    void of_three_changes_in_one_period_the_last_one_counts_for_the_whole_or_the_next() {
        Subscription changed = DESK.sells(
                Subscribe.to("start").on(day(8, 1)),
                ChangeOffer.to("confort").on(day(9, 5)),
                ChangeOffer.to("start").on(day(9, 12)),
                ChangeOffer.to("confort").on(day(9, 20)));

        assertThat(billed(changed, edges(When.PERIOD_START, Edge.CHANGE), day(9, 30))
                        .drop(1))
                .containsExactly("confort 2013-09-01..2013-09-30 62.95");
        assertThat(billed(changed, edges(When.PERIOD_END, Edge.CHANGE), day(10, 1))
                        .drop(1))
                .containsExactly("start 2013-09-01..2013-09-30 57.95", "confort 2013-10-01..2013-10-31 62.95");
    }

    @Test
    void a_change_that_waits_for_the_next_period_ends_with_what_is_held() {
        Subscription gone = DESK.sells(
                Subscribe.to("start").on(day(8, 1)),
                ChangeOffer.to("confort").on(day(9, 12)),
                new Command.Terminate(false).on(day(9, 20)));

        assertThat(billed(gone, edges(When.PERIOD_END, Edge.CHANGE), day(10, 1)).drop(1))
                .containsExactly("start 2013-09-01..2013-09-19 36.70");
    }

    @Test
    void a_suspension_counts_where_the_policy_says() {
        Subscription paused = paused(day(9, 12), day(9, 20));

        assertThat(billed(paused, edges(When.SAME_DAY, Edge.SUSPEND), day(9, 30))
                        .drop(1))
                .containsExactly("start 2013-09-01..2013-09-11 21.25", "start 2013-09-20..2013-09-30 21.25");
        assertThat(billed(paused, edges(When.NEXT_DAY, Edge.SUSPEND), day(9, 30))
                        .drop(1))
                .containsExactly("start 2013-09-01..2013-09-12 23.18", "start 2013-09-20..2013-09-30 21.25");
        assertThat(billed(paused, edges(When.PERIOD_END, Edge.SUSPEND), day(9, 30))
                        .drop(1))
                .containsExactly("start 2013-09-01..2013-09-30 57.95");
        assertThat(billed(paused, edges(When.NEXT_DAY, Edge.RESUME), day(9, 30)).drop(1))
                .containsExactly("start 2013-09-01..2013-09-11 21.25", "start 2013-09-21..2013-09-30 19.32");
        assertThat(billed(paused, edges(When.PERIOD_END, Edge.RESUME), day(9, 30))
                        .drop(1))
                .containsExactly("start 2013-09-01..2013-09-11 21.25");
        assertThat(billed(paused, edges(When.PERIOD_START, Edge.RESUME), day(9, 30))
                        .drop(1))
                .containsExactly("start 2013-09-01..2013-09-30 57.95");
    }

    @Test
    void a_promotion_that_is_given_at_the_beginning_counts_from_where_the_beginning_counts() {
        Desk desk = Desk.of(VERSION.withPromotions(Vector.of(percentOff("half", 50, new Lasting.Periods(1)))));
        Subscription home =
                desk.sells(Subscribe.to(Chosen.of("start").with("half")).on(day(9, 16)));

        assertThat(total(desk, home, edges(When.PERIOD_START, Edge.BEGIN), day(9, 16)))
                .isEqualTo("28.98");
        assertThat(total(desk, home, edges(When.PERIOD_END, Edge.BEGIN), day(10, 1)))
                .isEqualTo("28.98");
        assertThat(total(desk, home, edges(When.SAME_DAY, Edge.BEGIN), day(10, 1)))
                .isEqualTo("72.44");
    }

    @Test
    void what_begins_and_ends_on_one_day_costs_nothing() {
        Subscription home =
                DESK.sells(Subscribe.to("start").on(day(9, 16)), new Command.Terminate(false).on(day(9, 16)));

        assertThat(billed(home, edges(When.NEXT_DAY, Edge.END), day(9, 30))).isEmpty();
    }

    /** Of 30.00 and 60.00 a month, changed on the 16th: credit and charge, charge alone, credit alone, neither. */
    @Test
    void a_change_credits_and_charges_in_four_ways() {
        Desk desk = Desk.of(with(
                TRIPLE_PLAY,
                Tariff.product("small").withCharges(Vector.of(monthly("30.00"))),
                Tariff.product("large").withCharges(Vector.of(monthly("60.00")))));

        assertThat(changed(desk, Edges.DEFAULT)).containsExactly("small -15.00", "large 30.00", "large 60.00");
        assertThat(changed(desk, changing(When.SAME_DAY, When.PERIOD_END)))
                .containsExactly("large 30.00", "large 60.00");
        assertThat(changed(desk, changing(When.PERIOD_END, When.SAME_DAY)))
                .containsExactly("small -15.00", "large 60.00");
        assertThat(changed(desk, changing(When.PERIOD_END, When.PERIOD_END))).containsExactly("large 60.00");
    }

    /** The old price stays paid until the end of its period, however often it changes, and an end gives back what is left. */
    @Test
    void what_was_replaced_stays_paid_until_its_period_ends() {
        Subscription home = DESK.sells(
                Subscribe.to("start").on(day(9, 1)),
                ChangeOffer.to("confort").on(day(9, 11)),
                ChangeOffer.to("start").on(day(9, 21)));
        BillingPolicy kept = policy(changing(When.SAME_DAY, When.PERIOD_END));

        assertThat(billed(home, kept, day(9, 21)))
                .containsExactly("start 2013-09-01..2013-09-30 57.95", "confort 2013-09-11..2013-09-30 41.97");
        assertThat(billed(DESK.accepts(home, new Command.Terminate(false).on(day(9, 26))), kept, day(9, 26)))
                .containsExactly("start 2013-09-01..2013-09-25 48.29", "confort 2013-09-11..2013-09-25 31.48");
    }

    @Test
    void a_ledger_of_days_that_are_paid_at_two_prices_is_read_back() {
        Subscription home = DESK.sells(
                Subscribe.to("start").on(day(9, 1)), ChangeOffer.to("confort").on(day(9, 11)));
        Ledger ledger = DESK.billing()
                .by(policy(changing(When.SAME_DAY, When.PERIOD_END)))
                .bill(DESK.account(home), Ledger.EMPTY, day(9, 21))
                .get()
                .ledger();

        assertThat(ledger.standing()).hasSize(2);
        assertThat(Ledger.reconstitute(ledger.entries()).get()).isEqualTo(ledger);
    }

    /** A coupon for one bill, given with a change: it comes off the first bill that falls due since, wherever days count. */
    @Test
    void a_coupon_of_a_bill_comes_off_once_wherever_the_change_that_brings_it_counts() {
        Desk desk = Desk.of(VERSION.withPromotions(Vector.of(Promotion.builder()
                .id("coupon")
                .benefit(new Benefit.AmountOff(BigMoney.parse("EUR 1.00"), Benefit.AmountOff.Of.ALL_TOGETHER))
                .lasting(new Lasting.Periods(1))
                .build())));

        assertThat(billed(desk, couponed(desk, day(9, 1)), edges(When.NEXT_DAY, Edge.CHANGE), day(10, 1))
                        .drop(1))
                .containsExactly(
                        "start 2013-09-01 1.93",
                        "confort 2013-09-02..2013-09-30 60.85",
                        "confort 2013-09-02..2013-09-30 -0.96",
                        "confort 2013-10-01..2013-10-31 62.95");
        assertThat(billed(desk, couponed(desk, day(9, 16)), edges(When.PERIOD_START, Edge.CHANGE), day(10, 1))
                        .drop(1))
                .containsExactly(
                        "confort 2013-09-01..2013-09-30 62.95",
                        "confort 2013-10-01..2013-10-31 62.95",
                        "confort 2013-10-01..2013-10-31 -1.00");
    }

    private static Subscription couponed(Desk desk, LocalDate date) {
        return desk.sells(
                Subscribe.to("start").on(day(8, 1)),
                ChangeOffer.to("confort").on(date),
                new Command.GivePromotion(PromotionId.of("coupon"), HoldingId.of("1"), Option.none()).on(date));
    }

    private static Edges changing(When change, When replaced) {
        return new Edges(When.SAME_DAY, change, When.SAME_DAY, When.SAME_DAY, When.SAME_DAY, Option.some(replaced));
    }

    private static Vector<String> changed(Desk desk, Edges edges) {
        Subscription home = desk.sells(Subscribe.to("small").on(day(9, 1)));
        Subscription changed = desk.accepts(home, ChangeOffer.to("large").on(day(9, 16)));
        Billing billing = desk.billing().by(policy(edges));
        Ledger ledger =
                billing.bill(desk.account(home), Ledger.EMPTY, day(9, 1)).get().ledger();
        return billing.bill(desk.account(changed), ledger, day(10, 1))
                .get()
                .invoices()
                .flatMap(Invoice::accrued)
                .map(line -> line.of().level().offer() + " " + line.amount().getAmount());
    }

    @Test
    void billing_twice_bills_nothing_wherever_edges_count() {
        Subscription changed = DESK.sells(
                Subscribe.to("start").on(day(8, 3)),
                ChangeOffer.to("confort").on(day(9, 12)),
                new Command.Terminate(false).on(day(10, 20)));
        for (When when : When.values()) {
            Billing billing = DESK.billing().by(policy(new Edges(when, when, when, when, when)));
            Ledger ledger = Ledger.EMPTY;
            for (LocalDate date : Vector.of(day(8, 3), day(9, 1), day(10, 1), day(11, 1))) {
                ledger = billing.bill(DESK.account(changed), ledger, date).get().ledger();
                assertThat(billing.bill(DESK.account(changed), ledger, date)
                                .get()
                                .invoices())
                        .isEmpty();
            }
        }
    }

    @Test
    void a_bill_in_advance_charges_up_to_a_known_change_through_it_or_as_if_it_were_not_known() {
        Subscription changed = DESK.sells(
                Subscribe.to("start").on(day(9, 1)), ChangeOffer.to("confort").on(day(9, 12)));

        assertThat(billed(changed, foreseeing(Foresight.UP_TO_CHANGE), day(9, 1)))
                .containsExactly("start 2013-09-01..2013-09-11 21.25");
        assertThat(billed(changed, foreseeing(Foresight.THROUGH_CHANGE), day(9, 1)))
                .containsExactly("start 2013-09-01..2013-09-11 21.25", "confort 2013-09-12..2013-09-30 39.87");
        assertThat(billed(changed, foreseeing(Foresight.IGNORED), day(9, 1)))
                .containsExactly("start 2013-09-01..2013-09-30 57.95");
    }

    @Test
    void what_begins_later_is_charged_once_it_begins_whatever_is_foreseen() {
        Subscription home = DESK.sells(Subscribe.to("start").on(day(9, 16)));

        for (Foresight foresight : Foresight.values()) {
            assertThat(billed(home, foreseeing(foresight), day(9, 1))).isEmpty();
        }
    }

    @Test
    void a_bill_reaches_as_far_ahead_as_the_policy_says() {
        Subscription home = DESK.sells(Subscribe.to("start").on(day(9, 1)));
        BillingPolicy ahead = BillingPolicy.DEFAULT.withAhead(Option.some(Span.days(15)));

        assertThat(billed(home, ahead, day(9, 15))).containsExactly("start 2013-09-01..2013-09-30 57.95");
        assertThat(billed(home, ahead, day(9, 16)))
                .containsExactly("start 2013-09-01..2013-09-30 57.95", "start 2013-10-01..2013-10-31 57.95");
    }

    /** From months to a year Kill Bill, Stripe and Lago begin a year on the day of the change. */
    @Test
    void a_change_to_another_length_begins_new_periods_where_the_policy_says_so() {
        Desk desk = Desk.of(with(
                TRIPLE_PLAY,
                Tariff.product("start").withCharges(Vector.of(monthly("10.00"))),
                Tariff.product("confort")
                        .withCharges(Vector.of(Recurring.builder()
                                .id(ChargeId.of("monthly"))
                                .price(Flat.of("EUR 120.00"))
                                .cadence(Span.years(1))
                                .build()))));
        Desk anniversary = new Desk(
                desk.catalog(),
                new AccountTerms(
                        desk.terms().account(),
                        desk.terms().cycle().aligned(Alignment.ANNIVERSARY),
                        desk.terms().zone(),
                        desk.terms().currency()),
                desk.facts());
        Subscription changed = anniversary.sells(
                Subscribe.to("start").on(JULY_2013), ChangeOffer.to("confort").on(day(9, 12)));

        assertThat(billed(anniversary, changed, periods(NewPeriods.Change.OTHER_LENGTH), day(9, 12))
                        .drop(2))
                .containsExactly("start 2013-09-01..2013-09-11 3.67", "confort 2013-09-12..2014-09-11 120.00");
        assertThat(billed(anniversary, changed, periods(NewPeriods.Change.NEVER), day(9, 12))
                        .last())
                .isEqualTo("confort 2013-09-12..2014-06-30 96.00");
        Subscription back = anniversary.accepts(changed, ChangeOffer.to("start").on(LocalDate.of(2013, 12, 5)));
        assertThat(billed(anniversary, back, periods(NewPeriods.Change.OTHER_LENGTH), LocalDate.of(2013, 12, 5))
                        .last())
                .isEqualTo("start 2013-12-05..2014-01-04 10.00");
    }

    /** Kill Bill begins a new year from the cycle day of the month in which a pause ends. */
    @Test
    void the_end_of_a_suspension_begins_new_periods_where_the_policy_says_so() {
        Subscription paused = paused(day(9, 12), day(9, 20));
        BillingPolicy anew = BillingPolicy.DEFAULT.withNewPeriods(new NewPeriods(NewPeriods.Change.NEVER, true));

        assertThat(billed(aligned(Alignment.ANNIVERSARY), paused, anew, day(9, 30))
                        .last())
                .isEqualTo("start 2013-09-20..2013-10-19 57.95");
    }

    /** What is added later ends with the subscription's period (co-termination of Stripe, Chargebee, Zuora). */
    @Test
    void what_is_added_later_has_the_periods_of_the_subscription_where_they_are_aligned_with_it() {
        Request more = Command.Add.of("confort").on(day(8, 16));
        Request first = Subscribe.to("start").on(day(7, 31));

        Desk own = aligned(Alignment.ANNIVERSARY);
        assertThat(billed(own, own.sells(first, more), BillingPolicy.DEFAULT, day(8, 16)))
                .containsExactly("start 2013-07-31..2013-08-30 57.95", "confort 2013-08-16..2013-09-15 62.95");
        Desk common = aligned(Alignment.SUBSCRIPTION);
        assertThat(billed(common, common.sells(first, more), BillingPolicy.DEFAULT, day(8, 16)))
                .containsExactly("start 2013-07-31..2013-08-30 57.95", "confort 2013-08-16..2013-08-30 30.46");
    }

    /** TV since the 3rd, given up on the 10th, back since the 13th; from the 18th it has never been given up. */
    @Test
    void what_an_undo_brings_back_has_the_service_periods_it_had_by_any_policy() {
        Desk desk = Desk.of(with(
                TRIPLE_PLAY,
                Tariff.TV.withCharges(Vector.of(Recurring.builder()
                        .id(ChargeId.of("weekly"))
                        .price(Flat.of("EUR 7.00"))
                        .cadence(new Span(1, Span.Unit.WEEK))
                        .build())),
                Tariff.START.withSlots(Vector.of(
                        Tariff.INTERNET_SLOT, Tariff.TV_SLOT.withPricing(SlotPricing.AT_LIST), Tariff.PHONE_SLOT))));
        Subscription home = desk.sells(
                Subscribe.to("start").on(day(9, 3)),
                ChangeOffer.to("duo")
                        .on(day(9, 10))
                        .consenting(Desk.losing("1/tv", "TV"), Desk.losing("1/tv", "decoder")),
                ChangeOffer.to("start").on(day(9, 13)),
                Command.Undo.of(2).on(day(9, 18)));

        for (BillingPolicy policy : Vector.of(BillingPolicy.DEFAULT, periods(NewPeriods.Change.OTHER_LENGTH))) {
            assertThat(billed(desk, home, policy, day(9, 20)).filter(line -> line.startsWith("tv")))
                    .containsExactly(
                            "tv 2013-09-03..2013-09-09 7.00",
                            "tv 2013-09-13..2013-09-17 5.00",
                            "tv 2013-09-18..2013-09-23 6.00");
        }
    }

    private static Desk aligned(Alignment alignment) {
        AccountTerms terms = DESK.terms();
        return new Desk(
                DESK.catalog(),
                new AccountTerms(terms.account(), terms.cycle().aligned(alignment), terms.zone(), terms.currency()),
                DESK.facts());
    }

    private enum Edge {
        BEGIN,
        CHANGE,
        SUSPEND,
        RESUME,
        END
    }

    private static BillingPolicy edges(When when, Edge edge) {
        return policy(new Edges(
                edge == Edge.BEGIN ? when : When.SAME_DAY,
                edge == Edge.CHANGE ? when : When.SAME_DAY,
                edge == Edge.SUSPEND ? when : When.SAME_DAY,
                edge == Edge.RESUME ? when : When.SAME_DAY,
                edge == Edge.END ? when : When.SAME_DAY));
    }

    private static BillingPolicy policy(Edges edges) {
        return BillingPolicy.DEFAULT.withEdges(edges);
    }

    private static BillingPolicy foreseeing(Foresight foresight) {
        return BillingPolicy.DEFAULT.withForesight(foresight);
    }

    private static BillingPolicy periods(NewPeriods.Change change) {
        return BillingPolicy.DEFAULT.withNewPeriods(new NewPeriods(change, false));
    }

    private static Subscription ended(LocalDate date) {
        return DESK.sells(Subscribe.to("start").on(day(8, 1)), new Command.Terminate(false).on(date));
    }

    private static Subscription paused(LocalDate from, LocalDate until) {
        Request pause = new Command.Move(
                        LifecycleTable.Trigger.SUSPEND, Option.none(), Option.some(Suspension.CUSTOMER))
                .on(from);
        Request resume = new Command.Move(LifecycleTable.Trigger.RESUME, Option.none(), Option.none()).on(until);
        return DESK.sells(Subscribe.to("start").on(day(8, 1)), pause, resume);
    }

    private static Vector<String> credited(Subscription before, Subscription after, BillingPolicy policy) {
        Billing billing = DESK.billing().by(policy);
        Ledger billed = billing.bill(DESK.account(before), Ledger.EMPTY, day(9, 1))
                .get()
                .ledger();
        return texts(billing.bill(DESK.account(after), billed, day(10, 1)).get());
    }

    private static Vector<String> billed(Subscription subscription, BillingPolicy policy, LocalDate through) {
        return billed(DESK, subscription, policy, through);
    }

    private static Vector<String> billed(
            Desk desk, Subscription subscription, BillingPolicy policy, LocalDate through) {
        return texts(desk.billing()
                .by(policy)
                .bill(desk.account(subscription), Ledger.EMPTY, through)
                .get());
    }

    private static String total(Desk desk, Subscription subscription, BillingPolicy policy, LocalDate through) {
        return desk.billing()
                .by(policy)
                .bill(desk.account(subscription), Ledger.EMPTY, through)
                .get()
                .invoices()
                .head()
                .gross()
                .getAmount()
                .toPlainString();
    }

    private static Vector<String> texts(BillResult bill) {
        return bill.invoices()
                .flatMap(Invoice::accrued)
                .map(line -> line.of().level().offer() + " " + line.days() + " "
                        + line.amount().getAmount());
    }
}
