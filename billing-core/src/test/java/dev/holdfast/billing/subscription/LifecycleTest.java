package dev.holdfast.billing.subscription;

import static dev.holdfast.billing.Tariff.JULY_2013;
import static dev.holdfast.billing.Tariff.OCTOBER_2013;
import static dev.holdfast.billing.Tariff.TRIPLE_PLAY;
import static dev.holdfast.billing.Tariff.day;
import static dev.holdfast.billing.subscription.Life.DESK;
import static dev.holdfast.billing.subscription.Life.TARIFF;
import static dev.holdfast.billing.subscription.Life.billed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.Desk;
import dev.holdfast.billing.Tariff;
import dev.holdfast.billing.invoice.InvoiceLine;
import dev.holdfast.billing.invoice.Ledger;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.subscription.Command.Add;
import dev.holdfast.billing.subscription.Command.ChangeCycleDay;
import dev.holdfast.billing.subscription.Command.ChangeOffer;
import dev.holdfast.billing.subscription.Command.ChangeQuantity;
import dev.holdfast.billing.subscription.Command.Commit;
import dev.holdfast.billing.subscription.Command.GivePromotion;
import dev.holdfast.billing.subscription.Command.Move;
import dev.holdfast.billing.subscription.Command.MoveToVersion;
import dev.holdfast.billing.subscription.Command.Remove;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.billing.subscription.Command.TakePromotion;
import dev.holdfast.billing.subscription.Command.Terminate;
import dev.holdfast.billing.subscription.Command.Transfer;
import dev.holdfast.billing.subscription.Command.WithdrawTermination;
import dev.holdfast.catalog.offer.Selection;
import dev.holdfast.catalog.promotion.PromotionId;
import dev.holdfast.catalog.rule.ChangeKind;
import dev.holdfast.catalog.rule.Rule;
import dev.holdfast.catalog.rule.Timing;
import dev.holdfast.catalog.time.Span;
import io.vavr.collection.TreeSet;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What becomes of what is held, and what is billed for it. */
class LifecycleTest {

    private static final HoldingId FIRST = HoldingId.of("1");
    private static final HoldingId SECOND = HoldingId.of("2");

    private static Subscription start() {
        return DESK.sells(Subscribe.to("start").on(JULY_2013));
    }

    private static Subscription line(LocalDate day) {
        return DESK.sells(Subscribe.to(Chosen.of("line").numbered("", "0470 1")).on(day));
    }

    /**
     * <pre>
     *   1 July             11 July
     *   ordered            activated: 21 days of July, and the activation
     * </pre>
     */
    @Test
    void what_waits_to_be_activated_is_billed_from_the_day_it_begins_to_work() {
        Subscription ordered = DESK.sells(Subscribe.to(Chosen.of("line").numbered("", "0470 1"))
                .toBeActivated()
                .on(JULY_2013));

        assertThat(billed(DESK, ordered, day(7, 31))).isEmpty();
        Subscription active = DESK.accepts(ordered, Move.activate().on(day(7, 11)));
        assertThat(active.stateOn(day(7, 11)).holdings().get(FIRST).map(Holding::since))
                .contains(day(7, 11));
        assertThat(billed(DESK, active, day(7, 31)))
                .containsExactly("1 activation 2013-07-11 EUR 25.00", "1 monthly 2013-07-11..2013-07-31 EUR 6.77");
    }

    @Test
    void a_promotion_and_a_commitment_begin_when_what_was_ordered_begins_to_work() {
        Desk desk = Desk.of(TARIFF.withRules(Vector.of(Tariff.commitment("start", Span.months(6), Span.MONTH))));
        Subscription ordered = desk.sells(
                Subscribe.to(Chosen.of("start").with("welcome")).toBeActivated().on(JULY_2013));

        State working = desk.accepts(ordered, Move.activate().on(day(7, 11))).stateOn(day(7, 11));

        assertThat(working.promotions().map(AppliedPromotion::from)).containsExactly(day(7, 11));
        assertThat(working.commitments().map(commitment -> commitment.term().toString()))
                .containsExactly("2013-07-11..2014-01-10");
    }

    @Test
    void an_order_is_withdrawn_or_fails_without_a_consent_for_what_never_worked() {
        Subscription ordered = DESK.sells(Subscribe.to("start").toBeActivated().on(JULY_2013));

        assertThat(Life.of(DESK.accepts(ordered, Move.cancel().on(day(7, 5))), "1/tv"))
                .containsExactly("2013-07-01 pendingActive", "2013-07-05 cancelled");
        assertThat(Life.of(DESK.accepts(ordered, Move.abort().on(day(7, 5))), "1/tv"))
                .containsExactly("2013-07-01 pendingActive", "2013-07-05 aborted");
    }

    @Test
    void an_add_on_to_what_waits_to_be_activated_waits_too() {
        Subscription ordered = DESK.sells(Subscribe.to("start").toBeActivated().on(JULY_2013));

        Subscription more = DESK.accepts(
                ordered, Add.of("bouquet").on(day(7, 5)), Move.activate().on(day(7, 8)));

        assertThat(Life.of(more, "2"))
                .containsExactly("2013-07-01 created", "2013-07-05 pendingActive", "2013-07-08 active");
        assertThat(more.stateOn(day(7, 8)).holdings().get(SECOND).map(Holding::since))
                .contains(day(7, 8));
    }

    @Test
    void terminating_everything_withdraws_what_was_only_ordered() {
        Subscription home = DESK.accepts(
                DESK.sells(Subscribe.to("start").toBeActivated().on(JULY_2013)),
                Add.of("mobile").on(day(7, 2)),
                Terminate.everything().on(day(7, 5)));

        assertThat(home.stateOn(day(7, 5)).holdings()).isEmpty();
        assertThat(Life.of(home, "1")).endsWith("2013-07-05 cancelled");
        assertThat(Life.of(home, "2")).endsWith("2013-07-05 terminated");
    }

    /**
     * <pre>
     *   1 July           11 July              21 July           31 July
     *   |-- 10 days -----|   suspended        |-- 11 days ------|
     * </pre>
     */
    @Test
    void suspended_days_are_not_billed_unless_the_policy_says_so() {
        Subscription home = DESK.accepts(
                line(JULY_2013),
                Move.suspend(Suspension.NON_PAYMENT).on(day(7, 11)),
                Move.resume().on(day(7, 21)));

        assertThat(Life.of(home, "1"))
                .containsExactly("2013-07-01 active", "2013-07-11 suspended", "2013-07-21 active");
        assertThat(billed(DESK, home, day(7, 31)))
                .containsExactly(
                        "1 activation 2013-07-01 EUR 25.00",
                        "1 monthly 2013-07-01..2013-07-10 EUR 3.23",
                        "1 monthly 2013-07-21..2013-07-31 EUR 3.54");
        BillingPolicy charging = BillingPolicy.builder()
                .chargedWhileSuspended(TreeSet.of(Suspension.NON_PAYMENT))
                .build();
        assertThat(DESK.billing()
                        .by(charging)
                        .bill(DESK.account(home), Ledger.EMPTY, day(7, 31))
                        .get()
                        .invoices()
                        .flatMap(invoice -> invoice.lines())
                        .map(InvoiceLine::days)
                        .map(Object::toString))
                .containsExactly("2013-07-01", "2013-07-01..2013-07-31");
    }

    @Test
    void what_is_activated_and_suspended_on_one_day_owes_its_activation_all_the_same() {
        Subscription home = DESK.accepts(
                line(JULY_2013), Move.suspend(Suspension.LOST_OR_STOLEN).on(JULY_2013));

        assertThat(billed(DESK, home, day(7, 31))).containsExactly("1 activation 2013-07-01 EUR 25.00");
    }

    @Test
    void a_stolen_sim_stays_locked_when_the_rest_is_resumed() {
        Subscription office = DESK.sells(
                Subscribe.to(Chosen.of("mobile").filling("sim", "sim", "sim")).on(JULY_2013));

        Subscription paid = DESK.accepts(
                office,
                Move.suspend(Suspension.LOST_OR_STOLEN).of("1/sim-2").on(day(7, 5)),
                Move.suspend(Suspension.NON_PAYMENT).on(day(7, 10)),
                Move.resume().on(day(7, 20)));

        assertThat(Life.of(paid, "1/sim"))
                .containsExactly("2013-07-01 active", "2013-07-10 suspended", "2013-07-20 active");
        assertThat(Life.of(paid, "1/sim-2")).containsExactly("2013-07-01 active", "2013-07-05 suspended");
        assertThat(Life.of(DESK.accepts(paid, Move.resume().of("1/sim-2").on(day(8, 1))), "1/sim-2"))
                .endsWith("2013-08-01 active");
    }

    @Test
    void everything_is_suspended_that_can_be_and_resuming_asks_which_if_the_reasons_differ() {
        Subscription home = DESK.accepts(
                start(),
                Add.of("sim").on(JULY_2013),
                Move.suspend(Suspension.LOST_OR_STOLEN).of("2").on(day(7, 5)),
                Move.suspend(Suspension.NON_PAYMENT).on(day(7, 10)));

        assertThat(Life.of(home, "1")).endsWith("2013-07-10 suspended");
        assertThat(DESK.refuses(home, Move.resume().on(day(7, 20))))
                .containsExactly(new Rejection.WhichHolding(Vector.of(FIRST, SECOND)));
        assertThat(DESK.refuses(home, Move.suspend(Suspension.CUSTOMER).on(day(7, 20)))
                        .map(Rejection::sentence))
                .containsExactly("1 is suspended, and suspend is not possible then. Choose from: resume, terminate.");
    }

    /**
     * <pre>
     *   1 July      10 July         15 July                   20 July
     *   start       suspended       pack changed              resumed: all of it works
     * </pre>
     */
    @Test
    void what_is_put_on_something_suspended_is_suspended_with_it_and_works_when_it_does() {
        Subscription home = DESK.accepts(
                start(),
                Move.suspend(Suspension.OPERATOR).on(day(7, 10)),
                ChangeOffer.to(Chosen.of("family").numbered("sim", "0470 1"))
                        .on(day(7, 16))
                        .consenting(
                                Desk.losing("1/tv", "TV"),
                                Desk.losing("1/tv", "decoder"),
                                Desk.losing("1/internet", "internet"),
                                Desk.losing("1/phone", "fixed line")),
                Move.resume().on(day(7, 20)));

        assertThat(Life.of(home, "1/sim"))
                .containsExactly("2013-07-01 created", "2013-07-16 suspended", "2013-07-20 active");
    }

    @Test
    void an_add_on_to_a_suspended_host_is_not_billed_until_that_is_resumed() {
        Subscription home = DESK.accepts(
                start(),
                Move.suspend(Suspension.OPERATOR).on(day(7, 10)),
                Add.of("bouquet").on(day(7, 15)),
                Move.resume().on(day(7, 20)));

        assertThat(billed(DESK, home, day(7, 31)).filter(text -> text.startsWith("3 ")))
                .containsExactly("3 monthly 2013-07-20..2013-07-31 EUR 2.32");
    }

    /** The suspension is recorded last: what was added meanwhile is suspended and resumed with its host. */
    @Test
    void what_is_put_on_a_host_is_suspended_also_by_a_suspension_recorded_later() {
        Subscription home = DESK.accepts(
                start(),
                Move.suspend(Suspension.OPERATOR).on(day(7, 10)),
                Move.resume().on(day(7, 20)),
                Add.of("bouquet").on(day(7, 15)).at(Instant.parse("2013-07-25T10:00:00Z")));

        assertThat(Life.of(home, "4"))
                .containsExactly("2013-07-01 created", "2013-07-15 suspended", "2013-07-20 active");
    }

    @Test
    void something_suspended_ends_without_being_resumed() {
        Subscription home = DESK.accepts(
                start(),
                Move.suspend(Suspension.NON_PAYMENT).on(day(7, 10)),
                Terminate.everything().on(day(8, 1)));

        assertThat(Life.of(home, "1"))
                .containsExactly("2013-07-01 pendingTerminate", "2013-07-10 suspended", "2013-08-01 terminated");
    }

    @Test
    void an_end_takes_effect_now_or_at_the_end_of_the_period_as_the_tariff_says() {
        Desk desk = Desk.of(TRIPLE_PLAY.withRules(
                Vector.of(Tariff.change(ChangeKind.TERMINATE, "start", Timing.END_OF_PERIOD, Timing.NOW))));
        Subscription home = desk.sells(Subscribe.to("start").on(JULY_2013));

        assertThat(Life.of(desk.accepts(home, Terminate.everything().on(day(9, 12))), "1"))
                .containsExactly("2013-07-01 pendingTerminate", "2013-10-01 terminated");
        assertThat(Life.of(
                        desk.accepts(home, Terminate.everything().on(day(9, 12)).timed(Timing.NOW)), "1"))
                .containsExactly("2013-07-01 pendingTerminate", "2013-09-12 terminated");
        // what is asked on 1 September for the 12th is not asked for now
        assertThat(desk.refuses(
                        home,
                        Terminate.everything()
                                .on(day(9, 12))
                                .timed(Timing.NOW)
                                .at(Instant.parse("2013-09-01T10:00:00Z"))))
                .containsExactly(new Rejection.TimingNotAllowed(
                        ChangeKind.TERMINATE, Timing.CHOSEN_DATE, Vector.of(Timing.END_OF_PERIOD, Timing.NOW)));
    }

    /** The period that runs is not cut short by the move; the next one ends on the new day. */
    @Test
    void the_end_of_the_period_follows_a_moved_cycle_day() {
        Desk desk = Desk.of(
                TRIPLE_PLAY.withRules(Vector.of(Tariff.change(ChangeKind.REMOVE, "bouquet", Timing.END_OF_PERIOD))));
        Subscription home = desk.sells(
                Subscribe.to("start").on(JULY_2013),
                Add.of("bouquet").on(JULY_2013),
                new ChangeCycleDay(20).on(day(9, 2)));
        Request now = Remove.of("2").on(day(9, 12)).consenting(Desk.losing("2", "channel bouquet"));
        Request next = Remove.of("2").on(day(10, 5)).consenting(Desk.losing("2", "channel bouquet"));

        assertThat(Life.of(desk.accepts(home, now), "2")).endsWith("2013-10-01 terminated");
        assertThat(Life.of(desk.accepts(home, next), "2")).endsWith("2013-10-20 terminated");
    }

    /** Six months from 1 July: the end of the term is 1 January. */
    @Test
    void an_end_of_term_is_the_end_of_the_commitment_and_needs_no_fee_and_without_one_it_is_now() {
        Desk desk = Desk.of(TARIFF.withRules(Vector.of(
                Tariff.commitment("start", Span.months(6), Span.MONTH),
                Tariff.change(ChangeKind.TERMINATE, "start", Timing.END_OF_TERM))));
        Subscription bound = desk.sells(Subscribe.to("start").on(JULY_2013));

        assertThat(Life.of(desk.accepts(bound, Terminate.everything().on(day(9, 12))), "1"))
                .endsWith("2014-01-01 terminated");
        assertThat(Life.of(
                        desk.accepts(
                                bound,
                                Terminate.everything()
                                        .on(LocalDate.of(2014, 3, 5))
                                        .at(Instant.parse("2014-01-05T10:00:00Z"))
                                        .timed(Timing.END_OF_TERM)),
                        "1"))
                .endsWith("2014-03-05 terminated");
    }

    /** A month's notice from the day of asking, in the account's zone: 23:30 UTC is the next day in Brussels. */
    @Test
    void an_end_keeps_the_notice_counted_from_the_day_of_asking() {
        Desk desk = Desk.of(TARIFF.withRules(Vector.of(Tariff.commitment("sim", Span.MONTH, Span.MONTH))));
        Subscription home =
                desk.sells(Subscribe.to("start").on(JULY_2013), Add.of("sim").on(JULY_2013));
        Instant asked = Instant.parse("2013-09-11T23:30:00Z");

        assertThat(desk.refuses(home, Terminate.everything().on(day(10, 11)).at(asked)))
                .containsExactly(new Rejection.NoticeTooShort(day(10, 11), day(10, 12)));
        assertThat(desk.refuses(
                        home, Remove.of("2").on(day(10, 11)).at(asked).consenting(Desk.losing("2", "mobile line"))))
                .containsExactly(new Rejection.NoticeTooShort(day(10, 11), day(10, 12)));
        assertThat(Life.of(
                        desk.accepts(
                                home, Terminate.everything().on(day(10, 12)).at(asked)),
                        "1"))
                .endsWith("2013-10-12 terminated");
    }

    @Test
    void what_never_worked_is_withdrawn_without_notice_and_without_a_fee() {
        Desk desk = Desk.of(TARIFF.withRules(Vector.of(Tariff.commitment("start", Span.years(2), Span.MONTH))));
        Subscription ordered = desk.sells(Subscribe.to("start").toBeActivated().on(JULY_2013));

        assertThat(Life.of(desk.accepts(ordered, Terminate.everything().on(day(7, 2))), "1"))
                .endsWith("2013-07-02 cancelled");
        assertThat(Life.of(desk.accepts(ordered, Move.cancel().on(day(7, 2))), "1"))
                .endsWith("2013-07-02 cancelled");
    }

    @Test
    void a_planned_end_is_withdrawn_and_a_planned_removal_is_not() {
        Subscription leaving = DESK.accepts(
                start(),
                Add.of("sim").on(JULY_2013),
                Terminate.everything().on(day(12, 1)).at(Instant.parse("2013-09-01T10:00:00Z")));

        Subscription staying = DESK.accepts(leaving, new WithdrawTermination().on(day(9, 12)));
        assertThat(Life.of(staying, "1")).containsExactly("2013-07-01 active");
        assertThat(Life.of(staying, "2")).containsExactly("2013-07-01 active");
        Subscription removing =
                DESK.accepts(staying, Remove.of("2").on(day(11, 1)).consenting(Desk.losing("2", "mobile line")));
        assertThat(DESK.refuses(removing, new WithdrawTermination().on(day(9, 12)))
                        .map(Rejection::sentence))
                .containsExactly("The subscription already has no planned end. Nothing has to be done;"
                        + " ask for something else to change it.");
    }

    @Test
    void the_end_of_everything_stays_legal_when_some_of_it_has_gone_before() {
        Subscription leaving = DESK.accepts(
                start(), Add.of("sim").on(JULY_2013), Terminate.everything().on(day(12, 1)));

        Subscription earlier = DESK.accepts(
                leaving,
                Remove.of("1")
                        .on(day(9, 1))
                        .at(Instant.parse("2013-12-05T10:00:00Z"))
                        .consenting(
                                Desk.losing("1/tv", "TV"),
                                Desk.losing("1/tv", "decoder"),
                                Desk.losing("1/internet", "internet"),
                                Desk.losing("1/phone", "fixed line")));

        assertThat(Life.of(earlier, "1")).endsWith("2013-09-01 terminated");
        assertThat(Life.of(earlier, "2")).endsWith("2013-12-01 terminated");
    }

    @Test
    void leaving_a_commitment_early_needs_the_fee_to_be_accepted() {
        Desk desk = committing();
        Subscription bound = desk.sells(Subscribe.to("start").on(JULY_2013));

        assertThat(desk.refuses(bound, Terminate.everything().on(day(12, 31))))
                .containsExactly(new Rejection.CommitmentRuns(FIRST, LocalDate.of(2014, 1, 1)));
        assertThat(Life.of(
                        desk.accepts(bound, Terminate.everything().withExitFee().on(day(12, 31))), "1"))
                .endsWith("2013-12-31 terminated");
        assertThat(Life.of(desk.accepts(bound, Terminate.everything().on(LocalDate.of(2014, 1, 1))), "1"))
                .endsWith("2014-01-01 terminated");
        assertThat(desk.refuses(bound, Remove.of("1").on(day(9, 1))).map(Rejection::code))
                .contains("COMMITMENT_RUNS");
    }

    /** The planned end is legal after the first term; a longer one agreed meanwhile would be broken by it. */
    @Test
    void a_longer_commitment_conflicts_with_an_end_that_was_planned_without_its_fee() {
        Desk desk = committing();
        Subscription leaving = desk.sells(
                Subscribe.to("start").on(JULY_2013), Terminate.everything().on(LocalDate.of(2014, 2, 1)));

        Vector<Rejection> refused = desk.refuses(
                leaving,
                new Commit(FIRST, Span.years(1))
                        .on(day(9, 1))
                        .consenting(Consent.toCommit(FIRST, "customer", Instant.EPOCH)));

        assertThat(refused)
                .containsExactly(new Rejection.LaterChangeConflicts(
                        2,
                        LocalDate.of(2014, 2, 1),
                        Vector.of(new Rejection.CommitmentRuns(FIRST, LocalDate.of(2014, 9, 1)))));
    }

    @Test
    void a_commitment_is_made_extended_and_renewed_only_with_a_consent_of_its_own() {
        Consent consent = Consent.toCommit(FIRST, "customer", Instant.EPOCH);
        Request commit = new Commit(FIRST, Span.years(1)).on(day(9, 1));

        assertThat(DESK.refuses(start(), commit.consenting(Consent.toCommit(SECOND, "customer", Instant.EPOCH))))
                .containsExactly(new Rejection.CommitmentWithoutConsent(FIRST, LocalDate.of(2014, 9, 1)));
        assertThat(DESK.refuses(start(), commit.consenting(Desk.losing("1", "commitment")))
                        .map(Rejection::code))
                .containsExactly("COMMITMENT_WITHOUT_CONSENT");
        Transition committed = DESK.decides(start(), commit.consenting(consent, Desk.losing("1/tv", "TV")));
        assertThat(committed.consentsUsed()).containsExactly(consent);
        assertThat(committed.after().stateOn(day(9, 1)).commitments())
                .containsExactly(Commitment.of(FIRST, day(9, 1), Span.years(1)));
        assertThat(committed.commitments())
                .containsExactly(new Transition.CommitmentChange(
                        FIRST, Option.none(), Option.some(Commitment.of(FIRST, day(9, 1), Span.years(1)))));
    }

    @Test
    void a_transition_says_what_is_pending_after_it_and_which_commitments_it_ends() {
        Desk desk = committing();
        Subscription bound = desk.sells(Subscribe.to("start").on(JULY_2013));
        Transition ended =
                desk.decides(bound, Terminate.everything().on(day(9, 1)).timed(Timing.END_OF_TERM));

        assertThat(ended.pending(day(9, 1)).map(Recorded::effectiveOn)).containsExactly(LocalDate.of(2014, 1, 1));
        assertThat(ended.commitments())
                .extracting(Transition.CommitmentChange::after)
                .containsExactly(Option.none());
        assertThat(desk.decides(bound, new Terminate(true).on(day(9, 1))).pending(day(9, 1)))
                .isEmpty();
    }

    @Test
    void a_commitment_is_not_cut_short_by_a_shorter_one_nor_made_again_for_nothing() {
        Desk desk = committing();
        Subscription bound = desk.sells(Subscribe.to("start").on(JULY_2013));
        Consent consent = Consent.toCommit(FIRST, "customer", Instant.EPOCH);

        assertThat(desk.refuses(
                        bound, new Commit(FIRST, Span.MONTH).on(day(7, 2)).consenting(consent)))
                .containsExactly(new Rejection.CommitmentRuns(FIRST, LocalDate.of(2014, 1, 1)));
        assertThat(desk.refuses(
                        bound, new Commit(FIRST, Span.months(4)).on(day(9, 1)).consenting(consent)))
                .containsExactly(new Rejection.SameAlready("a commitment until 2014-01-01", FIRST));
    }

    @Test
    void a_commitment_on_what_fills_a_slot_is_not_lost_in_a_change_of_pack() {
        Subscription bound = DESK.accepts(
                start(),
                new Commit(HoldingId.of("1/tv"), Span.years(1))
                        .on(day(9, 1))
                        .consenting(Consent.toCommit(HoldingId.of("1/tv"), "customer", Instant.EPOCH)));

        assertThat(DESK.refuses(
                        bound,
                        ChangeOffer.to("duo")
                                .on(day(10, 1))
                                .consenting(Desk.losing("1/tv", "TV"), Desk.losing("1/tv", "decoder"))))
                .containsExactly(new Rejection.CommitmentRuns(HoldingId.of("1/tv"), LocalDate.of(2014, 9, 1)));
    }

    @Test
    void a_pack_change_leaves_a_commitment_that_runs_and_asks_consent_for_a_new_one() {
        Desk desk = Desk.of(TARIFF.withRules(Vector.of(
                Tariff.commitment("start", Span.months(6), Span.MONTH),
                Tariff.commitment("confort", Span.years(1), Span.MONTH))));
        Subscription bound = desk.sells(Subscribe.to("start").on(JULY_2013));

        assertThat(desk.accepts(bound, ChangeOffer.to("confort").on(day(9, 1)))
                        .stateOn(day(9, 1))
                        .commitments())
                .containsExactly(Commitment.of(FIRST, JULY_2013, Span.months(6)));
        Request later = ChangeOffer.to("confort").on(LocalDate.of(2014, 2, 1));
        assertThat(desk.refuses(bound, later))
                .containsExactly(new Rejection.CommitmentWithoutConsent(FIRST, LocalDate.of(2015, 2, 1)));
        assertThat(desk.accepts(bound, later.consenting(Consent.toCommit(FIRST, "customer", Instant.EPOCH)))
                        .stateOn(LocalDate.of(2014, 2, 1))
                        .commitments())
                .containsExactly(Commitment.of(FIRST, LocalDate.of(2014, 2, 1), Span.years(1)));
        // filling the same pack otherwise binds nobody
        assertThat(desk.accepts(
                                bound,
                                ChangeOffer.to("light")
                                        .on(LocalDate.of(2014, 2, 1))
                                        .consenting(Desk.reducing("1/tv", "TV")))
                        .stateOn(LocalDate.of(2014, 2, 1))
                        .commitments())
                .hasSize(1);
    }

    /**
     * <pre>
     *   1 July                     17 July
     *   |-- 1 x 3.00 --------------|-- 4 x 3.00 -----
     * </pre>
     */
    @Test
    void another_quantity_is_billed_from_its_day() {
        Subscription home = DESK.accepts(
                start(),
                Add.of("gigabytes").on(JULY_2013),
                new ChangeQuantity(SECOND, new BigDecimal("4")).on(day(7, 17)));

        assertThat(billed(DESK, home, day(7, 31)).filter(text -> text.startsWith("2 ")))
                .containsExactly(
                        "2 monthly 2013-07-01..2013-07-16 EUR 1.55", "2 monthly 2013-07-17..2013-07-31 EUR 5.81");
        assertThat(DESK.refuses(home, new ChangeQuantity(SECOND, new BigDecimal("4.0")).on(day(8, 1))))
                .containsExactly(new Rejection.SameAlready("quantity 4.0", SECOND));
    }

    @Test
    void more_is_an_upgrade_and_less_a_downgrade_by_the_tariff() {
        Desk desk = Desk.of(TARIFF.withRules(Vector.of(
                Tariff.change(ChangeKind.UPGRADE, "gigabytes", Timing.NOW),
                Tariff.change(ChangeKind.DOWNGRADE, "gigabytes", Timing.END_OF_PERIOD))));
        Subscription home = desk.sells(
                Subscribe.to("start").on(JULY_2013),
                Add.of("gigabytes").on(JULY_2013),
                new ChangeQuantity(SECOND, new BigDecimal("4")).on(day(7, 17)),
                new ChangeQuantity(SECOND, new BigDecimal("2")).on(day(7, 20)));

        assertThat(home.stateOn(day(7, 20)).holdings().get(SECOND).map(Holding::quantity))
                .contains(new BigDecimal("4"));
        assertThat(home.stateOn(day(8, 1)).holdings().get(SECOND).map(Holding::quantity))
                .contains(new BigDecimal("2"));
    }

    @Test
    void an_addition_follows_the_rules_of_what_is_added() {
        Desk desk =
                Desk.of(TARIFF.withRules(Vector.of(Tariff.change(ChangeKind.ADD, "gigabytes", Timing.END_OF_PERIOD))));
        Subscription home = desk.sells(
                Subscribe.to("start").on(JULY_2013), Add.of("gigabytes").on(day(7, 5)));

        assertThat(Life.of(home, "2")).containsExactly("2013-07-01 created", "2013-08-01 active");
    }

    @Test
    void a_promotion_is_given_once_and_runs_until_it_is_taken() {
        GivePromotion give = new GivePromotion(PromotionId.of("half"), FIRST, Option.none());
        Subscription home = DESK.accepts(start(), give.on(day(7, 11)));

        assertThat(DESK.refuses(home, give.on(day(7, 20))))
                .containsExactly(new Rejection.SameAlready("promotion half", FIRST));
        Subscription without = DESK.accepts(home, new TakePromotion(PromotionId.of("half"), FIRST).on(day(7, 21)));
        assertThat(home.stateOn(day(7, 21)).promotions()).hasSize(1);
        assertThat(without.stateOn(day(7, 20)).promotions()).hasSize(1);
        assertThat(without.stateOn(day(7, 21)).promotions()).isEmpty();
        assertThat(DESK.refuses(without, new TakePromotion(PromotionId.of("half"), SECOND).on(day(7, 15))))
                .containsExactly(new Rejection.PromotionNotHeld(PromotionId.of("half"), SECOND));
    }

    @Test
    void what_is_held_moves_to_a_newer_version_with_what_hangs_on_it() {
        Desk desk = Desk.of(TRIPLE_PLAY, TRIPLE_PLAY.withFrom(OCTOBER_2013));
        Subscription home =
                desk.sells(Subscribe.to("start").on(JULY_2013), Add.of("sim").on(JULY_2013));

        Subscription moved = desk.accepts(home, new MoveToVersion(Option.some(FIRST)).on(day(10, 5)));

        assertThat(moved.stateOn(day(10, 5)).holdings().values().map(held -> held.id() + " of " + held.version()))
                .containsExactly(
                        "1 of 2013-10-01",
                        "1/internet of 2013-10-01",
                        "1/phone of 2013-10-01",
                        "1/tv of 2013-10-01",
                        "2 of 2013-07-01");
        assertThat(desk.refuses(moved, new MoveToVersion(Option.some(FIRST)).on(day(10, 6))))
                .containsExactly(new Rejection.SameAlready("version 2013-10-01", FIRST));
        assertThat(desk.accepts(moved, new MoveToVersion(Option.none()).on(day(10, 6)))
                        .stateOn(day(10, 6))
                        .holdings()
                        .values()
                        .map(Holding::version)
                        .distinct())
                .containsExactly(OCTOBER_2013);
    }

    @Test
    void another_account_pays_and_another_day_is_billed_from_their_day_on() {
        Subscription home = DESK.accepts(
                start(), new Transfer(AccountId.of("parents")).on(day(8, 1)), new ChangeCycleDay(15).on(day(8, 10)));

        assertThat(home.stateOn(day(7, 31)).account()).isEmpty();
        assertThat(home.stateOn(day(8, 10)).account()).contains(AccountId.of("parents"));
        assertThat(home.stateOn(day(8, 9)).cycleDay()).isEmpty();
        assertThat(home.stateOn(day(8, 10)).cycleDay()).contains(15);
        assertThat(DESK.refuses(home, new Transfer(AccountId.of("parents")).on(day(9, 1))))
                .containsExactly(new Rejection.SameTerms("account parents"));
        assertThat(DESK.refuses(home, new ChangeCycleDay(15).on(day(9, 1))))
                .containsExactly(new Rejection.SameTerms("cycle day 15"));
        assertThat(DESK.refuses(home, new ChangeCycleDay(1).on(day(7, 5))))
                .containsExactly(new Rejection.SameTerms("cycle day 1"));
        assertThat(DESK.accepts(home, new Transfer(AccountId.of("home")).on(day(9, 1)))
                        .stateOn(day(9, 1))
                        .account())
                .contains(AccountId.of("home"));
    }

    private static Desk committing() {
        return Desk.of(TARIFF.withRules(Vector.of(new Rule.Commitment(
                Selection.of("start"), Span.months(6), Option.none(), Option.none(), Vector.empty()))));
    }
}
