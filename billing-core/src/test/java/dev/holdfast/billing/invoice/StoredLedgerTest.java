package dev.holdfast.billing.invoice;

import static dev.holdfast.billing.Tariff.JULY_2013;
import static dev.holdfast.billing.Tariff.TRIPLE_PLAY;
import static dev.holdfast.billing.Tariff.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.Desk;
import dev.holdfast.billing.owed.NotCalculated;
import dev.holdfast.billing.subscription.Command.ChangeOffer;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.billing.subscription.Subscription;
import io.vavr.control.Either;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Of a ledger that was stored, only what is open need be read back. */
class StoredLedgerTest {

    private static final Desk DESK = Desk.of(TRIPLE_PLAY);
    private static final Subscription START = DESK.sells(Subscribe.to("start").on(JULY_2013));
    private static final LocalDate DECEMBER = day(12, 1);
    private static final Ledger BILLED =
            DESK.bills(START, Ledger.EMPTY, DECEMBER).ledger();

    @Test
    void the_open_periods_are_enough_for_the_next_bill() {
        LedgerEntries open = BILLED.entries().since(DECEMBER);
        LocalDate january = DECEMBER.plusMonths(1);

        BillResult made = DESK.bills(START, read(open, START), january);

        assertThat(open.standing()).hasSize(1);
        assertThat(made.invoices())
                .isEqualTo(DESK.bills(START, BILLED, january).invoices())
                .hasSize(1);
        assertThat(made.ledger().entries().leftOut()).contains(DECEMBER);
    }

    @Test
    void a_change_within_them_is_credited_as_by_the_whole_ledger() {
        Subscription changed = DESK.accepts(START, ChangeOffer.to("confort").on(day(12, 12)));
        LocalDate january = DECEMBER.plusMonths(1);

        assertThat(DESK.bills(changed, read(BILLED.entries().since(DECEMBER), START), january)
                        .invoices())
                .isEqualTo(DESK.bills(changed, BILLED, january).invoices());
    }

    @Test
    void a_change_that_reaches_further_back_asks_for_the_whole_ledger() {
        Subscription changed = DESK.accepts(START, ChangeOffer.to("confort").on(day(9, 12)));
        Ledger open = read(BILLED.entries().since(DECEMBER), START);

        Either<NotCalculated, BillResult> made = DESK.billing().bill(DESK.account(changed), open, DECEMBER);

        assertThat(made.getLeft().sentence())
                .isEqualTo("Nothing was billed: what was billed of periods that ended by 2013-12-01 of "
                        + DESK.account(changed) + " is not calculated, since it was left out of the ledger, and what is"
                        + " known now may reach further back; give the ledger with all that was billed.");
        assertThat(DESK.bills(changed, read(BILLED.entries(), START), DECEMBER).invoices())
                .isEqualTo(DESK.bills(changed, BILLED, DECEMBER).invoices())
                .hasSize(1);
    }

    @Test
    void nobody_who_does_not_say_what_was_billed_by_can_leave_anything_out() {
        Ledger open = Ledger.reconstitute(BILLED.entries().since(DECEMBER)).get();

        assertThat(DESK.billing().bill(DESK.account(START), open, DECEMBER)).isEmpty();
    }

    @Test
    void more_can_be_left_out_and_never_less() {
        LedgerEntries open = BILLED.entries().since(day(11, 1));

        assertThat(open.since(day(8, 1))).isEqualTo(open);
        assertThat(open.since(DECEMBER)).isEqualTo(BILLED.entries().since(DECEMBER));
    }

    private static Ledger read(LedgerEntries entries, Subscription known) {
        return Ledger.reconstitute(entries).get().billedBy(DESK.billing(), DESK.account(known));
    }
}
