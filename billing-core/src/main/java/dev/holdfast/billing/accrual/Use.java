package dev.holdfast.billing.accrual;

import dev.holdfast.billing.subscription.HoldingStatus;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.time.Days;
import dev.holdfast.billing.time.ServicePeriod;
import dev.holdfast.catalog.charge.UsageCharge;
import dev.holdfast.catalog.price.Metered;
import dev.holdfast.catalog.usage.Metering;
import dev.holdfast.catalog.usage.RatingTerms;
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
 * @param reports what was used, as far as it is known by then
 * @param closed a day; periods that end on it or before are left out
 * @param through the day by which it is owed, inclusive
 * @param policy how it is billed
 */
record Use(
        HeldCharge charge,
        Vector<Leveling> prices,
        Reports reports,
        LocalDate closed,
        LocalDate through,
        BillingPolicy policy) {

    /** What stays the same while use adds up. */
    private record Terms(PriceTerms price, Metering metering, RatingTerms rating) {}

    /** Days under the same terms, and the prices of the first of them. */
    private record Group(Days days, Leveling prices) {
        HeldCharge.Part part() {
            return prices.part();
        }
    }

    /** One piece for each period and terms; none where nothing is owed. */
    Either<NotCalculated, Vector<Piece>> pieces() {
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
        return Either.sequenceRight(periods.map(period -> pieces(period, used)))
                .map(found -> found.toVector().flatMap(pieces -> pieces));
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
                .flatMap(groups -> Either.sequenceRight(
                                groups.toVector().map(group -> piece(period.nominal(), group._1(), group._2())))
                        .map(found -> found.toVector().flatMap(piece -> piece)));
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
        UsageCharge usage = (UsageCharge) leveling.part().charge();
        Terms terms = new Terms(cut._2(), usage.metering(), usage.terms());
        Group group = groups.get(terms).getOrElse(() -> new Group(Days.NONE, leveling));
        return groups.put(terms, new Group(group.days().plus(Days.of(cut._1())), group.prices()));
    }

    private Either<NotCalculated, Option<Piece>> piece(DateRange period, Terms terms, Group group) {
        Option<Days> owed = policy.arrears().passed(group.days(), through);
        if (owed.isEmpty()) {
            return Either.right(Option.none());
        }
        Vector<Report.Used> used = reports.used(group.part().holding().id(), charge.id(), group.days());
        if (used.nonEmpty() && isRatedByRecord(terms.rating())) {
            return Either.left(new NotCalculated(
                    "a price of single records",
                    group.part().place(),
                    "quantities are reported when their records are rated; report amounts, or leave the terms out"));
        }
        Leveling leveling = group.prices();
        Metered total = total(terms, used, group);
        Either<NotCalculated, Option<Piece>> piece = price(terms, leveling, total)
                .map(price -> leveling.level(terms.price(), price, total, leveling.sharing(group.days())))
                .map(level -> Option.when(
                        used.nonEmpty() || level.price().isPositive(),
                        () -> leveling.piece(period, level).undivided(owed.get())));
        return used.isEmpty() && piece.isLeft() ? Either.right(Option.none()) : piece;
    }

    /** What each total that falls due on a day costs before an amount comes off that others have a part in. */
    Vector<Together.Part> parts(Given given, LocalDate due) {
        Vector<Leveling> used = prices.filter(leveling -> isUsed(leveling.part()));
        return used.headOption()
                .map(first -> first.part().schedule().containing(due.minusDays(1)))
                .filter(period -> period.days().until().equals(due))
                .toVector()
                .flatMap(period -> groups(period, used).toOption().toVector())
                .flatMap(LinkedHashMap::toVector)
                .filter(group -> group._1().price().promotions().contains(given))
                .flatMap(group -> part(given, group._1(), group._2()));
    }

    private Option<Together.Part> part(Given given, Terms terms, Group group) {
        HeldCharge.Part part = group.part();
        LocalDate first = group.days().hull().from();
        Vector<Report.Used> used = reports.used(part.holding().id(), charge.id(), group.days());
        return price(terms, group.prices(), total(terms, used, group))
                .toOption()
                .map(price -> new Together.Part(
                        new Together.Seat(part.holding().id(), charge.id(), first),
                        terms.price().before(given, price, group.prices().sharing(group.days()))));
    }

    private static Metered total(Terms terms, Vector<Report.Used> used, Group group) {
        return Total.of(terms.metering(), used.map(Report.Used::metered)).with(Metered.SENIORITY, seniority(group));
    }

    private static Either<NotCalculated, BigMoney> price(Terms terms, Leveling leveling, Metered total) {
        return leveling.price(terms.price(), total)
                .map(price -> terms.rating()
                        .capPerPeriod()
                        .map(cap -> cap.amount().toBigMoney())
                        .filter(price::isGreaterThan)
                        .getOrElse(price));
    }

    /** What a quantity does not tell: increments are counted before it is reported, amounts of records are not. */
    private static boolean isRatedByRecord(RatingTerms rating) {
        return rating.setUp().isDefined()
                || rating.firstIncrementPrice().isDefined()
                || rating.capPerRecord().isDefined()
                || rating.capPerDay().isDefined()
                || rating.freePerDay().isDefined();
    }

    private static BigDecimal seniority(Group group) {
        return BigDecimal.valueOf(
                Seniority.of(group.part()).monthsOn(group.days().hull().from()));
    }
}
