package dev.holdfast.billing.invoice;

import static dev.holdfast.billing.Tariff.TRIPLE_PLAY;
import static dev.holdfast.billing.Tariff.day;
import static dev.holdfast.billing.Tariff.monthly;
import static dev.holdfast.billing.Tariff.percentOff;
import static dev.holdfast.billing.Tariff.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.Desk;
import dev.holdfast.billing.Tariff;
import dev.holdfast.billing.subscription.Chosen;
import dev.holdfast.billing.subscription.Command;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.Request;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.catalog.promotion.Lasting;
import dev.holdfast.catalog.promotion.Promotion;
import dev.holdfast.catalog.promotion.PromotionId;
import dev.holdfast.catalog.time.Span;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Of the promotions of a group one runs at a time; another one may wait meanwhile. 30.00 a month, from July on. */
class PromotionGroupTest {

    private static final Promotion TENTH = grouped(percentOff("tenth", 10, new Lasting.Periods(3)), 2);
    private static final Promotion TENTH_OF_60_DAYS =
            grouped(percentOff("sixty-days", 10, new Lasting.For(Span.days(62))), 2);
    private static final Promotion HALF = grouped(percentOff("half", 50, new Lasting.Periods(1)), 1);
    private static final Promotion HALF_A_WEEK = grouped(percentOff("week", 50, new Lasting.For(Span.days(7))), 1);

    @Test
    void of_a_group_the_first_in_stacking_order_runs_and_the_other_loses_its_time() {
        assertThat(billed(TENTH, HALF)).containsExactly("27.00", "15.00", "27.00", "30.00", "30.00");
    }

    @Test
    void one_that_can_be_paused_keeps_the_periods_that_it_has_left() {
        assertThat(billed(TENTH.withPausable(true), HALF)).containsExactly("27.00", "15.00", "27.00", "27.00", "30.00");
    }

    @Test
    void one_that_can_be_paused_ends_as_many_days_later_as_it_was_paused() {
        // 62 days from 1 July end on 31 August; with seven days of half the price they end on 7 September
        assertThat(billed(TENTH_OF_60_DAYS, HALF_A_WEEK)).containsExactly("27.00", "24.29", "30.00", "30.00", "30.00");
        assertThat(billed(TENTH_OF_60_DAYS.withPausable(true), HALF_A_WEEK))
                .containsExactly("27.00", "24.29", "29.30", "30.00", "30.00");
    }

    @Test
    void one_that_was_paused_by_what_was_taken_away_runs_on_from_there() {
        Desk desk = desk(TENTH_OF_60_DAYS.withPausable(true), HALF_A_WEEK);
        Request taken = new Command.TakePromotion(PromotionId.of("week"), HoldingId.of("1")).on(day(8, 5));

        // paused from 1 to 4 August, so that it ends on 4 September: 30.00 x 27/31 x 0.9, and 30.00 - 30.00 x 4/30 x
        // 0.1
        assertThat(billed(desk, desk.accepts(sold(desk, TENTH_OF_60_DAYS, HALF_A_WEEK), taken))
                        .get(2))
                .isEqualTo("53.12");
    }

    @Test
    void one_that_is_paused_by_another_that_never_ends_waits_for_ever() {
        Promotion always = grouped(percentOff("always", 50, new Lasting.Forever()), 1);

        assertThat(billed(TENTH_OF_60_DAYS.withPausable(true), always))
                .containsExactly("27.00", "15.00", "15.00", "15.00", "15.00");
        assertThat(billed(TENTH.withPausable(true), always))
                .containsExactly("27.00", "15.00", "15.00", "15.00", "15.00");
    }

    private static Promotion grouped(Promotion promotion, int order) {
        return promotion.withExclusiveGroup(Option.some("welcome")).withOrder(order);
    }

    /** The second one is given on 1 August. */
    private static Vector<String> billed(Promotion first, Promotion second) {
        Desk desk = desk(first, second);
        return billed(desk, sold(desk, first, second));
    }

    private static Desk desk(Promotion... promotions) {
        return Desk.of(with(TRIPLE_PLAY, Tariff.product("line").withCharges(Vector.of(monthly("30.00"))))
                .withPromotions(Vector.of(promotions)));
    }

    private static Subscription sold(Desk desk, Promotion first, Promotion second) {
        return desk.sells(
                Subscribe.to(Chosen.of("line").with(first.id().value())).on(day(7, 1)),
                new Command.GivePromotion(second.id(), HoldingId.of("1"), Option.none()).on(day(8, 1)));
    }

    private static Vector<String> billed(Desk desk, Subscription subscription) {
        Ledger ledger = Ledger.EMPTY;
        Vector<String> amounts = Vector.empty();
        for (LocalDate date = day(7, 1); date.isBefore(day(12, 1)); date = date.plusMonths(1)) {
            BillResult bill = desk.bills(subscription, ledger, date);
            ledger = bill.ledger();
            amounts = amounts.append(bill.invoices().head().gross().getAmount().toPlainString());
        }
        return amounts;
    }
}
