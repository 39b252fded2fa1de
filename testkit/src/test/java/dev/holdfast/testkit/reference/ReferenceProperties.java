package dev.holdfast.testkit.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.invoice.Account;
import dev.holdfast.billing.invoice.Billing;
import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.invoice.Ledger;
import dev.holdfast.billing.policy.Arrears;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.policy.Edges;
import dev.holdfast.billing.policy.Foresight;
import dev.holdfast.billing.policy.RoundedPrice;
import dev.holdfast.billing.policy.RoundedSide;
import dev.holdfast.billing.policy.Stacking;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.State;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.time.ActualOver;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.time.DayCount;
import dev.holdfast.billing.usage.Report;
import dev.holdfast.catalog.rule.Facts;
import dev.holdfast.catalog.time.Span;
import dev.holdfast.testkit.arbitrary.Life;
import dev.holdfast.testkit.arbitrary.Lives;
import dev.holdfast.testkit.arbitrary.Policies;
import dev.holdfast.testkit.law.Effort;
import io.vavr.collection.TreeSet;
import io.vavr.collection.Vector;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;

@AddLifecycleHook(Effort.class)
class ReferenceProperties {

    @Provide
    Arbitrary<Life> lives() {
        return Lives.upTo(15);
    }

    @Provide
    Arbitrary<BillingPolicy> policies() {
        return Combinators.combine(Policies.ofWhatIsOwed(), Arbitraries.of(NaivePolicy.Count.values()))
                .as((policy, count) -> policy.withDayCount(
                        switch (count) {
                            case ACTUAL -> DayCount.ACTUAL;
                            case THIRTIETHS_FROM_START -> thirtieths(ActualOver.Rest.AT_END);
                            case THIRTIETHS_TO_END -> thirtieths(ActualOver.Rest.AT_START);
                            case THIRTIETHS -> thirtieths(ActualOver.Rest.NOWHERE);
                        }));
    }

    private static DayCount thirtieths(ActualOver.Rest rest) {
        return new ActualOver(30, Span.MONTH, rest);
    }

    @Property(tries = 200)
    void what_is_billed_by_each_bill_day_is_what_the_reference_owes(@ForAll("lives") Life life) {
        check(life, BillingPolicy.DEFAULT, NaivePolicy.DEFAULT);
    }

    @Property(tries = 200)
    void what_is_billed_by_any_policy_is_what_the_reference_owes_by_it(
            @ForAll("lives") Life life, @ForAll("policies") BillingPolicy policy) {
        BillingPolicy known = policy.withAhead(policy.ahead().map(span -> Span.days(10)));
        check(life, known, naive(known));
    }

    private static void check(Life life, BillingPolicy policy, NaivePolicy naive) {
        Subscription held = life.subscription();
        NaiveHistory history = new NaiveHistory(held.history());
        LocalDate last = life.billDays().last();
        NaiveCalculator all = reference(life, history::stateOn, last, naive);
        Billing billing = Billing.of(life.catalog()).by(policy);
        Ledger ledger = Ledger.EMPTY;
        Vector<Invoice> invoices = Vector.empty();
        for (LocalDate day : life.billDays()) {
            var bill = billing.bill(life.account(), ledger, day).get();
            invoices = invoices.appendAll(bill.invoices());
            ledger = bill.ledger();
            NaiveCalculator reference = policy.foresight() == Foresight.IGNORED
                    ? reference(life, date -> history.stateOn(date.isAfter(day) ? day : date), last, naive)
                    : all;
            assertThat(differences(owed(reference, day), billed(invoices)))
                    .as("by %s", day)
                    .isEmpty();
        }
    }

    private static NaiveCalculator reference(
            Life life, Function<LocalDate, State> held, LocalDate last, NaivePolicy policy) {
        return NaiveCalculator.of(
                held,
                life.first(),
                last.plusDays(400),
                life.catalog(),
                Facts.NONE,
                life.terms().cycle().day(),
                policy);
    }

    private static NaivePolicy naive(BillingPolicy policy) {
        Edges edges = policy.edges();
        return new NaivePolicy(
                edge(edges.begin()),
                edge(edges.change()),
                edge(edges.suspend()),
                edge(edges.resume()),
                edge(edges.end()),
                NaivePolicy.Renewed.valueOf(policy.newPeriods().change().name()),
                policy.newPeriods().resume(),
                policy.foresight() == Foresight.THROUGH_CHANGE,
                policy.ahead().isDefined() ? 10 : 0,
                policy.arrears() == Arrears.RUNNING_PERIOD,
                policy.chargedWhileSuspended(),
                policy.stacking() == Stacking.ON_PRICE,
                policy.roundedSide() == RoundedSide.UNUSED,
                policy.roundedPrice() == RoundedPrice.REDUCTION,
                count(policy.dayCount()),
                NaivePolicy.Taxed.valueOf(policy.taxedDay().name()),
                policy.rounding());
    }

    private static NaivePolicy.Edge edge(Edges.When when) {
        return NaivePolicy.Edge.valueOf(when.name());
    }

    private static NaivePolicy.Count count(DayCount count) {
        if (!(count instanceof ActualOver over)) {
            return NaivePolicy.Count.ACTUAL;
        }
        return switch (over.rest()) {
            case AT_END -> NaivePolicy.Count.THIRTIETHS_FROM_START;
            case AT_START -> NaivePolicy.Count.THIRTIETHS_TO_END;
            case NOWHERE -> NaivePolicy.Count.THIRTIETHS;
        };
    }

    /** The outage is reported with the second bill, of days that were billed, are billed now or will be. */
    @Property(tries = 100)
    void what_did_not_work_is_billed_as_the_reference_owes_it(
            @ForAll("lives") Life life,
            @ForAll @IntRange(max = 30) int which,
            @ForAll @IntRange(min = -20, max = 60) int after,
            @ForAll @IntRange(min = 1, max = 50) int length) {
        Vector<HoldingId> ids = life.subscription()
                .timeline()
                .changes()
                .values()
                .flatMap(state -> state.holdings().ids())
                .distinct()
                .toVector();
        HoldingId holding = ids.isEmpty() ? HoldingId.of("1") : ids.get(which % ids.size());
        Vector<LocalDate> days = life.billDays();
        LocalDate wanted = life.first().plusDays(after);
        LocalDate from = wanted.isAfter(days.last()) ? days.last() : wanted;
        LocalDate until = from.plusDays(length);
        Account told = life.account()
                .reporting(Vector.of(
                        new Report.Outage(life.subscription().id(), holding, DateRange.of(from, until), "no signal")));
        Assume.that(
                Billing.of(life.catalog()).bill(told, Ledger.EMPTY, days.last()).isRight());
        NaiveCalculator reference = NaiveCalculator.of(
                        new NaiveHistory(life.subscription().history())::stateOn,
                        life.first(),
                        days.last().plusDays(400),
                        life.catalog(),
                        Facts.NONE,
                        life.terms().cycle().day())
                .striking(holding, from, until);
        Ledger ledger = Ledger.EMPTY;
        Vector<Invoice> invoices = Vector.empty();
        for (LocalDate day : days) {
            Account known = day.equals(days.head()) ? life.account() : told;
            var bill = Billing.of(life.catalog()).bill(known, ledger, day).get();
            invoices = invoices.appendAll(bill.invoices());
            ledger = bill.ledger();
        }
        assertThat(differences(owed(reference, days.last()), billed(invoices))).isEmpty();
    }

    private static Map<String, BigDecimal> billed(Vector<Invoice> invoices) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        invoices.flatMap(Invoice::accrued)
                .forEach(line -> sums.merge(
                        line.of().holding() + " " + line.of().charge() + " from "
                                + line.of().period().from() + " to "
                                + line.of().period().until() + " at "
                                + line.of()
                                        .level()
                                        .price()
                                        .getAmount()
                                        .stripTrailingZeros()
                                        .toPlainString() + " left "
                                + line.of()
                                        .level()
                                        .reducedPrice()
                                        .getAmount()
                                        .stripTrailingZeros()
                                        .toPlainString(),
                        line.amount().getAmount(),
                        BigDecimal::add));
        return sums;
    }

    private static Map<String, BigDecimal> owed(NaiveCalculator reference, LocalDate through) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        reference
                .owed(through)
                .forEach((item, amount) -> sums.merge(
                        item.holding() + " " + item.charge() + " from " + item.from() + " to " + item.until() + " at "
                                + item.price().list().toPlainString() + " left "
                                + item.price().last().toPlainString(),
                        amount,
                        BigDecimal::add));
        return sums;
    }

    private static Vector<String> differences(Map<String, BigDecimal> owed, Map<String, BigDecimal> billed) {
        return TreeSet.ofAll(owed.keySet())
                .addAll(billed.keySet())
                .toVector()
                .reject(item ->
                        owed.getOrDefault(item, BigDecimal.ZERO).compareTo(billed.getOrDefault(item, BigDecimal.ZERO))
                                == 0)
                .map(item -> item + ": owed " + owed.get(item) + ", billed " + billed.get(item));
    }
}
