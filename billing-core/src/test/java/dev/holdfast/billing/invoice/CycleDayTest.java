package dev.holdfast.billing.invoice;

import static dev.holdfast.billing.Tariff.JULY_2013;
import static dev.holdfast.billing.Tariff.TRIPLE_PLAY;
import static dev.holdfast.billing.Tariff.day;
import static dev.holdfast.billing.Tariff.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.Desk;
import dev.holdfast.billing.Tariff;
import dev.holdfast.billing.subscription.Chosen;
import dev.holdfast.billing.subscription.Command.ChangeCycleDay;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.billing.subscription.Command.Undo;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.price.Flat;
import dev.holdfast.catalog.promotion.Lasting;
import dev.holdfast.catalog.time.Span;
import io.vavr.collection.Vector;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A cycle day that moves keeps what is billed; what lies between the old cycle and the new is charged by its days. */
class CycleDayTest {

    private static final Desk DESK = Desk.of(TRIPLE_PLAY);

    /**
     * <pre>
     *   1 Jul       10 Jul           1 Aug        15 Aug               15 Sep
     *   |-- whole ---moved to 15 ----|-- bridge --|-- whole -----------|
     * </pre>
     */
    @Test
    void the_running_period_ends_as_it_was_billed_and_a_bridge_leads_to_the_new_cycle() {
        Subscription home = DESK.sells(Subscribe.to("start").on(JULY_2013));
        Ledger billed = DESK.bills(home, Ledger.EMPTY, JULY_2013).ledger();
        Subscription moved = DESK.accepts(home, new ChangeCycleDay(15).on(day(7, 10)));

        BillResult august = DESK.bills(moved, billed, day(8, 1));
        BillResult next = DESK.bills(moved, august.ledger(), day(8, 15));

        // 14 of the 31 days from 15 July to 15 August: 57.95 x 14/31 = 26.17
        assertThat(texts(august)).containsExactly("CHARGE 2013-08-01..2013-08-14 14/31 EUR 26.17");
        assertThat(texts(next)).containsExactly("CHARGE 2013-08-15..2013-09-14 31/31 EUR 57.95");
    }

    /** Scarlet and Kill Bill: a period that begins on the day of the move is what is left until the new day. */
    @Test
    void a_move_on_the_first_day_of_a_period_takes_effect_on_that_day() {
        Subscription home = DESK.sells(Subscribe.to("start").on(JULY_2013));
        Ledger billed = DESK.bills(home, Ledger.EMPTY, JULY_2013).ledger();
        Subscription moved = DESK.accepts(home, new ChangeCycleDay(15).on(day(8, 1)));

        assertThat(texts(DESK.bills(moved, billed, day(8, 15))))
                .containsExactly(
                        "CHARGE 2013-08-01..2013-08-14 14/31 EUR 26.17",
                        "CHARGE 2013-08-15..2013-09-14 31/31 EUR 57.95");
    }

    @Test
    void a_year_runs_to_its_end_before_it_moves() {
        Recurring yearly = Recurring.builder()
                .id(ChargeId.of("yearly"))
                .price(Flat.of("EUR 365.00"))
                .cadence(Span.years(1))
                .build();
        Desk desk = Desk.of(with(TRIPLE_PLAY, Tariff.product("domain").withCharges(Vector.of(yearly))));
        Subscription home = desk.sells(Subscribe.to("domain").on(JULY_2013), new ChangeCycleDay(11).on(day(10, 20)));

        assertThat(texts(desk.bills(home, Ledger.EMPTY, LocalDate.of(2014, 7, 11))))
                .containsExactly(
                        "CHARGE 2013-07-01..2014-06-30 365/365 EUR 365.00",
                        "CHARGE 2014-07-01..2014-07-10 10/365 EUR 10.00",
                        "CHARGE 2014-07-11..2015-07-10 365/365 EUR 365.00");
    }

    @Test
    void two_moves_in_one_period_are_one() {
        Subscription home = DESK.sells(
                Subscribe.to("start").on(JULY_2013),
                new ChangeCycleDay(15).on(day(7, 10)),
                new ChangeCycleDay(5).on(day(7, 11)));

        assertThat(texts(DESK.bills(home, Ledger.EMPTY, day(8, 5))))
                .containsExactly(
                        "CHARGE 2013-07-01..2013-07-31 31/31 EUR 57.95",
                        "CHARGE 2013-08-01..2013-08-04 4/31 EUR 7.48",
                        "CHARGE 2013-08-05..2013-09-04 31/31 EUR 57.95");
    }

    @Test
    void a_move_taken_back_as_if_never_leaves_no_trace() {
        Subscription home = DESK.sells(Subscribe.to("start").on(JULY_2013));
        Subscription moved = DESK.accepts(home, new ChangeCycleDay(15).on(day(7, 10)));
        Ledger billed = DESK.bills(moved, Ledger.EMPTY, day(8, 15)).ledger();
        Subscription back = DESK.accepts(moved, Undo.of(2).asIfNever());

        assertThat(DESK.bills(back, billed, day(8, 15)).ledger().standing())
                .containsExactlyInAnyOrderElementsOf(
                        DESK.bills(home, Ledger.EMPTY, day(8, 15)).ledger().standing());
    }

    @Test
    void the_bridge_counts_as_a_period_of_a_promotion() {
        Desk desk =
                Desk.of(TRIPLE_PLAY.withPromotions(Vector.of(Tariff.percentOff("half", 50, new Lasting.Periods(2)))));
        Subscription home = desk.sells(
                Subscribe.to(Chosen.of("start").with("half")).on(JULY_2013), new ChangeCycleDay(15).on(day(7, 10)));

        assertThat(desk.bills(home, Ledger.EMPTY, day(8, 15))
                        .invoices()
                        .flatMap(Invoice::accrued)
                        .filter(line -> line.reduction().isDefined())
                        .map(line -> line.days().toString()))
                .containsExactly("2013-07-01..2013-07-31", "2013-08-01..2013-08-14");
    }

    private static Vector<String> texts(BillResult bill) {
        return bill.invoices()
                .flatMap(Invoice::lines)
                .map(line -> line.kind() + " " + line.days() + " " + line.ratio() + " " + line.amount());
    }
}
