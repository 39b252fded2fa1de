package dev.holdfast.billing.accrual;

import static dev.holdfast.billing.Tariff.JULY_2013;
import static dev.holdfast.billing.Tariff.TRIPLE_PLAY;
import static dev.holdfast.billing.Tariff.day;
import static dev.holdfast.billing.Tariff.monthly;
import static dev.holdfast.billing.Tariff.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.billing.Desk;
import dev.holdfast.billing.Tariff;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.subscription.Command.Add;
import dev.holdfast.billing.subscription.Command.ChangeOffer;
import dev.holdfast.billing.subscription.Command.Move;
import dev.holdfast.billing.subscription.Command.Remove;
import dev.holdfast.billing.subscription.Command.Restore;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.billing.subscription.Command.Terminate;
import dev.holdfast.billing.subscription.Command.Undo;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.Rejection;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.billing.usage.Report;
import dev.holdfast.catalog.charge.Charge;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.charge.Occasion;
import dev.holdfast.catalog.charge.OneOff;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.charge.SeniorityReset;
import dev.holdfast.catalog.price.Flat;
import dev.holdfast.catalog.price.Metered;
import dev.holdfast.catalog.price.Rate;
import dev.holdfast.catalog.price.Tier;
import dev.holdfast.catalog.price.Tiers;
import dev.holdfast.catalog.price.Volume;
import dev.holdfast.catalog.time.Span;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

/** One-off charges are owed at each of their occasions, and for what really happened only. */
class FeesTest {

    private static final OneOff ACTIVATION = fee("activation", "50.00", Occasion.ACTIVATION);
    private static final Occasion VISIT = Occasion.event("visit");
    private static final Occasion NOT_RETURNED = Occasion.event("server-not-returned");

    /** Start with a termination at 49.00, as Free had it in 2012, and a fee for the server that is not returned. */
    private static final Desk DESK = selling(
            "start",
            fee("termination", "49.00", Occasion.of(Occasion.Kind.TERMINATION)),
            fee("unreturned", "250.00", NOT_RETURNED),
            fee("visit", "129.00", VISIT),
            fee("install", "60.00", Occasion.of(Occasion.Kind.INSTALLATION)),
            fee("fibre", "149.00", new Occasion(Occasion.Kind.INSTALLATION, Option.some("fibre"))),
            fee("giro", "1.50", new Occasion(Occasion.Kind.PAYMENT, Option.some("giro"))));

    private static final Subscription HOME = DESK.sells(Subscribe.to("start").on(JULY_2013));

    @Test
    void an_end_is_charged_on_the_day_it_takes_effect() {
        Subscription left = DESK.accepts(HOME, Terminate.everything().on(day(9, 12)));
        BillRuns runs = BillRuns.of(DESK, left);

        assertThat(runs.bill(day(9, 11)).fees()).isEmpty();
        assertThat(runs.bill(day(9, 12)).fees()).containsExactly("1 termination 2013-09-12 EUR 49.00");
        assertThat(runs.bill(day(9, 12)).bill(day(12, 1)).lines()).isEmpty();
    }

    @Test
    void the_end_of_an_order_that_never_worked_costs_nothing() {
        Subscription withdrawn = DESK.accepts(
                DESK.sells(Subscribe.to("start").toBeActivated().on(JULY_2013)),
                Terminate.everything().on(day(7, 5)));

        assertThat(BillRuns.of(DESK, withdrawn).bill(day(9, 1)).lines()).isEmpty();
    }

    /** As if never, or from a later day on: who has not left does not pay for leaving. */
    @Test
    void an_end_that_is_taken_back_gives_its_charge_back() {
        Subscription left = DESK.accepts(HOME, Terminate.everything().on(day(9, 12)));
        BillRuns billed = BillRuns.of(DESK, left).bill(day(9, 12));

        assertThat(billed.with(DESK.accepts(left, Undo.of(2).asIfNever()))
                        .bill(day(10, 1))
                        .fees())
                .containsExactly("1 termination 2013-09-12 EUR -49.00");
        BillRuns resumed = billed.with(DESK.accepts(left, Undo.of(2).on(day(9, 20))));
        assertThat(resumed.bill(day(9, 19)).fees()).isEmpty();
        assertThat(resumed.bill(day(9, 20)).fees()).containsExactly("1 termination 2013-09-12 EUR -49.00");
        assertThat(billed.with(DESK.accepts(left, new Restore(HoldingId.of("1")).on(day(9, 20))))
                        .bill(day(9, 20))
                        .fees())
                .containsExactly("1 termination 2013-09-12 EUR -49.00");
    }

    @Test
    void what_is_restored_after_further_bills_gives_its_charge_back_too() {
        Subscription left = DESK.accepts(HOME, Terminate.everything().on(day(9, 12)));
        BillRuns billed =
                BillRuns.of(DESK, left).bill(day(9, 12)).bill(day(10, 1)).bill(day(11, 1));
        Subscription restored = DESK.accepts(left, new Restore(HoldingId.of("1")).on(day(11, 9)));

        assertThat(billed.with(restored).bill(day(11, 1)).lines()).isEmpty();
        assertThat(billed.with(restored).bill(day(11, 9)).fees())
                .containsExactly("1 termination 2013-09-12 EUR -49.00");
    }

    /** SFR charges 49.00 for a change of plan from 18 February 2026. */
    @Test
    void a_change_is_charged_by_the_offer_changed_to() {
        Desk desk = selling("confort", fee("change", "49.00", Occasion.of(Occasion.Kind.CHANGE)));
        Subscription home = desk.sells(Subscribe.to("start").on(JULY_2013));
        Subscription changed = desk.accepts(home, ChangeOffer.to("confort").on(day(9, 12)));
        BillRuns runs = BillRuns.of(desk, changed).bill(day(9, 12));

        assertThat(runs.fees()).containsExactly("1 change 2013-09-12 EUR 49.00");
        assertThat(BillRuns.of(desk, desk.sells(Subscribe.to("confort").on(JULY_2013)))
                        .bill(day(9, 1))
                        .fees())
                .isEmpty();
    }

    @Test
    void a_change_that_never_was_gives_its_charge_back_and_one_that_was_keeps_it() {
        Desk desk = selling("confort", fee("change", "49.00", Occasion.of(Occasion.Kind.CHANGE)));
        Subscription changed = desk.sells(
                Subscribe.to("start").on(JULY_2013), ChangeOffer.to("confort").on(day(9, 12)));
        BillRuns runs = BillRuns.of(desk, changed).bill(day(9, 12));

        assertThat(runs.with(desk.accepts(changed, Undo.of(2).asIfNever()))
                        .bill(day(9, 20))
                        .fees())
                .containsExactly("1 change 2013-09-12 EUR -49.00");
        assertThat(runs.with(desk.accepts(changed, Undo.of(2).on(day(9, 20))))
                        .bill(day(9, 20))
                        .fees())
                .isEmpty();
    }

    @Test
    void a_change_and_its_reversal_on_one_day_are_no_change() {
        Desk desk = selling("light", fee("change", "49.00", Occasion.of(Occasion.Kind.CHANGE)));
        Subscription light = desk.sells(Subscribe.to("light").on(JULY_2013));
        Subscription there = desk.accepts(light, ChangeOffer.to("start").on(day(9, 12)));
        Subscription back =
                desk.accepts(there, ChangeOffer.to("light").on(day(9, 12)).consenting(Desk.reducing("1/tv", "TV")));

        assertThat(BillRuns.of(desk, back).bill(day(10, 1)).fees()).isEmpty();
    }

    @Test
    void an_activation_is_charged_on_a_change_only_if_the_policy_says_so() {
        Desk desk = selling("confort", ACTIVATION);
        Subscription changed = desk.sells(
                Subscribe.to("start").on(JULY_2013), ChangeOffer.to("confort").on(day(9, 12)));

        assertThat(BillRuns.of(desk, changed).bill(day(10, 1)).fees()).isEmpty();
        assertThat(BillRuns.of(desk, changed)
                        .by(BillingPolicy.DEFAULT.withActivationOnChange(true))
                        .bill(day(10, 1))
                        .fees())
                .containsExactly("1 activation 2013-09-12 EUR 50.00");
    }

    @Test
    void what_is_reported_is_charged_once_however_late_it_is_reported() {
        BillRuns runs = BillRuns.of(DESK, HOME).bill(day(8, 1)).reporting("1", VISIT, day(7, 9));

        assertThat(runs.bill(day(9, 1)).fees()).containsExactly("1 visit 2013-07-09 EUR 129.00");
        assertThat(runs.bill(day(9, 1)).bill(day(10, 1)).fees()).isEmpty();
        assertThat(BillRuns.of(DESK, HOME)
                        .reporting("1", VISIT, day(7, 9))
                        .bill(day(7, 8))
                        .fees())
                .isEmpty();
    }

    @Test
    void what_is_reported_twice_on_a_day_happened_twice() {
        BillRuns runs = BillRuns.of(DESK, HOME)
                .reporting("1", VISIT, day(7, 9))
                .reporting("1", VISIT, day(7, 9))
                .bill(day(8, 1));

        assertThat(runs.fees()).containsExactly("1 visit 2013-07-09 EUR 258.00");
    }

    @Test
    void an_occasion_without_a_detail_is_any_of_its_kind() {
        BillRuns runs = BillRuns.of(DESK, HOME);

        assertThat(runs.reporting("1", Occasion.of(Occasion.Kind.INSTALLATION), day(7, 3))
                        .bill(day(8, 1))
                        .fees())
                .containsExactly("1 install 2013-07-03 EUR 60.00");
        assertThat(runs.reporting("1", new Occasion(Occasion.Kind.INSTALLATION, Option.some("fibre")), day(7, 3))
                        .bill(day(8, 1))
                        .fees())
                .containsExactlyInAnyOrder("1 install 2013-07-03 EUR 60.00", "1 fibre 2013-07-03 EUR 149.00");
        assertThat(runs.reporting("1", new Occasion(Occasion.Kind.PAYMENT, Option.some("card")), day(7, 3))
                        .bill(day(8, 1))
                        .fees())
                .isEmpty();
    }

    /** A technician's visit at 129.00 contains the activation at 50.00, billed before it came. */
    @Test
    void a_charge_that_replaces_another_gives_that_one_back() {
        Desk desk = selling(
                "start",
                ACTIVATION,
                fee("technician", "129.00", VISIT).withReplaces(Vector.of(ChargeId.of("activation"))));
        BillRuns runs = BillRuns.of(desk, desk.sells(Subscribe.to("start").on(JULY_2013)))
                .bill(JULY_2013);
        assertThat(runs.fees()).containsExactly("1 activation 2013-07-01 EUR 50.00");

        assertThat(runs.reporting("1", VISIT, day(7, 9)).bill(day(8, 1)).fees())
                .containsExactlyInAnyOrder("1 activation 2013-07-01 EUR -50.00", "1 technician 2013-07-09 EUR 129.00");
    }

    @Test
    void what_has_ended_may_be_reported_of() {
        Subscription left = DESK.accepts(HOME, Terminate.everything().on(day(9, 12)));
        BillRuns runs = BillRuns.of(DESK, left).bill(day(9, 12)).reporting("1", NOT_RETURNED, day(10, 20));

        assertThat(runs.bill(day(11, 1)).fees()).containsExactly("1 unreturned 2013-10-20 EUR 250.00");
    }

    @Test
    void what_was_never_held_cannot_be_reported_of_and_what_was_taken_back_costs_nothing() {
        BillRuns runs = BillRuns.of(DESK, HOME);
        assertThat(runs.reporting("7", VISIT, day(7, 9)).uncovered(day(8, 1))).contains("a report of 2013-07-09", "7");

        Subscription more = DESK.accepts(HOME, Add.of("bouquet").on(day(7, 5)));
        Subscription less = DESK.accepts(more, Undo.of(2).asIfNever());
        assertThat(runs.with(less)
                        .reporting("2", VISIT, day(7, 9))
                        .bill(day(8, 1))
                        .fees())
                .isEmpty();
    }

    @Test
    void what_the_history_knows_is_not_reported() {
        assertThatThrownBy(() ->
                        new Report.Happened(SubscriptionId.of("s"), HoldingId.of("1"), Occasion.ACTIVATION, JULY_2013))
                .hasMessageContaining("was activation, which is known from the history and the bill days");
    }

    @Test
    void a_paper_bill_is_charged_on_each_bill_day_however_often_bills_are_made() {
        Desk desk = selling("start", fee("paper", "2.50", Occasion.of(Occasion.Kind.BILL)));
        BillRuns runs = BillRuns.of(desk, desk.sells(Subscribe.to("start").on(day(7, 10))));

        assertThat(runs.bill(day(7, 10)).fees()).isEmpty();
        assertThat(runs.bill(day(7, 10)).bill(day(8, 1)).fees()).containsExactly("1 paper 2013-08-01 EUR 2.50");
        assertThat(runs.bill(day(8, 1)).bill(day(8, 1)).bill(day(8, 20)).lines())
                .isEmpty();
        assertThat(runs.bill(day(10, 1)).fees())
                .containsExactly(
                        "1 paper 2013-08-01 EUR 2.50", "1 paper 2013-09-01 EUR 2.50", "1 paper 2013-10-01 EUR 2.50");
    }

    @Test
    void a_bill_day_without_anything_to_bill_makes_no_bill() {
        Charge yearly = Recurring.builder()
                .id(ChargeId.of("yearly"))
                .cadence(Span.years(1))
                .price(Flat.of("EUR 600.00"))
                .build();
        Desk desk = Desk.of(with(
                TRIPLE_PLAY,
                Tariff.START.withCharges(Vector.of(yearly, fee("paper", "2.50", Occasion.of(Occasion.Kind.BILL))))));
        BillRuns runs = BillRuns.of(desk, desk.sells(Subscribe.to("start").on(JULY_2013)));

        assertThat(runs.bill(LocalDate.of(2014, 7, 1)).lines().filter(line -> line.contains("paper")))
                .containsExactly("1 paper 2013-07-01 EUR 2.50", "1 paper 2014-07-01 EUR 2.50");
    }

    @Test
    void a_desk_waives_what_the_tariff_lets_it_waive() {
        Desk desk = selling("start", ACTIVATION.withWaivable(true), fee("opening", "19.00", Occasion.ACTIVATION));
        Subscription waived =
                desk.sells(Subscribe.to("start").on(JULY_2013).waiving("activation", "desk-7", "kept waiting"));

        assertThat(BillRuns.of(desk, waived).bill(JULY_2013).fees()).containsExactly("1 opening 2013-07-01 EUR 19.00");
        assertThat(waived.history().head().request().waivers().head().reason()).isEqualTo("kept waiting");
        assertThat(desk.refuses(
                        Subscription.none("s"),
                        Subscribe.to("start").on(JULY_2013).waiving("opening", "desk-7", "kept waiting")))
                .containsExactly(
                        new Rejection.NotWaivable(ChargeId.of("opening"), Vector.of(ChargeId.of("activation"))));
    }

    @Test
    void what_was_waived_when_it_was_ordered_is_waived_when_it_begins_to_work() {
        Desk desk = selling("start", ACTIVATION.withWaivable(true));
        Subscription ordered = desk.sells(
                Subscribe.to("start").toBeActivated().on(JULY_2013).waiving("activation", "desk-7", "kept waiting"));
        Subscription working = desk.accepts(ordered, Move.activate().on(day(7, 11)));

        Subscription another = desk.accepts(working, Add.of("start").on(day(7, 20)));

        assertThat(BillRuns.of(desk, working).bill(day(8, 1)).fees()).isEmpty();
        assertThat(BillRuns.of(desk, another).bill(day(8, 1)).fees())
                .allMatch(fee -> fee.endsWith("activation 2013-07-20 EUR 50.00"))
                .hasSize(1);
    }

    @Test
    void an_activation_is_charged_once_when_it_works() {
        Desk desk = selling("start", ACTIVATION);
        Subscription ordered = desk.sells(Subscribe.to("start").toBeActivated().on(JULY_2013));

        assertThat(BillRuns.of(desk, ordered).bill(day(7, 10)).fees()).isEmpty();
        assertThat(BillRuns.of(desk, desk.accepts(ordered, Move.activate().on(day(7, 11))))
                        .bill(day(8, 1))
                        .fees())
                .containsExactly("1 activation 2013-07-11 EUR 50.00");
    }

    @Test
    void a_waiver_holds_for_what_its_request_makes_due_and_for_nothing_later() {
        Desk desk = selling(
                "start",
                fee("service", "5.00", Occasion.ACTIVATION).withWaivable(true),
                fee("service-end", "5.00", Occasion.of(Occasion.Kind.TERMINATION))
                        .withWaivable(true));
        Subscription home =
                desk.sells(Subscribe.to("start").on(JULY_2013).waiving("service-end", "desk-7", "kept waiting"));
        Subscription left = desk.accepts(home, Terminate.everything().on(day(9, 12)));

        assertThat(BillRuns.of(desk, left).bill(day(9, 12)).fees())
                .containsExactly("1 service 2013-07-01 EUR 5.00", "1 service-end 2013-09-12 EUR 5.00");
    }

    @Test
    void an_end_of_an_add_on_is_charged_too() {
        Desk desk = Desk.of(with(
                TRIPLE_PLAY,
                Tariff.BOUQUET.withCharges(
                        Vector.of(monthly("6.00"), fee("end", "3.00", Occasion.of(Occasion.Kind.TERMINATION))))));
        Subscription less = desk.sells(
                Subscribe.to("start").on(JULY_2013),
                Add.of("bouquet").on(day(7, 5)),
                Remove.of("2").on(day(9, 12)).consenting(Desk.losing("2", "channel bouquet")));

        assertThat(BillRuns.of(desk, less).bill(day(10, 1)).fees()).containsExactly("2 end 2013-09-12 EUR 3.00");
        assertThat(BillRuns.of(desk, desk.accepts(less, Add.of("sim").on(day(9, 20))))
                        .bill(day(10, 1))
                        .fees())
                .as("whatever comes later")
                .containsExactly("2 end 2013-09-12 EUR 3.00");
    }

    /** A visit costs less once two months are over, and they are counted from another day by each charge. */
    @Test
    void the_seniority_of_a_charge_is_counted_from_the_first_day_or_from_the_last_charge_or_change() {
        Vector<LocalDate> visits = Vector.of(day(7, 20), day(9, 25), day(10, 10), day(12, 20));

        assertThat(visits(SeniorityReset.NEVER, visits)).containsExactly("129.00", "99.00", "99.00", "99.00");
        assertThat(visits(SeniorityReset.CHARGED, visits)).containsExactly("129.00", "99.00", "129.00", "99.00");
        // what is held becomes another on 1 October
        assertThat(visits(SeniorityReset.CHANGE, visits)).containsExactly("129.00", "99.00", "129.00", "99.00");
    }

    private static Vector<String> visits(SeniorityReset reset, Vector<LocalDate> visits) {
        Tier first = new Tier(
                BigDecimal.ZERO,
                Option.some(BigDecimal.ONE),
                BigMoney.parse("EUR 129.00"),
                new Rate.Each(BigMoney.parse("EUR 0")));
        Tier rest = new Tier(
                BigDecimal.ONE, Option.none(), BigMoney.parse("EUR 99.00"), new Rate.Each(BigMoney.parse("EUR 0")));
        OneOff visit = fee("visit", "0.00", VISIT)
                .withPrice(new Volume(Tiers.of(first, rest), Option.some(Metered.SENIORITY)))
                .withSeniorityReset(reset);
        Desk desk = Desk.of(with(
                TRIPLE_PLAY,
                Tariff.START.withCharges(Vector.of(monthly("57.95"), visit)),
                Tariff.CONFORT.withCharges(Vector.of(monthly("62.95"), visit))));
        BillRuns runs = BillRuns.of(
                desk,
                desk.sells(
                        Subscribe.to("start").on(JULY_2013),
                        ChangeOffer.to("confort").on(day(10, 1))));
        return visits.foldLeft(runs, (all, on) -> all.reporting("1", VISIT, on))
                .bill(day(12, 31))
                .fees()
                .map(fee -> fee.substring(fee.indexOf("EUR ") + 4));
    }

    private static Desk selling(String pack, Charge... charges) {
        Vector<String> offers = Vector.of("start", "confort", "light");
        return Desk.of(with(
                TRIPLE_PLAY,
                Vector.of(Tariff.START, Tariff.CONFORT, Tariff.LIGHT)
                        .get(offers.indexOf(pack))
                        .withCharges(Vector.of(charges).prepend(monthly("57.95")))));
    }

    private static OneOff fee(String id, String price, Occasion on) {
        return OneOff.builder()
                .id(ChargeId.of(id))
                .price(Flat.of("EUR " + price))
                .on(on)
                .build();
    }
}
