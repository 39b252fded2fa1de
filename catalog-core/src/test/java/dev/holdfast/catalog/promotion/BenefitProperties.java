package dev.holdfast.catalog.promotion;

import static org.assertj.core.api.Assertions.assertThat;

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

class BenefitProperties {

    @Property
    void a_benefit_never_goes_below_zero_and_never_raises_a_price(
            @ForAll("benefits") Benefit benefit, @ForAll("amounts") BigMoney price) {
        assertThat(benefit.appliedTo(price)).isBetween(BigMoney.zero(CurrencyUnit.EUR), price);
    }

    @Property
    void a_stack_of_benefits_never_goes_below_zero(
            @ForAll("stacks") List<Benefit> stack, @ForAll("amounts") BigMoney price) {
        BigMoney left = Vector.ofAll(stack).foldLeft(price, (before, benefit) -> benefit.appliedTo(before));

        assertThat(left).isBetween(BigMoney.zero(CurrencyUnit.EUR), price);
    }

    @Property
    void a_dearer_price_stays_at_least_as_dear(
            @ForAll("benefits") Benefit benefit, @ForAll("amounts") BigMoney price, @ForAll("amounts") BigMoney more) {
        assertThat(benefit.appliedTo(price.plus(more))).isGreaterThanOrEqualTo(benefit.appliedTo(price));
    }

    @Provide
    Arbitrary<Benefit> benefits() {
        Arbitrary<BigDecimal> percents = Arbitraries.bigDecimals()
                .between(BigDecimal.ONE.movePointLeft(2), BigDecimal.valueOf(100))
                .ofScale(2);
        Arbitrary<Option<BigMoney>> caps = amounts().optional().map(Option::ofOptional);
        return Arbitraries.oneOf(
                Combinators.combine(percents, caps).as(Benefit.PercentOff::new),
                amounts().filter(BigMoney::isPositive).map(amount -> new Benefit.AmountOff(amount)),
                amounts().map(Benefit.FixedPrice::new));
    }

    @Provide
    Arbitrary<List<Benefit>> stacks() {
        return benefits().list().ofMaxSize(5);
    }

    @Provide
    Arbitrary<BigMoney> amounts() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(200))
                .ofScale(3)
                .map(amount -> BigMoney.of(CurrencyUnit.EUR, amount));
    }
}
