package dev.holdfast.benchmarks.peer;

import java.math.BigDecimal;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import org.joda.time.DateTime;
import org.joda.time.DateTimeZone;
import org.jspecify.annotations.Nullable;
import org.killbill.billing.catalog.api.BillingMode;
import org.killbill.billing.catalog.api.BillingPeriod;
import org.killbill.billing.catalog.api.PhaseType;
import org.killbill.billing.catalog.api.Plan;
import org.killbill.billing.catalog.api.PlanPhase;
import org.killbill.billing.catalog.api.PriceList;
import org.killbill.billing.catalog.api.Product;
import org.killbill.billing.catalog.api.StaticCatalog;

/** A plan with one phase that never ends. */
final class SoldPlan implements Plan {

    static final DateTime SINCE = new DateTime(2000, 1, 1, 0, 0, DateTimeZone.UTC);

    private final dev.holdfast.benchmarks.contest.Plan plan;
    private final PlanPhase phase;
    private final Product product;

    SoldPlan(dev.holdfast.benchmarks.contest.Plan plan) {
        this.plan = plan;
        this.phase = new SoldPhase(plan.id() + "-evergreen");
        this.product = new SoldProduct(plan.id() + "-product");
    }

    BigDecimal price() {
        return plan.price();
    }

    PlanPhase phase() {
        return phase;
    }

    @Override
    public String getName() {
        return plan.id();
    }

    @Override
    public String getPrettyName() {
        return plan.id();
    }

    @Override
    public @Nullable StaticCatalog getCatalog() {
        return null;
    }

    @Override
    public BillingMode getRecurringBillingMode() {
        return plan.inArrears() ? BillingMode.IN_ARREAR : BillingMode.IN_ADVANCE;
    }

    @Override
    public PlanPhase[] getInitialPhases() {
        return new PlanPhase[0];
    }

    @Override
    public Product getProduct() {
        return product;
    }

    @Override
    public @Nullable PriceList getPriceList() {
        return null;
    }

    @Override
    public Iterator<PlanPhase> getInitialPhaseIterator() {
        return List.<PlanPhase>of().iterator();
    }

    @Override
    public PlanPhase getFinalPhase() {
        return phase;
    }

    @Override
    public BillingPeriod getRecurringBillingPeriod() {
        return switch (plan.months()) {
            case 1 -> BillingPeriod.MONTHLY;
            case 2 -> BillingPeriod.BIMESTRIAL;
            case 3 -> BillingPeriod.QUARTERLY;
            case 6 -> BillingPeriod.BIANNUAL;
            case 12 -> BillingPeriod.ANNUAL;
            default -> throw new IllegalArgumentException("the peer is not asked for " + plan.months() + " months");
        };
    }

    @Override
    public int getPlansAllowedInBundle() {
        return 1;
    }

    @Override
    public PlanPhase[] getAllPhases() {
        return new PlanPhase[] {phase};
    }

    @Override
    public @Nullable Date getEffectiveDateForExistingSubscriptions() {
        return null;
    }

    @Override
    public PlanPhase findPhase(String name) {
        return phase;
    }

    @Override
    public DateTime dateOfFirstRecurringNonZeroCharge(DateTime start, @Nullable PhaseType initial) {
        return start;
    }
}
