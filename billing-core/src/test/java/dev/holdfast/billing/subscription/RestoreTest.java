package dev.holdfast.billing.subscription;

import static dev.holdfast.billing.Tariff.JULY_2013;
import static dev.holdfast.billing.Tariff.OCTOBER_2013;
import static dev.holdfast.billing.Tariff.day;
import static dev.holdfast.billing.subscription.Life.DESK;
import static dev.holdfast.billing.subscription.Life.TARIFF;
import static dev.holdfast.billing.subscription.Life.billed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.Desk;
import dev.holdfast.billing.Tariff;
import dev.holdfast.billing.subscription.Command.Add;
import dev.holdfast.billing.subscription.Command.ChangeQuantity;
import dev.holdfast.billing.subscription.Command.Commit;
import dev.holdfast.billing.subscription.Command.GivePromotion;
import dev.holdfast.billing.subscription.Command.Move;
import dev.holdfast.billing.subscription.Command.Remove;
import dev.holdfast.billing.subscription.Command.Restore;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.billing.subscription.Command.Terminate;
import dev.holdfast.billing.subscription.Command.Undo;
import dev.holdfast.catalog.offer.Lifecycle;
import dev.holdfast.catalog.promotion.PromotionId;
import dev.holdfast.catalog.time.Span;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What was lost in error comes back as it was. */
class RestoreTest {

    private static final HoldingId FIRST = HoldingId.of("1");
    private static final HoldingId SECOND = HoldingId.of("2");

    /**
     * <pre>
     *   1 July                                1 October          12 October
     *   family, two numbers, promotion,       everything ends    restored, though retired
     *   commitment, add-on x 4                retired
     * </pre>
     */
    @Test
    void what_ended_in_error_comes_back_with_all_that_hung_on_it_though_it_is_sold_no_longer() {
        Desk desk = Desk.of(
                TARIFF,
                Tariff.with(TARIFF, Life.FAMILY.withLifecycle(Lifecycle.launchedUntil(JULY_2013, OCTOBER_2013)))
                        .withFrom(OCTOBER_2013));
        Subscription family = desk.sells(
                Subscribe.to(Chosen.of("family")
                                .filling("sim", "line", "line")
                                .numbered("sim", "0470 1")
                                .numbered("sim-2", "0470 2"))
                        .on(JULY_2013),
                Add.of("gigabytes").on(JULY_2013),
                new ChangeQuantity(SECOND, new BigDecimal("4")).on(day(7, 10)),
                new GivePromotion(PromotionId.of("half"), FIRST, Option.none()).on(day(7, 20)),
                new Commit(FIRST, Span.MONTH)
                        .on(day(8, 1))
                        .consenting(Consent.toCommit(FIRST, "customer", Instant.EPOCH)));

        Subscription restored =
                desk.accepts(family, Terminate.everything().on(day(10, 1)), new Restore(FIRST).on(day(10, 12)));

        assertThat(restored.stateOn(day(10, 12))).isEqualTo(family.stateOn(day(10, 12)));
        assertThat(Life.of(restored, "1/sim-2"))
                .containsExactly("2013-07-01 pendingTerminate", "2013-10-01 terminated", "2013-10-12 active");
        assertThat(billed(desk, restored, day(10, 31)).filter(text -> text.contains("activation")))
                .containsExactly("1/sim activation 2013-07-01 EUR 25.00", "1/sim-2 activation 2013-07-01 EUR 25.00");
    }

    @Test
    void an_add_on_comes_back_alone_and_not_without_its_host() {
        Subscription home = DESK.accepts(
                DESK.sells(Subscribe.to("start").on(JULY_2013)),
                Add.of("bouquet").on(day(7, 10)),
                Remove.of("2").on(day(8, 1)).consenting(Desk.losing("2", "channel bouquet")));

        assertThat(Life.of(DESK.accepts(home, new Restore(SECOND).on(day(8, 5))), "2"))
                .containsExactly(
                        "2013-07-01 created",
                        "2013-07-10 pendingTerminate",
                        "2013-08-01 terminated",
                        "2013-08-05 active");
        assertThat(DESK.refuses(
                        DESK.accepts(home, Terminate.everything().on(day(8, 3))), new Restore(SECOND).on(day(8, 5))))
                .containsExactly(new Rejection.Ended(FIRST, HoldingStatus.TERMINATED));
    }

    @Test
    void what_was_suspended_comes_back_suspended_and_an_order_comes_back_as_an_order() {
        Subscription unpaid = DESK.sells(
                Subscribe.to("start").on(JULY_2013),
                Move.suspend(Suspension.NON_PAYMENT).on(day(8, 1)),
                Terminate.everything().on(day(9, 1)),
                new Restore(FIRST).on(day(9, 5)));
        assertThat(Life.of(unpaid, "1")).endsWith("2013-09-05 suspended");
        assertThat(unpaid.stateOn(day(9, 5)).holdings().values().map(Holding::suspension))
                .containsOnly(Option.some(Suspension.NON_PAYMENT));

        Subscription ordered = DESK.sells(
                Subscribe.to("start").toBeActivated().on(JULY_2013),
                Move.abort().on(day(7, 3)),
                new Restore(FIRST).on(day(7, 4)),
                Move.activate().on(day(7, 5)));
        assertThat(Life.of(ordered, "1"))
                .containsExactly(
                        "2013-07-01 pendingActive",
                        "2013-07-03 aborted",
                        "2013-07-04 pendingActive",
                        "2013-07-05 active");
    }

    @Test
    void what_is_put_back_on_a_suspended_host_waits_with_it() {
        Subscription home = DESK.sells(
                Subscribe.to("start").on(JULY_2013),
                Add.of("bouquet").on(day(7, 10)),
                Remove.of("2").on(day(8, 1)).consenting(Desk.losing("2", "channel bouquet")),
                Move.suspend(Suspension.CUSTOMER).on(day(8, 2)),
                new Restore(SECOND).on(day(8, 5)),
                Move.resume().on(day(8, 9)));

        assertThat(Life.of(home, "2")).endsWith("2013-08-05 suspended", "2013-08-09 active");
    }

    @Test
    void what_began_and_ended_on_one_day_comes_back_too() {
        Subscription home = DESK.sells(
                Subscribe.to("start").on(JULY_2013),
                Terminate.everything().on(JULY_2013),
                new Restore(FIRST).on(day(7, 2)));

        assertThat(home.stateOn(day(7, 2)).holdings()).hasSize(4);
    }

    @Test
    void what_an_undo_took_away_comes_back_and_what_is_held_or_never_was_does_not() {
        Subscription home = DESK.sells(
                Subscribe.to("start").on(JULY_2013),
                Add.of("bouquet").on(day(7, 10)),
                Undo.of(2).on(day(8, 1)));

        assertThat(DESK.accepts(home, new Restore(SECOND).on(day(8, 5)))
                        .stateOn(day(8, 5))
                        .holdings()
                        .ids())
                .contains(SECOND);
        assertThat(DESK.refuses(home, new Restore(FIRST).on(day(8, 5))))
                .containsExactly(new Rejection.SameAlready("holding", FIRST));
        assertThat(DESK.refuses(home, new Restore(HoldingId.of("9")).on(day(8, 5))))
                .containsExactly(new Rejection.NotHeld(
                        HoldingId.of("9"),
                        day(8, 5),
                        home.stateOn(day(8, 5)).holdings().values().toVector()));
        assertThat(DESK.refuses(home, new Restore(SECOND).on(day(7, 5))).map(Rejection::code))
                .isEqualTo(Vector.of("NOT_HELD"));
    }
}
