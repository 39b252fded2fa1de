package dev.holdfast.billing.accrual;

import static dev.holdfast.billing.Tariff.TRIPLE_PLAY;
import static dev.holdfast.billing.Tariff.day;
import static dev.holdfast.billing.Tariff.monthly;
import static dev.holdfast.billing.Tariff.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.Desk;
import dev.holdfast.billing.Tariff;
import dev.holdfast.billing.subscription.Chosen;
import dev.holdfast.billing.subscription.Command;
import dev.holdfast.billing.subscription.Command.ChangeOffer;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.billing.usage.Report;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.charge.Due;
import dev.holdfast.catalog.charge.Occasion;
import dev.holdfast.catalog.charge.OneOff;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.charge.UsageCharge;
import dev.holdfast.catalog.price.Flat;
import dev.holdfast.catalog.price.Metered;
import dev.holdfast.catalog.price.PerUnit;
import dev.holdfast.catalog.promotion.Benefit;
import dev.holdfast.catalog.promotion.Benefit.AmountOff.Of;
import dev.holdfast.catalog.promotion.Lasting;
import dev.holdfast.catalog.promotion.Promotion;
import dev.holdfast.catalog.usage.Traffic;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

/** Amounts that come off all charges together, at 5.00, 10.00 and 20.00 a month, billed on the first. */
class CouponTest {

    private static final Occasion SWAP = Occasion.event("swap");
    private static final OneOff SWAPPED = once("swap", "3.00", SWAP);

    private static final Desk DESK = Desk.of(with(
                    TRIPLE_PLAY,
                    Tariff.product("five")
                            .withCharges(
                                    Vector.of(monthly("5.00"), once("setup", "49.00", Occasion.ACTIVATION), SWAPPED)),
                    Tariff.product("ten").withCharges(Vector.of(monthly("10.00"))),
                    Tariff.product("twenty").withCharges(Vector.of(monthly("20.00"))),
                    Tariff.product("talk")
                            .withCharges(Vector.of(
                                    monthly("5.00"),
                                    UsageCharge.builder()
                                            .id(ChargeId.of("calls"))
                                            .price(PerUnit.of("EUR 0.10"))
                                            .traffic(Traffic.of("voice", "minute"))
                                            .build())),
                    Tariff.product("free"),
                    Tariff.product("ten-after").withCharges(Vector.of(inArrears("10.00"))),
                    Tariff.product("twenty-after").withCharges(Vector.of(inArrears("20.00"))))
            .withPromotions(Vector.of(
                    coupon("off-20", "20.00", Of.ALL_TOGETHER),
                    coupon("off-15", "15.00", Of.ALL_TOGETHER),
                    coupon("first-60", "60.00", Of.ALL_TOGETHER).withLasting(new Lasting.Periods(1)),
                    coupon("gift-30", "30.00", Of.UNTIL_USED_UP),
                    coupon("gift-60", "60.00", Of.UNTIL_USED_UP))));

    /** Stripe, Recurly and Chargebee: 5.00 and a set-up of 49.00 less 20.00 are 34.00. */
    @Test
    void what_is_due_once_takes_what_the_month_leaves() {
        assertThat(sold("five", "off-20").bill(day(9, 1)).lines())
                .containsExactly(
                        "1 setup 2013-09-01 EUR 49.00",
                        "1 setup 2013-09-01 EUR -15.00",
                        "1 monthly 2013-09-01..2013-09-30 EUR 5.00",
                        "1 monthly 2013-09-01..2013-09-30 EUR -5.00");
    }

    @Test
    void equal_charges_of_a_day_come_one_after_the_other() {
        BillRuns runs = sold("five", "first-60")
                .reporting("1", SWAP, day(9, 1))
                .reporting("1", SWAP, day(9, 1))
                .reporting("1", SWAP, day(9, 1))
                .bill(day(9, 1));

        // 60.00 less 5.00 and 49.00 leave 6.00 for three times 3.00
        assertThat(runs.lines().filter(line -> line.contains(" swap ")))
                .containsExactly(
                        "1 swap 2013-09-01 EUR 6.00", "1 swap 2013-09-01 EUR -6.00", "1 swap 2013-09-01 EUR 3.00");
    }

    @Test
    void a_charge_that_is_reported_late_changes_nothing_that_was_billed() {
        BillRuns billed = sold("five", "first-60").bill(day(9, 1));

        assertThat(billed.reporting("1", SWAP, day(9, 1)).bill(day(9, 2)).lines())
                .containsExactly("1 swap 2013-09-01 EUR 3.00", "1 swap 2013-09-01 EUR -3.00");
        assertThat(billed.reporting("1", SWAP, day(9, 5)).bill(day(9, 5)).lines())
                .containsExactly("1 swap 2013-09-05 EUR 3.00");
    }

    /** Lago, coupons_billing_period_spec: what the first half of a month leaves of 15.00 comes off the second. */
    @Test
    void what_the_first_days_of_a_month_leave_comes_off_the_later_ones() {
        BillRuns runs = sold("ten", "off-15").bill(day(9, 1));
        assertThat(runs.lines())
                .containsExactly(
                        "1 monthly 2013-09-01..2013-09-30 EUR 10.00", "1 monthly 2013-09-01..2013-09-30 EUR -10.00");

        BillRuns changed = runs.with(
                DESK.accepts(runs.subscription(), ChangeOffer.to("twenty").on(day(9, 16))));
        // 5.00 were used of 15.00, and 10.00 are left for 10.00
        assertThat(changed.bill(day(9, 16)).lines())
                .containsExactly(
                        "1 monthly 2013-09-16..2013-09-30 EUR -5.00",
                        "1 monthly 2013-09-16..2013-09-30 EUR 5.00",
                        "1 monthly 2013-09-16..2013-09-30 EUR 10.00",
                        "1 monthly 2013-09-16..2013-09-30 EUR -10.00");
        assertThat(changed.bill(day(9, 16)).bill(day(9, 17)).lines()).isEmpty();
    }

    @Test
    void in_advance_what_later_days_leave_does_not_reopen_the_earlier_ones() {
        BillRuns runs = sold("twenty", "off-15").bill(day(9, 1));

        BillRuns changed = runs.with(
                DESK.accepts(runs.subscription(), ChangeOffer.to("ten").on(day(9, 16))));
        assertThat(changed.bill(day(9, 16)).lines())
                .containsExactly(
                        "1 monthly 2013-09-16..2013-09-30 EUR -10.00",
                        "1 monthly 2013-09-16..2013-09-30 EUR 7.50",
                        "1 monthly 2013-09-16..2013-09-30 EUR 5.00",
                        "1 monthly 2013-09-16..2013-09-30 EUR -5.00");
    }

    @Test
    void a_change_that_changes_no_price_moves_nothing_of_it() {
        BillRuns runs = sold("ten", "off-15").bill(day(9, 1));
        Subscription changed =
                DESK.accepts(runs.subscription(), ChangeOffer.to("twenty").on(day(9, 16)));
        Subscription more = DESK.accepts(changed, new Command.Add(Chosen.of("free"), Option.none()).on(day(9, 21)));

        assertThat(runs.with(more).bill(day(9, 21)).lines())
                .isEqualTo(runs.with(changed).bill(day(9, 21)).lines());
    }

    @Test
    void in_arrears_the_month_is_one_whichever_half_is_dearer() {
        Subscription dearerLast = DESK.sells(
                Subscribe.to(Chosen.of("ten-after").with("off-15")).on(day(9, 1)),
                ChangeOffer.to("twenty-after").on(day(9, 16)));
        Subscription dearerFirst = DESK.sells(
                Subscribe.to(Chosen.of("twenty-after").with("off-15")).on(day(9, 1)),
                ChangeOffer.to("ten-after").on(day(9, 16)));

        assertThat(gross(BillRuns.of(DESK, dearerLast).bill(day(10, 1)))).isEqualTo("EUR 0.00");
        assertThat(gross(BillRuns.of(DESK, dearerFirst).bill(day(10, 1)))).isEqualTo("EUR 0.00");
    }

    /** Use is due with the month after it: 8.00 of September and 5.00 for October, then 20.00 and 5.00. */
    @Test
    void what_was_used_takes_its_part_when_it_falls_due() {
        BillRuns runs =
                sold("talk", "off-15").bill(day(9, 1)).reporting(called(day(9, 9), "80"), called(day(10, 9), "200"));
        BillRuns october = runs.bill(day(10, 1));

        assertThat(gross(runs)).isEqualTo("EUR 0.00");
        assertThat(october.lines())
                .containsExactlyInAnyOrder(
                        "1 calls 2013-09-01..2013-09-30 EUR 8.00",
                        "1 calls 2013-09-01..2013-09-30 EUR -8.00",
                        "1 monthly 2013-10-01..2013-10-31 EUR 5.00",
                        "1 monthly 2013-10-01..2013-10-31 EUR -5.00");
        assertThat(gross(october.bill(day(11, 1)))).isEqualTo("EUR 10.00");
    }

    @Test
    void use_that_is_reported_late_takes_what_its_day_left() {
        BillRuns runs =
                sold("talk", "off-15").reporting(called(day(9, 9), "80")).bill(day(10, 1));
        BillRuns late = runs.reporting(called(day(9, 10), "70")).bill(day(10, 2));

        // 13.00 of 15.00 were taken: 2.00 come off the 7.00 more
        assertThat(late.invoice().map(invoice -> invoice.gross().toString())).contains("EUR 5.00");
        assertThat(late.bill(day(10, 2)).lines()).isEmpty();
    }

    /** 20.00 off, of which 5.00 are used by the month: what is due once in the middle of it is not of that day. */
    @Test
    void what_is_due_once_in_the_middle_of_a_month_is_charged_in_full() {
        BillRuns runs = sold("five", "off-20").bill(day(9, 1)).reporting("1", SWAP, day(9, 5));

        assertThat(runs.bill(day(9, 5)).lines()).containsExactly("1 swap 2013-09-05 EUR 3.00");
    }

    private static Report called(LocalDate on, String minutes) {
        return new Report.Used(
                SubscriptionId.of("s"),
                HoldingId.of("1"),
                ChargeId.of("calls"),
                on,
                Metered.of(new BigDecimal(minutes)));
    }

    /** Chargebee's promotional credits: 30.00 off, of which 20.00 come off one month and 10.00 the next. */
    @Test
    void a_balance_is_used_up_month_by_month() {
        BillRuns runs = sold("twenty", "gift-30").bill(day(9, 1));
        assertThat(gross(runs)).isEqualTo("EUR 0.00");
        assertThat(gross(runs.bill(day(10, 1)))).isEqualTo("EUR 10.00");
        assertThat(gross(runs.bill(day(10, 1)).bill(day(11, 1)))).isEqualTo("EUR 20.00");
    }

    @Test
    void what_a_month_gives_back_of_a_balance_is_there_for_what_comes_after() {
        BillRuns runs = sold("twenty", "gift-30").bill(day(9, 1));

        // 15.00 are used of the first month, and 10.00 and 5.00 of the next two
        BillRuns changed = runs.with(
                        DESK.accepts(runs.subscription(), ChangeOffer.to("ten").on(day(9, 16))))
                .bill(day(9, 16));
        assertThat(gross(changed.bill(day(10, 1)))).isEqualTo("EUR 0.00");
        assertThat(gross(changed.bill(day(10, 1)).bill(day(11, 1)))).isEqualTo("EUR 5.00");
    }

    @Test
    void a_balance_pays_for_what_is_due_once() {
        BillRuns runs = sold("five", "gift-60").bill(day(9, 1));
        assertThat(gross(runs)).isEqualTo("EUR 0.00");
        assertThat(gross(runs.bill(day(10, 1)))).isEqualTo("EUR 0.00");
        assertThat(gross(runs.bill(day(10, 1)).bill(day(11, 1)))).isEqualTo("EUR 4.00");
    }

    @Test
    void an_end_gives_back_what_was_paid_and_no_more() {
        BillRuns runs = sold("five", "off-20").bill(day(9, 1));

        BillRuns ended = runs.with(DESK.accepts(runs.subscription(), new Command.Terminate(false).on(day(9, 16))));
        assertThat(gross(ended.bill(day(9, 16)))).isEqualTo("EUR 0.00");
    }

    private static BillRuns sold(String offer, String promotion) {
        return BillRuns.of(
                DESK, DESK.sells(Subscribe.to(Chosen.of(offer).with(promotion)).on(day(9, 1))));
    }

    private static String gross(BillRuns runs) {
        return runs.invoice().map(invoice -> invoice.gross().toString()).getOrElse("nothing");
    }

    private static Promotion coupon(String id, String amount, Of of) {
        return Promotion.builder()
                .id(id)
                .benefit(new Benefit.AmountOff(BigMoney.parse("EUR " + amount), of))
                .build();
    }

    private static OneOff once(String id, String price, Occasion on) {
        return OneOff.builder()
                .id(ChargeId.of(id))
                .price(new Flat(BigMoney.parse("EUR " + price)))
                .on(on)
                .build();
    }

    private static Recurring inArrears(String price) {
        return Recurring.builder()
                .id(ChargeId.of("monthly"))
                .price(new Flat(BigMoney.parse("EUR " + price)))
                .due(Due.IN_ARREARS)
                .build();
    }
}
