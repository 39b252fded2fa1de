package dev.holdfast.billing.accrual;

import dev.holdfast.billing.subscription.AppliedPromotion;
import dev.holdfast.billing.subscription.Commitment;
import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.Holding;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.State;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.catalog.offer.OfferId;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * The stretches of days on which nothing changes that the price of one holding depends on. What happens to other
 * holdings does not cut its days.
 */
final class Stretches {

    private Stretches() {}

    /** Days on which a holding and all that its price depends on stay the same. */
    record Stretch(DateRange days, Holding holding, State state) {}

    /** The stretches of every holding that is ever held, in the order of holdings, then of days. */
    static Vector<Stretch> of(Subscription subscription, Context context) {
        Seq<Stretch> states = subscription
                .timeline()
                .within(DateRange.of(LocalDate.MIN, LocalDate.MAX))
                .flatMap(
                        entry -> entry._2().holdings().values().map(held -> new Stretch(entry._1(), held, entry._2())));
        Seq<HoldingId> ids =
                states.map(stretch -> stretch.holding().id()).distinct().sorted();
        return ids.toVector()
                .flatMap(id ->
                        merged(states.filter(stretch -> stretch.holding().id().equals(id)), context));
    }

    private static Vector<Stretch> merged(Seq<Stretch> stretches, Context context) {
        Vector<Stretch> merged = Vector.empty();
        for (Stretch stretch : stretches) {
            boolean goesOn = merged.nonEmpty()
                    && merged.last().days().until().equals(stretch.days().from())
                    && Basis.of(merged.last(), context).equals(Basis.of(stretch, context));
            merged = goesOn
                    ? merged.init()
                            .append(new Stretch(
                                    DateRange.of(
                                            merged.last().days().from(),
                                            stretch.days().until()),
                                    merged.last().holding(),
                                    merged.last().state()))
                    : merged.append(stretch);
        }
        return merged;
    }

    /** All that a holding's price depends on: itself, its hosts, its rank in a slot, the commitment that gives its
     * price, its promotions and what those ask to be held. */
    private record Basis(
            Vector<Holding> hosts,
            int rank,
            Option<Commitment> commitment,
            Vector<AppliedPromotion> promotions,
            Vector<OfferId> offers) {

        static Basis of(Stretch stretch, Context context) {
            Vector<Holding> hosts = hosts(stretch.holding(), stretch.state());
            Vector<AppliedPromotion> promotions = stretch.state()
                    .promotions()
                    .filter(promotion -> hosts.exists(host -> host.id().equals(promotion.on())));
            Vector<OfferId> offers = promotions.isEmpty()
                    ? Vector.empty()
                    : stretch.state().holdings().values().toVector().map(Holding::offer);
            return new Basis(
                    hosts,
                    stretch.state().rank(stretch.holding()),
                    new Terms(stretch.holding(), stretch.state(), context)
                            .giving(stretch.days().from()),
                    promotions,
                    offers);
        }

        private static Vector<Holding> hosts(Holding holding, State state) {
            Option<Holding> host = holding.place().host().flatMap(state.holdings()::get);
            return host.map(above -> hosts(above, state))
                    .getOrElse(Vector.empty())
                    .prepend(holding);
        }
    }
}
