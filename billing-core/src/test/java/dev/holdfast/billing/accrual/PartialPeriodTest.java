package dev.holdfast.billing.accrual;

import static dev.holdfast.billing.Tariff.TRIPLE_PLAY;
import static dev.holdfast.billing.Tariff.day;
import static dev.holdfast.billing.Tariff.monthly;
import static dev.holdfast.billing.Tariff.product;
import static dev.holdfast.billing.Tariff.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.Desk;
import dev.holdfast.billing.Tariff;
import dev.holdfast.billing.invoice.InvoiceLine;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.policy.RoundedFirst;
import dev.holdfast.billing.subscription.Chosen;
import dev.holdfast.billing.subscription.Command.GivePromotion;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.billing.subscription.Command.Terminate;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.price.Flat;
import dev.holdfast.catalog.price.Graduated;
import dev.holdfast.catalog.price.Rate;
import dev.holdfast.catalog.price.Tier;
import dev.holdfast.catalog.price.Tiers;
import dev.holdfast.catalog.promotion.Benefit;
import dev.holdfast.catalog.promotion.Benefit.AmountOff.Of;
import dev.holdfast.catalog.promotion.Lasting;
import dev.holdfast.catalog.promotion.Promotion;
import dev.holdfast.catalog.promotion.Promotion.InPartialPeriod;
import dev.holdfast.catalog.promotion.PromotionId;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

/** What a promotion takes off a part of a period: 31.00 a month, and 10.00 off. */
class PartialPeriodTest {

    /** 15 of 31 days of July are 15.00. */
    @Test
    void of_a_part_of_a_month_it_takes_its_part_or_all_or_nothing() {
        assertThat(firstOf(InPartialPeriod.PRORATED, day(7, 17))).isEqualTo("15.00 -4.84");
        assertThat(firstOf(InPartialPeriod.FULL, day(7, 17))).isEqualTo("15.00 -10.00");
        assertThat(firstOf(InPartialPeriod.NONE, day(7, 17))).isEqualTo("15.00");
        assertThat(firstOf(InPartialPeriod.NONE, day(7, 1))).isEqualTo("31.00 -10.00");
    }

    @Test
    void it_never_takes_more_than_is_charged() {
        assertThat(firstOf(InPartialPeriod.FULL, day(7, 27))).isEqualTo("5.00 -5.00");
    }

    @Test
    void one_that_is_given_in_the_middle_of_a_month_is_on_it_in_part_or_not_at_all() {
        assertThat(givenOn16July(InPartialPeriod.PRORATED)).containsExactly("15.00", "16.00 -5.16");
        assertThat(givenOn16July(InPartialPeriod.FULL)).containsExactly("31.00");
        assertThat(givenOn16July(InPartialPeriod.NONE)).containsExactly("31.00");
    }

    /** It comes off in full of what is left too: the 10 days that stay cost nothing, and the 5 others come back. */
    @Test
    void what_ends_early_is_charged_anew_with_all_of_it() {
        Desk desk = desk(off(InPartialPeriod.FULL));
        Subscription box = desk.sells(Subscribe.to(Chosen.of("box").with("off")).on(day(7, 17)));
        BillRuns billed = BillRuns.of(desk, box).bill(day(7, 17));
        BillRuns ended = billed.with(desk.accepts(box, Terminate.everything().on(day(7, 27))))
                .bill(day(7, 27));

        assertThat(ended.lines())
                .containsExactly(
                        "1 monthly 2013-07-17..2013-07-31 EUR -15.00",
                        "1 monthly 2013-07-17..2013-07-31 EUR 10.00",
                        "1 monthly 2013-07-17..2013-07-26 EUR 10.00",
                        "1 monthly 2013-07-17..2013-07-26 EUR -10.00");
        assertThat(ended.invoice().get().lines().map(line -> line.ratio().toString()))
                .containsExactly("15/31", "15/15", "10/31", "10/31");
    }

    /** 20.00 off 15.00 and 30.00: each bears it by what it costs. */
    @Test
    void what_comes_off_together_is_in_full_for_a_part_of_a_month_and_each_line_says_of_what_it_is_a_part() {
        Promotion together = Promotion.builder()
                .id("off")
                .benefit(new Benefit.AmountOff(BigMoney.parse("EUR 20.00"), Of.ALL_TOGETHER))
                .inPartialPeriod(InPartialPeriod.FULL)
                .build();
        Desk desk = desk(together);
        Subscription both =
                desk.sells(Subscribe.to(Chosen.of("both").with("off")).on(day(7, 17)));

        BillRuns billed = BillRuns.of(desk, both).bill(day(7, 17));

        assertThat(billed.lines().map(line -> line.substring(line.indexOf("EUR"))))
                .containsExactly("EUR 15.00", "EUR -6.67", "EUR 30.00", "EUR -13.33");
        assertThat(billed.invoice()
                        .get()
                        .lines()
                        .map(line -> line.explain().sentence())
                        .mkString("\n"))
                .contains("It is a part of EUR 20.00 that comes off all charges that fall due on one day.");
    }

    /** 1.03 a day are 15.45 for 15 of 31 days of 32.00; 10.00 on 15 days are 0.67 a day, 10.05, and no more than 10.00. */
    @Test
    void where_the_price_of_a_day_is_rounded_first_so_is_what_comes_off_a_day() {
        BillingPolicy days = BillingPolicy.builder()
                .roundedFirst(Option.some(new RoundedFirst(RoundedFirst.Of.DAY_PRICE, 2, RoundingMode.HALF_UP)))
                .build();
        Desk desk = Desk.of(with(TRIPLE_PLAY, product("box").withCharges(Vector.of(monthly("32.00"))))
                .withPromotions(Vector.of(off(InPartialPeriod.FULL))));
        Subscription box = desk.sells(Subscribe.to(Chosen.of("box").with("off")).on(day(7, 17)));

        assertThat(amounts(BillRuns.of(desk, box).by(days).bill(day(7, 17)))).containsExactly("15.45 -10.00");
        assertThat(BillRuns.of(desk, box)
                        .by(days)
                        .accrual()
                        .owed(day(7, 17))
                        .get()
                        .map(piece -> piece.amount().toString()))
                .containsExactly("EUR 5.45");
    }

    /** 5.00 for the site and 31.00 for its seats: of half a month the site is paid whole and the seats by their days. */
    @Test
    void a_fee_of_a_tier_stays_whole_and_a_percentage_takes_of_both() {
        Promotion half = Tariff.percentOff("off", 50, Lasting.FOREVER);

        assertThat(seats(half, "seats")).isEqualTo("15.00 5.00");
        assertThat(seats(half, "off")).isEqualTo("15.00 -7.50 5.00 -2.50");
        assertThat(refusal(seats(off(InPartialPeriod.PRORATED)), "off"))
                .contains("fees that stay whole in a partial period", "let it be a percentage");
    }

    @Test
    void one_that_is_in_full_is_the_last_of_several() {
        Promotion half = Tariff.percentOff("half", 50, Lasting.FOREVER);
        Desk first = Desk.of(with(TRIPLE_PLAY, product("seats").withCharges(Vector.of(monthly("31.00"))))
                .withPromotions(Vector.of(off(InPartialPeriod.FULL), half.withOrder(1))));
        Desk last = Desk.of(with(TRIPLE_PLAY, product("seats").withCharges(Vector.of(monthly("31.00"))))
                .withPromotions(Vector.of(off(InPartialPeriod.FULL).withOrder(1), half)));

        assertThat(refusal(first, "off", "half"))
                .contains("an amount off in full in a partial period", "let it be the last of them");
        assertThat(amounts(BillRuns.of(last, seated(last, "half", "off")).bill(day(7, 17))))
                .containsExactly("15.00 -7.50 -7.50");
    }

    private static String seats(Promotion promotion, String with) {
        Desk desk = seats(promotion);
        Subscription seated = with.equals("seats") ? seated(desk) : seated(desk, with);
        return amounts(BillRuns.of(desk, seated).bill(day(7, 17))).single();
    }

    private static Desk seats(Promotion promotion) {
        Recurring charge = Recurring.builder()
                .id(ChargeId.of("seats"))
                .price(new Graduated(new Tiers(
                        Vector.of(new Tier(
                                BigDecimal.ZERO,
                                Option.none(),
                                BigMoney.parse("EUR 5.00"),
                                new Rate.Each(BigMoney.parse("EUR 31.00")))),
                        Tiers.Beyond.LAST_PRICE,
                        false,
                        Tiers.FeesInPartialPeriod.WHOLE)))
                .build();
        return Desk.of(with(TRIPLE_PLAY, product("seats").withCharges(Vector.of(charge)))
                .withPromotions(Vector.of(promotion)));
    }

    private static Subscription seated(Desk desk, String... promotions) {
        Chosen chosen = Vector.of(promotions).foldLeft(Chosen.of("seats"), Chosen::with);
        return desk.sells(Subscribe.to(chosen).on(day(7, 17)));
    }

    private static String refusal(Desk desk, String... promotions) {
        return BillRuns.of(desk, seated(desk, promotions)).uncovered(day(7, 17));
    }

    private static String firstOf(InPartialPeriod part, LocalDate from) {
        Desk desk = desk(off(part));
        Subscription box = desk.sells(Subscribe.to(Chosen.of("box").with("off")).on(from));
        return amounts(BillRuns.of(desk, box).bill(from)).single();
    }

    private static Vector<String> givenOn16July(InPartialPeriod part) {
        Desk desk = desk(off(part));
        Subscription box = desk.sells(
                Subscribe.to("box").on(day(7, 1)),
                new GivePromotion(PromotionId.of("off"), HoldingId.of("1"), Option.none()).on(day(7, 16)));
        return amounts(BillRuns.of(desk, box).bill(day(7, 16)));
    }

    /** What each stretch of days costs, and what comes off it. */
    private static Vector<String> amounts(BillRuns runs) {
        return runs.invoice()
                .get()
                .lines()
                .groupBy(InvoiceLine::days)
                .values()
                .toVector()
                .map(lines -> lines.map(line -> line.amount().getAmount().toPlainString())
                        .mkString(" "));
    }

    private static Promotion off(InPartialPeriod part) {
        return Promotion.builder()
                .id("off")
                .benefit(new Benefit.AmountOff(BigMoney.parse("EUR 10.00"), Of.EACH_CHARGE))
                .inPartialPeriod(part)
                .build();
    }

    private static Desk desk(Promotion promotion) {
        return Desk.of(with(
                        TRIPLE_PLAY,
                        product("box").withCharges(Vector.of(monthly("31.00"))),
                        product("both")
                                .withCharges(
                                        Vector.of(monthly("31.00"), Recurring.monthly("hire", Flat.of("EUR 62.00")))))
                .withPromotions(Vector.of(promotion)));
    }
}
