package dev.holdfast.interchange.catalog;

import dev.holdfast.catalog.usage.Allowance;
import dev.holdfast.catalog.usage.Increment;
import dev.holdfast.catalog.usage.Metering;
import dev.holdfast.catalog.usage.RatingTerms;
import dev.holdfast.catalog.usage.SpendCap;
import dev.holdfast.catalog.usage.Traffic;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;

/** Terms of use of any kind. */
final class AnyUse {

    private AnyUse() {}

    static Arbitrary<Traffic> traffic() {
        return Combinators.combine(Any.text(), Any.text(), Any.option(Any.text()), Any.option(Any.text()))
                .as(Traffic::new);
    }

    static Arbitrary<Allowance> allowance() {
        return Builders.withBuilder(Allowance::builder)
                .use(Any.name())
                .in((builder, id) -> builder.id(id))
                .use(Combinators.combine(Any.some(traffic()), Any.list(Any.positive()))
                        .as(Tuple::of))
                .in((builder, covers) -> builder.covers(covers._1())
                        .draws(covers._2().take(1).flatMap(draw -> covers._1().map(each -> draw))))
                .use(Any.level())
                .in((builder, amount) -> builder.amount(amount))
                .use(Any.flag())
                .in((builder, each) -> builder.perQuantity(each))
                .use(Any.span())
                .withProbability(0.5)
                .in((builder, resets) -> builder.resets(resets))
                .use(Any.list(subLimit()))
                .withProbability(0.5)
                .in((builder, limits) -> builder.subLimits(limits))
                .use(Any.list(beyond()))
                .withProbability(0.5)
                .in((builder, beyond) -> builder.beyond(beyond))
                .use(Arbitraries.of(Allowance.Sharing.class))
                .in((builder, sharing) -> builder.sharing(sharing))
                .use(Any.count())
                .in((builder, periods) -> builder.rolloverPeriods(periods))
                .use(Arbitraries.of(Allowance.RolledOver.class))
                .in((builder, rolled) -> builder.rolledOver(rolled))
                .use(Any.count())
                .in((builder, order) -> builder.order(order))
                .use(Any.option(Any.positive()))
                .in((builder, most) -> builder.perRecord(most))
                .use(Any.option(Any.span()))
                .in((builder, lasts) -> builder.lasts(lasts))
                .use(Any.option(Any.positive()))
                .in((builder, most) -> builder.atMost(most))
                .use(Arbitraries.of(Allowance.InPartialPeriod.class))
                .in((builder, partial) -> builder.inPartialPeriod(partial))
                .build(builder -> builder.build())
                .flatMap(allowance -> Arbitraries.of("100", "50", "12.5")
                        .map(percent -> allowance.rolloverPeriods() == 0
                                ? allowance
                                : allowance.withRolloverPercent(new BigDecimal(percent))));
    }

    static Arbitrary<Metering> metering() {
        Arbitrary<Metering.Conversion> conversion = Combinators.combine(
                        Any.positive(), Any.count(), Arbitraries.of(RoundingMode.class))
                .as(Metering.Conversion::new);
        return Combinators.combine(Arbitraries.of(Metering.Aggregation.class), Any.option(conversion))
                .as(Metering::new);
    }

    static Arbitrary<RatingTerms> terms() {
        Arbitrary<Increment> increment = Combinators.combine(
                        Any.positive(), Any.positive(), Arbitraries.of("second", "", "10 KB"))
                .as((first, step, unit) -> new Increment(
                        first.setScale(Math.max(0, first.scale())), step.setScale(Math.max(0, step.scale())), unit));
        Arbitrary<SpendCap> cap = Combinators.combine(Any.amount(), Arbitraries.of(SpendCap.Then.class))
                .as(SpendCap::new);
        Arbitrary<Option<RatingTerms.Rounded>> rounded =
                Any.option(Combinators.combine(Any.count(), Arbitraries.of(RoundingMode.class))
                        .as(RatingTerms.Rounded::new));
        Arbitrary<Tuple2<RatingTerms.By, Option<RatingTerms.Rounded>>> by = Combinators.combine(
                        Arbitraries.of(RatingTerms.By.class), rounded)
                .as((of, rule) -> Tuple.of(of, rule.filter(any -> of != RatingTerms.By.PERIOD)));
        return Combinators.combine(
                        by,
                        Any.option(increment),
                        Any.option(Any.rate()),
                        Any.option(Any.rate()),
                        Any.option(Any.amount()),
                        Any.option(Any.amount()),
                        Any.option(cap),
                        Any.option(Any.number()))
                .as((of, steps, setUp, first, record, day, period, free) -> RatingTerms.builder()
                        .by(of._1())
                        .rounded(of._2())
                        .increment(steps)
                        .setUp(setUp)
                        .firstIncrementPrice(first)
                        .capPerRecord(record)
                        .capPerDay(day)
                        .capPerPeriod(period)
                        .freePerDay(free)
                        .build());
    }

    private static Arbitrary<Allowance.SubLimit> subLimit() {
        return Combinators.combine(Any.option(Any.text()), Any.option(Any.span()), Any.positive())
                .as(Allowance.SubLimit::new);
    }

    private static Arbitrary<Allowance.Beyond> beyond() {
        return Combinators.combine(
                        Arbitraries.of(Allowance.Beyond.What.class), Any.option(Any.count()), Any.option(Any.number()))
                .as(Allowance.Beyond::new);
    }
}
