package dev.holdfast.interchange.catalog;

import dev.holdfast.catalog.Reach;
import dev.holdfast.catalog.Revision;
import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.promotion.Benefit;
import dev.holdfast.catalog.promotion.Lasting;
import dev.holdfast.catalog.promotion.LineRule;
import dev.holdfast.catalog.promotion.Promotion;
import dev.holdfast.catalog.promotion.PromotionId;
import dev.holdfast.catalog.rule.ChangeKind;
import dev.holdfast.catalog.rule.Eligibility;
import dev.holdfast.catalog.rule.ExitFee;
import dev.holdfast.catalog.rule.Rule;
import dev.holdfast.catalog.rule.Timing;
import dev.holdfast.catalog.usage.SpendCap;
import io.vavr.collection.Vector;
import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** Rules, promotions and revisions of any kind. */
final class AnyRule {

    private static final Arbitrary<BigMoney> POSITIVE =
            Any.positive().map(number -> BigMoney.of(CurrencyUnit.EUR, number));

    private AnyRule() {}

    static Arbitrary<Rule> rule() {
        return Arbitraries.oneOf(
                Combinators.combine(Any.selection(), Any.selection()).as(Rule.Requires::new),
                Combinators.combine(Any.selection(), Any.selection()).as(Rule.Excludes::new),
                Combinators.combine(Any.selection(), Any.count()).as(Rule.AtMost::new),
                Combinators.combine(
                                Arbitraries.of(ChangeKind.class),
                                Any.selection(),
                                Any.selection(),
                                Any.list(Arbitraries.of(Timing.class)),
                                Any.option(AnyOffer.oneOff()))
                        .as(Rule.Change::new),
                Combinators.combine(
                                Any.selection(),
                                Any.span(),
                                Any.option(Any.rate()),
                                Any.option(Any.span()),
                                Any.list(exitFee()))
                        .as(Rule.Commitment::new),
                Combinators.combine(Any.selection(), Any.amount(), Any.text()).as(Rule.Deposit::new),
                Combinators.combine(Any.selection(), Any.flag(), Any.flag()).as(Rule.ConsentNeeded::new),
                Combinators.combine(
                                Any.selection(),
                                Any.option(Any.amount()),
                                Any.option(Any.amount()),
                                Any.option(Combinators.combine(Any.amount(), Any.number())
                                        .as(Rule.Spend.Overage::new)),
                                Any.span(),
                                Arbitraries.of(SpendCap.Then.class),
                                Any.list(Any.amount()),
                                Any.option(Any.selection()))
                        .as(Rule.Spend::new),
                Combinators.combine(Any.selection(), Any.notNegative()).as(Rule.Index::new),
                Combinators.combine(Any.selection(), Any.list(eligibility())).as(Rule.OnlyFor::new));
    }

    static Arbitrary<Revision> revision() {
        Arbitrary<Reach> reach = Combinators.combine(
                        Arbitraries.of(Reach.When.class), Any.date(), Any.window(), Any.option(Any.text()))
                .as(Reach::new);
        return Combinators.combine(
                        Any.selection(),
                        reach,
                        Any.count(),
                        Any.option(Any.count()),
                        Any.option(Any.name().map(OfferId::of)))
                .as(Revision::new);
    }

    static Arbitrary<Promotion> promotion() {
        Arbitrary<LineRule> lines = Combinators.combine(
                        Arbitraries.of(LineRule.By.class), Any.count(), Arbitraries.of(0, 1, Integer.MAX_VALUE / 2))
                .as((by, first, more) -> new LineRule(by, first + 1, Math.max(first + 1, more * 2 + 1)));
        return Builders.withBuilder(Promotion::builder)
                .use(Any.name())
                .in((builder, id) -> builder.id(PromotionId.of(id)))
                .use(Any.text())
                .withProbability(0.5)
                .in((builder, name) -> builder.name(name))
                .use(benefit())
                .in((builder, benefit) -> builder.benefit(benefit))
                .use(Any.selection())
                .in((builder, scope) -> builder.scope(scope))
                .use(Any.option(lines))
                .in((builder, which) -> builder.lines(which))
                .use(lasting())
                .in((builder, lasting) -> builder.lasting(lasting))
                .use(Any.option(Any.selection()))
                .in((builder, held) -> builder.whileHeld(held))
                .use(Arbitraries.of(Promotion.InPartialPeriod.class))
                .in((builder, partial) -> builder.inPartialPeriod(partial))
                .use(Any.flag())
                .in((builder, pausable) -> builder.pausable(pausable))
                .use(AnyOffer.window())
                .in((builder, sales) -> builder.sales(sales))
                .use(Any.list(eligibility()))
                .in((builder, conditions) -> builder.eligibility((Iterable<Eligibility>) conditions))
                .use(Arbitraries.integers())
                .in((builder, order) -> builder.order(order))
                .use(Any.option(Any.text()))
                .in((builder, group) -> builder.exclusiveGroup(group))
                .build(builder -> builder.build());
    }

    private static Arbitrary<Benefit> benefit() {
        return Arbitraries.oneOf(
                Combinators.combine(
                                Arbitraries.of(new BigDecimal("0.5"), new BigDecimal("100"), new BigDecimal("1E+1")),
                                Any.option(Any.rate()))
                        .as(Benefit.PercentOff::new),
                Combinators.combine(POSITIVE, Arbitraries.of(Benefit.AmountOff.Of.class))
                        .as(Benefit.AmountOff::new),
                POSITIVE.map(Benefit.FixedPrice::new),
                AnyUse.allowance().map(Benefit.ExtraAllowance::new));
    }

    private static Arbitrary<Lasting> lasting() {
        return Arbitraries.oneOf(
                Arbitraries.just(Lasting.FOREVER),
                Arbitraries.integers().greaterOrEqual(1).map(Lasting.Periods::new),
                Any.span().map(Lasting.For::new),
                Any.date().map(Lasting.Until::new));
    }

    private static Arbitrary<Eligibility> eligibility() {
        return Arbitraries.lazyOf(
                () -> Arbitraries.just(new Eligibility.NewCustomer()),
                () -> Any.set(Any.text()).map(Eligibility.InSegment::new),
                () -> Any.set(Any.text()).map(Eligibility.ThroughChannel::new),
                () -> Any.set(Any.text()).map(Eligibility.InRegion::new),
                () -> Any.count().map(Eligibility.Seniority::new),
                () -> Any.selection().map(Eligibility.Holds::new),
                () -> Combinators.combine(Any.text(), Any.count()).as(Eligibility.Coupon::new),
                () -> Any.window().map(Eligibility.AskedWithin::new),
                () -> Combinators.combine(Any.text(), Any.some(Any.text()).map(Vector::toSortedSet))
                        .as(Eligibility.Fact::new),
                () -> eligibility().list().ofMaxSize(2).map(list -> new Eligibility.AnyOf(Vector.ofAll(list))));
    }

    private static Arbitrary<ExitFee> exitFee() {
        return Arbitraries.oneOf(
                Combinators.combine(Any.amount(), Any.amount()).as(ExitFee.Degressive::new),
                Combinators.combine(Any.number(), Any.count(), Any.option(Any.count()), Any.option(Any.amount()))
                        .as(ExitFee.OfTheRest::new),
                Any.map(Any.count(), Any.amount()).map(ExitFee.ResidualValue::new),
                AnyPrice.model().map(ExitFee.UsedAt::new),
                Combinators.combine(Any.amount(), Any.option(Any.text())).as(ExitFee.RefundOnArrival::new),
                Arbitraries.just(new ExitFee.Unpublished()));
    }
}
