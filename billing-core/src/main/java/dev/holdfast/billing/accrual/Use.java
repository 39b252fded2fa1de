package dev.holdfast.billing.accrual;

import dev.holdfast.billing.subscription.HoldingStatus;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.time.Days;
import dev.holdfast.billing.time.ServicePeriod;
import dev.holdfast.catalog.charge.OneOff;
import dev.holdfast.catalog.charge.UsageCharge;
import dev.holdfast.catalog.price.Metered;
import dev.holdfast.catalog.usage.Allowance;
import dev.holdfast.catalog.usage.Metering;
import dev.holdfast.catalog.usage.RatingTerms;
import dev.holdfast.catalog.usage.SpendCap;
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
                .flatMap(groups -> NotCalculated.all(
                        groups.toVector().map(group -> piece(period.nominal(), group._1(), group._2()))));
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
        if (used.nonEmpty() && isPaidByCredit(group.part())) {
            return Either.left(new NotCalculated(
                    "use that credit pays for",
                    group.part().place(),
                    "what was topped up is not taken off yet; report only what is bought with money"));
        }
        if (used.nonEmpty() && isRatedByRecord(terms.rating())) {
            return Either.left(new NotCalculated(
                    "a price of single records",
                    group.part().place(),
                    "quantities are reported when their records are rated; report amounts, or leave the terms out"));
        }
        Leveling leveling = group.prices();
        Metered total =
                Total.of(terms.metering(), used.map(Report.Used::metered)).with(Metered.SENIORITY, seniority(group));
        Either<NotCalculated, Option<Piece>> piece = leveling.level(terms.price(), total)
                .map(level -> capped(level, terms, leveling, total))
                .map(level -> Option.when(
                        used.nonEmpty() || level.price().isPositive(),
                        () -> leveling.piece(period, level).undivided(owed.get())));
        return used.isEmpty() && piece.isLeft() ? Either.right(Option.none()) : piece;
    }

    private static PriceLevel capped(PriceLevel level, Terms terms, Leveling leveling, Metered total) {
        Option<BigMoney> cap = terms.rating()
                .capPerPeriod()
                .map(SpendCap::amount)
                .map(amount -> amount.toBigMoney())
                .filter(level.price()::isGreaterThan);
        return cap.map(amount -> leveling.level(terms.price(), amount, total)).getOrElse(level);
    }

    /** What a quantity does not tell: increments are counted before it is reported, amounts of records are not. */
    private static boolean isRatedByRecord(RatingTerms rating) {
        return rating.setUp().isDefined()
                || rating.firstIncrementPrice().isDefined()
                || rating.capPerRecord().isDefined()
                || rating.capPerDay().isDefined()
                || rating.freePerDay().isDefined();
    }

    /** Credit is what a one-off charge gives of money: an allowance whose traffic has the currency as its unit. */
    private static boolean isPaidByCredit(HeldCharge.Part part) {
        String currency = part.version().currency().getCode();
        return part.offer()
                .charges()
                .flatMap(charge -> charge instanceof OneOff fee ? fee.gives() : Vector.<Allowance>empty())
                .exists(given -> given.covers().exists(traffic -> traffic.unit().equals(currency)));
    }

    private static BigDecimal seniority(Group group) {
        return BigDecimal.valueOf(
                Seniority.of(group.part()).monthsOn(group.days().hull().from()));
    }
}
