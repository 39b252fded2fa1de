package dev.holdfast.billing.pricing;

import dev.holdfast.billing.held.HeldCharge;
import dev.holdfast.billing.owed.NotCalculated;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.billing.usage.Drawn;
import dev.holdfast.billing.usage.Grant;
import dev.holdfast.billing.usage.UnitOfUse;
import dev.holdfast.catalog.charge.UsageCharge;
import dev.holdfast.catalog.usage.Allowance;
import dev.holdfast.catalog.usage.Traffic;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes what is included off all use, in time: each record draws on the grants that are there for it on its day, in their
 * order, until nothing is left of it or of them. What is beyond them is charged.
 *
 * <p>Of one day the records of what was held first come first, then those of the charge named first, then as reported. So
 * of what several lines share, the lines that use it last pay for what is beyond.
 */
final class Drawing {

    private final List<Balance> balances = new ArrayList<>();
    private final IdentityHashMap<Entry.Charged, List<Integer>> meant = new IdentityHashMap<>();
    private final BillingPolicy policy;

    private Drawing(Vector<Source> sources, BillingPolicy policy) {
        this.policy = policy;
        sources.map(Balance::of).forEach(balances::add);
    }

    /**
     * A record of use of a holding.
     *
     * @param use what it counts for
     * @param on its day
     * @param record the record, and what of it is free; or why it is not known
     */
    record Entry(Charged use, LocalDate on, Either<NotCalculated, Drawn> record) {

        /**
         * A usage charge of a holding, under one catalogue version.
         *
         * @param subscription the subscription
         * @param hosts what the holding fills or hangs on
         * @param part the charge
         */
        record Charged(SubscriptionId subscription, Vector<HoldingId> hosts, HeldCharge.Part part) {

            HoldingId holding() {
                return part.holding().id();
            }

            UsageCharge charge() {
                return (UsageCharge) part.charge();
            }

            Traffic traffic() {
                return charge().traffic();
            }

            /** Whether an allowance may include some of it: of use that is charged in full it includes nothing. */
            boolean mayDrawOn(Source source) {
                return charge().charged() != UsageCharge.Charged.ALL_USE
                        && source.serves(subscription, holding(), hosts)
                        && source.mayCover(traffic());
            }
        }
    }

    /** Entries by days, each with what of it is included. */
    static Vector<Entry> of(Vector<Entry> entries, Vector<Source> sources, BillingPolicy policy) {
        Drawing drawing = new Drawing(sources, policy);
        return entries.map(entry -> new Entry(
                entry.use(), entry.on(), entry.record().flatMap(record -> drawing.drawn(entry.use(), record))));
    }

    /**
     * A grant that may be drawn on.
     *
     * @param index the place of its balance
     * @param grant the grant
     */
    private record Candidate(int index, Grant grant) {}

    private Either<NotCalculated, Drawn> drawn(Entry.Charged use, Drawn record) {
        List<Integer> sources = meant.computeIfAbsent(use, this::meant);
        if (record.rest().signum() == 0 || sources.isEmpty()) {
            return Either.right(record);
        }
        for (int index : sources) {
            balances.set(index, balances.get(index).on(record.on(), policy));
        }
        return new Draw(use, record, sources).drawn();
    }

    private List<Integer> meant(Entry.Charged use) {
        List<Integer> indices = new ArrayList<>();
        for (int index = 0; index < balances.size(); index++) {
            if (use.mayDrawOn(balances.get(index).source())) {
                indices.add(index);
            }
        }
        return indices;
    }

    /** One record as it draws on grants. */
    private final class Draw {

        private final Entry.Charged use;
        private final Drawn record;
        private final LocalDate day;
        private final Vector<Integer> sources;
        private final Map<Integer, BigDecimal> drawn = new HashMap<>();
        private BigDecimal open;

        Draw(Entry.Charged use, Drawn record, List<Integer> sources) {
            this.use = use;
            this.record = record;
            this.day = record.on();
            this.sources = Vector.ofAll(sources)
                    .filter(index -> balances.get(index).source().days().contains(day));
            this.open = record.rest();
        }

        Either<NotCalculated, Drawn> drawn() {
            Option<NotCalculated> fault = draw(true);
            BigDecimal free = record.rest().subtract(open);
            boolean isPastLimits = use.charge().charged() == UsageCharge.Charged.PAST_SUB_LIMITS;
            if (fault.isEmpty() && isPastLimits) {
                fault = draw(false).orElse(this::beyondAll);
            }
            return fault.orElse(this::cutOff)
                    .<Either<NotCalculated, Drawn>>map(Either::left)
                    .getOrElse(() -> Either.right(record.drawing(free)));
        }

        /** Draws on each grant in turn, within the limits of its portions or past them. */
        private Option<NotCalculated> draw(boolean withinLimits) {
            for (Candidate candidate : candidates()) {
                Source source = balances.get(candidate.index()).source();
                Option<BigDecimal> each = source.draw(use.traffic());
                if (open.signum() == 0) {
                    return Option.none();
                }
                if (each.isEmpty()) {
                    return fault(
                            source,
                            "it is in other units or for other traffic than the use, and so does not tell what of it is"
                                    + " included");
                }
                if (source.allowance().perRecord().isDefined() && !record.isRecord()) {
                    return fault(
                            source,
                            "a record may draw only so much of it, and a quantity does not tell how many records it"
                                    + " was; report its records");
                }
                draw(candidate, each.get(), withinLimits ? source.allowance().subLimits() : Vector.empty());
            }
            return Option.none();
        }

        private void draw(Candidate candidate, BigDecimal each, Vector<Allowance.SubLimit> limits) {
            Balance balance = balances.get(candidate.index());
            Option<String> zone = use.traffic().zone();
            Option<BigDecimal> room = candidate
                    .grant()
                    .room(limits, zone, day)
                    .toVector()
                    .appendAll(balance.source()
                            .allowance()
                            .perRecord()
                            .map(most -> most.subtract(drawn.getOrDefault(candidate.index(), BigDecimal.ZERO))))
                    .min();
            BigDecimal units = room.filter(some -> open.multiply(each).compareTo(some) > 0)
                    .map(some ->
                            UnitOfUse.covered(some.max(BigDecimal.ZERO), each).min(open))
                    .getOrElse(open);
            BigDecimal some = units.multiply(each);
            open = open.subtract(units);
            drawn.merge(candidate.index(), some, BigDecimal::add);
            balances.set(
                    candidate.index(),
                    balance.with(candidate.grant(), candidate.grant().drawing(some, limits, zone, day)));
        }

        /** In the order in which they are drawn on. */
        private Vector<Candidate> candidates() {
            Comparator<Candidate> order = Comparator.comparingInt(
                            (Candidate one) -> source(one).allowance().order())
                    .thenComparing(this::comesLast)
                    .thenComparing(one -> one.grant().until())
                    .thenComparingInt(this::distance)
                    .thenComparingInt(Candidate::index);
            return sources.flatMap(index -> balances.get(index).grants().map(grant -> new Candidate(index, grant)))
                    .sorted(order);
        }

        private Source source(Candidate candidate) {
            return balances.get(candidate.index()).source();
        }

        private boolean comesLast(Candidate candidate) {
            return candidate.grant().isRolledOver(day)
                    && source(candidate).allowance().rolledOver() == Allowance.RolledOver.LAST;
        }

        /** What the holding brings comes before what others bring, and what promotions give comes last. */
        private int distance(Candidate candidate) {
            Source source = source(candidate);
            boolean isOwn =
                    source.of().equals(use.holding()) && source.subscription().equals(use.subscription());
            if (source.origin() == Source.Origin.PROMOTION) {
                return 2;
            }
            return isOwn ? 0 : 1;
        }

        private Option<NotCalculated> beyondAll() {
            return open.signum() == 0 || sources.isEmpty()
                    ? Option.none()
                    : fault(
                            balances.get(sources.head()).source(),
                            "more was used than it includes, and only use past its sub-limits is charged; report what is"
                                    + " beyond it for the charge of that");
        }

        /** What is used beyond what is cut off when it is used up has no price. */
        private Option<NotCalculated> cutOff() {
            return open.signum() == 0
                    ? Option.none()
                    : sources.map(balances::get)
                            .find(balance -> !balance.source().isPaidBeyond() && isUsedUp(balance))
                            .flatMap(balance -> fault(
                                    balance.source(),
                                    "more was used than it includes, and what is beyond it is not charged by a price;"
                                            + " report no use beyond it, or say that it is paid"));
        }

        private boolean isUsedUp(Balance balance) {
            BigDecimal each = balance.source().draw(use.traffic()).getOrElse(BigDecimal.ONE);
            return balance.grants()
                    .forAll(grant -> grant.left(day)
                            .exists(left -> UnitOfUse.covered(left, each).signum() == 0));
        }

        private Option<NotCalculated> fault(Source source, String reason) {
            return Option.some(new NotCalculated(
                    "allowance " + source.allowance().id(),
                    "holding " + source.of(),
                    reason + "; leave it out, or bill the use elsewhere"));
        }
    }
}
