package dev.holdfast.billing.subscription;

import static dev.holdfast.billing.Tariff.JULY_2013;
import static dev.holdfast.billing.Tariff.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.subscription.Command.Move;
import dev.holdfast.billing.subscription.Command.Restore;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.billing.subscription.Command.Terminate;
import dev.holdfast.billing.subscription.Command.WithdrawTermination;
import dev.holdfast.billing.subscription.LifecycleTable.Row;
import dev.holdfast.billing.subscription.LifecycleTable.Trigger;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class LifecycleTableTest {

    private static final HoldingId PACK = HoldingId.of("1");

    private static final Subscription ORDERED =
            Life.DESK.sells(Subscribe.to("start").toBeActivated().on(JULY_2013));
    private static final Subscription ACTIVE =
            Life.DESK.sells(Subscribe.to("start").on(JULY_2013));

    /** A subscription in each state on 1 September; its planned end, where it has one, is change number 2. */
    private static final Map<HoldingStatus, Subscription> IN_EACH_STATE = HashMap.of(
            HoldingStatus.PENDING_ACTIVE,
            ORDERED,
            HoldingStatus.ACTIVE,
            ACTIVE,
            HoldingStatus.SUSPENDED,
            Life.DESK.accepts(ACTIVE, Move.suspend(Suspension.CUSTOMER).on(day(8, 1))),
            HoldingStatus.PENDING_TERMINATE,
            Life.DESK.accepts(ACTIVE, Terminate.everything().on(day(12, 1))),
            HoldingStatus.TERMINATED,
            Life.DESK.accepts(ACTIVE, Terminate.everything().on(day(8, 1))),
            HoldingStatus.CANCELLED,
            Life.DESK.accepts(ORDERED, Move.cancel().on(day(8, 1))),
            HoldingStatus.ABORTED,
            Life.DESK.accepts(ORDERED, Move.abort().on(day(8, 1))));

    /** What asks for each trigger on 1 September. */
    private static final Map<Trigger, Function<Subscription, Request>> ASKED = HashMap.ofEntries(
            asked(Trigger.ACTIVATE, home -> Move.activate().on(day(9, 1))),
            asked(Trigger.CANCEL, home -> Move.cancel().on(day(9, 1))),
            asked(Trigger.ABORT, home -> Move.abort().on(day(9, 1))),
            asked(
                    Trigger.SUSPEND,
                    home -> Move.suspend(Suspension.OPERATOR).of("1").on(day(9, 1))),
            asked(Trigger.RESUME, home -> Move.resume().on(day(9, 1))),
            asked(Trigger.WITHDRAW_END, home -> new WithdrawTermination().on(day(9, 1))),
            asked(Trigger.TERMINATE, home -> replacingWhatIsPending(home)),
            asked(Trigger.RESTORE, home -> new Restore(PACK).on(day(9, 1))));

    @Test
    void every_pair_of_state_and_trigger_leads_where_the_life_cycle_says_or_nowhere() {
        Vector<String> legal = Vector.of(HoldingStatus.values())
                .flatMap(from -> Vector.of(Trigger.values())
                        .flatMap(trigger ->
                                LifecycleTable.next(from, trigger).map(to -> from + " - " + trigger + " > " + to)));

        assertThat(legal)
                .containsExactly(
                        "created - order > pendingActive",
                        "created - cancel > cancelled",
                        "pendingActive - activate > active",
                        "pendingActive - cancel > cancelled",
                        "pendingActive - abort > aborted",
                        "pendingActive - terminate > cancelled",
                        "active - suspend > suspended",
                        "active - plan end > pendingTerminate",
                        "active - terminate > terminated",
                        "suspended - resume > active",
                        "suspended - terminate > terminated",
                        "pendingTerminate - suspend > suspended",
                        "pendingTerminate - withdraw end > active",
                        "pendingTerminate - terminate > terminated",
                        "terminated - restore > active",
                        "cancelled - restore > pendingActive",
                        "aborted - restore > pendingActive");
    }

    @Test
    void the_rows_say_each_pair_once_and_list_the_triggers_of_a_state() {
        assertThat(LifecycleTable.ROWS.distinctBy(row -> Tuple.of(row.from(), row.trigger())))
                .isEqualTo(LifecycleTable.ROWS);
        assertThat(LifecycleTable.triggers(HoldingStatus.SUSPENDED)).containsExactly(Trigger.RESUME, Trigger.TERMINATE);
    }

    @Test
    void every_state_is_reached_from_created() {
        assertThat(reachedFrom(HoldingStatus.CREATED)).containsExactlyInAnyOrder(HoldingStatus.values());
    }

    @Test
    void every_state_that_is_not_final_reaches_an_end_and_every_end_can_be_mended() {
        for (HoldingStatus status : HoldingStatus.values()) {
            assertThat(reachedFrom(status)).contains(HoldingStatus.TERMINATED);
            assertThat(status.isFinal())
                    .isEqualTo(LifecycleTable.triggers(status).forAll(trigger -> trigger == Trigger.RESTORE));
        }
    }

    @Test
    void a_subscription_moves_in_each_state_as_the_table_says_and_not_otherwise() {
        for (Tuple2<HoldingStatus, Subscription> state : IN_EACH_STATE) {
            assertThat(state._2().statusOn(PACK, day(8, 31))).contains(state._1());
            for (Tuple2<Trigger, Function<Subscription, Request>> asked : ASKED) {
                Option<HoldingStatus> reached = state._2()
                        .decide(asked._2().apply(state._2()), Life.DESK.context())
                        .toOption()
                        .flatMap(transition -> transition.after().statusOn(PACK, day(9, 1)));

                assertThat(reached)
                        .as("%s - %s", state._1(), asked._1())
                        .isEqualTo(LifecycleTable.next(state._1(), asked._1()));
            }
        }
    }

    /**
     * <pre>
     *   1 June        1 July          1 August         1 December
     *   created       pendingActive   active: its end  terminated
     *                                 is known
     * </pre>
     */
    @Test
    void a_holding_is_created_before_its_day_and_pending_terminate_while_its_end_is_known() {
        Subscription home = Life.DESK.accepts(
                ORDERED,
                Move.activate().on(day(8, 1)),
                Terminate.everything().on(day(12, 1)),
                Move.suspend(Suspension.CUSTOMER).on(day(10, 1)));

        assertThat(home.statusOn(PACK, day(6, 1))).contains(HoldingStatus.CREATED);
        assertThat(home.statusOn(HoldingId.of("7"), day(8, 1))).isEmpty();
        assertThat(Life.of(home, "1"))
                .containsExactly(
                        "2013-07-01 pendingActive",
                        "2013-08-01 pendingTerminate",
                        "2013-10-01 suspended",
                        "2013-12-01 terminated");
    }

    private static Request replacingWhatIsPending(Subscription home) {
        Request now = Terminate.everything().on(day(9, 1));
        return home.pending(day(9, 1))
                .headOption()
                .map(pending -> now.replacing(pending.sequence()))
                .getOrElse(now);
    }

    private static Tuple2<Trigger, Function<Subscription, Request>> asked(
            Trigger trigger, Function<Subscription, Request> request) {
        return Tuple.of(trigger, request);
    }

    private static Vector<HoldingStatus> reachedFrom(HoldingStatus from) {
        Vector<HoldingStatus> reached = Vector.of(from);
        Seq<HoldingStatus> next = reached;
        while (next.nonEmpty()) {
            Vector<HoldingStatus> known = reached;
            next = next.flatMap(status -> LifecycleTable.ROWS.filter(row -> row.from() == status))
                    .map(Row::to)
                    .reject(known::contains)
                    .distinct();
            reached = reached.appendAll(next);
        }
        return reached;
    }
}
