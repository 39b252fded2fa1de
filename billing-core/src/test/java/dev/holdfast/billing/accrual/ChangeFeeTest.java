package dev.holdfast.billing.accrual;

import static dev.holdfast.billing.Tariff.JULY_2013;
import static dev.holdfast.billing.Tariff.TRIPLE_PLAY;
import static dev.holdfast.billing.Tariff.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.Desk;
import dev.holdfast.billing.invoice.InvoiceLine;
import dev.holdfast.billing.subscription.Command.Add;
import dev.holdfast.billing.subscription.Command.ChangeOffer;
import dev.holdfast.billing.subscription.Command.ChangeQuantity;
import dev.holdfast.billing.subscription.Command.Remove;
import dev.holdfast.billing.subscription.Command.Restore;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.billing.subscription.Command.Terminate;
import dev.holdfast.billing.subscription.Command.Undo;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.charge.Occasion;
import dev.holdfast.catalog.charge.OneOff;
import dev.holdfast.catalog.offer.Selection;
import dev.holdfast.catalog.price.Flat;
import dev.holdfast.catalog.rule.ChangeKind;
import dev.holdfast.catalog.rule.Rule;
import dev.holdfast.catalog.rule.Timing;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** The fee of the change rule that a change obeys is owed on the day of the change. Orange France: 49.00 to go down. */
class ChangeFeeTest {

    private static final Desk DESK = Desk.of(TRIPLE_PLAY.withRules(Vector.of(
            rule(ChangeKind.DOWNGRADE, "49.00"),
            rule(ChangeKind.SIDEGRADE, "9.00"),
            rule(ChangeKind.ADD, "5.00"),
            rule(ChangeKind.REMOVE, "4.00"),
            rule(ChangeKind.TERMINATE, "50.00"))));

    private static final Subscription HOME = DESK.sells(Subscribe.to("start").on(JULY_2013));
    private static final Subscription LIGHT =
            DESK.accepts(HOME, ChangeOffer.to("light").on(day(9, 12)).consenting(Desk.reducing("1/tv", "TV")));

    @Test
    void a_downgrade_costs_its_fee_and_an_upgrade_without_one_costs_nothing() {
        assertThat(fees(LIGHT)).containsExactly("1 downgrade 2013-09-12 EUR 49.00");
        assertThat(fees(DESK.accepts(HOME, ChangeOffer.to("confort").on(day(9, 12)))))
                .isEmpty();
    }

    @Test
    void a_fee_is_taxed_as_the_charges_are() {
        assertThat(BillRuns.of(DESK, LIGHT)
                        .bill(day(10, 1))
                        .invoice()
                        .get()
                        .lines()
                        .flatMap(InvoiceLine::accrued)
                        .find(line -> line.of().charge().value().equals("downgrade"))
                        .get()
                        .share()
                        .percent())
                .isEqualByComparingTo("21");
    }

    @Test
    void two_changes_on_one_day_are_one() {
        Subscription there = DESK.accepts(HOME, ChangeOffer.to("confort").on(day(9, 12)));
        Subscription down = DESK.accepts(
                there,
                ChangeOffer.to("light")
                        .on(day(9, 12))
                        .consenting(Desk.reducing("1/tv", "TV"), Desk.reducing("1/internet", "internet")));

        assertThat(fees(down)).containsExactly("1 downgrade 2013-09-12 EUR 49.00");
        assertThat(fees(DESK.accepts(
                        there,
                        ChangeOffer.to("start")
                                .on(day(9, 12))
                                .consenting(Desk.reducing("1/tv", "TV"), Desk.reducing("1/internet", "internet")))))
                .isEmpty();
    }

    @Test
    void a_change_that_never_was_gives_its_fee_back_and_one_undone_from_a_day_on_keeps_it() {
        BillRuns billed = BillRuns.of(DESK, LIGHT).bill(day(9, 12));

        assertThat(billed.with(DESK.accepts(LIGHT, Undo.of(2).asIfNever()))
                        .bill(day(9, 20))
                        .fees())
                .containsExactly("1 downgrade 2013-09-12 EUR -49.00");
        assertThat(billed.with(DESK.accepts(LIGHT, Undo.of(2).on(day(9, 20))))
                        .bill(day(9, 20))
                        .fees())
                .isEmpty();
    }

    @Test
    void adding_and_removing_cost_their_fees() {
        Subscription more = DESK.accepts(HOME, Add.of("bouquet").on(day(8, 5)));
        Subscription less =
                DESK.accepts(more, Remove.of("2").on(day(9, 12)).consenting(Desk.losing("2", "channel bouquet")));

        assertThat(fees(less)).containsExactly("2 add 2013-08-05 EUR 5.00", "2 remove 2013-09-12 EUR 4.00");
        assertThat(fees(DESK.accepts(less, new Restore(HoldingId.of("2")).on(day(9, 20)))))
                .as("given back as it was, so nothing was removed and nothing is added")
                .containsExactly("2 add 2013-08-05 EUR 5.00");
    }

    @Test
    void ending_everything_costs_the_fee_of_each_root() {
        assertThat(fees(DESK.accepts(HOME, Terminate.everything().on(day(9, 12)))))
                .containsExactly("1 terminate 2013-09-12 EUR 50.00");
    }

    @Test
    void a_smaller_quantity_is_a_downgrade() {
        Subscription lines = DESK.sells(Subscribe.to("sim").on(JULY_2013));
        Subscription more = DESK.accepts(lines, new ChangeQuantity(HoldingId.of("1"), BigDecimal.TEN).on(day(8, 5)));
        Subscription less = DESK.accepts(more, new ChangeQuantity(HoldingId.of("1"), BigDecimal.ONE).on(day(9, 12)));

        assertThat(fees(more)).isEmpty();
        assertThat(fees(less)).containsExactly("1 downgrade 2013-09-12 EUR 49.00");
    }

    @Test
    void a_fee_is_waived_if_its_rule_says_that_it_may_be() {
        Rule.Change waivable = rule(ChangeKind.DOWNGRADE, "49.00");
        Desk desk = Desk.of(TRIPLE_PLAY.withRules(Vector.of(new Rule.Change(
                waivable.kind(),
                waivable.on(),
                waivable.to(),
                waivable.timings(),
                waivable.fee().map(fee -> fee.withWaivable(true))))));
        Subscription light = desk.sells(
                Subscribe.to("start").on(JULY_2013),
                ChangeOffer.to("light")
                        .on(day(9, 12))
                        .consenting(Desk.reducing("1/tv", "TV"))
                        .waiving("downgrade", "desk-7", "it was sold wrongly"));

        assertThat(BillRuns.of(desk, light).bill(day(10, 1)).fees()).isEmpty();
    }

    private static Vector<String> fees(Subscription subscription) {
        return BillRuns.of(DESK, subscription).bill(day(10, 1)).fees();
    }

    private static Rule.Change rule(ChangeKind kind, String fee) {
        String name = kind.name().toLowerCase(java.util.Locale.ROOT);
        return new Rule.Change(
                kind,
                Selection.ALL,
                Selection.ALL,
                Vector.of(Timing.values()),
                Option.some(OneOff.builder()
                        .id(ChargeId.of(name))
                        .on(Occasion.of(Occasion.Kind.CHANGE))
                        .price(Flat.of("EUR " + fee))
                        .build()));
    }
}
