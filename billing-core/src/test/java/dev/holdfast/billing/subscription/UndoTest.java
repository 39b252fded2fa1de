package dev.holdfast.billing.subscription;

import static dev.holdfast.billing.Tariff.day;
import static dev.holdfast.billing.subscription.Everything.DESK;
import static dev.holdfast.billing.subscription.Everything.HOUSEHOLD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.subscription.Command.ChangeOffer;
import dev.holdfast.billing.subscription.Command.ChangeQuantity;
import dev.holdfast.billing.subscription.Command.Move;
import dev.holdfast.billing.subscription.Command.Terminate;
import dev.holdfast.billing.subscription.Command.Transfer;
import dev.holdfast.billing.subscription.Command.Undo;
import io.vavr.collection.Vector;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** A change of any kind is taken back in any position, exactly. */
class UndoTest {

    @Test
    void the_last_change_of_any_kind_is_undone_as_if_it_had_never_been() {
        each((before, after) -> assertThat(
                        DESK.accepts(after, Undo.of(after.lastChange()).asIfNever())
                                .timeline())
                .isEqualTo(before.timeline()));
    }

    @Test
    void a_change_of_any_kind_is_undone_from_a_day_on() {
        each((before, after) -> {
            Subscription undone =
                    DESK.accepts(after, Undo.of(after.lastChange()).on(day(12, 24)));

            assertThat(undone.stateOn(day(12, 23))).isEqualTo(after.stateOn(day(12, 23)));
            assertThat(undone.stateOn(day(12, 24))).isEqualTo(before.stateOn(day(12, 24)));
        });
    }

    @Test
    void what_is_taken_back_before_it_takes_effect_has_never_been() {
        each((before, after) -> {
            LocalDate changed = after.log().event(after.lastChange()).get().effectiveOn();
            Subscription undone =
                    DESK.accepts(after, Undo.of(after.lastChange()).on(changed.minusDays(1)));

            assertThat(undone.timeline()).isEqualTo(before.timeline());
        });
    }

    @Test
    void an_undo_of_any_kind_of_change_is_undone_too_and_nothing_is_undone_twice() {
        each((before, after) -> {
            int change = after.lastChange();
            Subscription undone = DESK.accepts(after, Undo.of(change).asIfNever());

            assertThat(DESK.refuses(undone, Undo.of(change).asIfNever()).map(Rejection::code))
                    .containsExactly("ALREADY_UNDONE");
            Subscription redone = DESK.accepts(undone, Undo.of(change + 1).asIfNever());
            assertThat(redone.timeline()).isEqualTo(after.timeline());
            Subscription again = DESK.accepts(redone, Undo.of(change).asIfNever());
            assertThat(again.timeline()).isEqualTo(before.timeline());
        });
    }

    @Test
    void a_change_of_any_kind_is_undone_under_another_that_does_not_need_it() {
        each((before, after) -> {
            Request onTop = new Transfer(AccountId.of("employer")).on(day(10, 6));

            assertThat(DESK.accepts(after, onTop, Undo.of(after.lastChange()).asIfNever())
                            .timeline())
                    .isEqualTo(DESK.accepts(before, onTop).timeline());
        });
    }

    @Test
    void what_any_kind_of_change_and_its_undo_leave_is_read_back_the_same() {
        each((before, after) -> {
            Subscription undone = DESK.accepts(
                    after,
                    Undo.of(after.lastChange()).on(day(12, 24)),
                    Undo.of(after.lastChange() + 1).on(day(12, 28)));

            assertThat(Subscription.reconstitute("s", undone.history(), DESK.catalog(), DESK.terms()))
                    .containsOnly(undone);
        });
    }

    /**
     * <pre>
     *   1 August        1 September       never
     *   suspended (7)   resumed (8)       undo of 7
     * </pre>
     */
    @Test
    void a_suspension_that_was_resumed_is_undone_only_after_its_resumption() {
        Subscription resumed = DESK.accepts(
                HOUSEHOLD,
                Move.suspend(Suspension.OPERATOR).on(day(8, 1)),
                Move.resume().on(day(9, 1)));

        assertThat(DESK.refuses(resumed, Undo.of(7).asIfNever()))
                .containsExactly(new Rejection.LaterChangeConflicts(
                        8,
                        day(9, 1),
                        Vector.of(
                                new Rejection.IllegalMove(
                                        HoldingId.of("1"), HoldingStatus.ACTIVE, LifecycleTable.Trigger.RESUME),
                                new Rejection.IllegalMove(
                                        HoldingId.of("3"), HoldingStatus.ACTIVE, LifecycleTable.Trigger.RESUME))));
        assertThat(DESK.accepts(resumed, Undo.of(8).asIfNever(), Undo.of(7).asIfNever())
                        .timeline())
                .isEqualTo(HOUSEHOLD.timeline());
    }

    @Test
    void an_end_is_undone_and_what_is_held_goes_on_as_it_was() {
        Subscription back = DESK.accepts(
                HOUSEHOLD, Terminate.everything().on(day(10, 5)), Undo.of(7).on(day(10, 20)));

        assertThat(back.stateOn(day(10, 19)).holdings()).isEmpty();
        assertThat(back.stateOn(day(10, 20))).isEqualTo(HOUSEHOLD.stateOn(day(10, 20)));
    }

    @Test
    void a_change_is_not_undone_under_one_that_would_not_be_legal_without_it() {
        Subscription changed = DESK.accepts(
                HOUSEHOLD,
                ChangeOffer.to("confort").on(day(10, 5)),
                new ChangeQuantity(HoldingId.of("2"), BigDecimal.TEN).on(day(10, 6)));

        assertThat(DESK.refuses(changed, Undo.of(2).asIfNever()).map(Object::toString))
                .anyMatch(text -> text.startsWith("LaterChangeConflicts[sequence=8"));
        assertThat(DESK.accepts(changed, Undo.of(7).asIfNever())
                        .stateOn(day(10, 6))
                        .holdings()
                        .get(HoldingId.of("2"))
                        .map(Holding::quantity))
                .contains(BigDecimal.TEN);
    }

    /** Each kind of command, with the subscription before it and after it. */
    private static void each(BiConsumer<Subscription, Subscription> check) {
        for (Request request : Everything.asked()) {
            Subscription before = Everything.before(request);
            check.accept(before, DESK.accepts(before, request));
        }
    }
}
