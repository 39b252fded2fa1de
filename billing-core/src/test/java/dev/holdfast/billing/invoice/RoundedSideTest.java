package dev.holdfast.billing.invoice;

import static dev.holdfast.billing.Tariff.TRIPLE_PLAY;
import static dev.holdfast.billing.Tariff.day;
import static dev.holdfast.billing.Tariff.monthly;
import static dev.holdfast.billing.Tariff.percentOff;
import static dev.holdfast.billing.Tariff.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.Desk;
import dev.holdfast.billing.Tariff;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.policy.RoundedPrice;
import dev.holdfast.billing.policy.RoundedSide;
import dev.holdfast.billing.policy.Stacking;
import dev.holdfast.billing.subscription.Chosen;
import dev.holdfast.billing.subscription.Command.ChangeOffer;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.time.ActualOver;
import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.promotion.Lasting;
import dev.holdfast.catalog.time.Span;
import io.vavr.collection.Vector;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What is rounded: which side of a cut, and which side of a reduction. */
class RoundedSideTest {

    private static final CatalogVersion VERSION = with(
                    TRIPLE_PLAY,
                    Tariff.product("small").withCharges(Vector.of(monthly("29.95"))),
                    Tariff.product("large").withCharges(Vector.of(monthly("49.95"))))
            .withPromotions(
                    Vector.of(percentOff("half", 50, Lasting.FOREVER), percentOff("other-half", 50, Lasting.FOREVER)));
    private static final Desk DESK = Desk.of(VERSION);
    private static final BillingPolicy UNUSED = BillingPolicy.DEFAULT.withRoundedSide(RoundedSide.UNUSED);

    /** Kill Bill credits half of 29.95 with 14.98, so that the used half costs 14.97. */
    @Test
    void at_a_change_the_used_part_is_rounded_or_the_unused() {
        assertThat(changed(BillingPolicy.DEFAULT))
                .containsExactly(
                        "small 2013-09-16..2013-09-30 -14.97",
                        "large 2013-09-16..2013-09-30 24.98",
                        "large 2013-10-01..2013-10-31 49.95");
        assertThat(changed(UNUSED))
                .containsExactly(
                        "small 2013-09-16..2013-09-30 -14.98",
                        "large 2013-09-16..2013-09-30 24.98",
                        "large 2013-10-01..2013-10-31 49.95");
    }

    /** Up to the end of the period nothing is taken off what is unused, and so nothing is said of it. */
    @Test
    void a_credit_of_the_unused_side_is_explained_by_its_own_days() {
        Subscription home = DESK.sells(Subscribe.to("small").on(day(8, 1)));
        Ledger ledger = Desk.bill(DESK.billing().by(UNUSED), DESK.account(home), Ledger.EMPTY, day(9, 1))
                .ledger();
        Subscription changed = DESK.accepts(home, ChangeOffer.to("large").on(day(9, 16)));

        assertThat(Desk.bill(DESK.billing().by(UNUSED), DESK.account(changed), ledger, day(9, 16))
                        .invoices()
                        .single()
                        .lines()
                        .map(line -> line.explain().derivation().toString()))
                .containsExactly("-round(29.95 × 15/30)", "round(49.95 × 15/30)");
    }

    @Test
    void cut_into_single_days_the_unused_side_adds_up_to_the_price() {
        BigDecimal sum = BigDecimal.ZERO;
        Subscription home = DESK.sells(Subscribe.to("small").on(day(9, 1)));
        Ledger ledger = Ledger.EMPTY;
        for (LocalDate date = day(9, 2); !date.isAfter(day(10, 1)); date = date.plusDays(1)) {
            Subscription ended =
                    DESK.accepts(home, new dev.holdfast.billing.subscription.Command.Terminate(false).on(date));
            BillResult bill = DESK.billing()
                    .by(UNUSED)
                    .bill(DESK.account(ended), ledger, date)
                    .get();
            sum = bill.invoices().map(invoice -> invoice.gross().getAmount()).fold(sum, BigDecimal::add);
            ledger = bill.ledger();
        }

        assertThat(sum).isEqualByComparingTo("29.95");
    }

    /** Lago, OpenMeter, Chargebee and the allowances of EN 16931 round the reduction. */
    @Test
    void of_a_reduction_what_is_left_is_rounded_or_what_comes_off() {
        Subscription home =
                DESK.sells(Subscribe.to(Chosen.of("small").with("half")).on(day(9, 1)));

        assertThat(billed(home, BillingPolicy.DEFAULT, day(9, 1)))
                .containsExactly("small 2013-09-01..2013-09-30 29.95", "small 2013-09-01..2013-09-30 -14.97");
        assertThat(billed(home, BillingPolicy.DEFAULT.withRoundedPrice(RoundedPrice.REDUCTION), day(9, 1)))
                .containsExactly("small 2013-09-01..2013-09-30 29.95", "small 2013-09-01..2013-09-30 -14.98");
    }

    @Test
    void two_halves_off_leave_a_quarter_or_nothing() {
        Subscription home = DESK.sells(
                Subscribe.to(Chosen.of("small").with("half").with("other-half")).on(day(9, 1)));

        assertThat(billed(home, BillingPolicy.DEFAULT, day(9, 1)).last())
                .isEqualTo("small 2013-09-01..2013-09-30 -7.49");
        assertThat(billed(home, BillingPolicy.DEFAULT.withStacking(Stacking.ON_PRICE), day(9, 1))
                        .last())
                .isEqualTo("small 2013-09-01..2013-09-30 -14.98");
    }

    /** Zuora's actual/30: 1/30 of the price for each day, before and after a change. */
    @Test
    void a_thirtieth_for_each_day_is_charged_on_both_sides_of_a_change() {
        BillingPolicy thirtieths =
                BillingPolicy.DEFAULT.withDayCount(new ActualOver(30, Span.MONTH, ActualOver.Rest.NOWHERE));
        Subscription home = DESK.sells(
                Subscribe.to("small").on(day(10, 1)), ChangeOffer.to("large").on(day(10, 16)));

        assertThat(billed(home, thirtieths, day(10, 31)))
                .containsExactly("small 2013-10-01..2013-10-15 14.98", "large 2013-10-16..2013-10-31 26.64");
    }

    private static Vector<String> changed(BillingPolicy policy) {
        Subscription home = DESK.sells(Subscribe.to("small").on(day(8, 1)));
        Subscription changed = DESK.accepts(home, ChangeOffer.to("large").on(day(9, 16)));
        Billing billing = DESK.billing().by(policy);
        Ledger ledger =
                billing.bill(DESK.account(home), Ledger.EMPTY, day(9, 1)).get().ledger();
        return texts(billing.bill(DESK.account(changed), ledger, day(10, 1)).get());
    }

    private static Vector<String> billed(Subscription subscription, BillingPolicy policy, LocalDate through) {
        return texts(DESK.billing()
                .by(policy)
                .bill(DESK.account(subscription), Ledger.EMPTY, through)
                .get());
    }

    private static Vector<String> texts(BillResult bill) {
        return bill.invoices()
                .flatMap(Invoice::accrued)
                .map(line -> line.of().level().offer() + " " + line.days() + " "
                        + line.amount().getAmount());
    }
}
