package dev.holdfast.billing.invoice;

import static dev.holdfast.billing.Tariff.TRIPLE_PLAY;
import static dev.holdfast.billing.Tariff.day;
import static dev.holdfast.billing.Tariff.monthly;
import static dev.holdfast.billing.Tariff.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.Desk;
import dev.holdfast.billing.Tariff;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.policy.Edges;
import dev.holdfast.billing.policy.RoundedSide;
import dev.holdfast.billing.subscription.Command;
import dev.holdfast.billing.subscription.Command.ChangeOffer;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.billing.subscription.Command.Undo;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.LifecycleTable;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.subscription.Suspension;
import dev.holdfast.billing.time.StandardDayCount;
import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.price.Flat;
import dev.holdfast.catalog.time.Span;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/**
 * Changes as operators and other billing engines work them out, on a small line at 29.95, a large one at 49.95, a pack at
 * 88.95 and cable access at 240.00 a year, billed on the first.
 */
class WorkedChangesTest {

    private static final CatalogVersion VERSION = with(
            TRIPLE_PLAY,
            Tariff.product("small").withCharges(Vector.of(monthly("29.95"))),
            Tariff.product("large").withCharges(Vector.of(monthly("49.95"))),
            Tariff.product("pack-88").withCharges(Vector.of(monthly("88.95"))),
            Tariff.product("cable")
                    .withCharges(Vector.of(Recurring.builder()
                            .id(ChargeId.of("access"))
                            .price(Flat.of("EUR 240.00"))
                            .cadence(Span.years(1))
                            .build())));
    private static final Desk DESK = Desk.of(VERSION);

    /** Proximus and others charge a part of a month over 30, over the month, or over 365/12: three amounts of one stub. */
    @Test
    void operators_divide_a_first_month_of_88_95_in_four_ways() {
        Subscription home = DESK.sells(Subscribe.to("pack-88").on(day(8, 18)));

        assertThat(first(home, StandardDayCount.ACTUAL)).isEqualTo("40.17");
        assertThat(first(home, StandardDayCount.ACTUAL_30)).isEqualTo("41.51");
        assertThat(first(home, StandardDayCount.THIRTY_360)).isEqualTo("38.55");
        assertThat(first(home, StandardDayCount.YEAR_365_12)).isEqualTo("40.94");
    }

    /** Lago charges the day of a termination and no day of the old plan on an upgrade: 18.00 and 17.00 of 31.00. */
    @Test
    void the_day_of_an_end_is_charged_and_that_of_a_change_is_not() {
        Desk desk = Desk.of(with(
                TRIPLE_PLAY,
                Tariff.product("old").withCharges(Vector.of(monthly("31.00"))),
                Tariff.product("new").withCharges(Vector.of(monthly("62.00")))));
        Billing lago = desk.billing()
                .by(BillingPolicy.DEFAULT.withEdges(new Edges(
                        Edges.When.SAME_DAY,
                        Edges.When.SAME_DAY,
                        Edges.When.SAME_DAY,
                        Edges.When.SAME_DAY,
                        Edges.When.NEXT_DAY)));
        Subscription old = desk.sells(Subscribe.to("old").on(day(10, 1)));
        Subscription ended = desk.accepts(old, new Command.Terminate(false).on(day(10, 18)));
        Subscription upgraded = desk.accepts(old, ChangeOffer.to("new").on(day(10, 18)));

        assertThat(texts(lago.bill(desk.account(ended), Ledger.EMPTY, day(10, 18))
                        .get()))
                .containsExactly("old 2013-10-01..2013-10-18 18.00");
        assertThat(texts(lago.bill(desk.account(upgraded), Ledger.EMPTY, day(10, 18))
                                .get())
                        .head())
                .isEqualTo("old 2013-10-01..2013-10-17 17.00");
    }

    @Test
    void a_plan_change_and_its_reversal_on_one_day_cost_nothing() {
        Subscription home = DESK.sells(Subscribe.to("small").on(day(8, 1)));
        Bills bills = new Bills(DESK, BillingPolicy.DEFAULT).bill(home, day(9, 1));
        Subscription reversed = DESK.accepts(
                home,
                ChangeOffer.to("large").on(day(9, 12)),
                ChangeOffer.to("small").on(day(9, 12)));

        assertThat(bills.bill(reversed, day(9, 30)).last).isEmpty();
    }

    /** Three changes in one period: what was billed is credited once, and the days of each offer are charged. */
    @Test
    void three_changes_in_one_period_cost_the_days_of_each_offer() {
        Subscription home = DESK.sells(Subscribe.to("small").on(day(8, 1)));
        Bills bills = new Bills(DESK, BillingPolicy.DEFAULT).bill(home, day(9, 1));
        Subscription changed = DESK.accepts(
                home,
                ChangeOffer.to("large").on(day(9, 7)),
                ChangeOffer.to("pack-88").on(day(9, 16)),
                ChangeOffer.to("small").on(day(9, 25)));

        // small on 12 of 30 days: 11.98; large on 9: 14.99 (14.985); the pack on 9: 26.69 (26.685)
        assertThat(bills.bill(changed, day(9, 30)).sum()).isEqualByComparingTo("23.71");
        assertThat(bills.bill(changed, day(9, 30)).last)
                .containsExactly(
                        "small 2013-09-07..2013-09-24 -17.97",
                        "large 2013-09-07..2013-09-15 14.99",
                        "pack-88 2013-09-16..2013-09-24 26.69");
    }

    @Test
    void one_back_dated_change_over_four_billed_periods_credits_and_charges_each_of_them() {
        Subscription home = DESK.sells(Subscribe.to("small").on(day(7, 1)));
        Bills bills = new Bills(DESK, BillingPolicy.DEFAULT);
        for (int month = 7; month <= 10; month++) {
            bills = bills.bill(home, day(month, 1));
        }
        Subscription changed = DESK.accepts(home, ChangeOffer.to("large").on(day(7, 16)));

        Bills after = bills.bill(changed, day(10, 15));

        assertThat(after.last)
                .containsExactlyInAnyOrder(
                        "small 2013-07-16..2013-07-31 -15.46",
                        "large 2013-07-16..2013-07-31 25.78",
                        "small 2013-08-01..2013-08-31 -29.95",
                        "large 2013-08-01..2013-08-31 49.95",
                        "small 2013-09-01..2013-09-30 -29.95",
                        "large 2013-09-01..2013-09-30 49.95",
                        "small 2013-10-01..2013-10-31 -29.95",
                        "large 2013-10-01..2013-10-31 49.95");
        assertThat(after.bill(changed, day(10, 15)).last).isEmpty();
    }

    /** An annual charge that is put in, taken out and put back (Kill Bill's double-billing threads). */
    @Test
    void an_annual_charge_put_in_taken_out_and_put_back_costs_the_days_on_which_it_was_held() {
        Subscription home = DESK.sells(
                Subscribe.to("small").on(day(7, 1)), Command.Add.of("cable").on(day(7, 1)));
        Bills bills = new Bills(DESK, BillingPolicy.DEFAULT).bill(home, day(7, 1));
        Subscription taken =
                DESK.accepts(home, Command.Remove.of(HoldingId.of("2")).on(day(9, 12)));
        Bills out = bills.bill(taken, day(9, 12));
        Subscription back = DESK.accepts(taken, Undo.of(3).on(day(10, 1)));
        Bills again = out.bill(back, day(10, 1));

        assertThat(out.last).contains("cable 2013-09-12..2014-06-30 -192.00");
        assertThat(again.last).contains("cable 2013-10-01..2014-06-30 179.51");
        Subscription never = DESK.accepts(back, Undo.of(3).asIfNever());
        assertThat(again.bill(never, day(10, 1)).last).containsExactly("cable 2013-09-12..2013-09-30 12.49");
    }

    @Test
    void a_suspension_over_the_end_of_a_period_frees_days_of_both() {
        Subscription home = DESK.sells(Subscribe.to("small").on(day(8, 1)));
        Bills bills = new Bills(DESK, BillingPolicy.DEFAULT).bill(home, day(9, 1));
        Subscription paused = DESK.accepts(
                home,
                new Command.Move(LifecycleTable.Trigger.SUSPEND, Option.none(), Option.some(Suspension.CUSTOMER))
                        .on(day(9, 21)),
                new Command.Move(LifecycleTable.Trigger.RESUME, Option.none(), Option.none()).on(day(10, 11)));

        assertThat(bills.bill(paused, day(10, 11)).last)
                .containsExactly("small 2013-09-21..2013-09-30 -9.98", "small 2013-10-11..2013-10-31 20.29");
    }

    /** As if never after two more invoices, and done again: all of it is credited and then charged. */
    @Test
    void an_undo_as_if_never_after_two_more_invoices_and_its_redo_are_each_the_opposite_of_the_other() {
        Subscription home = DESK.sells(Subscribe.to("small").on(day(7, 1)));
        Bills bills = new Bills(DESK, BillingPolicy.DEFAULT).bill(home, day(7, 1));
        Subscription upgraded = DESK.accepts(home, ChangeOffer.to("large").on(day(7, 12)));
        Bills billed = bills.bill(upgraded, day(8, 1)).bill(upgraded, day(9, 1));
        Subscription undone = DESK.accepts(upgraded, Undo.of(2).asIfNever());
        Bills credited = billed.bill(undone, day(9, 5));
        Subscription redone = DESK.accepts(undone, Undo.of(3).asIfNever());
        Bills charged = credited.bill(redone, day(9, 6));

        assertThat(credited.sum()).isEqualByComparingTo(charged.sum().negate());
        assertThat(credited.sum()).isEqualByComparingTo("-52.91");
    }

    /** Kill Bill and Stripe credit the unused part as it is printed, and charge a new part as it is printed. */
    @Test
    void two_upgrades_in_one_month_credit_and_charge_what_is_left_of_it_each_time() {
        Subscription home = DESK.sells(Subscribe.to("small").on(day(9, 1)));
        BillingPolicy unused = BillingPolicy.DEFAULT.withRoundedSide(RoundedSide.UNUSED);
        Bills bills = new Bills(DESK, unused).bill(home, day(9, 1));
        Subscription once = DESK.accepts(home, ChangeOffer.to("large").on(day(9, 11)));
        Subscription twice = DESK.accepts(once, ChangeOffer.to("pack-88").on(day(9, 21)));
        Bills first = bills.bill(once, day(9, 11));

        // 29.95 x 20/30 = 19.97, 49.95 x 20/30 = 33.30, 49.95 x 10/30 = 16.65, 88.95 x 10/30 = 29.65
        assertThat(first.last)
                .containsExactly("small 2013-09-11..2013-09-30 -19.97", "large 2013-09-11..2013-09-30 33.30");
        assertThat(first.bill(twice, day(9, 21)).last)
                .containsExactly("large 2013-09-21..2013-09-30 -16.65", "pack-88 2013-09-21..2013-09-30 29.65");
    }

    private static String first(Subscription subscription, StandardDayCount dayCount) {
        Billing billing = DESK.billing().by(BillingPolicy.DEFAULT.withDayCount(dayCount));
        return billing.bill(DESK.account(subscription), Ledger.EMPTY, day(8, 18))
                .get()
                .invoices()
                .head()
                .gross()
                .getAmount()
                .toPlainString();
    }

    /** Bills one after the other, with the lines of the last one. */
    private static final class Bills {
        private final Desk desk;
        private final BillingPolicy policy;
        private final Ledger ledger;
        private final Vector<String> last;

        Bills(Desk desk, BillingPolicy policy) {
            this(desk, policy, Ledger.EMPTY, Vector.empty());
        }

        private Bills(Desk desk, BillingPolicy policy, Ledger ledger, Vector<String> last) {
            this.desk = desk;
            this.policy = policy;
            this.ledger = ledger;
            this.last = last;
        }

        Bills bill(Subscription known, LocalDate through) {
            BillResult bill = desk.billing()
                    .by(policy)
                    .bill(desk.account(known), ledger, through)
                    .get();
            return new Bills(desk, policy, bill.ledger(), texts(bill));
        }

        BigDecimal sum() {
            return last.map(text -> new BigDecimal(text.substring(text.lastIndexOf(' ') + 1)))
                    .fold(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    private static Vector<String> texts(BillResult bill) {
        return bill.invoices()
                .flatMap(Invoice::accrued)
                .map(line -> line.of().level().offer() + " " + line.days() + " "
                        + line.amount().getAmount());
    }
}
