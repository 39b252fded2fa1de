package dev.holdfast.billing.accrual;

import static dev.holdfast.billing.Tariff.JULY_2013;
import static dev.holdfast.billing.Tariff.TRIPLE_PLAY;
import static dev.holdfast.billing.Tariff.day;
import static dev.holdfast.billing.Tariff.monthly;
import static dev.holdfast.billing.Tariff.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.Desk;
import dev.holdfast.billing.Tariff;
import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.subscription.Command.Add;
import dev.holdfast.billing.subscription.Command.Move;
import dev.holdfast.billing.subscription.Command.Remove;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.billing.subscription.Command.Terminate;
import dev.holdfast.billing.subscription.Command.Undo;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.subscription.Suspension;
import dev.holdfast.catalog.charge.Occasion;
import dev.holdfast.catalog.offer.Product;
import dev.holdfast.catalog.offer.Selection;
import dev.holdfast.catalog.rule.Rule;
import dev.holdfast.catalog.tax.VatCategory;
import io.vavr.collection.Vector;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** A deposit is taken at the start and given back: Orange France, 2013, 49.00 for a decoder. */
class DepositTest {

    private static final Product DECODER =
            Tariff.product("decoder").withName("Decoder").withCharges(Vector.of(monthly("3.00")));
    private static final Desk DESK = Desk.of(with(TRIPLE_PLAY, DECODER)
            .withRules(Vector.of(
                    new Rule.Deposit(Selection.of("decoder"), Money.parse("EUR 49.00"), "the decoder is returned"))));
    private static final Occasion RETURNED = Occasion.event("the decoder is returned");
    private static final Subscription HOME = DESK.sells(Subscribe.to("decoder").on(JULY_2013));

    @Test
    void a_deposit_is_taken_on_the_first_day_and_bears_no_tax() {
        Invoice invoice = BillRuns.of(DESK, HOME).bill(JULY_2013).invoice().get();

        assertThat(BillRuns.of(DESK, HOME).bill(JULY_2013).fees()).containsExactly("1 deposit 2013-07-01 EUR 49.00");
        assertThat(invoice.gross()).hasToString("EUR 52.00");
        assertThat(invoice.tax()).as("of 3.00 only").hasToString("EUR 0.52");
        assertThat(invoice.taxes().map(subtotal -> subtotal.category()))
                .containsExactlyInAnyOrder(VatCategory.S, VatCategory.E);
        assertThat(BillRuns.of(DESK, HOME).bill(JULY_2013).bill(day(9, 1)).fees())
                .isEmpty();
    }

    @Test
    void a_deposit_is_given_back_when_what_it_is_for_ends() {
        Subscription left = DESK.accepts(HOME, Terminate.everything().on(day(9, 12)));
        BillRuns runs = BillRuns.of(DESK, left).bill(JULY_2013);

        assertThat(runs.bill(day(9, 11)).fees()).isEmpty();
        assertThat(runs.bill(day(9, 12)).fees()).containsExactly("1 deposit 2013-07-01 EUR -49.00");
        assertThat(runs.bill(day(9, 12)).bill(day(10, 1)).fees()).isEmpty();
        assertThat(runs.bill(day(9, 12))
                        .with(DESK.accepts(left, Undo.of(2).asIfNever()))
                        .bill(day(10, 1))
                        .fees())
                .as("and taken again if it has not ended")
                .containsExactly("1 deposit 2013-07-01 EUR 49.00");
    }

    @Test
    void a_deposit_is_given_back_when_the_host_reports_what_ends_it() {
        BillRuns runs = BillRuns.of(DESK, HOME).bill(JULY_2013).reporting("1", RETURNED, day(8, 20));

        assertThat(runs.bill(day(8, 19)).fees()).isEmpty();
        assertThat(runs.bill(day(9, 1)).fees()).containsExactly("1 deposit 2013-07-01 EUR -49.00");
        assertThat(runs.reporting("1", Occasion.event("something else"), day(8, 2))
                        .bill(day(8, 3))
                        .fees())
                .isEmpty();
    }

    @Test
    void each_of_several_has_a_deposit_of_its_own_and_other_things_have_none() {
        Subscription several = DESK.accepts(
                HOME, Add.of("decoder").on(day(8, 1)), Add.of("sim").on(day(8, 1)));
        Subscription less = DESK.accepts(several, Remove.of("1").on(day(9, 12)));
        BillRuns runs = BillRuns.of(DESK, several).bill(day(8, 1));

        assertThat(runs.fees()).containsExactly("1 deposit 2013-07-01 EUR 49.00", "2 deposit 2013-08-01 EUR 49.00");
        assertThat(runs.with(less).bill(day(9, 12)).fees()).containsExactly("1 deposit 2013-07-01 EUR -49.00");
        assertThat(runs.reporting("2", RETURNED, day(8, 20)).bill(day(8, 20)).fees())
                .containsExactly("2 deposit 2013-08-01 EUR -49.00");
    }

    @Test
    void billed_late_a_deposit_that_was_given_back_is_never_asked_for() {
        Subscription left = DESK.accepts(HOME, Terminate.everything().on(day(9, 12)));

        assertThat(BillRuns.of(DESK, left).bill(day(10, 1)).fees()).isEmpty();
    }

    @Test
    void a_suspension_gives_no_deposit_back() {
        Subscription suspended =
                DESK.accepts(HOME, Move.suspend(Suspension.NON_PAYMENT).on(day(8, 5)));

        assertThat(BillRuns.of(DESK, suspended).bill(JULY_2013).bill(day(10, 1)).fees())
                .isEmpty();
    }

    @Test
    void what_waits_to_be_activated_asks_for_no_deposit_yet() {
        Subscription ordered =
                DESK.sells(Subscribe.to("decoder").toBeActivated().on(JULY_2013));

        assertThat(BillRuns.of(DESK, ordered).bill(day(8, 1)).fees()).isEmpty();
        assertThat(BillRuns.of(DESK, DESK.accepts(ordered, Move.activate().on(day(8, 9))))
                        .bill(day(9, 1))
                        .fees())
                .containsExactly("1 deposit 2013-08-09 EUR 49.00");
    }
}
