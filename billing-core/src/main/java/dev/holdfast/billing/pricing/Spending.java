package dev.holdfast.billing.pricing;

import dev.holdfast.billing.held.Course;
import dev.holdfast.billing.held.HeldCharge;
import dev.holdfast.billing.owed.NotCalculated;
import dev.holdfast.billing.owed.Piece;
import dev.holdfast.billing.owed.PriceLevel;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.policy.Ruler;
import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.HoldingStatus;
import dev.holdfast.billing.subscription.Payer;
import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.billing.tax.LargestRemainder;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.time.Days;
import dev.holdfast.billing.time.Schedule;
import dev.holdfast.billing.time.ServicePeriod;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.charge.UsageCharge;
import dev.holdfast.catalog.promotion.PromotionId;
import dev.holdfast.catalog.rule.Rule;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.HashMap;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.Money;

/**
 * The least and the most that charges of a subscription cost together in a period, after all promotions.
 *
 * <p>What is beyond the most comes off the use among them as soon as it is owed, the latest first, shared by what it costs. What is
 * missing to the least is owed once the period is over, or what they are for is held no longer; a part of a period has
 * that part of it. What falls due once, and instalments, do not count. An amount belongs to the period in which its first
 * day lies.
 *
 * @param subscription the subscription
 * @param limits the rules that hold for any of its charges
 * @param longest the days of the longest service period, at most
 * @param context whose currency it is
 * @param policy how parts of a period are measured and amounts rounded
 */
public record Spending(
        SubscriptionId subscription, Vector<Limit> limits, long longest, Context context, BillingPolicy policy) {

    private static final PromotionId MOST = PromotionId.of("maximum-spend");

    public static Spending of(
            SubscriptionId subscription,
            Vector<PricedCharge> charges,
            Payer payer,
            long longest,
            Context context,
            BillingPolicy policy) {
        LinkedHashMap<Rule.Spend, Vector<Leveling>> byRule = charges.flatMap(PricedCharge::prices)
                .filter(price -> isMeasured(price.part()))
                .flatMap(price -> rules(price.part(), context).map(rule -> Tuple.of(rule, price)))
                .foldLeft(
                        LinkedHashMap.empty(),
                        (all, each) -> all.put(each._1(), Vector.of(each._2()), Vector::appendAll));
        return new Spending(
                subscription,
                byRule.toVector().map(each -> Limit.of(each._1(), each._2(), payer)),
                longest,
                context,
                policy);
    }

    /** The charges, in the parts in which a rule holds, and its periods: those of a charge that has as long ones. */
    record Limit(Rule.Spend rule, Vector<Leveling> prices, Schedule periods) {

        public static Limit of(Rule.Spend rule, Vector<Leveling> prices, Payer payer) {
            Vector<HeldCharge.Part> parts = prices.map(Leveling::part);
            HeldCharge.Part first = parts.head();
            return new Limit(
                    rule,
                    prices,
                    parts.find(part -> HeldCharge.cadence(part.charge()).equals(rule.per()))
                            .map(HeldCharge.Part::schedule)
                            .getOrElse(() -> payer.schedule(
                                    rule.per(),
                                    payer.start(first.holding(), first.held().state()))));
        }

        private ServicePeriod period(Piece piece) {
            return periods.containing(piece.days().hull().from());
        }

        private LocalDate start(LocalDate day) {
            return periods.containing(day).days().from();
        }

        private Option<HeldCharge.Part> part(Piece piece) {
            return prices.map(Leveling::part)
                    .find(part -> part.holding().id().equals(piece.key().holding())
                            && part.charge().id().equals(piece.key().charge())
                            && part.days().contains(piece.days().hull().from()));
        }

        private boolean means(Piece piece) {
            return part(piece).isDefined();
        }

        private boolean isUse(Piece piece) {
            return part(piece).exists(part -> part.charge() instanceof UsageCharge);
        }

        private ChargeId ofTheLeast() {
            return ChargeId.of(rule.on()
                    .charges()
                    .toVector()
                    .map(ChargeId::value)
                    .append("minimum-spend")
                    .mkString("-"));
        }

        private String place() {
            return prices.head().part().place();
        }
    }

    private static Vector<Rule.Spend> rules(HeldCharge.Part part, Context context) {
        return part.version()
                .rules(Rule.Spend.class)
                .filter(rule -> rule.on().means(part.offer(), part.charge())
                        && rule.whileHeld()
                                .forAll(held -> part.held()
                                        .state()
                                        .offers(part.days().from(), context)
                                        .exists(held::means)));
    }

    private static boolean isMeasured(HeldCharge.Part part) {
        return part.held().paid()
                && part.holding().status() != HoldingStatus.PENDING_ACTIVE
                && (part.charge() instanceof UsageCharge || Course.isDivided(part.charge()));
    }

    /** A day so early that what is owed of periods that end after another day depends on none that ends before it. */
    public LocalDate reach(LocalDate closed) {
        return limits.isEmpty() || closed.equals(LocalDate.MIN)
                ? closed
                : limits.appendAll(limits.reverse())
                        .foldLeft(closed, (day, limit) -> limit.start(day.minusDays(longest)));
    }

    /** What is owed within the limits: at most the most, and what is missing to the least of periods that are over. */
    public Either<NotCalculated, Vector<Piece>> limited(Vector<Piece> pieces, LocalDate closed, LocalDate through) {
        Either<NotCalculated, Vector<Piece>> atMost = Either.right(pieces);
        for (Limit limit : limits) {
            for (Money most : limit.rule().maximum()) {
                atMost = atMost.flatMap(all -> atMost(limit, most, all));
            }
        }
        return atMost.flatMap(all -> NotCalculated.all(limits.flatMap(limit -> limit.rule()
                        .minimum()
                        .toVector()
                        .flatMap(least -> atLeast(limit, least, all, closed, through))))
                .map(missing -> all.appendAll(once(missing))));
    }

    private Either<NotCalculated, Vector<Piece>> atMost(Limit limit, Money most, Vector<Piece> pieces) {
        return Either.sequenceRight(pieces.filter(limit::means)
                        .groupBy(limit::period)
                        .values()
                        .map(some -> off(limit, most, some)))
                .map(all -> all.foldLeft(HashMap.<Piece.Key, Money>empty(), HashMap::merge))
                .map(off -> pieces.map(piece -> off.get(piece.key())
                        .map(share -> piece.at(piece.key().level().less(MOST, "Maximum spend of " + most, share)))
                        .getOrElse(piece)));
    }

    private Either<NotCalculated, Map<Piece.Key, Money>> off(Limit limit, Money most, Vector<Piece> pieces) {
        Money excess = sum(pieces).minus(most);
        Vector<Piece> use = pieces.filter(limit::isUse);
        if (!excess.isPositive()) {
            return Either.right(HashMap.empty());
        }
        if (excess.isGreaterThan(sum(use))) {
            return Either.left(new NotCalculated(
                    "a maximum spend",
                    limit.place(),
                    "the charges without use cost more than " + most
                            + ", and only use is free beyond it; state the maximum for the use"));
        }
        return Either.right(off(excess, use));
    }

    /** Off the latest use first: it was beyond the most. */
    private Map<Piece.Key, Money> off(Money excess, Vector<Piece> use) {
        TreeMap<LocalDate, Vector<Piece>> byEnd = use.foldLeft(
                TreeMap.empty(),
                (all, piece) -> all.put(piece.key().period().until(), Vector.of(piece), Vector::appendAll));
        Map<Piece.Key, Money> off = HashMap.empty();
        Money left = excess;
        for (Vector<Piece> some : byEnd.values().toVector().reverse()) {
            Money here = left.isGreaterThan(sum(some)) ? sum(some) : left;
            off = off.merge(shares(here, some));
            left = left.minus(here);
        }
        return off;
    }

    private static Map<Piece.Key, Money> shares(Money off, Vector<Piece> pieces) {
        return off.isPositive()
                ? HashMap.ofEntries(pieces.map(Piece::key)
                                .zip(LargestRemainder.split(
                                        off, pieces.map(piece -> piece.amount().getAmount()))))
                        .filterValues(Money::isPositive)
                : HashMap.empty();
    }

    private Vector<Either<NotCalculated, Option<Piece>>> atLeast(
            Limit limit, Money least, Vector<Piece> pieces, LocalDate closed, LocalDate through) {
        Vector<Leveling> charged =
                limit.prices().filter(price -> policy.charges(price.part().holding()));
        Vector<Piece> meant = pieces.filter(limit::means);
        return charged.map(price -> price.part().days().from())
                .min()
                .toVector()
                .flatMap(first -> limit.periods()
                        .between(closed.isAfter(first) ? closed : first, through)
                        .filter(period -> period.nominal().until().isAfter(closed)))
                .map(period -> missing(limit, least, charged, period, meant, through));
    }

    private Either<NotCalculated, Option<Piece>> missing(
            Limit limit,
            Money least,
            Vector<Leveling> charged,
            ServicePeriod period,
            Vector<Piece> pieces,
            LocalDate through) {
        Vector<Tuple2<Leveling, DateRange>> there = charged.flatMap(
                price -> price.part().days().intersection(period.days()).map(days -> Tuple.of(price, days)));
        Days held = there.foldLeft(Days.NONE, (days, each) -> days.plus(Days.of(each._2())));
        if (held.isEmpty() || held.hull().until().isAfter(through)) {
            return Either.right(Option.none());
        }
        Ruler ruler = policy.ruler(context.terms().currency());
        Money floor = Money.of(
                context.terms().currency(),
                ruler.dayCount()
                        .ratio(held, period.nominal())
                        .of(least.getAmount(), least.getCurrencyUnit().getDecimalPlaces(), ruler.rounding()));
        Money cost = sum(pieces.filter(piece -> limit.period(piece).equals(period)));
        return floor.isGreaterThan(cost)
                ? NotCalculated.all(there.map(each -> terms(each._1(), each._2().last())))
                        .map(terms -> terms.headOption()
                                .map(each -> piece(limit, period.nominal(), each._1(), each._2(), floor, cost)
                                        .undivided(held)))
                : Either.right(Option.none());
    }

    private static Either<NotCalculated, Vector<Tuple2<HeldCharge.Part, PriceTerms>>> terms(
            Leveling price, LocalDate day) {
        return price.terms(DateRange.day(day)).map(found -> found.map(terms -> Tuple.of(price.part(), terms._2())));
    }

    /** It is taxed as the first of the charges is on its last day. */
    private Piece piece(
            Limit limit, DateRange period, HeldCharge.Part part, PriceTerms terms, Money floor, Money cost) {
        PriceLevel level = new PriceLevel(
                terms.offer(),
                "Minimum spend of " + floor + " less " + cost,
                floor.minus(cost).toBigMoney(),
                BigDecimal.ONE,
                BigDecimal.ZERO,
                Vector.empty(),
                terms.basis(),
                terms.shares());
        return new Piece(
                new Piece.Key(subscription, part.holding().id(), limit.ofTheLeast(), period, level),
                Days.of(period),
                part.version().from(),
                policy.ruler(context.terms().currency()));
    }

    /** Several that are equal but for their days are one of as many. */
    private static Vector<Piece> once(Vector<Piece> pieces) {
        return pieces.foldLeft(
                        LinkedHashMap.<Piece.Key, Vector<Piece>>empty(),
                        (all, piece) -> all.put(piece.key(), Vector.of(piece), Vector::appendAll))
                .values()
                .map(same ->
                        same.head().on(same.map(Piece::days).reduce(Days::plus)).times(same.size()))
                .toVector();
    }

    private Money sum(Vector<Piece> pieces) {
        return pieces.map(Piece::amount).fold(Money.zero(context.terms().currency()), Money::plus);
    }
}
