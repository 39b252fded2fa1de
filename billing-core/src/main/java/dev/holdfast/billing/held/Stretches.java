package dev.holdfast.billing.held;

import dev.holdfast.billing.subscription.AppliedPromotion;
import dev.holdfast.billing.subscription.Commitment;
import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.Holding;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.HoldingStatus;
import dev.holdfast.billing.subscription.Payer;
import dev.holdfast.billing.subscription.Revisions;
import dev.holdfast.billing.subscription.State;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.catalog.Reach;
import dev.holdfast.catalog.charge.Charge;
import dev.holdfast.catalog.charge.OneOff;
import dev.holdfast.catalog.charge.SeniorityReset;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.rule.Rule;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The stretches of days on which nothing changes that the price of one holding depends on. What happens to other
 * holdings does not cut its days.
 */
public final class Stretches {

    private Stretches() {}

    /**
     * Days on which a holding and all that its price depends on stay the same.
     *
     * @param days the days
     * @param holding the holding
     * @param state what is held with it
     * @param paid whether the account that is billed pays for it
     */
    public record Stretch(DateRange days, Holding holding, State state, boolean paid) {

        /** Whether what is held, or a revision makes of it, has a charge of a kind that is due once. */
        public boolean mayCharge(Predicate<OneOff> kind, Context context) {
            for (Offer offer : new Revisions(holding, state, context).offers()) {
                for (Charge charge : offer.charges()) {
                    if (charge instanceof OneOff once && kind.test(once)) {
                        return true;
                    }
                }
            }
            return false;
        }

        private Stretch until(LocalDate end) {
            return new Stretch(DateRange.of(days.from(), end), holding, state, paid);
        }
    }

    /** The stretches of every holding that is ever held, by days, for each holding in the order of their ids. */
    static Vector<Vector<Stretch>> of(Subscription subscription, Payer payer, Context context) {
        Map<HoldingId, List<Stretch>> byHolding = new TreeMap<>();
        for (Tuple2<DateRange, State> entry :
                subscription.timeline().within(DateRange.of(LocalDate.MIN, LocalDate.MAX))) {
            State state = entry._2();
            boolean paid = payer.pays(state);
            for (Holding held : state.holdings().values()) {
                byHolding
                        .computeIfAbsent(held.id(), id -> new ArrayList<>())
                        .add(new Stretch(entry._1(), held, state, paid));
            }
        }
        return Vector.ofAll(byHolding.values()).map(stretches -> merged(stretches, context));
    }

    /** Stretches on end that are the same in all that matters, put together. */
    private static Vector<Stretch> merged(List<Stretch> stretches, Context context) {
        if (stretches.size() == 1) {
            return Vector.of(stretches.get(0));
        }
        List<Stretch> merged = new ArrayList<>();
        Option<Basis> running = Option.none();
        for (Stretch stretch : stretches) {
            Basis basis = Basis.of(stretch, context);
            int last = merged.size() - 1;
            if (running.contains(basis)
                    && merged.get(last).days().until().equals(stretch.days().from())) {
                merged.set(last, merged.get(last).until(stretch.days().until()));
            } else {
                merged.add(stretch);
                running = Option.some(basis);
            }
        }
        return Vector.ofAll(merged);
    }

    /** Whether a promotion is on some lines of several. */
    private static boolean isOnLines(AppliedPromotion applied, Context context) {
        return context.catalog()
                .version(applied.version())
                .flatMap(version -> version.promotion(applied.promotion()))
                .exists(promotion -> promotion.lines().isDefined());
    }

    /** Whether a limit of what is spent asks what else is held. */
    private static boolean asksWhatIsHeld(Context context) {
        return context.catalog()
                .versions()
                .exists(version -> version._2()
                        .rules(Rule.Spend.class)
                        .exists(rule -> rule.whileHeld().isDefined()));
    }

    /**
     * All that a holding's price depends on: itself, its hosts, its rank in a slot, its commitments, its promotions, what
     * those and limits of what is spent ask to be held, and whether the account pays it.
     */
    private record Basis(
            Vector<Holding> hosts,
            int rank,
            Vector<Commitment> commitments,
            Vector<AppliedPromotion> promotions,
            Vector<OfferId> offers,
            Vector<Line> lines,
            boolean paid) {

        /** What a promotion on some lines asks of each of them. */
        private record Line(HoldingId id, OfferId offer, BigDecimal quantity, HoldingStatus status) {
            static Line of(Holding holding) {
                return new Line(holding.id(), holding.offer(), holding.quantity(), holding.status());
            }
        }

        static Basis of(Stretch stretch, Context context) {
            Vector<Holding> hosts = hosts(stretch.holding(), stretch.state());
            Vector<AppliedPromotion> promotions = stretch.state()
                    .promotions()
                    .filter(promotion -> hosts.exists(host -> host.id().equals(promotion.on())));
            Vector<OfferId> offers = promotions.isEmpty() && !asksWhatIsHeld(context)
                    ? Vector.empty()
                    : stretch.state().holdings().values().map(Holding::offer);
            Vector<Line> lines = promotions.exists(applied -> isOnLines(applied, context))
                    ? stretch.state().holdings().values().map(Line::of)
                    : Vector.empty();
            return new Basis(
                    hosts,
                    stretch.state().rank(stretch.holding()),
                    hosts.flatMap(host -> stretch.state().commitment(host.id()))
                            .filter(commitment -> matters(commitment, stretch, context)),
                    promotions,
                    offers,
                    lines,
                    stretch.paid());
        }

        /** A commitment matters if it gives a price, if seniority counts from it, or if a revision waits for its renewal. */
        private static boolean matters(Commitment commitment, Stretch stretch, Context context) {
            boolean awaited = context.catalog()
                    .revising()
                    .exists(version -> version.revisions()
                            .exists(revision -> revision.reach().when() == Reach.When.AT_RENEWAL));
            boolean counted = stretch.holding()
                    .offerOn(stretch.days().from(), stretch.state(), context)
                    .charges()
                    .exists(charge -> Seniority.reset(charge) == SeniorityReset.RENEWAL);
            return awaited
                    || counted
                    || new Terms(stretch.holding(), stretch.state(), context)
                            .giving(stretch.days().from())
                            .contains(commitment);
        }

        private static Vector<Holding> hosts(Holding holding, State state) {
            Option<Holding> host = holding.place().host().flatMap(state.holdings()::get);
            return host.map(above -> hosts(above, state))
                    .getOrElse(Vector.empty())
                    .prepend(holding);
        }
    }
}
