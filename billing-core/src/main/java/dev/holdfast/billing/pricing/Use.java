package dev.holdfast.billing.pricing;

import dev.holdfast.billing.held.HeldCharge;
import dev.holdfast.billing.held.Reports;
import dev.holdfast.billing.held.Seniority;
import dev.holdfast.billing.owed.NotCalculated;
import dev.holdfast.billing.owed.Piece;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.subscription.HoldingStatus;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.time.Days;
import dev.holdfast.billing.time.Fraction;
import dev.holdfast.billing.time.ServicePeriod;
import dev.holdfast.billing.usage.Drawn;
import dev.holdfast.billing.usage.Rating;
import dev.holdfast.billing.usage.Report;
import dev.holdfast.billing.usage.StandingUse;
import dev.holdfast.billing.usage.Total;
import dev.holdfast.catalog.charge.UsageCharge;
import dev.holdfast.catalog.price.Metered;
import dev.holdfast.catalog.usage.Metering;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.BigMoney;

/**
 * What a usage charge owes for what was reported: in each service period, for the days on which the same terms hold, the
 * price of the total so far.
 *
 * <p>The amount is not divided by days. When more is reported, the total has another price, and what was billed of the
 * total before is taken off it.
 *
 * @param charge the charge
 * @param prices the prices of each of its parts
 * @param included what of its use is free
 * @param reports what was used, as far as it is known by then
 * @param closed a day; periods that end on it or before are left out
 * @param through the day by which it is owed, inclusive
 * @param policy how it is billed
 */
public record Use(
        HeldCharge charge,
        Vector<Leveling> prices,
        Included included,
        Reports reports,
        LocalDate closed,
        LocalDate through,
        BillingPolicy policy) {

    /** What stays the same while use adds up. */
    private record Terms(PriceTerms price, Rating rating) {}

    /** A total, what of its use is free, and what it costs before reductions. */
    private record Rated(Metered total, BigDecimal free, BigMoney price) {}

    /** Days under the same terms, the prices of the first of them, and the most that was held on any. */
    private record Group(Days days, Leveling prices, BigDecimal held) {
        HeldCharge.Part part() {
            return prices.part();
        }
    }

    /** One piece for each period and terms; none where nothing is owed. */
    public Either<NotCalculated, Vector<Piece>> pieces() {
        Vector<Leveling> used = prices.filter(leveling -> isUsed(leveling.part()));
        Vector<ServicePeriod> periods = used.headOption()
                .map(Leveling::part)
                .toVector()
                .flatMap(first -> first.schedule()
                        .between(
                                closed.isAfter(first.days().from())
                                        ? closed
                                        : first.days().from(),
                                end(used.last().part().days().until())))
                .filter(period -> period.nominal().until().isAfter(closed));
        return NotCalculated.all(periods.map(period -> pieces(period, used)));
    }

    private static boolean isUsed(HeldCharge.Part part) {
        return part.charge() instanceof UsageCharge
                && part.held().paid()
                && part.holding().status() != HoldingStatus.PENDING_ACTIVE;
    }

    private LocalDate end(LocalDate until) {
        return until.isAfter(through) ? through.plusDays(1) : until;
    }

    private Either<NotCalculated, Vector<Piece>> pieces(ServicePeriod period, Vector<Leveling> used) {
        return groups(period, used)
                .flatMap(groups ->
                        NotCalculated.all(groups.toVector().map(group -> piece(period, group._1(), group._2()))));
    }

    private Either<NotCalculated, LinkedHashMap<Terms, Group>> groups(ServicePeriod period, Vector<Leveling> used) {
        Either<NotCalculated, LinkedHashMap<Terms, Group>> groups = Either.right(LinkedHashMap.empty());
        for (Leveling leveling : used) {
            Option<DateRange> days = leveling.part().days().intersection(period.days());
            groups = days.isEmpty()
                    ? groups
                    : groups.flatMap(before -> leveling.terms(days.get())
                            .map(found -> found.foldLeft(before, (all, cut) -> put(all, leveling, cut))));
        }
        return groups;
    }

    private static LinkedHashMap<Terms, Group> put(
            LinkedHashMap<Terms, Group> groups, Leveling leveling, Tuple2<DateRange, PriceTerms> cut) {
        Terms terms = new Terms(cut._2(), Included.rating(leveling.part()));
        Group group = groups.get(terms).getOrElse(() -> new Group(Days.NONE, leveling, BigDecimal.ZERO));
        return groups.put(
                terms,
                new Group(
                        group.days().plus(Days.of(cut._1())),
                        group.prices(),
                        group.held().max(leveling.part().holding().quantity())));
    }

    private Either<NotCalculated, Option<Piece>> piece(ServicePeriod period, Terms terms, Group group) {
        Option<Days> owed = policy.arrears().passed(group.days(), through);
        if (owed.isEmpty()) {
            return Either.right(Option.none());
        }
        boolean isUsed = used(period, terms, group).nonEmpty();
        Leveling leveling = group.prices();
        Either<NotCalculated, Option<Piece>> piece = rated(period, terms, group)
                .map(rated -> leveling.level(
                                terms.price(), rated.price(), rated.total(), leveling.sharing(group.days()))
                        .including(rated.free()))
                .map(level -> Option.when(
                        isUsed || level.price().isPositive(),
                        () -> leveling.piece(period.nominal(), level).undivided(owed.get())));
        return !isUsed && piece.isLeft() ? Either.right(Option.none()) : piece;
    }

    private Vector<Metered> used(ServicePeriod period, Terms terms, Group group) {
        return terms.rating().metering().aggregation() == Metering.Aggregation.STANDING
                ? standing(period, group)
                : reports.used(group.part().holding().id(), charge.id(), group.days())
                        .map(Report.Used::metered);
    }

    /** What stands on the days that have passed, whenever it was reported. */
    private Vector<Metered> standing(ServicePeriod period, Group group) {
        Days passed = through.equals(LocalDate.MAX)
                ? group.days()
                : group.days().and(Days.of(DateRange.of(LocalDate.MIN, through.plusDays(1))));
        Days before = Days.of(DateRange.of(LocalDate.MIN, group.days().hull().until()));
        Metered standing = new StandingUse(reports.used(group.part().holding().id(), charge.id(), before))
                .on(passed, period.nominal(), policy.rounding());
        return Vector.of(standing).filter(metered -> metered.quantity().signum() > 0);
    }

    /** What each total that falls due on a day costs before an amount comes off that others have a part in. */
    Vector<Pools.Part> parts(Given given, LocalDate due) {
        Vector<Leveling> used = prices.filter(leveling -> isUsed(leveling.part()));
        return used.headOption()
                .map(first -> first.part().schedule().containing(due.minusDays(1)))
                .filter(period -> period.days().until().equals(due))
                .toVector()
                .flatMap(period -> groups(period, used)
                        .toOption()
                        .toVector()
                        .flatMap(LinkedHashMap::toVector)
                        .filter(group -> group._1().price().promotions().contains(given))
                        .flatMap(group -> part(period, given, group._1(), group._2())));
    }

    private Option<Pools.Part> part(ServicePeriod period, Given given, Terms terms, Group group) {
        LocalDate first = group.days().hull().from();
        return rated(period, terms, group)
                .toOption()
                .map(rated -> terms.price()
                        .before(given, rated.price(), group.prices().sharing(group.days()), Fraction.ONE))
                .map(cost -> new Pools.Part(
                        Pools.Seat.only(group.part().holding().id(), charge.id(), first), Option.none(), cost, cost));
    }

    private Either<NotCalculated, Rated> rated(ServicePeriod period, Terms terms, Group group) {
        Vector<Metered> used = used(period, terms, group);
        if (terms.rating().metering().aggregation() == Metering.Aggregation.STANDING) {
            return included.ofStanding(group.part(), terms.rating(), period)
                    .<Either<NotCalculated, Rated>>map(Either::left)
                    .getOrElse(() -> plain(terms, group, used));
        }
        return used.isEmpty()
                ? plain(terms, group, used)
                : included.records(charge, period)
                        .flatMap(records -> records.map(all -> rated(
                                        terms,
                                        group,
                                        used,
                                        all.filter(one -> group.days().contains(one.on()))))
                                .getOrElse(() -> plain(terms, group, used)));
    }

    /** By the total of what was reported. */
    private static Either<NotCalculated, Rated> plain(Terms terms, Group group, Vector<Metered> used) {
        Metered total = known(Total.of(terms.rating().metering(), used), group);
        return group.prices()
                .price(terms.price(), total)
                .map(price -> new Rated(total, BigDecimal.ZERO, capped(price, terms)));
    }

    /** Record by record, less what is free of each. */
    private static Either<NotCalculated, Rated> rated(
            Terms terms, Group group, Vector<Metered> used, Vector<Drawn> records) {
        Vector<Metered> reported = used.append(known(Metered.of(BigDecimal.ZERO), group));
        return terms.rating()
                .price(records, reported, terms.price().price())
                .map(price -> new Rated(
                        terms.rating().metered(records, reported),
                        records.map(Drawn::free).fold(BigDecimal.ZERO, BigDecimal::add),
                        capped(price, terms)));
    }

    private static BigMoney capped(BigMoney price, Terms terms) {
        return terms.rating()
                .terms()
                .capPerPeriod()
                .map(cap -> cap.amount().toBigMoney())
                .filter(price::isGreaterThan)
                .getOrElse(price);
    }

    /** What was measured, with what is known of the holding. */
    private static Metered known(Metered metered, Group group) {
        LocalDate first = group.days().hull().from();
        return metered.with(
                        Metered.SENIORITY,
                        BigDecimal.valueOf(Seniority.of(group.part()).monthsOn(first)))
                .with(Metered.HELD, group.held());
    }
}
