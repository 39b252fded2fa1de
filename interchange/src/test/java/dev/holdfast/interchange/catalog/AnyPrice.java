package dev.holdfast.interchange.catalog;

import dev.holdfast.catalog.price.Capacity;
import dev.holdfast.catalog.price.Flat;
import dev.holdfast.catalog.price.Graduated;
import dev.holdfast.catalog.price.PackagePrice;
import dev.holdfast.catalog.price.PerUnit;
import dev.holdfast.catalog.price.Percentage;
import dev.holdfast.catalog.price.PriceModel;
import dev.holdfast.catalog.price.Rate;
import dev.holdfast.catalog.price.Tier;
import dev.holdfast.catalog.price.Tiers;
import dev.holdfast.catalog.price.Unpublished;
import dev.holdfast.catalog.price.Volume;
import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Prices of any model, sound or not. */
final class AnyPrice {

    private AnyPrice() {}

    static Arbitrary<PriceModel> model() {
        return Arbitraries.oneOf(
                Any.rate().map(Flat::new),
                Any.rate().map(PerUnit::new),
                tiers().map(Graduated::new),
                Combinators.combine(tiers(), Any.option(Any.text())).as(Volume::new),
                Combinators.combine(
                                Any.rate(),
                                Any.positive(),
                                Any.notNegative(),
                                Arbitraries.of(PackagePrice.Started.class))
                        .as(PackagePrice::new),
                Combinators.combine(
                                Any.notNegative(),
                                Any.rate(),
                                Any.option(Any.rate()),
                                Any.option(Any.rate()),
                                Any.count(),
                                Any.notNegative())
                        .as(Percentage::new),
                Any.some(step()).map(Capacity::new),
                Arbitraries.just(new Unpublished()),
                Combinators.combine(Any.option(Any.rate()), Any.option(Any.rate()))
                        .as((least, most) -> new Unpublished(least.map(Flat::new), most.map(PerUnit::new))));
    }

    private static Arbitrary<Tiers> tiers() {
        return Combinators.combine(
                        Any.some(tier(rate())),
                        Arbitraries.of(Tiers.Beyond.class),
                        Any.flag(),
                        Arbitraries.of(Tiers.FeesInPartialPeriod.class))
                .as(Tiers::new);
    }

    private static Arbitrary<Tier> tier(Arbitrary<Rate> rate) {
        return Combinators.combine(
                        Arbitraries.oneOf(Any.notNegative(), Arbitraries.just(BigDecimal.ZERO)),
                        Any.option(Any.positive()),
                        Any.rate(),
                        rate)
                .as(Tier::new);
    }

    private static Arbitrary<Rate> rate() {
        return Arbitraries.oneOf(
                simple(), simple(), simple(), Any.some(tier(simple())).map(Rate.Graduated::new));
    }

    private static Arbitrary<Rate> simple() {
        return Arbitraries.oneOf(
                Any.rate().map(Rate.Each::new),
                Combinators.combine(Any.rate(), Any.positive()).as(Rate.Block::new),
                Any.number().map(Rate.Percent::new));
    }

    private static Arbitrary<Capacity.Step> step() {
        return Combinators.combine(Any.map(Any.text(), Any.notNegative()), Any.rate())
                .as(Capacity.Step::new);
    }
}
