package dev.holdfast.billing.invoice;

import static dev.holdfast.billing.Tariff.JULY_2013;
import static dev.holdfast.billing.Tariff.TRIPLE_PLAY;
import static dev.holdfast.billing.Tariff.day;
import static dev.holdfast.billing.Tariff.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.Desk;
import dev.holdfast.billing.Tariff;
import dev.holdfast.billing.subscription.Command.ChangeOffer;
import dev.holdfast.billing.subscription.Command.Commit;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.billing.subscription.Consent;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.charge.SeniorityReset;
import dev.holdfast.catalog.price.Metered;
import dev.holdfast.catalog.price.Rate;
import dev.holdfast.catalog.price.Tier;
import dev.holdfast.catalog.price.Tiers;
import dev.holdfast.catalog.price.Volume;
import dev.holdfast.catalog.time.Span;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

/** Prices by months of seniority: Tele2 in 2003, 14.85 for twelve months and 19.85 from the thirteenth on. */
class SeniorityTest {

    private static final Recurring FEE = Recurring.builder()
            .id(ChargeId.of("monthly"))
            .price(new Volume(
                    Tiers.of(tier("0", Option.some("1"), "14.85"), tier("1", Option.none(), "19.85")),
                    Option.some(Metered.SENIORITY)))
            .build();

    /** Two months at the first price, to the day: 20 July to 19 September. */
    @Test
    void the_price_steps_on_the_day_on_which_the_months_are_over() {
        Desk desk = desk(FEE);
        Subscription home = desk.sells(Subscribe.to("start").on(day(7, 20)));

        // 12 of 31 days; 19 of 30 at 14.85 and 11 of 30 at 19.85
        assertThat(texts(desk, home, day(10, 1)))
                .containsExactly(
                        "2013-07-20..2013-07-31 EUR 5.75",
                        "2013-08-01..2013-08-31 EUR 14.85",
                        "2013-09-01..2013-09-19 EUR 9.41",
                        "2013-09-20..2013-09-30 EUR 7.28",
                        "2013-10-01..2013-10-31 EUR 19.85");
    }

    @Test
    void a_first_day_that_later_months_do_not_have_counts_on_their_last() {
        Desk desk = desk(FEE);
        Subscription home = desk.sells(Subscribe.to("start").on(LocalDate.of(2013, 12, 31)));

        assertThat(texts(desk, home, LocalDate.of(2014, 2, 1)).last()).isEqualTo("2014-02-28 EUR 0.71");
    }

    @Test
    void a_change_of_offer_starts_the_count_again_where_the_charge_says_so() {
        Recurring again = FEE.withSeniorityReset(SeniorityReset.CHANGE);

        assertThat(texts(desk(again), changed(desk(again)), day(11, 1)))
                .contains("2013-11-01..2013-11-15 EUR 7.43", "2013-11-16..2013-11-30 EUR 9.93");
        assertThat(texts(desk(FEE), changed(desk(FEE)), day(11, 1))).contains("2013-11-01..2013-11-30 EUR 19.85");
    }

    @Test
    void a_renewal_starts_the_count_again_where_the_charge_says_so() {
        Recurring again = FEE.withSeniorityReset(SeniorityReset.RENEWAL);
        Desk desk = desk(again);
        Subscription home = desk.sells(
                Subscribe.to("start").on(JULY_2013),
                new Commit(HoldingId.of("1"), Span.years(1))
                        .on(day(10, 1))
                        .consenting(Consent.toCommit(HoldingId.of("1"), "customer", Instant.EPOCH)));

        assertThat(texts(desk, home, day(12, 1)))
                .containsExactly(
                        "2013-07-01..2013-07-31 EUR 14.85",
                        "2013-08-01..2013-08-31 EUR 14.85",
                        "2013-09-01..2013-09-30 EUR 19.85",
                        "2013-10-01..2013-10-31 EUR 14.85",
                        "2013-11-01..2013-11-30 EUR 14.85",
                        "2013-12-01..2013-12-31 EUR 19.85");
    }

    private static Subscription changed(Desk desk) {
        return desk.sells(
                Subscribe.to("start").on(JULY_2013), ChangeOffer.to("confort").on(day(9, 16)));
    }

    private static Desk desk(Recurring fee) {
        return Desk.of(with(
                TRIPLE_PLAY, Tariff.START.withCharges(Vector.of(fee)), Tariff.CONFORT.withCharges(Vector.of(fee))));
    }

    private static Tier tier(String above, Option<String> upTo, String price) {
        return new Tier(
                new BigDecimal(above),
                upTo.map(BigDecimal::new),
                BigMoney.parse("EUR " + price),
                new Rate.Each(BigMoney.parse("EUR 0")));
    }

    private static Vector<String> texts(Desk desk, Subscription home, LocalDate through) {
        return desk.firstBill(home, through).lines().map(line -> line.days() + " " + line.amount());
    }
}
