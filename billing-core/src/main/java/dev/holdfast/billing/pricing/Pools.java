package dev.holdfast.billing.pricing;

import dev.holdfast.billing.held.Cuts;
import dev.holdfast.billing.held.HeldCharge;
import dev.holdfast.billing.held.Reports;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.time.Fraction;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.charge.OneOff;
import dev.holdfast.catalog.charge.UsageCharge;
import dev.holdfast.catalog.promotion.Benefit;
import io.vavr.Lazy;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.Comparator;
import org.joda.money.BigMoney;

/**
 * What an amount that comes off all together finds to come off, on each day on which something falls due.
 *
 * @param together who shares it
 * @param reports what was used
 * @param policy how it is billed
 * @param included what is free of use
 */
record Pools(Together together, Reports reports, BillingPolicy policy, Lazy<Included> included) {

    private static final Comparator<Pool.Stretch> CHEAPEST_FIRST =
            Comparator.comparing(Pool.Stretch::charged).thenComparing(Pool.Stretch::prices);

    /**
     * One of those who share.
     *
     * @param holding the holding
     * @param charge the charge
     * @param first the first day of the period, or of the days of use under the same terms
     * @param turn how many prices of the charge come before it that count on the same day, where one is replaced later
     *     than the next one begins
     */
    record Seat(HoldingId holding, ChargeId charge, LocalDate first, int turn) {

        /** The only one of its charge. */
        static Seat only(HoldingId holding, ChargeId charge, LocalDate first) {
            return new Seat(holding, charge, first, 0);
        }
    }

    /**
     * What one of them costs before the amount comes off.
     *
     * @param seat which one it is
     * @param period the service period by whose days it is divided; none for use
     * @param price the price of a whole period
     * @param cost what the amount finds of it: where that comes off a part of a period in full, what that part costs
     */
    record Part(Seat seat, Option<DateRange> period, BigMoney price, BigMoney cost) {

        boolean isOf(DateRange other) {
            return period.contains(other);
        }

        boolean isFree() {
            return price.isZero() && cost.isZero();
        }
    }

    /** What the amount does in the service period of a day. */
    Pool pool(Given given, HeldCharge.Part part, LocalDate date) {
        return pool(given, part, date, amount(given, Together.due(part, date)));
    }

    private Pool pool(Given given, HeldCharge.Part part, LocalDate date, BigMoney amount) {
        DateRange period = part.schedule().containing(date).nominal();
        LocalDate due = Together.due(part, date);
        boolean inAdvance = Together.isInAdvance(part.charge());
        Vector<Tuple2<DateRange, Vector<Part>>> days = Cuts.of(period, together.breaks(period))
                .map(some -> Tuple.of(some, parts(given, due, some.from())))
                .foldLeft(
                        Vector.<Tuple2<DateRange, Vector<Part>>>empty(),
                        (before, next) -> joined(before, next, period, given))
                .filter(some -> !given.promotion().isInFull() || some._2().exists(one -> one.isOf(period)))
                .filter(some -> !ratio(some._1(), period).isZero());
        Fraction all = days.map(some -> ratio(some._1(), period)).fold(Fraction.ZERO, Fraction::plus);
        Vector<Pool.Stretch> stretches = days.map(some -> new Pool.Stretch(
                some._1(),
                ratio(some._1(), period),
                some._2().exists(one -> one.isOf(period)),
                some._2()
                        .map(one -> one.isOf(period) ? part(one.price(), all) : one.cost())
                        .fold(zero(amount), BigMoney::plus),
                inAdvance ? once(given, some._1().from()) : zero(amount)));
        return new Pool(amount, inAdvance ? stretches : stretches.sorted(CHEAPEST_FIRST), policy.rounding());
    }

    /** Days after others on which nothing changes are one with them: a change that changes no price cuts nothing. */
    private Vector<Tuple2<DateRange, Vector<Part>>> joined(
            Vector<Tuple2<DateRange, Vector<Part>>> days,
            Tuple2<DateRange, Vector<Part>> next,
            DateRange period,
            Given given) {
        return days.lastOption()
                .filter(last -> last._2().equals(next._2()) || isFree(last._2(), next, period, given))
                .map(last -> days.init()
                        .append(last.update1(
                                DateRange.of(last._1().from(), next._1().until()))))
                .getOrElse(() -> days.append(next));
    }

    /** Whether all that begins or ends on a day costs nothing, and nothing is due once with it. */
    private boolean isFree(Vector<Part> before, Tuple2<DateRange, Vector<Part>> next, DateRange period, Given given) {
        return before.reject(Part::isFree).equals(next._2().reject(Part::isFree))
                && before.exists(one -> one.isOf(period)) == next._2().exists(one -> one.isOf(period))
                && once(given, next._1().from()).isZero();
    }

    private Fraction ratio(DateRange days, DateRange period) {
        return policy.dayCount().ratio(days, period);
    }

    /** A price for a part of what it is for. */
    BigMoney part(BigMoney price, Fraction ratio) {
        return ratio.compareTo(Fraction.ONE) == 0
                ? price
                : price.withAmount(
                        ratio.of(price.getAmount(), price.getCurrencyUnit().getDecimalPlaces(), policy.rounding()));
    }

    /** The amount for what falls due on a day: of one that is used up, what those before left. */
    BigMoney amount(Given given, LocalDate due) {
        BigMoney left = given.promotion().benefit().amounts().head();
        if (!(given.promotion().benefit() instanceof Benefit.AmountOff off)
                || !off.of().isUsedUp()) {
            return left;
        }
        for (LocalDate day : dueDays(given, due)) {
            left = left.minus(used(given, day, left));
            if (!left.isPositive()) {
                break;
            }
        }
        return left;
    }

    private Vector<LocalDate> dueDays(Given given, LocalDate before) {
        return prices().filter(price -> price.has(given))
                .flatMap(price -> DueDays.of(price.part(), given.applied())
                        .takeWhile(day -> day.due().isBefore(before))
                        .map(DueDays.Day::due))
                .append(given.since())
                .filter(day -> day.isBefore(before))
                .distinct()
                .sorted();
    }

    private BigMoney used(Given given, LocalDate due, BigMoney amount) {
        Option<BigMoney> inPeriod = prices().filter(
                        price -> price.has(given) && !(price.part().charge() instanceof UsageCharge))
                .flatMap(price -> dueOn(price.part(), due))
                .map(some -> pool(given, some._1(), some._2(), amount).used())
                .headOption();
        BigMoney cost = parts(given, due, due).map(Part::cost).fold(once(given, due), BigMoney::plus);
        return inPeriod.getOrElse(() -> least(amount, cost));
    }

    /** A part of a charge and a day of it in the service period that falls due on a day. */
    private static Option<Tuple2<HeldCharge.Part, LocalDate>> dueOn(HeldCharge.Part part, LocalDate due) {
        DateRange period = part.schedule()
                .containing(Together.isInAdvance(part.charge()) ? due : due.minusDays(1))
                .days();
        return period.intersection(part.days())
                .filter(days -> Together.due(part, days.from()).equals(due))
                .map(days -> Tuple.of(part, days.from()));
    }

    /** What those that fall due by periods leave of the amount on a day for what is due once. */
    BigMoney unused(Given given, LocalDate day) {
        Vector<BigMoney> left = prices().filter(
                        price -> Together.isInAdvance(price.part().charge())
                                && price.part().days().contains(day)
                                && price.before(given, day).isDefined())
                .map(price -> pool(given, price.part(), day))
                .filter(pool -> pool.begins(day))
                .map(pool -> pool.unused(day));
        if (left.nonEmpty()) {
            return left.reduce(Pools::least);
        }
        BigMoney amount = amount(given, day);
        Vector<Part> due = parts(given, day, day);
        return due.isEmpty() && !given.since().equals(day)
                ? zero(amount)
                : due.map(Part::cost).foldLeft(amount, BigMoney::minus);
    }

    /** What is due once on a day costs before the amount comes off. */
    private BigMoney once(Given given, LocalDate day) {
        return once(given, day, Integer.MAX_VALUE);
    }

    /** What the first of those that are due once on a day cost before the amount comes off. */
    BigMoney once(Given given, LocalDate day, int count) {
        return together.once(day)
                .take(count)
                .flatMap(part -> together.leveling(part).before(given, day))
                .fold(zero(given.promotion().benefit().amounts().head()), BigMoney::plus);
    }

    private Vector<Leveling> prices() {
        return together.charges()
                .flatMap(PricedCharge::prices)
                .filter(price -> Together.fallsDueByPeriods(price.part().charge()));
    }

    /** All that falls due by periods on a day, as it is on a date. */
    Vector<Part> parts(Given given, LocalDate due, LocalDate date) {
        return together.charges()
                .flatMap(charge -> charge.prices()
                        .headOption()
                        .filter(first -> first.part().charge() instanceof UsageCharge)
                        .map(first -> use(charge).parts(given, due))
                        .getOrElse(() -> charge.prices()
                                .reject(price -> price.part().charge() instanceof OneOff
                                        || !Together.shares(price.part().charge()))
                                .flatMap(price -> part(price, given, due, date))));
    }

    private Option<Part> part(Leveling price, Given given, LocalDate due, LocalDate date) {
        HeldCharge.Part part = price.part();
        DateRange nominal = part.schedule()
                .containing(Together.isInAdvance(part.charge()) ? due : due.minusDays(1))
                .nominal();
        DateRange period = part.schedule().containing(nominal.from()).days();
        LocalDate day =
                date.isBefore(period.from()) ? period.from() : date.isBefore(period.until()) ? date : period.last();
        return Together.due(part, day).equals(due) && part.days().contains(day)
                ? price.before(given, day)
                        .map(left -> new Part(
                                price.seat(day),
                                Option.some(nominal),
                                left,
                                part(left, price.charged(given.promotion(), day))))
                : Option.none();
    }

    private Use use(PricedCharge charge) {
        return new Use(charge.charge(), charge.prices(), included.get(), reports, LocalDate.MIN, LocalDate.MAX, policy);
    }

    static BigMoney least(BigMoney one, BigMoney other) {
        return one.isLessThan(other) ? one : other;
    }

    private static BigMoney zero(BigMoney like) {
        return BigMoney.zero(like.getCurrencyUnit());
    }
}
