package dev.holdfast.benchmarks.peer;

import dev.holdfast.benchmarks.contest.History;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.killbill.billing.catalog.api.Usage;
import org.killbill.billing.junction.BillingEvent;
import org.killbill.billing.junction.BillingEventSet;
import org.killbill.billing.subscription.api.SubscriptionBaseTransitionType;

/** What happened to one subscription, as the peer is told it. */
public final class Events extends TreeSet<BillingEvent> implements BillingEventSet {

    private static final long serialVersionUID = 1;

    private static final UUID SUBSCRIPTION = new UUID(1, 1);

    private Events() {}

    static Events of(History history) {
        Events events = new Events();
        for (History.Held held : history.held()) {
            events.add(new Event(
                    SUBSCRIPTION,
                    history.cycleDay(),
                    KillBill.time(held.from()),
                    new SoldPlan(held.plan()),
                    events.isEmpty() ? SubscriptionBaseTransitionType.CREATE : SubscriptionBaseTransitionType.CHANGE,
                    events.size()));
        }
        history.end()
                .forEach(end -> events.add(new Event(
                        SUBSCRIPTION,
                        history.cycleDay(),
                        KillBill.time(end),
                        new SoldPlan(history.held().last().plan()),
                        SubscriptionBaseTransitionType.CANCEL,
                        events.size())));
        return events;
    }

    @Override
    public boolean isAccountAutoInvoiceOff() {
        return false;
    }

    @Override
    public boolean isAccountAutoInvoiceDraft() {
        return false;
    }

    @Override
    public boolean isAccountAutoInvoiceReuseDraft() {
        return false;
    }

    @Override
    public List<UUID> getSubscriptionIdsWithAutoInvoiceOff() {
        return List.of();
    }

    @Override
    public Map<String, Usage> getUsages() {
        return Map.of();
    }
}
