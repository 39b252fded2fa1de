package dev.holdfast.benchmarks.peer;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.joda.time.DateTime;
import org.jspecify.annotations.Nullable;
import org.killbill.billing.catalog.api.BillingAlignment;
import org.killbill.billing.catalog.api.BillingPeriod;
import org.killbill.billing.catalog.api.Currency;
import org.killbill.billing.catalog.api.Plan;
import org.killbill.billing.catalog.api.PlanPhase;
import org.killbill.billing.catalog.api.Usage;
import org.killbill.billing.junction.BillingEvent;
import org.killbill.billing.subscription.api.SubscriptionBaseTransitionType;

/** One event of a subscription: from a day on it has a plan, or none. */
record Event(
        UUID subscription, int cycleDay, DateTime on, SoldPlan plan, SubscriptionBaseTransitionType type, long ordering)
        implements BillingEvent {

    private static final Comparator<BillingEvent> ORDER = Comparator.comparing(BillingEvent::getSubscriptionId)
            .thenComparing(BillingEvent::getEffectiveDate)
            .thenComparing(BillingEvent::getTotalOrdering);

    @Override
    public int compareTo(BillingEvent other) {
        return ORDER.compare(this, other);
    }

    private boolean isEnd() {
        return type == SubscriptionBaseTransitionType.CANCEL;
    }

    @Override
    public UUID getSubscriptionId() {
        return subscription;
    }

    @Override
    public UUID getBundleId() {
        return subscription;
    }

    @Override
    public int getBillCycleDayLocal() {
        return cycleDay;
    }

    @Override
    public int getQuantity() {
        return 1;
    }

    @Override
    public BillingAlignment getBillingAlignment() {
        return BillingAlignment.ACCOUNT;
    }

    @Override
    public DateTime getEffectiveDate() {
        return on;
    }

    @Override
    public PlanPhase getPlanPhase() {
        return plan.phase();
    }

    @Override
    public Plan getPlan() {
        return plan;
    }

    @Override
    public BillingPeriod getBillingPeriod() {
        return isEnd() ? BillingPeriod.NO_BILLING_PERIOD : plan.getRecurringBillingPeriod();
    }

    @Override
    public String getDescription() {
        return type.name();
    }

    @Override
    public @Nullable BigDecimal getFixedPrice() {
        return null;
    }

    @Override
    public @Nullable BigDecimal getRecurringPrice() {
        return isEnd() ? null : plan.price();
    }

    @Override
    public Currency getCurrency() {
        return Currency.EUR;
    }

    @Override
    public SubscriptionBaseTransitionType getTransitionType() {
        return type;
    }

    @Override
    public Long getTotalOrdering() {
        return ordering;
    }

    @Override
    public List<Usage> getUsages() {
        return List.of();
    }

    @Override
    public DateTime getCatalogEffectiveDate() {
        return SoldPlan.SINCE;
    }
}
