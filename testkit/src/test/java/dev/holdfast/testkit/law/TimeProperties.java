package dev.holdfast.testkit.law;

import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.time.DayCount;
import dev.holdfast.billing.time.ServicePeriods;
import dev.holdfast.catalog.time.Span;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

@AddLifecycleHook(Effort.class)
class TimeProperties {

    @Provide
    Arbitrary<ServicePeriods> periods() {
        Arbitrary<LocalDate> anchors = Arbitraries.longs()
                .between(
                        LocalDate.of(1970, 1, 1).toEpochDay(),
                        LocalDate.of(2120, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
        Arbitrary<Span> spans = Combinators.combine(
                        Arbitraries.integers().between(1, 24), Arbitraries.of(Span.Unit.class))
                .as(Span::new);
        return Combinators.combine(spans, anchors, Arbitraries.integers().between(1, 31))
                .as(ServicePeriods::new);
    }

    @Property(tries = 500)
    void service_periods_tile(@ForAll("periods") ServicePeriods periods) {
        Tiling.LAW.mustHold(Tiling.Tiles.of(periods));
    }

    @Property(tries = 200)
    void counting_actual_days_keeps_the_contract(@ForAll("periods") ServicePeriods periods) {
        DateRange period = periods.containing(periods.anchor());

        DayCountContract.LAW.mustHold(new DayCountContract.Count(DayCount.ACTUAL, period));
    }
}
