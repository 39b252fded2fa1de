package dev.holdfast.billing.invoice;

import static dev.holdfast.billing.Tariff.JULY_2013;
import static dev.holdfast.billing.Tariff.TRIPLE_PLAY;
import static dev.holdfast.billing.Tariff.day;
import static dev.holdfast.billing.Tariff.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.Desk;
import dev.holdfast.billing.Tariff;
import dev.holdfast.billing.owed.NotCalculated;
import dev.holdfast.billing.subscription.Chosen;
import dev.holdfast.billing.subscription.Command.Add;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.billing.subscription.Command.Terminate;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.billing.usage.Report;
import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.charge.Occasion;
import dev.holdfast.catalog.charge.OneOff;
import dev.holdfast.catalog.charge.UsageCharge;
import dev.holdfast.catalog.offer.AddOn;
import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.price.Flat;
import dev.holdfast.catalog.price.Metered;
import dev.holdfast.catalog.price.PerUnit;
import dev.holdfast.catalog.promotion.Benefit;
import dev.holdfast.catalog.promotion.Promotion;
import dev.holdfast.catalog.time.Span;
import dev.holdfast.catalog.usage.Allowance;
import dev.holdfast.catalog.usage.Allowance.Beyond;
import dev.holdfast.catalog.usage.Allowance.SubLimit;
import dev.holdfast.catalog.usage.Level;
import dev.holdfast.catalog.usage.Metering;
import dev.holdfast.catalog.usage.Traffic;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What is included, and what is charged beyond it: calls at home and in the zone at 0.10 a minute, texts at 0.10. */
class AllowanceTest {

    private static final Traffic VOICE = Traffic.of("voice", "minute");
    private static final Traffic ZONE = new Traffic("voice", "minute", Option.some("zone"), Option.none());
    private static final Traffic TEXT = Traffic.of("text", "text");

    /** 100 minutes a month. */
    private static final Allowance HUNDRED = Allowance.of("hundred", VOICE, Level.of(100, "minute"));

    @Test
    void use_beyond_what_is_included_is_charged_and_the_line_says_how_much_was_included() {
        InvoiceLine line = bill(desk(HUNDRED), day(8, 1), used("calls", day(7, 3), "130"))
                .invoices()
                .single()
                .lines()
                .single();

        assertThat(line.amount()).hasToString("EUR 3.00");
        assertThat(line.explain().sentence()).endsWith("rounded HALF_UP. Besides, 100 are included.");
    }

    @Test
    void no_more_than_so_much_of_it_is_used_on_a_day() {
        Allowance daily = HUNDRED.withSubLimits(limit(Option.none(), Option.some(Span.days(1)), "20"));

        // 30 of 50, none of 15, and 5 of 25
        assertThat(charged(
                        daily,
                        used("calls", day(7, 3), "50"),
                        used("calls", day(7, 4), "15"),
                        used("calls", day(7, 5), "25")))
                .containsExactly("calls 35 EUR 3.50");
    }

    @Test
    void no_more_than_so_much_of_it_is_used_in_a_zone() {
        Allowance abroad = HUNDRED.withCovers(Vector.of(VOICE, ZONE))
                .withSubLimits(limit(Option.some("zone"), Option.none(), "30"));

        // 10 of 40 in the zone; of 75 others 70 are left, and 5 are charged
        assertThat(charged(abroad, used("zone", day(7, 3), "40"), used("calls", day(7, 4), "75")))
                .containsExactlyInAnyOrder("zone 10 EUR 1.00", "calls 5 EUR 0.50");
    }

    @Test
    void a_call_uses_no_more_of_it_than_a_call_may() {
        Allowance perCall = HUNDRED.withPerRecord(Option.some(BigDecimal.TEN));

        assertThat(charged(
                        perCall,
                        report("calls", day(7, 3), Metered.records(Vector.of(new BigDecimal("25"), BigDecimal.ONE)))))
                .containsExactly("calls 15 EUR 1.50");
    }

    @Test
    void points_are_drawn_by_each_kind_of_use_in_its_own_measure() {
        Allowance points = Allowance.builder()
                .id("points")
                .covers(Vector.of(VOICE, TEXT))
                .draws(Vector.of(new BigDecimal("33"), new BigDecimal("20")))
                .amount(Level.of(660, "point"))
                .build();

        // 15 minutes are 495 points; 165 are left, 8 texts and a quarter
        assertThat(charged(points, used("calls", day(7, 3), "15"), used("texts", day(7, 4), "9")))
                .containsExactly("texts 0.75 EUR 0.08");
    }

    @Test
    void beyond_it_use_goes_on_slowly_and_free_and_then_is_charged() {
        Allowance slow = HUNDRED.withBeyond(Vector.of(
                new Beyond(Beyond.What.THROTTLE, Option.some(512), Option.some(new BigDecimal("50"))),
                new Beyond(Beyond.What.PAY, Option.none(), Option.none())));

        assertThat(charged(slow, used("calls", day(7, 3), "149"))).isEmpty();
        assertThat(charged(slow, used("calls", day(7, 3), "149"), used("calls", day(7, 4), "6")))
                .containsExactly("calls 5 EUR 0.50");
    }

    @Test
    void what_is_left_is_kept_as_long_as_it_lasts_and_no_more_than_there_may_be() {
        Allowance kept = HUNDRED.withRolloverPeriods(1);
        Report august = used("calls", day(8, 3), "220");

        assertThat(chargedThrough(day(9, 1), HUNDRED, august)).containsExactly("calls 120 EUR 12.00");
        assertThat(chargedThrough(day(9, 1), kept, august)).containsExactly("calls 20 EUR 2.00");
        assertThat(chargedThrough(day(9, 1), kept.withAtMost(Option.some(new BigDecimal("150"))), august))
                .containsExactly("calls 70 EUR 7.00");
        assertThat(chargedThrough(day(10, 1), kept, used("calls", day(9, 3), "220")))
                .containsExactly("calls 20 EUR 2.00");
    }

    /** Of 100 for July and 100 for August 60 are used in August: the rest of which month is there in September? */
    @Test
    void what_is_left_of_the_month_before_is_used_first_or_last() {
        Allowance kept = HUNDRED.withRolloverPeriods(1);
        Report august = used("calls", day(8, 3), "60");
        Report september = used("calls", day(9, 3), "200");

        assertThat(chargedThrough(day(10, 1), kept, august, september)).isEmpty();
        assertThat(chargedThrough(day(10, 1), kept.withRolledOver(Allowance.RolledOver.LAST), august, september))
                .containsExactly("calls 60 EUR 6.00");
    }

    /** PostHog rolls over half of the credits that are left; of Metronome's commits a fraction rolls over. */
    @Test
    void a_part_of_what_is_left_is_kept_once() {
        Allowance kept = HUNDRED.withRolloverPeriods(3).withRolloverPercent(new BigDecimal("50"));

        // 40 of 100 for July leave 60, of which 30 are there in August and in September
        assertThat(chargedThrough(day(9, 1), kept, used("calls", day(7, 3), "40"), used("calls", day(8, 3), "140")))
                .containsExactly("calls 10 EUR 1.00");
        // 10 of the 30 leave 20, which stay; of the 100 for August 50
        assertThat(chargedThrough(
                        day(10, 1),
                        kept,
                        used("calls", day(7, 3), "40"),
                        used("calls", day(8, 3), "10"),
                        used("calls", day(9, 3), "180")))
                .containsExactly("calls 10 EUR 1.00");
        // nothing is used in July and August: 50 and 50, and the most that there may be is 160
        assertThat(chargedThrough(day(10, 1), kept, used("calls", day(9, 3), "210")))
                .containsExactly("calls 10 EUR 1.00");
        assertThat(chargedThrough(
                        day(10, 1),
                        kept.withAtMost(Option.some(new BigDecimal("160"))),
                        used("calls", day(9, 3), "210")))
                .containsExactly("calls 50 EUR 5.00");
    }

    @Test
    void a_part_of_a_period_has_all_of_it_or_its_part_or_nothing() {
        assertThat(ofHalfAMonth(Allowance.InPartialPeriod.FULL)).containsExactly("calls 100 EUR 10.00");
        // 100 × 16/31, to six decimals
        assertThat(ofHalfAMonth(Allowance.InPartialPeriod.PRORATED)).containsExactly("calls 148.387097 EUR 14.84");
        assertThat(ofHalfAMonth(Allowance.InPartialPeriod.NONE)).containsExactly("calls 200 EUR 20.00");
    }

    @Test
    void what_is_without_end_includes_everything() {
        assertThat(charged(
                        HUNDRED.withAmount(Level.unlimited("minute")),
                        used("calls", day(7, 3), "1000"),
                        used("texts", day(7, 3), "1")))
                .containsExactly("texts 1 EUR 0.10");
    }

    @Test
    void of_two_the_first_in_order_is_used_first_and_of_equal_ones_the_one_that_ends_first() {
        Allowance week = Allowance.of("week", VOICE, Level.of(10, "minute")).withResets(Span.days(7));

        // the week of 1 July has 10, the month 100; the week of 8 July 10 more
        assertThat(charged(week, HUNDRED, used("calls", day(7, 3), "15"), used("calls", day(7, 9), "106")))
                .containsExactly("calls 1 EUR 0.10");
        // the month goes first: the 10 of the first week are lost
        assertThat(charged(week.withOrder(1), HUNDRED, used("calls", day(7, 3), "15"), used("calls", day(7, 9), "106")))
                .containsExactly("calls 11 EUR 1.10");
    }

    /**
     * <pre>
     *   1 Jul           1 Aug           1 Sep     11 Sep
     *   |-- 80 used ----|-- 12 used ----|---------|   ended late: 72 of 92 days have 72 of 92 minutes
     * </pre>
     */
    @Test
    void an_end_that_is_known_late_takes_of_what_was_included_in_the_months_before_it() {
        Desk desk = desk(Allowance.of("quarter", VOICE, Level.of(92, "minute"))
                .withResets(Span.months(3))
                .withInPartialPeriod(Allowance.InPartialPeriod.PRORATED));
        Subscription line = desk.sells(Subscribe.to("line").on(JULY_2013));
        Vector<Report> used = Vector.of(used("calls", day(7, 3), "80"), used("calls", day(8, 3), "12"));
        BillResult august = desk.bills(line, used, Ledger.EMPTY, day(8, 1));
        BillResult october = desk.bills(line, used, august.ledger(), day(10, 1));
        Subscription ended = desk.accepts(line, Terminate.everything().on(day(9, 11)));

        assertThat(texts(august).appendAll(texts(october))).isEmpty();
        assertThat(texts(desk.bills(ended, used, october.ledger(), day(10, 1))))
                .containsExactly("calls 8 EUR 0.80", "calls 12 EUR 1.20");
    }

    @Test
    void what_an_account_shares_is_used_by_whichever_of_its_lines_calls_first() {
        Desk desk = desk(HUNDRED.withSharing(Allowance.Sharing.ACCOUNT));
        Subscription first = desk.sells(Subscribe.to("line").on(JULY_2013));
        Subscription second =
                desk.accepts(Subscription.none("t"), Subscribe.to("line").on(JULY_2013));
        Account both = Account.of(desk.terms()).with(first).with(second);
        Report early = used("calls", day(7, 3), "180");
        Report late = new Report.Used(
                SubscriptionId.of("t"),
                HoldingId.of("1"),
                ChargeId.of("calls"),
                day(7, 9),
                Metered.of(new BigDecimal("40")));

        BillResult known = Desk.bill(desk.billing(), both.reporting(Vector.of(late)), Ledger.EMPTY, day(8, 1));
        BillResult all = Desk.bill(desk.billing(), both.reporting(Vector.of(late, early)), known.ledger(), day(8, 1));

        // 200 are given: 180 and 20 of 40 use them up
        assertThat(texts(known)).isEmpty();
        assertThat(texts(all)).containsExactly("calls 20 EUR 2.00");
        assertThat(all.invoices().single().lines().single().subscription()).contains(SubscriptionId.of("t"));
    }

    @Test
    void a_surcharge_is_on_what_is_included_too() {
        UsageCharge surcharge = charge("zone", ZONE).withCharged(UsageCharge.Charged.ALL_USE);
        Desk desk = desk(Vector.of(surcharge), HUNDRED.withCovers(Vector.of(VOICE, ZONE)));

        assertThat(texts(bill(desk, day(8, 1), used("zone", day(7, 3), "40")))).containsExactly("zone 40 EUR 4.00");
    }

    /** 20 of the 30 minutes may be used in the zone; beyond them the zone is charged, as long as there are any. */
    @Test
    void use_past_a_limit_is_charged_and_uses_up_what_is_included() {
        UsageCharge past = charge("zone", ZONE).withCharged(UsageCharge.Charged.PAST_SUB_LIMITS);
        Allowance thirty = Allowance.of("thirty", ZONE, Level.of(30, "minute"))
                .withCovers(Vector.of(VOICE, ZONE))
                .withSubLimits(limit(Option.some("zone"), Option.none(), "20"));
        Desk desk = desk(Vector.of(past, charge("calls", VOICE)), thirty);

        assertThat(texts(bill(desk, day(8, 1), used("zone", day(7, 3), "25"), used("calls", day(7, 4), "7"))))
                .containsExactlyInAnyOrder("zone 5 EUR 0.50", "calls 2 EUR 0.20");
        assertThat(refusal(desk, used("zone", day(7, 3), "31")))
                .contains("allowance thirty", "only use past its sub-limits is charged");
    }

    @Test
    void what_is_cut_off_has_no_price_and_is_refused() {
        Desk desk = desk(HUNDRED.withBeyond(Vector.of(new Beyond(Beyond.What.BLOCK, Option.none(), Option.none()))));

        assertThat(bill(desk, day(8, 1), used("calls", day(7, 3), "100")).invoices())
                .isEmpty();
        assertThat(refusal(desk, used("calls", day(7, 3), "100.5")))
                .contains("allowance hundred", "more was used than it includes", "report no use beyond it");
    }

    @Test
    void what_cannot_be_compared_or_counted_is_refused() {
        assertThat(refusal(desk(HUNDRED.withAmount(Level.of(100, "GB"))), used("calls", day(7, 3), "1")))
                .contains("allowance hundred", "it is in other units or for other traffic than the use");
        assertThat(refusal(desk(HUNDRED.withPerRecord(Option.some(BigDecimal.ONE))), used("calls", day(7, 3), "1")))
                .contains("a record may draw only so much of it", "report its records");
        assertThat(refusal(
                        desk(
                                Vector.of(charge("calls", VOICE)
                                        .withMetering(new Metering(Metering.Aggregation.STANDING, Option.none()))),
                                HUNDRED),
                        used("calls", day(7, 3), "1")))
                .contains("an allowance or a price of single records", "its use is not the sum of what is reported");
    }

    /** A starter pack: 50 minutes with the activation, and nothing more in August. */
    @Test
    void what_is_bought_once_is_given_once() {
        OneOff starter = OneOff.of("starter", Flat.of("EUR 5.00"))
                .withOn(Occasion.ACTIVATION)
                .withGives(Vector.of(Allowance.of("fifty", VOICE, Level.of(50, "minute"))));
        Desk desk = Desk.of(with(
                TRIPLE_PLAY, Tariff.product("line").withCharges(Vector.of(charge("calls", VOICE), starter))));
        Subscription line = desk.sells(Subscribe.to("line").on(JULY_2013));
        Vector<Report> used = Vector.of(used("calls", day(7, 3), "30"), used("calls", day(8, 3), "30"));

        assertThat(texts(desk.bills(line, used, Ledger.EMPTY, day(9, 1))))
                .containsExactlyInAnyOrder("starter 1 EUR 5.00", "calls 10 EUR 1.00");
    }

    @Test
    void an_add_on_and_a_promotion_bring_more() {
        Allowance fifty = Allowance.of("fifty", VOICE, Level.of(50, "minute"));
        AddOn more = AddOn.builder()
                .id("more")
                .hosts(Vector.of(OfferId.of("line")))
                .allowances(Vector.of(fifty))
                .build();
        Promotion gift = Promotion.builder()
                .id("gift")
                .benefit(new Benefit.ExtraAllowance(fifty.withId("gift")))
                .build();
        Desk desk = Desk.of(with(version(Vector.of(charge("calls", VOICE)), HUNDRED), more)
                .withPromotions(Vector.of(gift)));
        Subscription line = desk.sells(
                Subscribe.to(Chosen.of("line").with("gift")).on(JULY_2013),
                Add.of("more").on(JULY_2013));

        assertThat(texts(desk.bills(line, Vector.of(used("calls", day(7, 3), "201")), Ledger.EMPTY, day(8, 1))))
                .containsExactly("calls 1 EUR 0.10");
    }

    /** What hangs on a line uses what the line has; what is sold beside it does not. */
    @Test
    void what_is_included_in_a_line_is_for_what_hangs_on_it() {
        AddOn zone = AddOn.builder()
                .id("abroad")
                .hosts(Vector.of(OfferId.of("line")))
                .charges(Vector.of(charge("zone", ZONE)))
                .build();
        Desk desk = Desk.of(with(
                version(Vector.of(charge("calls", VOICE)), HUNDRED),
                zone,
                Tariff.product("beside").withCharges(Vector.of(charge("zone", ZONE)))));
        Subscription lines = desk.sells(
                Subscribe.to("line").on(JULY_2013),
                Add.of("abroad").on(JULY_2013),
                Add.of("beside").on(JULY_2013));

        assertThat(texts(desk.bills(
                        lines,
                        Vector.of(ofHolding("2", day(7, 3), "130"), ofHolding("3", day(7, 3), "7")),
                        Ledger.EMPTY,
                        day(8, 1))))
                .containsExactly("zone 30 EUR 3.00", "zone 7 EUR 0.70");
    }

    private static Report ofHolding(String holding, LocalDate on, String quantity) {
        return new Report.Used(
                SubscriptionId.of("s"),
                HoldingId.of(holding),
                ChargeId.of("zone"),
                on,
                Metered.of(new BigDecimal(quantity)));
    }

    @Test
    void what_is_for_a_zone_includes_nothing_at_home_nor_in_another_zone() {
        Traffic far = new Traffic("voice", "minute", Option.some("far"), Option.none());
        Desk desk = desk(
                Vector.of(charge("calls", VOICE), charge("zone", ZONE), charge("far", far)),
                HUNDRED.withCovers(Vector.of(ZONE)));

        assertThat(texts(bill(desk, day(8, 1), used("zone", day(7, 3), "101"), used("far", day(7, 3), "2"))))
                .containsExactlyInAnyOrder("zone 1 EUR 0.10", "far 2 EUR 0.20");
        assertThat(refusal(desk, used("calls", day(7, 3), "3"))).contains("does not tell what of it is included");
    }

    @Test
    void what_is_for_a_time_of_day_includes_nothing_at_another() {
        Traffic night = new Traffic("voice", "minute", Option.none(), Option.some("night"));
        Traffic day = new Traffic("voice", "minute", Option.none(), Option.some("day"));
        Desk desk = desk(Vector.of(charge("calls", night), charge("zone", day)), HUNDRED.withCovers(Vector.of(night)));

        assertThat(texts(bill(desk, day(8, 1), used("calls", day(7, 3), "101"), used("zone", day(7, 3), "2"))))
                .containsExactlyInAnyOrder("calls 1 EUR 0.10", "zone 2 EUR 0.20");
    }

    /** A day pass for 10 days: from the 11th on nothing is left of it, and August has its own. */
    @Test
    void what_is_good_for_some_days_is_gone_after_them() {
        Allowance pass = HUNDRED.withLasts(Option.some(Span.days(10)));

        assertThat(charged(pass, used("calls", day(7, 10), "60"), used("calls", day(7, 11), "7")))
                .containsExactly("calls 7 EUR 0.70");
        assertThat(chargedThrough(day(9, 1), pass, used("calls", day(7, 11), "7"), used("calls", day(8, 1), "100")))
                .containsExactly("calls 7 EUR 0.70");
    }

    @Test
    void what_goes_on_slowly_for_ever_is_never_charged() {
        Allowance slow =
                HUNDRED.withBeyond(Vector.of(new Beyond(Beyond.What.THROTTLE, Option.some(64), Option.none())));

        assertThat(charged(slow, used("calls", day(7, 3), "1000"))).isEmpty();
    }

    private static String refusal(Desk desk, Report report) {
        Subscription line = desk.sells(Subscribe.to("line").on(JULY_2013));
        return desk.billing()
                .bill(desk.account(line).reporting(Vector.of(report)), Ledger.EMPTY, day(8, 1))
                .swap()
                .map(NotCalculated::sentence)
                .getOrElse("billed");
    }

    private static Vector<SubLimit> limit(Option<String> zone, Option<Span> per, String amount) {
        return Vector.of(new SubLimit(zone, per, new BigDecimal(amount)));
    }

    private static Vector<String> ofHalfAMonth(Allowance.InPartialPeriod part) {
        Desk desk = desk(HUNDRED.withInPartialPeriod(part));
        Subscription line = desk.sells(Subscribe.to("line").on(day(7, 16)));
        return texts(desk.bills(line, Vector.of(used("calls", day(7, 20), "200")), Ledger.EMPTY, day(8, 1)));
    }

    private static Vector<String> charged(Allowance one, Allowance other, Report... reports) {
        return texts(bill(desk(one, other), day(8, 1), reports));
    }

    private static Vector<String> charged(Allowance included, Report... reports) {
        return chargedThrough(day(8, 1), included, reports);
    }

    private static Vector<String> chargedThrough(LocalDate through, Allowance included, Report... reports) {
        return texts(bill(desk(included), through, reports));
    }

    private static BillResult bill(Desk desk, LocalDate through, Report... reports) {
        return desk.bills(desk.sells(Subscribe.to("line").on(JULY_2013)), Vector.of(reports), Ledger.EMPTY, through);
    }

    private static Desk desk(Allowance... included) {
        return desk(Vector.of(charge("calls", VOICE), charge("zone", ZONE), charge("texts", TEXT)), included);
    }

    private static Desk desk(Vector<UsageCharge> charges, Allowance... included) {
        return Desk.of(version(charges, included));
    }

    private static CatalogVersion version(Vector<UsageCharge> charges, Allowance... included) {
        return with(
                TRIPLE_PLAY,
                Tariff.product("line").withCharges(Vector.narrow(charges)).withAllowances(Vector.of(included)));
    }

    private static UsageCharge charge(String id, Traffic traffic) {
        return UsageCharge.builder()
                .id(ChargeId.of(id))
                .price(PerUnit.of("EUR 0.10"))
                .traffic(traffic)
                .build();
    }

    private static Report used(String charge, LocalDate on, String quantity) {
        return report(charge, on, Metered.of(new BigDecimal(quantity)));
    }

    private static Report report(String charge, LocalDate on, Metered metered) {
        return new Report.Used(SubscriptionId.of("s"), HoldingId.of("1"), ChargeId.of(charge), on, metered);
    }

    private static Vector<String> texts(BillResult bill) {
        return bill.invoices()
                .flatMap(Invoice::accrued)
                .map(line ->
                        line.of().charge() + " " + line.of().level().quantity().toPlainString() + " " + line.amount());
    }
}
