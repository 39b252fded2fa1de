package dev.holdfast.billing.invoice;

import static dev.holdfast.billing.Tariff.TRIPLE_PLAY;
import static dev.holdfast.billing.Tariff.day;
import static dev.holdfast.billing.Tariff.monthly;
import static dev.holdfast.billing.Tariff.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.Desk;
import dev.holdfast.billing.Tariff;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.policy.Edges;
import dev.holdfast.billing.policy.Edges.When;
import dev.holdfast.billing.policy.NewPeriods;
import dev.holdfast.billing.subscription.AccountId;
import dev.holdfast.billing.subscription.AccountTerms;
import dev.holdfast.billing.subscription.Command.ChangeOffer;
import dev.holdfast.billing.subscription.Command.Move;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.billing.subscription.Command.Transfer;
import dev.holdfast.billing.subscription.Request;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.subscription.Suspension;
import dev.holdfast.billing.time.Alignment;
import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.price.Flat;
import dev.holdfast.catalog.time.Span;
import io.vavr.collection.Vector;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Which service periods run where an edge counts: Start at 57.95 and Confort at 62.95 a month. */
class NewPeriodsTest {

    private static final CatalogVersion VERSION = with(
            TRIPLE_PLAY,
            Tariff.product("start").withCharges(Vector.of(monthly("57.95"))),
            Tariff.product("confort").withCharges(Vector.of(monthly("62.95"))));
    private static final Desk ON_THE_FIRST = Desk.of(VERSION);
    private static final Desk FROM_ITS_FIRST_DAY = anniversary(ON_THE_FIRST);

    private static final Request PAUSE = Move.suspend(Suspension.CUSTOMER).on(day(9, 12));
    private static final Request RESUMPTION = Move.resume().on(day(9, 20));

    /** <pre>  1 Sep |== start ==| 12 Sep  paused  20 Sep |== start == </pre> */
    @Test
    void a_resumption_that_begins_new_periods_does_not_reach_back() {
        Subscription paused = ON_THE_FIRST.sells(Subscribe.to("start").on(day(9, 1)), PAUSE, RESUMPTION);

        assertThat(billed(ON_THE_FIRST, paused, resuming(When.PERIOD_START, false), day(9, 30)))
                .containsExactly("start 2013-09-01..2013-09-30 57.95");
        assertThat(billed(ON_THE_FIRST, paused, resuming(When.PERIOD_START, true), day(9, 30)))
                .containsExactly("start 2013-09-01..2013-09-11 21.25", "start 2013-09-20..2013-09-30 21.25");
    }

    @Test
    void new_periods_begin_where_a_resumption_counts() {
        Subscription paused = FROM_ITS_FIRST_DAY.sells(Subscribe.to("start").on(day(9, 1)), PAUSE, RESUMPTION);

        assertThat(billed(FROM_ITS_FIRST_DAY, paused, resuming(When.NEXT_DAY, true), day(9, 30)))
                .containsExactly("start 2013-09-01..2013-09-11 21.25", "start 2013-09-21..2013-10-20 57.95");
    }

    @Test
    void what_is_suspended_from_its_first_day_may_begin_its_periods_with_its_resumption() {
        Subscription idle = FROM_ITS_FIRST_DAY.sells(
                Subscribe.to("start").on(day(9, 1)),
                Move.suspend(Suspension.CUSTOMER).on(day(9, 1)),
                Move.resume().on(day(9, 12)));

        assertThat(billed(FROM_ITS_FIRST_DAY, idle, resuming(When.SAME_DAY, false), day(9, 30)))
                .containsExactly("start 2013-09-12..2013-09-30 36.70");
        assertThat(billed(FROM_ITS_FIRST_DAY, idle, resuming(When.SAME_DAY, true), day(9, 30)))
                .containsExactly("start 2013-09-12..2013-10-11 57.95");
    }

    @Test
    void a_first_day_that_is_free_leaves_the_periods_where_they_are() {
        Subscription home = FROM_ITS_FIRST_DAY.sells(Subscribe.to("start").on(day(9, 16)));
        BillingPolicy policy = anew(NewPeriods.Change.NEVER, true)
                .withEdges(new Edges(When.NEXT_DAY, When.SAME_DAY, When.SAME_DAY, When.SAME_DAY, When.SAME_DAY));

        // 29 of 30 days
        assertThat(billed(FROM_ITS_FIRST_DAY, home, policy, day(9, 30)))
                .containsExactly("start 2013-09-17..2013-10-15 56.02");
    }

    @Test
    void a_change_that_begins_new_periods_does_not_reach_back() {
        Subscription changed = changed(ON_THE_FIRST);

        assertThat(billed(ON_THE_FIRST, changed, changing(When.PERIOD_START), day(9, 30)))
                .containsExactly("start 2013-09-01..2013-09-11 21.25", "confort 2013-09-12..2013-09-30 39.87");
        assertThat(billed(ON_THE_FIRST, changed, changing(When.NEXT_DAY), day(9, 30)))
                .containsExactly("start 2013-09-01..2013-09-12 23.18", "confort 2013-09-13..2013-09-30 37.77");
    }

    @Test
    void a_change_to_the_same_length_keeps_the_periods_where_only_another_length_begins_new_ones() {
        Subscription changed = changed(FROM_ITS_FIRST_DAY);

        assertThat(billed(FROM_ITS_FIRST_DAY, changed, anew(NewPeriods.Change.OTHER_LENGTH, false), day(9, 30)))
                .containsExactly("start 2013-09-01..2013-09-11 21.25", "confort 2013-09-12..2013-09-30 39.87");
        assertThat(billed(FROM_ITS_FIRST_DAY, changed, anew(NewPeriods.Change.ALWAYS, false), day(9, 30)))
                .containsExactly("start 2013-09-01..2013-09-11 21.25", "confort 2013-09-12..2013-10-11 62.95");
    }

    /** The licence is new with Confort, and for a year; the monthly charge goes on. */
    @Test
    void each_charge_has_the_length_of_its_own_periods() {
        Desk desk = anniversary(Desk.of(with(
                VERSION,
                Tariff.product("confort")
                        .withCharges(Vector.of(
                                Recurring.builder()
                                        .id(ChargeId.of("licence"))
                                        .price(Flat.of("EUR 120.00"))
                                        .cadence(Span.years(1))
                                        .build(),
                                monthly("62.95"))))));

        assertThat(billed(desk, changed(desk), anew(NewPeriods.Change.OTHER_LENGTH, false), day(9, 30)))
                .containsExactlyInAnyOrder(
                        "start 2013-09-01..2013-09-11 21.25",
                        "confort 2013-09-12..2013-09-30 39.87",
                        "confort 2013-09-12..2014-09-11 120.00");
    }

    @Test
    void a_period_in_which_something_is_activated_is_charged_whole_where_one_in_which_it_begins_is() {
        Subscription ordered = ON_THE_FIRST.sells(
                Subscribe.to("start").toBeActivated().on(day(9, 10)),
                Move.activate().on(day(9, 16)));

        assertThat(billed(ON_THE_FIRST, ordered, beginning(When.PERIOD_START), day(9, 30)))
                .containsExactly("start 2013-09-01..2013-09-30 57.95");
    }

    @Test
    void who_takes_something_over_pays_from_that_day_wherever_a_beginning_counts() {
        Desk son = new Desk(
                ON_THE_FIRST.catalog(), AccountTerms.of("son", 1, "Europe/Brussels", "EUR"), ON_THE_FIRST.facts());
        Subscription given = ON_THE_FIRST.sells(
                Subscribe.to("start").on(day(8, 1)), new Transfer(AccountId.of("son")).on(day(9, 16)));

        assertThat(billed(son, given, beginning(When.PERIOD_START), day(9, 30)))
                .containsExactly("start 2013-09-16..2013-09-30 28.98");
    }

    private static Subscription changed(Desk desk) {
        return desk.sells(
                Subscribe.to("start").on(day(9, 1)), ChangeOffer.to("confort").on(day(9, 12)));
    }

    private static BillingPolicy beginning(When when) {
        return BillingPolicy.DEFAULT.withEdges(
                new Edges(when, When.SAME_DAY, When.SAME_DAY, When.SAME_DAY, When.SAME_DAY));
    }

    private static BillingPolicy changing(When when) {
        return anew(NewPeriods.Change.ALWAYS, false)
                .withEdges(new Edges(When.SAME_DAY, when, When.SAME_DAY, When.SAME_DAY, When.SAME_DAY));
    }

    private static BillingPolicy resuming(When when, boolean newPeriods) {
        return anew(NewPeriods.Change.NEVER, newPeriods)
                .withEdges(new Edges(When.SAME_DAY, When.SAME_DAY, When.SAME_DAY, when, When.SAME_DAY));
    }

    private static BillingPolicy anew(NewPeriods.Change change, boolean resume) {
        return BillingPolicy.DEFAULT.withNewPeriods(new NewPeriods(change, resume));
    }

    private static Desk anniversary(Desk desk) {
        AccountTerms terms = desk.terms();
        return new Desk(
                desk.catalog(),
                new AccountTerms(
                        terms.account(), terms.cycle().aligned(Alignment.ANNIVERSARY), terms.zone(), terms.currency()),
                desk.facts());
    }

    private static Vector<String> billed(
            Desk desk, Subscription subscription, BillingPolicy policy, LocalDate through) {
        return Desk.bill(desk.billing().by(policy), desk.account(subscription), Ledger.EMPTY, through)
                .invoices()
                .flatMap(Invoice::accrued)
                .map(line -> line.of().level().offer() + " " + line.days() + " "
                        + line.amount().getAmount());
    }
}
