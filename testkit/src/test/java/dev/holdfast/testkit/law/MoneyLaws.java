package dev.holdfast.testkit.law;

import dev.holdfast.billing.invoice.Billing;
import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.charge.Occasion;
import dev.holdfast.catalog.charge.OneOff;
import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.rule.ChangeKind;
import dev.holdfast.catalog.rule.Rule;
import dev.holdfast.testkit.arbitrary.Life;
import dev.holdfast.testkit.arbitrary.Policies;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.ZoneOffset;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** The laws of money that hold for every life by every policy. Which lives and policies these are, a class of its own says. */
@AddLifecycleHook(Effort.class)
abstract class MoneyLaws {

    static final int TRIES = 100;

    abstract Arbitrary<Life> lives();

    abstract Arbitrary<BillingPolicy> policies();

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
    void requests_kept_aside_and_made_later_lead_to_the_same(
            @ForAll("lives") Life life, @ForAll("policies") BillingPolicy policy) {
        ReplayIsDirect.LAW.mustHold(new ReplayIsDirect.Queue(
                life.account(),
                life.subscription().id(),
                life.moments().filter(moment -> moment.decided().isRight()).map(Life.Moment::request),
                life.last().plusDays(60).atStartOfDay(ZoneOffset.UTC).toInstant(),
                life.context(),
                Billing.of(life.catalog()).by(policy)::bill,
                life.billDays().last()));
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

    /** What is added costs nothing for being added, and nothing for being left. */
    private static boolean addingIsFree(Life life) {
        return life.catalog()
                .versions()
                .values()
                .forAll(version -> version.rules(Rule.Change.class)
                                .forAll(rule -> rule.kind() != ChangeKind.ADD
                                        || rule.fee().isEmpty())
                        && version.offer(OfferId.of("note"))
                                .forAll(note -> !version.rules(Rule.Commitment.class)
                                                .exists(rule -> rule.on().means(note))
                                        && !version.rules(Rule.Deposit.class)
                                                .exists(rule -> rule.on().means(note))));
    }

    static BillRun run(Life life, BillingPolicy policy) {
        return life.billed(Billing.of(life.catalog()).by(policy)::bill);
    }
}
