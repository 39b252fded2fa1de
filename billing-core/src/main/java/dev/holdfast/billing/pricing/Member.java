package dev.holdfast.billing.pricing;

import dev.holdfast.billing.held.Fee;
import dev.holdfast.billing.held.HeldCharge;
import dev.holdfast.billing.held.Life;
import dev.holdfast.billing.held.Lives;
import dev.holdfast.billing.held.Reports;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.catalog.charge.UsageCharge;
import io.vavr.Lazy;
import io.vavr.collection.Vector;

/**
 * A subscription that uses, and brings what is included of use.
 *
 * @param subscription the subscription
 * @param lives what it ever holds
 * @param reports what was used of it, as far as it is known
 * @param bought the one-off charges that gave use to it
 */
public record Member(SubscriptionId subscription, Lazy<Lives> lives, Lazy<Reports> reports, Lazy<Vector<Fee>> bought) {

    Vector<HeldCharge> usageCharges() {
        return lives.get()
                .all()
                .flatMap(Life::charges)
                .filter(charge -> charge.parts().exists(part -> part.charge() instanceof UsageCharge));
    }

    /** What a holding fills or hangs on, and what that does. */
    Vector<HoldingId> hosts(HoldingId holding) {
        Vector<HoldingId> above = lives.get()
                .all()
                .filter(life -> life.holding().equals(holding))
                .flatMap(Life::stretches)
                .flatMap(stretch -> stretch.holding().place().host())
                .distinct();
        return above.appendAll(above.flatMap(this::hosts));
    }
}
