package dev.holdfast.benchmarks.peer;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.killbill.billing.catalog.api.Duration;
import org.killbill.billing.catalog.api.Fixed;
import org.killbill.billing.catalog.api.PhaseType;
import org.killbill.billing.catalog.api.PlanPhase;
import org.killbill.billing.catalog.api.Recurring;
import org.killbill.billing.catalog.api.StaticCatalog;
import org.killbill.billing.catalog.api.Usage;

/** The one phase of a plan. What it costs is said by the event. */
record SoldPhase(String name) implements PlanPhase {

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getPrettyName() {
        return name;
    }

    @Override
    public @Nullable StaticCatalog getCatalog() {
        return null;
    }

    @Override
    public @Nullable Fixed getFixed() {
        return null;
    }

    @Override
    public @Nullable Recurring getRecurring() {
        return null;
    }

    @Override
    public Usage[] getUsages() {
        return new Usage[0];
    }

    @Override
    public @Nullable Duration getDuration() {
        return null;
    }

    @Override
    public PhaseType getPhaseType() {
        return PhaseType.EVERGREEN;
    }

    @Override
    public boolean compliesWithLimits(String unit, BigDecimal value) {
        return true;
    }
}
