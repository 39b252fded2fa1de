package dev.holdfast.billing.pricing;

import dev.holdfast.billing.held.HeldCharge;
import dev.holdfast.billing.owed.NotCalculated;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.usage.Drawn;
import dev.holdfast.billing.usage.Rating;
import dev.holdfast.catalog.charge.UsageCharge;
import dev.holdfast.catalog.usage.Traffic;
import io.vavr.Lazy;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import org.joda.money.BigMoney;

/**
 * A usage charge of a holding, under one catalogue version.
 *
 * @param subscription the subscription
 * @param hosts what the holding fills or hangs on
 * @param part the charge
 * @param prices what it costs
 */
record ChargedUse(SubscriptionId subscription, Vector<HoldingId> hosts, HeldCharge.Part part, Lazy<Leveling> prices) {

    HoldingId holding() {
        return part.holding().id();
    }

    UsageCharge charge() {
        return (UsageCharge) part.charge();
    }

    Traffic traffic() {
        return charge().traffic();
    }

    Rating rating() {
        return Included.rating(part);
    }

    /** Whether an allowance may include some of it: of use that is charged in full it includes nothing, but may pay for it. */
    boolean mayDrawOn(Source source) {
        return (source.entitlement().isCredit() || charge().charged() != UsageCharge.Charged.ALL_USE)
                && source.entitlement().serves(subscription, holding(), hosts)
                && source.entitlement().mayCover(traffic());
    }

    /** What one record of it costs, where that does not depend on others. */
    Either<NotCalculated, BigMoney> cost(Drawn record) {
        return prices.get()
                .terms(DateRange.day(record.on()))
                .flatMap(found -> found.headOption()
                        .map(Tuple2::_2)
                        .filter(terms ->
                                terms.promotions().isEmpty() && terms.indices().isEmpty())
                        .<Either<NotCalculated, BigMoney>>map(terms -> rating().price(record, terms.price()))
                        .getOrElse(() -> Either.left(new NotCalculated(
                                "use that credit pays for",
                                part.place(),
                                "it is not covered with a promotion or an index; leave them off the use"))));
    }
}
