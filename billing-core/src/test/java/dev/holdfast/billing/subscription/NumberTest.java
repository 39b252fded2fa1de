package dev.holdfast.billing.subscription;

import static dev.holdfast.billing.Tariff.JULY_2013;
import static dev.holdfast.billing.Tariff.day;
import static dev.holdfast.billing.subscription.Life.DESK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.subscription.Command.Add;
import dev.holdfast.billing.subscription.Command.ChangeNumber;
import dev.holdfast.billing.subscription.Command.ChangeOffer;
import dev.holdfast.billing.subscription.Command.Move;
import dev.holdfast.billing.subscription.Command.Restore;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.billing.subscription.Command.Terminate;
import dev.holdfast.billing.subscription.Command.Undo;
import dev.holdfast.catalog.rule.Facts;
import io.vavr.collection.TreeSet;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A live line owns exactly one number, and nobody else owns it. */
class NumberTest {

    private static final HoldingId LINE = HoldingId.of("1");

    private static final Subscription OWNER =
            DESK.sells(Subscribe.to(Chosen.of("line").numbered("", "0470 1")).on(JULY_2013));

    private static final Subscription FAMILY = DESK.sells(Subscribe.to(Chosen.of("family")
                    .filling("sim", "line", "line")
                    .numbered("sim", "0470 1")
                    .numbered("sim-2", "0470 2"))
            .on(JULY_2013));

    @Test
    void a_line_begins_with_a_number_changes_it_and_keeps_it_no_longer_than_itself() {
        Subscription changed = DESK.accepts(
                OWNER, number(LINE, "0470 9", day(8, 1)), Terminate.everything().on(day(9, 1)));

        assertThat(numberOf(changed, "1", day(7, 31))).contains("0470 1");
        assertThat(numberOf(changed, "1", day(8, 1))).contains("0470 9");
        assertThat(changed.stateOn(day(9, 1)).numbers()).isEmpty();
        assertThat(DESK.refuses(changed, number(LINE, "0470 9", day(8, 15))))
                .containsExactly(new Rejection.SameAlready("number 0470 9", LINE));
    }

    @Test
    void a_live_line_has_a_number_and_one_that_waits_or_is_suspended_may_have_none() {
        Request line = Subscribe.to("line").on(JULY_2013);
        assertThat(DESK.refuses(Subscription.none("s"), line)).containsExactly(new Rejection.LineWithoutNumber(LINE));

        Subscription ordered = DESK.sells(Subscribe.to("line").toBeActivated().on(JULY_2013));
        assertThat(DESK.refuses(ordered, Move.activate().on(day(7, 5))))
                .containsExactly(new Rejection.LineWithoutNumber(LINE));
        assertThat(Life.of(
                        DESK.accepts(
                                ordered,
                                number(LINE, "0470 1", day(7, 5)),
                                Move.activate().on(day(7, 5))),
                        "1"))
                .endsWith("2013-07-05 active");

        assertThat(DESK.refuses(OWNER, released(day(7, 5)))).containsExactly(new Rejection.LineWithoutNumber(LINE));
        Subscription locked =
                DESK.accepts(OWNER, Move.suspend(Suspension.CUSTOMER).on(day(7, 5)), released(day(7, 6)));
        assertThat(locked.stateOn(day(7, 6)).numbers()).isEmpty();
        assertThat(DESK.refuses(locked, Move.resume().on(day(7, 8))))
                .containsExactly(new Rejection.LineWithoutNumber(LINE));
        assertThat(DESK.refuses(locked, released(day(7, 8))))
                .containsExactly(new Rejection.SameAlready("no number", LINE));
    }

    @Test
    void the_lines_of_a_pack_are_numbered_by_their_places_and_keep_their_numbers_in_another_pack() {
        Subscription family = DESK.accepts(FAMILY, ChangeOffer.to("family-plus").on(day(8, 1)));

        assertThat(numberOf(family, "1/sim", day(8, 1))).contains("0470 1");
        assertThat(numberOf(family, "1/sim-2", day(8, 1))).contains("0470 2");
        Subscription three = DESK.accepts(
                family,
                ChangeOffer.to(Chosen.of("family-plus")
                                .filling("sim", "line", "line", "line")
                                .numbered("sim-3", "0470 3"))
                        .on(day(9, 1)));
        assertThat(numberOf(three, "1/sim-3", day(9, 1))).contains("0470 3");
    }

    @Test
    void a_number_for_a_place_that_is_not_held_is_refused() {
        assertThat(DESK.refuses(
                        FAMILY,
                        ChangeOffer.to(Chosen.of("family-plus").numbered("sim-3", "0470 3"))
                                .on(day(8, 1))))
                .extracting(Rejection::code)
                .containsExactly("NOT_HELD");
        assertThat(DESK.refuses(FAMILY, number(HoldingId.of("1/sim-3"), "0470 3", day(8, 1))))
                .containsExactly(new Rejection.NotHeld(
                        HoldingId.of("1/sim-3"),
                        day(8, 1),
                        FAMILY.stateOn(day(8, 1)).holdings().values().toVector()));
    }

    @Test
    void a_number_that_another_line_has_here_or_elsewhere_is_taken() {
        assertThat(DESK.refuses(FAMILY, number(HoldingId.of("1/sim-2"), "0470 1", day(8, 1))))
                .containsExactly(new Rejection.NumberTaken("0470 1"));
        Request elsewhere = number(HoldingId.of("1/sim-2"), "0470 7", day(8, 1));
        assertThat(DESK.knowing(Facts.builder()
                                .numbersInUse(TreeSet.of("0470 7"))
                                .build())
                        .refuses(FAMILY, elsewhere))
                .containsExactly(new Rejection.NumberTaken("0470 7"));
        assertThat(numberOf(DESK.accepts(FAMILY, elsewhere), "1/sim-2", day(8, 1)))
                .contains("0470 7");
    }

    @Test
    void a_number_given_to_another_line_meanwhile_does_not_come_back_with_the_first() {
        Subscription passedOn = DESK.accepts(
                OWNER,
                Terminate.everything().on(day(8, 1)),
                Add.of(Chosen.of("line").numbered("", "0470 1")).on(day(9, 1)));

        assertThat(DESK.refuses(passedOn, new Restore(LINE).on(day(9, 5))))
                .containsExactly(new Rejection.NumberTaken("0470 1"));
        assertThat(DESK.refuses(passedOn, Undo.of(2).on(day(9, 5)))).contains(new Rejection.NumberTaken("0470 1"));
        assertThat(numberOf(
                        DESK.accepts(
                                passedOn,
                                number(HoldingId.of("3"), "0470 3", day(9, 4)),
                                new Restore(LINE).on(day(9, 5))),
                        "1",
                        day(9, 5)))
                .contains("0470 1");
    }

    private static Request number(HoldingId line, String number, LocalDate date) {
        return new ChangeNumber(line, Option.some(number)).on(date);
    }

    private static Request released(LocalDate date) {
        return new ChangeNumber(LINE, Option.none()).on(date);
    }

    private static Option<String> numberOf(Subscription subscription, String line, LocalDate date) {
        return subscription.stateOn(date).numbers().get(HoldingId.of(line));
    }
}
