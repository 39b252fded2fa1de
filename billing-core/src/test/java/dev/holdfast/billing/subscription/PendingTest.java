package dev.holdfast.billing.subscription;

import static dev.holdfast.billing.Tariff.JULY_2013;
import static dev.holdfast.billing.Tariff.OCTOBER_2013;
import static dev.holdfast.billing.Tariff.TRIPLE_PLAY;
import static dev.holdfast.billing.Tariff.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.billing.Desk;
import dev.holdfast.billing.Tariff;
import dev.holdfast.billing.subscription.Command.Add;
import dev.holdfast.billing.subscription.Command.ChangeOffer;
import dev.holdfast.billing.subscription.Command.ChangeQuantity;
import dev.holdfast.billing.subscription.Command.Remove;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.billing.subscription.Command.Terminate;
import dev.holdfast.billing.subscription.Command.Undo;
import dev.holdfast.catalog.offer.Lifecycle;
import dev.holdfast.catalog.offer.OfferId;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Changes that are known and have not taken effect. */
class PendingTest {

    private static final Instant AUGUST = Instant.parse("2013-08-05T10:00:00Z");
    private static final Instant SEPTEMBER = Instant.parse("2013-09-05T10:00:00Z");

    private static final Desk DESK = Life.DESK;
    private static final Subscription START = DESK.sells(Subscribe.to("start").on(JULY_2013));

    /** 1 July: start; 5 August: confort ordered for 1 October. */
    private static final Subscription WAITING =
            DESK.accepts(START, ChangeOffer.to("confort").on(day(10, 1)).at(AUGUST));

    @Test
    void a_change_is_refused_while_another_of_the_same_holding_is_pending() {
        Request light = ChangeOffer.to("light").on(day(9, 12)).at(SEPTEMBER).consenting(Desk.reducing("1/tv", "TV"));

        assertThat(DESK.refuses(WAITING, light)).containsExactly(new Rejection.ChangePending(2, day(10, 1)));
        assertThat(DESK.refuses(WAITING, Terminate.everything().on(day(9, 12))))
                .containsExactly(new Rejection.ChangePending(2, day(10, 1)));
        assertThat(DESK.accepts(WAITING, Add.of("sim").on(day(9, 12))).version())
                .isEqualTo(3);
        // on its very day it has taken effect
        assertThat(DESK.accepts(
                                WAITING,
                                ChangeOffer.to("light")
                                        .on(day(10, 1))
                                        .consenting(
                                                Desk.reducing("1/tv", "TV"), Desk.reducing("1/internet", "internet")))
                        .version())
                .isEqualTo(3);
    }

    /**
     * <pre>
     *   1 July        12 September         1 October
     *   start         light (instead)      (confort, replaced)
     * </pre>
     */
    @Test
    void a_pending_change_is_replaced_as_if_it_had_never_been_asked_for() {
        Consent consent = Desk.reducing("1/tv", "TV");
        Transition replaced = DESK.decides(
                WAITING,
                ChangeOffer.to("light")
                        .on(day(9, 12))
                        .at(SEPTEMBER)
                        .replacing(2)
                        .consenting(consent));

        assertThat(replaced.events()).hasSize(2);
        assertThat(replaced.expectedVersion()).isEqualTo(2);
        assertThat(replaced.before()).isEqualTo(WAITING);
        assertThat(replaced.consentsUsed()).containsExactly(consent);
        assertThat(offer(replaced.after(), day(9, 11))).contains(OfferId.of("start"));
        assertThat(offer(replaced.after(), day(10, 1))).contains(OfferId.of("light"));
        assertThat(replaced.after().pending(day(9, 5)).map(Recorded::sequence)).containsExactly(4);
    }

    /** What is lost is lost from what is held, not from what was never delivered. */
    @Test
    void replacing_a_planned_loss_by_nothing_lost_gains_nothing_and_loses_nothing() {
        Subscription losing = DESK.accepts(
                START,
                ChangeOffer.to("duo")
                        .on(day(10, 1))
                        .at(AUGUST)
                        .consenting(Desk.losing("1/tv", "TV"), Desk.losing("1/tv", "decoder")));

        Transition replaced = DESK.decides(
                losing, ChangeOffer.to("confort").on(day(10, 1)).at(SEPTEMBER).replacing(2));

        assertThat(replaced.services().gained()).isEmpty();
        assertThat(replaced.services().keepsEverything()).isTrue();
    }

    @Test
    void a_first_subscription_that_waits_for_its_day_is_replaced_by_another() {
        Subscription home = DESK.sells(
                Subscribe.to("start").on(JULY_2013).at(Instant.parse("2013-06-01T10:00:00Z")),
                Subscribe.to("confort")
                        .on(JULY_2013)
                        .at(Instant.parse("2013-06-02T10:00:00Z"))
                        .replacing(1),
                Add.of("bouquet").on(day(7, 1)));

        assertThat(home.stateOn(JULY_2013).holdings().get(HoldingId.of("3")).map(Holding::offer))
                .contains(OfferId.of("confort"));
    }

    @Test
    void only_what_has_not_taken_effect_and_is_in_force_is_replaced() {
        assertThat(DESK.refuses(
                        WAITING,
                        ChangeOffer.to("light").on(day(11, 1)).at(SEPTEMBER).replacing(1)))
                .containsExactly(new Rejection.NotPending(1, day(9, 5)));
        assertThat(DESK.refuses(
                        DESK.accepts(WAITING, Undo.of(2).asIfNever().at(AUGUST)),
                        Terminate.everything().on(day(9, 12)).at(SEPTEMBER).replacing(2)))
                .containsExactly(new Rejection.NotPending(2, day(9, 5)));
    }

    /** The upgrade of 1 October is taken back from 1 November: until then it is pending all the same. */
    @Test
    void what_is_undone_only_later_is_pending_until_it_takes_effect_and_so_is_the_undo() {
        Subscription home = DESK.accepts(WAITING, Undo.of(2).on(day(11, 1)).at(AUGUST));

        assertThat(home.pending(day(9, 5)).map(Recorded::sequence)).containsExactly(2, 3);
        assertThat(home.pending(day(10, 1)).map(Recorded::sequence)).containsExactly(3);
        assertThat(home.pending(day(11, 1))).isEmpty();
        Subscription kept = DESK.accepts(
                home,
                Add.of("sim")
                        .on(day(10, 5))
                        .at(Instant.parse("2013-10-05T10:00:00Z"))
                        .replacing(3));
        assertThat(offer(kept, day(12, 1))).contains(OfferId.of("confort"));
    }

    @Test
    void a_pending_change_is_cancelled_by_undoing_it() {
        Subscription cancelled = DESK.accepts(WAITING, Undo.of(2).asIfNever().at(SEPTEMBER));

        assertThat(cancelled.pending(day(9, 5))).isEmpty();
        assertThat(cancelled.timeline()).isEqualTo(START.timeline());
        assertThat(DESK.accepts(
                                cancelled,
                                ChangeOffer.to("confort").on(day(9, 12)).at(SEPTEMBER))
                        .version())
                .isEqualTo(4);
    }

    /** 1 November: four lines more; 15 November: three of them. Without the first, the second has nothing to change. */
    @Test
    void a_replacement_is_refused_if_another_change_hangs_on_what_it_replaces() {
        Subscription home = DESK.accepts(
                START,
                Add.of("mobile").on(day(11, 1)).at(AUGUST),
                new ChangeOffer(Chosen.of("mobile").filling("sim", "sim", "sim"), Option.some(HoldingId.of("2")))
                        .on(day(11, 15))
                        .at(Instant.parse("2013-11-02T10:00:00Z")));

        Vector<Rejection> refused = DESK.refuses(
                home, Add.of("bouquet").on(day(9, 12)).at(SEPTEMBER).replacing(2));

        assertThat(refused).singleElement().isInstanceOfSatisfying(Rejection.LaterChangeConflicts.class, conflict -> {
            assertThat(conflict.sequence()).isEqualTo(3);
            assertThat(conflict.date()).isEqualTo(day(11, 15));
            assertThat(conflict.reasons()).singleElement().isInstanceOfSatisfying(Rejection.NotHeld.class, nothing -> {
                assertThat(nothing.holding()).isEqualTo(HoldingId.of("2"));
                assertThat(nothing.held().map(Holding::offer)).contains(OfferId.of("bouquet"));
            });
        });
    }

    @Test
    void a_pending_end_of_everything_is_pending_on_each_thing_that_ends() {
        Subscription home = DESK.accepts(
                START,
                Add.of("gigabytes").on(day(8, 1)),
                Add.of("sim").on(day(8, 1)),
                Terminate.everything().on(day(12, 1)).at(AUGUST));

        assertThat(DESK.refuses(
                        home,
                        new ChangeOffer(Chosen.of("mobile"), Option.some(HoldingId.of("3")))
                                .on(day(9, 12))
                                .at(SEPTEMBER)))
                .containsExactly(new Rejection.ChangePending(4, day(12, 1)));
    }

    /** 5 August: all of it ends on 1 December. Until then there may be more of it, and more on it, and that ends with it. */
    @Test
    void a_quantity_changes_and_something_is_added_while_an_end_is_pending() {
        Subscription ending = DESK.accepts(
                START,
                Add.of("gigabytes").on(day(8, 1)),
                Terminate.everything().on(day(12, 1)).at(AUGUST));
        Request ten = new ChangeQuantity(HoldingId.of("2"), BigDecimal.TEN)
                .on(day(9, 12))
                .at(SEPTEMBER);
        Request more = Add.of("bouquet").on(day(9, 12)).at(SEPTEMBER);

        Subscription changed = DESK.accepts(ending, ten, more);

        assertThat(changed.stateOn(day(11, 30))
                        .holdings()
                        .get(HoldingId.of("2"))
                        .map(Holding::quantity))
                .contains(BigDecimal.TEN);
        assertThat(changed.stateOn(day(11, 30)).holdings().values().map(Holding::offer))
                .contains(OfferId.of("bouquet"));
        assertThat(changed.stateOn(day(12, 1)).holdings().isEmpty()).isTrue();
    }

    @Test
    void on_the_day_of_a_pending_end_and_after_it_nothing_changes() {
        Subscription ending =
                DESK.accepts(START, Terminate.everything().on(day(12, 1)).at(AUGUST));

        assertThat(DESK.refuses(
                        ending,
                        new ChangeQuantity(HoldingId.of("1"), BigDecimal.TEN)
                                .on(day(12, 1))
                                .at(SEPTEMBER)))
                .doesNotContain(new Rejection.SameAlready("quantity 10", HoldingId.of("1")))
                .isNotEmpty();
        assertThat(DESK.refuses(
                        DESK.accepts(
                                START,
                                Add.of("gigabytes").on(day(8, 1)),
                                Remove.of("2").on(day(12, 1)).at(AUGUST)),
                        Remove.of("2").on(day(9, 12)).at(SEPTEMBER)))
                .containsExactly(new Rejection.ChangePending(3, day(12, 1)));
    }

    /** Seats are taken and given back while the change to another offer waits; it comes with as many as there are then. */
    @Test
    void a_quantity_changes_while_a_change_of_the_offer_is_pending() {
        Request three = new ChangeQuantity(HoldingId.of("1"), BigDecimal.valueOf(3))
                .on(day(9, 12))
                .at(SEPTEMBER);
        Subscription changed = DESK.accepts(WAITING, three);

        assertThat(changed.stateOn(day(9, 12)).holdings().get(HoldingId.of("1")).map(Holding::quantity))
                .contains(BigDecimal.valueOf(3));
        assertThat(changed.stateOn(day(10, 1))
                        .holdings()
                        .get(HoldingId.of("1"))
                        .map(held -> held.offer() + " " + held.quantity()))
                .contains("confort 3");
    }

    /** Sold in August under the tariff of July; read back when the brochure of 1 October is known. */
    @Test
    void a_replacement_is_read_back_by_the_version_it_was_sold_under() {
        Request other = ChangeOffer.to("light")
                .on(day(10, 5))
                .at(SEPTEMBER)
                .replacing(2)
                .consenting(Desk.reducing("1/tv", "TV"));
        Subscription home = DESK.accepts(WAITING, other);
        Desk later = Desk.of(
                Life.TARIFF,
                Tariff.with(Life.TARIFF, Tariff.LIGHT.withLifecycle(Lifecycle.launchedUntil(JULY_2013, OCTOBER_2013)))
                        .withFrom(OCTOBER_2013));

        assertThat(Subscription.reconstitute("s", home.history(), later.catalog(), later.terms()))
                .containsOnly(home);
    }

    @Test
    void a_history_that_ends_in_the_middle_of_a_replacement_is_no_history() {
        Desk desk = Desk.of(TRIPLE_PLAY);
        Subscription home = desk.sells(
                Subscribe.to("start").on(JULY_2013),
                ChangeOffer.to("confort").on(day(10, 1)).at(AUGUST),
                Terminate.everything().on(day(10, 1)).at(SEPTEMBER).replacing(2));

        assertThatThrownBy(() -> Subscription.reconstitute("s", home.history().take(3), desk.catalog(), desk.terms()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("after event 3");
    }

    private static Option<OfferId> offer(Subscription home, LocalDate date) {
        return home.stateOn(date).holdings().get(HoldingId.of("1")).map(Holding::offer);
    }
}
