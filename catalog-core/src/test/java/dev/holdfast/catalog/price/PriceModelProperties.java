package dev.holdfast.catalog.price;

import static dev.holdfast.catalog.price.Prices.NO_FEE;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** What holds for prices of any tiers, packages and steps, with rates that are not negative. */
class PriceModelProperties {

    @Property
    void more_never_costs_less_where_a_model_says_so(
            @ForAll("models") PriceModel model,
            @ForAll("quantities") BigDecimal quantity,
            @ForAll("quantities") BigDecimal more) {
        if (model.isMonotone()) {
            assertThat(cost(model, quantity.add(more))).isGreaterThanOrEqualTo(cost(model, quantity));
        }
    }

    @Property
    void the_same_measure_always_has_the_same_price(
            @ForAll("models") PriceModel model, @ForAll("quantities") BigDecimal quantity) {
        assertThat(model.price(Metered.of(quantity))).isEqualTo(model.price(Metered.of(quantity)));
    }

    @Property
    void a_price_is_the_sum_of_its_steps(
            @ForAll("models") PriceModel model, @ForAll("quantities") BigDecimal quantity) {
        Priced priced = model.price(Metered.of(quantity)).get();

        if (priced.steps().nonEmpty()) {
            assertThat(priced.steps().map(Priced.Step::amount).fold(NO_FEE, BigMoney::plus))
                    .isEqualByComparingTo(priced.amount());
        }
    }

    @Property
    void a_price_is_in_the_currency_of_its_rates(
            @ForAll("models") PriceModel model, @ForAll("quantities") BigDecimal quantity) {
        CurrencyUnit currency = model.price(Metered.of(quantity)).get().amount().getCurrencyUnit();

        assertThat(model.rates())
                .isNotEmpty()
                .allMatch(rate -> rate.getCurrencyUnit().equals(currency));
    }

    @Property
    void with_other_amounts_a_model_states_those(@ForAll("models") PriceModel model) {
        Option<PriceModel> doubled = model.withRates(rate -> rate.multipliedBy(2));

        assertThat(doubled.map(PriceModel::rates)).contains(model.rates().map(rate -> rate.multipliedBy(2)));
        assertThat(model.withRates(rate -> rate)).contains(model);
    }

    @Property
    void generated_models_have_no_fault(@ForAll("models") PriceModel model) {
        assertThat(model.faults()).isEmpty();
    }

    @Property(tries = 200)
    void a_graduated_price_is_the_sum_of_its_units_each_at_the_rate_of_its_tier(
            @ForAll("wholeTiers") Tiers tiers, @ForAll("fewUnits") int units) {
        BigDecimal sum = Vector.rangeClosed(1, units)
                .map(unit -> rateOfUnit(tiers, BigDecimal.valueOf(unit)))
                .fold(BigDecimal.ZERO, BigDecimal::add);

        assertThat(cost(new Graduated(tiers), BigDecimal.valueOf(units))).isEqualByComparingTo(sum);
    }

    @Property
    void volume_and_graduated_agree_up_to_the_first_bound(
            @ForAll("tiers") Tiers tiers, @ForAll("quantities") BigDecimal quantity) {
        BigDecimal inside = tiers.tiers().head().upTo().map(quantity::min).getOrElse(quantity);

        assertThat(cost(Volume.of(tiers), inside)).isEqualByComparingTo(cost(new Graduated(tiers), inside));
    }

    @Property
    void a_quantity_lies_in_exactly_one_tier_and_its_parts_add_up_to_it(
            @ForAll("tiers") Tiers tiers, @ForAll("quantities") BigDecimal quantity) {
        assertThat(tiers.tiers().count(tier -> tier.holds(quantity))).isEqualTo(1);
        assertThat(tiers.tiers().map(tier -> tier.part(quantity)).fold(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(quantity);
    }

    @Property
    void packages_rounded_up_and_down_differ_by_one_package_at_most(
            @ForAll("amounts") BigMoney price,
            @ForAll("sizes") BigDecimal size,
            @ForAll("quantities") BigDecimal free,
            @ForAll("quantities") BigDecimal quantity) {
        BigDecimal up = cost(new PackagePrice(price, size, free, PackagePrice.Started.WHOLE), quantity);
        BigDecimal down = cost(new PackagePrice(price, size, free, PackagePrice.Started.NOTHING), quantity);

        assertThat(up.subtract(down)).isBetween(BigDecimal.ZERO, price.getAmount());
    }

    @Provide
    Arbitrary<PriceModel> models() {
        return Arbitraries.oneOf(
                amounts().map(Flat::new),
                amounts().map(PerUnit::new),
                tiers().map(Graduated::new),
                tiers().map(Volume::of),
                Combinators.combine(amounts(), sizes(), quantities(), Arbitraries.of(PackagePrice.Started.class))
                        .as(PackagePrice::new),
                amounts().map(price -> new Capacity(Vector.of(new Capacity.Step(TreeMap.empty(), price)))));
    }

    @Provide
    Arbitrary<Tiers> tiers() {
        return tiers(
                sizes(),
                Arbitraries.oneOf(
                        amounts().map(Rate.Each::new),
                        Combinators.combine(amounts(), sizes()).as(Rate.Block::new),
                        quantities().map(Rate.Percent::new)),
                amounts());
    }

    // bounds at whole numbers and a price for each unit, so that no unit lies in two tiers
    @Provide
    Arbitrary<Tiers> wholeTiers() {
        return tiers(
                Arbitraries.integers().between(1, 5).map(BigDecimal::valueOf),
                amounts().map(Rate.Each::new),
                Arbitraries.just(NO_FEE));
    }

    @Provide
    Arbitrary<BigDecimal> quantities() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(100))
                .ofScale(3);
    }

    @Provide
    Arbitrary<Integer> fewUnits() {
        return Arbitraries.integers().between(0, 30);
    }

    @Provide
    Arbitrary<BigDecimal> sizes() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ONE.movePointLeft(3), BigDecimal.valueOf(50))
                .ofScale(3);
    }

    @Provide
    Arbitrary<BigMoney> amounts() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(1000))
                .ofScale(4)
                .map(amount -> BigMoney.of(CurrencyUnit.EUR, amount));
    }

    private static Arbitrary<Tiers> tiers(
            Arbitrary<BigDecimal> widths, Arbitrary<? extends Rate> rates, Arbitrary<BigMoney> fees) {
        Arbitrary<Tier> open = Combinators.combine(widths, fees, rates)
                .as((width, fee, rate) -> new Tier(BigDecimal.ZERO, Option.some(width), fee, rate));
        return Combinators.combine(open.list().ofMinSize(1).ofMaxSize(4), Arbitraries.of(true, false))
                .as((parts, feeAtZero) -> new Tiers(joined(parts), Tiers.Beyond.LAST_PRICE, feeAtZero));
    }

    // each tier from where the one before ends, the last one without end
    private static Vector<Tier> joined(List<Tier> widths) {
        Vector<Tier> tiers = Vector.ofAll(widths)
                .foldLeft(
                        Vector.empty(),
                        (sofar, tier) -> sofar.append(
                                joinedTo(sofar.lastOption().flatMap(Tier::upTo).getOrElse(BigDecimal.ZERO), tier)));
        Tier last = tiers.last();
        return tiers.update(tiers.size() - 1, new Tier(last.above(), Option.none(), last.fee(), last.rate()));
    }

    private static Tier joinedTo(BigDecimal above, Tier tier) {
        return new Tier(above, tier.upTo().map(above::add), tier.fee(), tier.rate());
    }

    private static BigDecimal rateOfUnit(Tiers tiers, BigDecimal unit) {
        return tiers.tiers()
                .find(tier -> tier.holds(unit))
                .flatMap(tier -> tier.rate().stated().headOption())
                .get()
                .getAmount();
    }

    private static BigDecimal cost(PriceModel model, BigDecimal quantity) {
        return model.price(Metered.of(quantity)).get().amount().getAmount();
    }
}
