package dev.holdfast.testkit.law;

import dev.holdfast.billing.invoice.Billing;
import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.subscription.Command;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.charge.Occasion;
import dev.holdfast.catalog.charge.OneOff;
import dev.holdfast.catalog.rule.ChangeKind;
import dev.holdfast.catalog.rule.Rule;
import dev.holdfast.testkit.arbitrary.Life;
import dev.holdfast.testkit.arbitrary.Lives;
import dev.holdfast.testkit.arbitrary.Policies;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/**
 * The laws of bills with everything that a catalogue can say and a customer can ask for. The reference prices one
 * charge at a time, so it does not know these.
 */
@AddLifecycleHook(Effort.class)
class TermProperties {

    private static final int TRIES = 100;

    @Provide
    Arbitrary<Life> lives() {
        return Lives.ofEveryKind(12);
    }

    @Provide
    Arbitrary<BillingPolicy> policies() {
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(BillingPolicy.DEFAULT)), Tuple.of(1, Policies.any()));
    }

    @Provide
    Arbitrary<Integer> numbers() {
        return Arbitraries.integers().between(0, 9999).withoutEdgeCases();
    }

    @Property(tries = TRIES)
    void billing_twice_bills_nothing_the_second_time(
            @ForAll("lives") Life life, @ForAll("policies") BillingPolicy policy) {
        Idempotence.LAW.mustHold(run(life, policy));
    }

    @Property(tries = TRIES)
    void billing_often_and_billing_once_bill_the_same(
            @ForAll("lives") Life life, @ForAll("policies") BillingPolicy policy) {
        PathIndependence.LAW.mustHold(run(life, policy));
    }

    @Property(tries = TRIES)
    void every_bill_that_is_calculated_adds_up(@ForAll("lives") Life life, @ForAll("policies") BillingPolicy policy) {
        run(life, policy)
                .invoices()
                .getOrElse(Vector.<Invoice>empty())
                .map(invoice -> Conservation.Document.of(invoice, policy.tax()))
                .forEach(Conservation.LAW::mustHold);
    }

    @Property(tries = TRIES)
    void credits_give_back_what_was_billed_and_no_more(
            @ForAll("lives") Life life, @ForAll("policies") BillingPolicy policy) {
        CreditsAreBounded.LAW.mustHold(run(life, Policies.payingDaysOnce(policy)));
    }

    @Property(tries = TRIES)
    void cutting_periods_by_free_changes_costs_nothing(
            @ForAll("lives") Life life, @ForAll("policies") BillingPolicy policy, @ForAll("numbers") int number) {
        Assume.that(addingIsFree(life));
        Subscription cut = ChangeProperties.cut(life.subscription(), life, number);

        // what is known to change is not charged ahead, and a bill that it leaves empty is not charged for
        BillingPolicy by = isChargedForBills(life) ? policy.withAhead(Option.none()) : policy;
        Additivity.LAW.mustHold(new Additivity.Cut(
                Billing.of(life.catalog()).by(by)::bill,
                life.account(),
                life.account().with(cut),
                life.billDays().last()));
    }

    @Property(tries = TRIES)
    void a_change_that_is_undone_as_if_never_costs_and_loses_nothing(
            @ForAll("lives") Life life, @ForAll("policies") BillingPolicy policy, @ForAll("numbers") int number) {
        LocalDate date = ChangeProperties.dayOf(life, number);
        life.moments()
                .forEach(moment -> NoOpIsFree.LAW.mustHold(new NoOpIsFree.NoOp(
                        life.account(),
                        life.subscription().id(),
                        Vector.of(
                                moment.request()
                                        .withEffectiveOn(Option.some(date))
                                        .withReplaces(Option.none()),
                                Command.Undo.of(life.subscription().version() + 1)
                                        .asIfNever()),
                        life.context(),
                        Billing.of(life.catalog()).by(policy)::bill,
                        life.billDays().last().plusDays(60))));
    }

    @Property(tries = TRIES)
    void no_service_is_lost_or_reduced_in_silence(@ForAll("lives") Life life) {
        life.transitions()
                .forEach(transition -> NoSilentLoss.LAW.mustHold(new NoSilentLoss.Change(transition, life.context())));
    }

    private static boolean isChargedForBills(Life life) {
        return life.catalog()
                .versions()
                .values()
                .toVector()
                .flatMap(CatalogVersion::offers)
                .exists(offer -> offer.charges()
                        .exists(charge ->
                                charge instanceof OneOff fee && fee.on().kind() == Occasion.Kind.BILL));
    }

    private static boolean addingIsFree(Life life) {
        return life.catalog()
                .versions()
                .values()
                .forAll(version -> version.rules(Rule.Change.class)
                        .forAll(rule ->
                                rule.kind() != ChangeKind.ADD || rule.fee().isEmpty()));
    }

    private static BillRun run(Life life, BillingPolicy policy) {
        return life.billed(Billing.of(life.catalog()).by(policy)::bill);
    }
}
