package dev.holdfast.billing.invoice;

import static dev.holdfast.billing.Tariff.JULY_2013;
import static dev.holdfast.billing.Tariff.TRIPLE_PLAY;
import static dev.holdfast.billing.Tariff.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.Desk;
import dev.holdfast.billing.owed.NotCalculated;
import dev.holdfast.billing.subscription.AccountId;
import dev.holdfast.billing.subscription.AccountTerms;
import dev.holdfast.billing.subscription.Command.ChangeCycleDay;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.billing.subscription.Command.Transfer;
import dev.holdfast.billing.subscription.Command.Undo;
import dev.holdfast.billing.subscription.Subscription;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

/** Each account pays for its own days, in its own cycle. */
class TransferTest {

    private static final Desk OLD = Desk.of(TRIPLE_PLAY);
    private static final Desk NEW =
            new Desk(OLD.catalog(), AccountTerms.of("son", 15, "Europe/Brussels", "EUR"), OLD.facts());
    private static final Subscription HOME = OLD.sells(Subscribe.to("start").on(JULY_2013));
    private static final Subscription MOVED = OLD.accepts(HOME, new Transfer(AccountId.of("son")).on(day(7, 20)));

    /**
     * <pre>
     *   1 Jul            20 Jul         15 Aug
     *   |-- home --------|== son =======|== son ===
     * </pre>
     */
    @Test
    void days_before_the_transfer_are_of_the_old_account_and_the_rest_of_the_new() {
        Ledger billed = OLD.bills(HOME, Ledger.EMPTY, JULY_2013).ledger();

        // 57.95 x 19/31 = 35.52 stay with the old account
        assertThat(texts(OLD.bills(MOVED, billed, day(8, 1))))
                .containsExactly("CREDIT 2013-07-20..2013-07-31 12/31 EUR -22.43");
        // 26 of the 31 days from 15 July to 15 August
        assertThat(texts(NEW.bills(MOVED, Ledger.EMPTY, day(8, 15))))
                .containsExactly(
                        "CHARGE 2013-07-20..2013-08-14 26/31 EUR 48.60",
                        "CHARGE 2013-08-15..2013-09-14 31/31 EUR 57.95");
    }

    @Test
    void an_undo_gives_everything_back_to_the_old_account() {
        Ledger old = OLD.bills(MOVED, Ledger.EMPTY, day(8, 1)).ledger();
        Ledger younger = NEW.bills(MOVED, Ledger.EMPTY, day(8, 1)).ledger();
        Subscription back = OLD.accepts(MOVED, Undo.of(2).asIfNever());

        assertThat(OLD.bills(back, old, day(8, 1)).ledger().standing())
                .containsExactlyInAnyOrderElementsOf(
                        OLD.bills(HOME, Ledger.EMPTY, day(8, 1)).ledger().standing());
        assertThat(back.stateOn(day(8, 1)).account()).isEmpty();
        assertThat(younger.standing()).isNotEmpty();
    }

    @Test
    void a_cycle_day_that_was_moved_stays_with_the_old_account() {
        Subscription home = OLD.sells(
                Subscribe.to("start").on(JULY_2013),
                new ChangeCycleDay(5).on(day(7, 2)),
                new Transfer(AccountId.of("son")).on(day(8, 5)));

        assertThat(texts(OLD.bills(home, Ledger.EMPTY, day(9, 1))))
                .containsExactly(
                        "CHARGE 2013-07-01..2013-07-31 31/31 EUR 57.95", "CHARGE 2013-08-01..2013-08-04 4/31 EUR 7.48");
        assertThat(texts(NEW.bills(home, Ledger.EMPTY, day(8, 5))))
                .containsExactly("CHARGE 2013-08-05..2013-08-14 10/31 EUR 18.69");
    }

    @Test
    void an_account_that_may_have_paid_first_is_not_guessed() {
        Subscription back = NEW.accepts(MOVED, new Transfer(AccountId.of("home")).on(day(9, 1)));

        assertThat(OLD.billing()
                        .bill(OLD.account(back), Ledger.EMPTY, day(9, 1))
                        .swap())
                .extracting(NotCalculated::term)
                .containsExactly("a transfer back");
        assertThat(texts(NEW.bills(back, Ledger.EMPTY, day(9, 1)))).hasSize(2);
    }

    private static Vector<String> texts(BillResult bill) {
        return bill.invoices()
                .flatMap(Invoice::lines)
                .map(line -> line.kind() + " " + line.days() + " " + line.ratio() + " " + line.amount());
    }
}
