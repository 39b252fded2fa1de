package dev.holdfast.testkit.arbitrary;

import dev.holdfast.billing.policy.Arrears;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.policy.ChangedQuantity;
import dev.holdfast.billing.policy.Edges;
import dev.holdfast.billing.policy.Foresight;
import dev.holdfast.billing.policy.NegativeTotal;
import dev.holdfast.billing.policy.NewPeriods;
import dev.holdfast.billing.policy.Presentation;
import dev.holdfast.billing.policy.ReductionTime;
import dev.holdfast.billing.policy.RoundedFirst;
import dev.holdfast.billing.policy.RoundedPrice;
import dev.holdfast.billing.policy.RoundedSide;
import dev.holdfast.billing.policy.Stacking;
import dev.holdfast.billing.policy.TaxedDay;
import dev.holdfast.billing.subscription.Suspension;
import dev.holdfast.billing.tax.TaxPolicy;
import dev.holdfast.billing.time.ActualOver;
import dev.holdfast.billing.time.DayCount;
import dev.holdfast.billing.time.MonthsOf;
import dev.holdfast.billing.time.StandardDayCount;
import dev.holdfast.catalog.time.Span;
import io.vavr.collection.SortedSet;
import io.vavr.collection.TreeSet;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Ways of billing. */
public final class Policies {

    private Policies() {}

    /**
     * Every way of putting on paper what is owed, of rounding and of taxing it.
     *
     * @return the policies, with days counted as by default
     */
    public static Arbitrary<BillingPolicy> ofDocuments() {
        Arbitrary<Option<BigDecimal>> steps =
                Arbitraries.of(Option.none(), Option.some(new BigDecimal("0.05")), Option.some(BigDecimal.ONE));
        return Combinators.combine(
                        taxes(),
                        presentations(),
                        Arbitraries.of(ReductionTime.values()),
                        Arbitraries.of(NegativeTotal.values()),
                        Arbitraries.of(0, 0, 2),
                        steps,
                        roundings())
                .as((tax, presentation, reductions, negative, finer, step, rounding) -> BillingPolicy.builder()
                        .tax(tax)
                        .presentation(presentation)
                        .reductions(reductions)
                        .negativeTotal(negative)
                        .finerBy(finer)
                        .payableStep(step)
                        .rounding(rounding)
                        .build());
    }

    /**
     * Every way of saying what is owed when, and how it is counted.
     *
     * @return the policies, with documents as by default
     */
    public static Arbitrary<BillingPolicy> ofWhatIsOwed() {
        Arbitrary<Option<Span>> ahead =
                Arbitraries.of(Option.none(), Option.none(), Option.some(Span.days(10)), Option.some(Span.MONTH));
        Arbitrary<SortedSet<Suspension>> charged = Arbitraries.of(
                TreeSet.<Suspension>empty(), TreeSet.of(Suspension.CUSTOMER), TreeSet.of(Suspension.values()));
        Arbitrary<BillingPolicy> when = Combinators.combine(
                        edges(),
                        newPeriods(),
                        Arbitraries.of(Foresight.values()),
                        ahead,
                        charged,
                        Arbitraries.of(Arrears.values()))
                .as((edges, periods, foresight, span, suspended, arrears) -> BillingPolicy.builder()
                        .edges(edges)
                        .newPeriods(periods)
                        .foresight(foresight)
                        .ahead(span)
                        .chargedWhileSuspended(suspended)
                        .arrears(arrears)
                        .build());
        return Combinators.combine(
                        when,
                        dayCounts(),
                        Arbitraries.of(RoundedSide.values()),
                        Arbitraries.of(RoundedPrice.values()),
                        Arbitraries.of(Stacking.values()),
                        Arbitraries.of(TaxedDay.values()))
                .as((policy, count, side, price, stacking, taxed) -> policy.withDayCount(count)
                        .withRoundedSide(side)
                        .withRoundedPrice(price)
                        .withStacking(stacking)
                        .withTaxedDay(taxed));
    }

    /**
     * The same with what the reference does not know: a price that is rounded before it is cut, both sides of a change
     * apart, activation fees for changes, and the difference of quantities alone.
     *
     * @return the policies, with documents as by default
     */
    public static Arbitrary<BillingPolicy> ofAllThatIsOwed() {
        Arbitrary<Option<RoundedFirst>> first = Combinators.combine(
                        Arbitraries.of(RoundedFirst.Of.values()),
                        Arbitraries.integers().between(0, 4))
                .as((of, decimals) -> new RoundedFirst(of, decimals, RoundingMode.HALF_UP))
                .optional()
                .map(Option::ofOptional);
        Arbitrary<Option<Edges.When>> replaced =
                Arbitraries.of(Edges.When.values()).optional(0.3).map(Option::ofOptional);
        return Combinators.combine(
                        ofWhatIsOwed(),
                        first,
                        replaced,
                        Arbitraries.of(false, true),
                        Arbitraries.of(ChangedQuantity.values()))
                .as((policy, rounded, when, onChange, quantity) -> policy.withChangedQuantity(quantity)
                        .withEdges(replacing(policy.edges(), when))
                        .withRoundedFirst(rounded)
                        .withActivationOnChange(onChange));
    }

    private static Edges replacing(Edges edges, Option<Edges.When> when) {
        return new Edges(edges.begin(), edges.change(), edges.suspend(), edges.resume(), edges.end(), when);
    }

    /**
     * A policy that lets what is replaced cease where its successor counts, so that no day is paid twice or not at all.
     *
     * @param policy the policy
     * @return the same without days of its own for what is replaced
     */
    public static BillingPolicy payingDaysOnce(BillingPolicy policy) {
        return policy.withEdges(replacing(policy.edges(), Option.none()));
    }

    /**
     * Every way of billing.
     *
     * @return the policies
     */
    public static Arbitrary<BillingPolicy> any() {
        return Combinators.combine(ofAllThatIsOwed(), ofDocuments())
                .as((owed, documents) -> owed.withTax(documents.tax())
                        .withPresentation(documents.presentation())
                        .withReductions(documents.reductions())
                        .withNegativeTotal(documents.negativeTotal())
                        .withFinerBy(documents.finerBy())
                        .withPayableStep(documents.payableStep())
                        .withRounding(documents.rounding()));
    }

    /**
     * Every way of letting edges count.
     *
     * @return the edges, half of them where they are
     */
    public static Arbitrary<Edges> edges() {
        Arbitrary<Edges.When> when = Arbitraries.of(
                Edges.When.SAME_DAY,
                Edges.When.SAME_DAY,
                Edges.When.SAME_DAY,
                Edges.When.NEXT_DAY,
                Edges.When.PERIOD_START,
                Edges.When.PERIOD_END);
        return Combinators.combine(when, when, when, when, when).as(Edges::new);
    }

    /**
     * Ways of counting days.
     *
     * @return the day counts
     */
    public static Arbitrary<DayCount> dayCounts() {
        Arbitrary<DayCount> over = Combinators.combine(
                        Arbitraries.of(28, 30, 31),
                        Arbitraries.of(Span.MONTH, Span.months(1), Span.days(30)),
                        Arbitraries.of(ActualOver.Rest.values()))
                .as(ActualOver::new);
        return Arbitraries.oneOf(
                Arbitraries.just(DayCount.ACTUAL),
                Arbitraries.of(StandardDayCount.values()).map(count -> count),
                Arbitraries.of(28, 30, 31).map(MonthsOf::new),
                over);
    }

    private static Arbitrary<NewPeriods> newPeriods() {
        return Combinators.combine(Arbitraries.of(NewPeriods.Change.values()), Arbitraries.of(false, false, true))
                .as(NewPeriods::new);
    }

    /**
     * Every way of rounding tax.
     *
     * @return the policies
     */
    public static Arbitrary<TaxPolicy> taxes() {
        return Combinators.combine(
                        Arbitraries.of(TaxPolicy.Scope.values()),
                        Arbitraries.of(TaxPolicy.Inclusive.values()),
                        roundings())
                .as(TaxPolicy::new);
    }

    private static Arbitrary<Presentation> presentations() {
        return Combinators.combine(
                        Arbitraries.of(Presentation.ZeroLines.values()),
                        Arbitraries.of(Presentation.Corrections.values()))
                .as(Presentation::new);
    }

    private static Arbitrary<RoundingMode> roundings() {
        return Arbitraries.of(
                RoundingMode.HALF_UP,
                RoundingMode.HALF_EVEN,
                RoundingMode.HALF_DOWN,
                RoundingMode.DOWN,
                RoundingMode.UP,
                RoundingMode.FLOOR,
                RoundingMode.CEILING);
    }
}
