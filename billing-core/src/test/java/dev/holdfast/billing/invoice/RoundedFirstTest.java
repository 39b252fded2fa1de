package dev.holdfast.billing.invoice;

import static dev.holdfast.billing.Tariff.TRIPLE_PLAY;
import static dev.holdfast.billing.Tariff.day;
import static dev.holdfast.billing.Tariff.monthly;
import static dev.holdfast.billing.Tariff.percentOff;
import static dev.holdfast.billing.Tariff.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.billing.Desk;
import dev.holdfast.billing.Tariff;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.policy.RoundedFirst;
import dev.holdfast.billing.policy.RoundedSide;
import dev.holdfast.billing.subscription.Chosen;
import dev.holdfast.billing.subscription.Command;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.time.StandardDayCount;
import dev.holdfast.catalog.promotion.Benefit;
import dev.holdfast.catalog.promotion.Lasting;
import dev.holdfast.catalog.promotion.Promotion;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

/** The price of a day, or the part of a period, rounded before it is multiplied out: 10.00 and 950.00 a month. */
class RoundedFirstTest {

    private static final Desk DESK = Desk.of(with(
                    TRIPLE_PLAY,
                    Tariff.product("ten").withCharges(Vector.of(monthly("10.00"))),
                    Tariff.product("rent").withCharges(Vector.of(monthly("950.00"))),
                    Tariff.product("dearer").withCharges(Vector.of(monthly("20.13"))),
                    Tariff.product("cheap").withCharges(Vector.of(monthly("0.50"))))
            .withPromotions(Vector.of(
                    percentOff("half", 50, Lasting.FOREVER),
                    Promotion.builder()
                            .id("coupon")
                            .benefit(new Benefit.AmountOff(
                                    BigMoney.parse("EUR 15.06"), Benefit.AmountOff.Of.ALL_TOGETHER))
                            .build())));

    /** 17 of 31 days: 5.48; 17 times 0.32; 0.55 of a month. */
    @Test
    void nothing_is_rounded_first_or_the_day_or_the_part() {
        Subscription home = DESK.sells(Subscribe.to("ten").on(day(10, 15)));

        assertThat(billed(home, BillingPolicy.DEFAULT, day(10, 15))).containsExactly("5.48");
        assertThat(billed(home, first(RoundedFirst.Of.DAY_PRICE, 2), day(10, 15)))
                .containsExactly("5.44");
        assertThat(billed(home, first(RoundedFirst.Of.DAY_PRICE, 4), day(10, 15)))
                .containsExactly("5.48");
        assertThat(billed(home, first(RoundedFirst.Of.FRACTION, 2), day(10, 15)))
                .containsExactly("5.50");
        assertThat(billed(home, first(RoundedFirst.Of.FRACTION, 3), day(10, 15)))
                .containsExactly("5.48");
    }

    /** An electronic invoice multiplies what it prints: 17 days at 0.32 (PEPPOL-EN16931-R120). */
    @Test
    void a_line_prints_what_it_multiplies() {
        Subscription home = DESK.sells(Subscribe.to("ten").on(day(10, 15)));

        assertThat(line(home, first(RoundedFirst.Of.DAY_PRICE, 2)).measured()).hasToString("17 DAY at EUR 0.32");
        assertThat(line(home, first(RoundedFirst.Of.DAY_PRICE, 4)).measured()).hasToString("17 DAY at EUR 0.3226");
        assertThat(line(home, first(RoundedFirst.Of.FRACTION, 2)).measured()).hasToString("1 C62 at EUR 5.50");
        assertThat(line(home, first(RoundedFirst.Of.DAY_PRICE, 2)).derivation())
                .hasToString("round(10.00 × 17 × 1/31)");
    }

    private static AccruedLine line(Subscription subscription, BillingPolicy policy) {
        return DESK.billing()
                .by(policy)
                .bill(DESK.account(subscription), Ledger.EMPTY, day(10, 15))
                .get()
                .invoices()
                .flatMap(Invoice::accrued)
                .head();
    }

    /** Guides for tenants in the United Kingdom: 950.00 x 12 / 365 = 31.23 a day. */
    @Test
    void a_day_of_a_year_has_one_price() {
        Subscription home = DESK.sells(Subscribe.to("rent").on(day(9, 21)));

        assertThat(billed(
                        home,
                        first(RoundedFirst.Of.DAY_PRICE, 2).withDayCount(StandardDayCount.YEAR_365_12),
                        day(9, 30)))
                .containsExactly("312.30");
    }

    @Test
    void what_is_left_of_a_price_has_a_day_price_of_its_own() {
        Subscription home =
                DESK.sells(Subscribe.to(Chosen.of("ten").with("half")).on(day(10, 15)));

        assertThat(billed(home, first(RoundedFirst.Of.DAY_PRICE, 2), day(10, 15)))
                .containsExactly("5.44", "-2.72");
    }

    /** 10.06 are left of a coupon for 15 days at 0.67, which come to 10.05. */
    @Test
    void no_more_comes_off_than_the_days_cost() {
        Subscription home = DESK.sells(
                Subscribe.to(Chosen.of("ten").with("coupon")).on(day(9, 1)),
                Command.ChangeOffer.to("dearer").on(day(9, 16)));

        assertThat(billed(home, first(RoundedFirst.Of.DAY_PRICE, 2), day(9, 16)))
                .containsExactly("4.95", "-4.95", "10.05", "-10.05");
    }

    @Test
    void cut_into_single_days_a_month_adds_up_to_its_price() {
        for (RoundedFirst.Of of : RoundedFirst.Of.values()) {
            for (RoundedSide side : RoundedSide.values()) {
                assertThat(dayByDay("ten", first(of, 2).withRoundedSide(side))).isEqualByComparingTo("10.00");
            }
        }
    }

    @Test
    void a_part_never_costs_more_than_the_whole() {
        BillingPolicy up = BillingPolicy.DEFAULT.withRoundedFirst(
                Option.some(new RoundedFirst(RoundedFirst.Of.DAY_PRICE, 2, RoundingMode.UP)));

        assertThat(billed(DESK.sells(Subscribe.to("cheap").on(day(10, 2))), up, day(10, 2)))
                .containsExactly("0.50");
        assertThat(dayByDay("cheap", up)).isEqualByComparingTo("0.50");
    }

    @Test
    void decimals_are_at_least_none() {
        assertThatThrownBy(() -> new RoundedFirst(RoundedFirst.Of.FRACTION, -1, RoundingMode.HALF_UP))
                .hasMessage("decimals must be at least 0, was -1");
    }

    /** What is billed if it ends a day later each day. */
    private static BigDecimal dayByDay(String offer, BillingPolicy policy) {
        Subscription home = DESK.sells(Subscribe.to(offer).on(day(10, 1)));
        BigDecimal sum = BigDecimal.ZERO;
        Ledger ledger = Ledger.EMPTY;
        for (LocalDate date = day(10, 2); !date.isAfter(day(11, 1)); date = date.plusDays(1)) {
            Subscription ended = DESK.accepts(home, new Command.Terminate(false).on(date));
            BillResult bill = DESK.billing()
                    .by(policy)
                    .bill(DESK.account(ended), ledger, date)
                    .get();
            sum = bill.invoices().map(invoice -> invoice.gross().getAmount()).fold(sum, BigDecimal::add);
            ledger = bill.ledger();
        }
        return sum;
    }

    private static BillingPolicy first(RoundedFirst.Of of, int decimals) {
        return BillingPolicy.DEFAULT.withRoundedFirst(
                Option.some(new RoundedFirst(of, decimals, RoundingMode.HALF_UP)));
    }

    private static Vector<String> billed(Subscription subscription, BillingPolicy policy, LocalDate through) {
        return DESK.billing()
                .by(policy)
                .bill(DESK.account(subscription), Ledger.EMPTY, through)
                .get()
                .invoices()
                .flatMap(Invoice::accrued)
                .map(line -> line.amount().getAmount().toPlainString());
    }
}
