package dev.holdfast.testkit.law;

import dev.holdfast.billing.tax.LargestRemainder;
import io.vavr.collection.Vector;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

@AddLifecycleHook(Effort.class)
class AllocationProperties {

    @Provide
    Arbitrary<Money> totals() {
        Arbitrary<CurrencyUnit> currencies = Arbitraries.of("EUR", "JPY", "KWD").map(CurrencyUnit::of);
        return currencies.flatMap(currency ->
                Arbitraries.longs().between(-10_000_000, 10_000_000).map(units -> Money.ofMinor(currency, units)));
    }

    @Provide
    Arbitrary<List<BigDecimal>> weights() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-1000"), new BigDecimal("10000"))
                .ofScale(3)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Property(tries = 500)
    void largest_remainder_allocates(@ForAll("totals") Money total, @ForAll("weights") List<BigDecimal> weights) {
        Vector<BigDecimal> all = Vector.ofAll(weights);
        Assume.that(all.fold(BigDecimal.ZERO, BigDecimal::add).signum() != 0);

        Allocation.LAW.mustHold(new Allocation.Split(total, all, LargestRemainder.split(total, all)));
    }
}
