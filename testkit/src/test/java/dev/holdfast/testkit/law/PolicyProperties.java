package dev.holdfast.testkit.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.invoice.Billing;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.policy.Edges;
import dev.holdfast.billing.policy.Foresight;
import dev.holdfast.billing.policy.RoundedPrice;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.time.DayCount;
import dev.holdfast.testkit.arbitrary.Life;
import dev.holdfast.testkit.arbitrary.Lives;
import dev.holdfast.testkit.arbitrary.Policies;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of money hold whatever the policy says of what is owed. */
class PolicyProperties extends MoneyLaws {

    @Provide
    @Override
    Arbitrary<Life> lives() {
        return Lives.upTo(15);
    }

    @Provide
    @Override
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
    void every_bill_is_calculated(@ForAll("lives") Life life, @ForAll("policies") BillingPolicy policy) {
        assertThat(run(life, policy).invoices().isRight()).isTrue();
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
}
