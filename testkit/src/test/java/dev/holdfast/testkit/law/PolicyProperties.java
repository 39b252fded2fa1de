package dev.holdfast.testkit.law;

import dev.holdfast.billing.invoice.Account;
import dev.holdfast.billing.invoice.Billing;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.policy.Edges;
import dev.holdfast.billing.policy.Foresight;
import dev.holdfast.billing.policy.RoundedPrice;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.time.DayCount;
import dev.holdfast.testkit.arbitrary.Life;
import dev.holdfast.testkit.arbitrary.Policies;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of money hold whatever the policy says of what is owed. */
class PolicyProperties extends GeneratedLives {

    private static final int TRIES = 100;

    @Provide
    Arbitrary<BillingPolicy> policies() {
        return Policies.ofAllThatIsOwed();
    }

    @Provide
    Arbitrary<DayCount> dayCounts() {
        return Policies.dayCounts();
    }

    @Provide
    Arbitrary<DateRange> periods() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 800),
                        Arbitraries.integers().between(1, 100))
                .as((from, days) -> {
                    LocalDate start = LocalDate.of(2023, 1, 1).plusDays(from);
                    return DateRange.of(start, start.plusDays(days));
                });
    }

    @Property(tries = 1000)
    void every_day_count_gives_a_complete_period_its_price(
            @ForAll("dayCounts") DayCount dayCount, @ForAll("periods") DateRange period) {
        DayCountContract.LAW.mustHold(new DayCountContract.Count(dayCount, period));
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
    void every_bill_is_calculated_and_adds_up(@ForAll("lives") Life life, @ForAll("policies") BillingPolicy policy) {
        run(life, policy).invoices().get().map(Conservation.Document::of).forEach(Conservation.LAW::mustHold);
    }

    @Property(tries = TRIES)
    void credits_give_back_what_was_billed_and_no_more(
            @ForAll("lives") Life life, @ForAll("policies") BillingPolicy policy) {
        CreditsAreBounded.LAW.mustHold(run(life, policy));
    }

    @Property(tries = TRIES)
    void cutting_periods_by_free_changes_costs_nothing(
            @ForAll("lives") Life life, @ForAll("policies") BillingPolicy policy, @ForAll("numbers") int number) {
        Subscription cut = ChangeProperties.cut(life.subscription(), life, number);

        Additivity.LAW.mustHold(new Additivity.Cut(
                Billing.of(life.catalog()).by(policy)::bill,
                life.account(),
                Account.of(life.terms()).with(cut),
                life.billDays().last()));
    }

    /** A promotion that begins with what is held moves with its edge; one whose end was not foreseen was charged on. */
    @Property(tries = TRIES)
    void promotions_take_off_at_most_the_price_and_stop_on_their_day(
            @ForAll("lives") Life life, @ForAll("policies") BillingPolicy policy) {
        Billing billing = Billing.of(life.catalog())
                .by(policy.withEdges(Edges.DEFAULT)
                        .withForesight(Foresight.UP_TO_CHANGE)
                        .withRoundedPrice(RoundedPrice.REST));
        PromotionsNeverPay.LAW.mustHold(new PromotionsNeverPay.Promoted(
                new BillRun(billing::bill, life.billDays().map(day -> new BillRun.Bill(life.account(), day)))
                        .invoices()
                        .get(),
                life.subscription(),
                life.catalog()));
    }

    @Provide
    Arbitrary<Integer> numbers() {
        return Arbitraries.integers().between(0, 9999).withoutEdgeCases();
    }

    private static BillRun run(Life life, BillingPolicy policy) {
        return life.billed(Billing.of(life.catalog()).by(policy)::bill);
    }
}
