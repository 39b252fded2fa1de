package dev.holdfast.billing.pricing;

import dev.holdfast.billing.held.Course;
import dev.holdfast.billing.held.HeldCharge;
import dev.holdfast.billing.held.Reports;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.subscription.AppliedPromotion;
import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.tax.LargestRemainder;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.time.Days;
import dev.holdfast.billing.time.Fraction;
import dev.holdfast.catalog.charge.Charge;
import dev.holdfast.catalog.charge.Due;
import dev.holdfast.catalog.charge.OneOff;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.charge.UsageCharge;
import dev.holdfast.catalog.promotion.Promotion;
import io.vavr.Lazy;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.joda.money.BigMoney;

/**
 * The charges that may have a part in an amount that comes off all of them together.
 *
 * <p>What falls due on one day shares the amount: a charge in advance falls due on the first day of its service period,
 * one in arrears and use on the day after the last. The parts follow what the promotions before left of each price for
 * its whole period, to the smallest unit of the currency by largest remainder. A part is a reduction of that price like
 * any other: it is cut, credited and undone with the days of its period. Where a price changes inside the period, the
 * rest of it is shared anew ({@link Pool}). What is due once takes what these leave: on a day on which one of them falls
 * due, begins or changes, and on the day on which the promotion is given.
 */
public final class Together {

    /** Nothing shares an amount. */
    public static final Together NONE = new Together(
            Vector.empty(),
            new Reports(Vector.empty()),
            BillingPolicy.DEFAULT,
            Lazy.of(() -> {
                throw new IllegalStateException("nothing is used together");
            }),
            Lines.ALONE,
            day -> Vector.empty(),
            (part, with) -> {
                throw new IllegalStateException("nothing is charged together");
            });

    private final Vector<HeldCharge> held;
    private final BillingPolicy policy;
    private final Pools pools;
    private final Lines lines;
    private final Function<LocalDate, Vector<HeldCharge.Part>> once;
    private final BiFunction<HeldCharge.Part, Together, Leveling> leveling;
    private final Lazy<Vector<PricedCharge>> charges;

    public Together(
            Vector<HeldCharge> held,
            Reports reports,
            BillingPolicy policy,
            Lazy<Included> included,
            Lines lines,
            Function<LocalDate, Vector<HeldCharge.Part>> once,
            BiFunction<HeldCharge.Part, Together, Leveling> leveling) {
        this.held = held;
        this.policy = policy;
        this.pools = new Pools(this, reports, policy, included);
        this.lines = lines;
        this.once = once;
        this.leveling = leveling;
        this.charges = Lazy.of(() ->
                held.map(charge -> new PricedCharge(charge, charge.parts().map(part -> leveling.apply(part, this)))));
    }

    /** The charges, each with the prices of its parts. */
    public Vector<PricedCharge> charges() {
        return charges.get();
    }

    /** Whether a charge has a part: instalments have none. */
    public static boolean shares(Charge charge) {
        return charge instanceof OneOff || fallsDueByPeriods(charge);
    }

    static boolean fallsDueByPeriods(Charge charge) {
        return charge instanceof UsageCharge || Course.isDivided(charge);
    }

    /** The part of a service period on whose days a charge is charged, at whatever price. */
    Fraction charged(HeldCharge.Part part, DateRange period) {
        Days days = held.filter(charge -> charge.id().equals(part.charge().id()))
                .flatMap(HeldCharge::parts)
                .filter(other -> other.holding().id().equals(part.holding().id())
                        && other.held().paid()
                        && policy.charges(other.holding()))
                .flatMap(other -> other.days().intersection(period))
                .foldLeft(Days.NONE, (all, some) -> all.plus(Days.of(some)));
        Fraction ratio = policy.dayCount().ratio(days, period);
        return ratio.compareTo(Fraction.ONE) == 0 ? Fraction.ONE : ratio;
    }

    /** How many parts of its charge come before a part that count on the same day. */
    int turn(HeldCharge.Part part, LocalDate date) {
        return Math.max(
                0,
                held.filter(charge -> charge.id().equals(part.charge().id()))
                        .flatMap(HeldCharge::parts)
                        .filter(other ->
                                other.holding().id().equals(part.holding().id())
                                        && other.days().contains(date))
                        .indexOf(part));
    }

    /** The day on which what holds on a day falls due. */
    static LocalDate due(HeldCharge.Part part, LocalDate date) {
        return part.charge() instanceof OneOff
                ? date
                : due(part.charge(), part.schedule().containing(date).days());
    }

    private static LocalDate due(Charge charge, DateRange period) {
        return isInAdvance(charge) ? period.from() : period.until();
    }

    static boolean isInAdvance(Charge charge) {
        return charge instanceof Recurring recurring && recurring.due() == Due.IN_ADVANCE;
    }

    /** What comes off the price of a charge for a period, as it is on a date of it. */
    Sharing sharing(HeldCharge.Part part, Pools.Seat seat, LocalDate date) {
        DateRange period = part.schedule().containing(date).nominal();
        return (given, price, last) -> {
            Pool pool = pools.pool(given, part, date);
            Fraction all = pool.all();
            if (all.isZero()) {
                return Off.whole(price);
            }
            Off left = last || given.promotion().isInFull() ? pool.left(date) : new Off(pool.amount(), all);
            return share(
                    left,
                    given,
                    date,
                    new Pools.Part(seat, Option.some(period), price, price),
                    due(part, date),
                    one -> one.isOf(period)
                            ? pools.part(one.price(), left.over())
                            : pools.part(one.cost(), left.over().of(all)));
        };
    }

    /** What comes off the price of use under the same terms, as all that shares with it is on a date. */
    Sharing ofUse(HeldCharge.Part part, Pools.Seat seat, LocalDate date) {
        LocalDate due = due(part, date);
        return (given, price, last) -> share(
                Off.whole(pools.amount(given, due)),
                given,
                date,
                new Pools.Part(seat, Option.none(), price, price),
                due,
                Pools.Part::cost);
    }

    /** What comes off a charge that is due once: what those before it on the day leave. */
    Sharing ofOnce(HeldCharge.Part part, int position) {
        LocalDate day = part.days().from();
        return (given, price, last) -> {
            BigMoney left = pools.unused(given, day).minus(pools.once(given, day, position));
            return Off.whole(left.isNegative() ? left.withAmount(BigDecimal.ZERO) : Pools.least(price, left));
        };
    }

    private Off share(
            Off left,
            Given given,
            LocalDate date,
            Pools.Part mine,
            LocalDate due,
            Function<Pools.Part, BigMoney> weight) {
        Vector<Pools.Part> parts = pools.parts(given, due, date);
        int index = parts.takeUntil(one -> one.seat().equals(mine.seat())).size();
        Vector<BigMoney> weights =
                parts.take(index).append(mine).appendAll(parts.drop(index + 1)).map(weight);
        BigMoney all = weights.reduce(BigMoney::plus);
        return all.isGreaterThan(left.amount())
                ? new Off(
                        LargestRemainder.split(left.amount().toMoney(), weights.map(BigMoney::getAmount))
                                .get(index)
                                .toBigMoney(),
                        left.over())
                : Off.whole(mine.price());
    }

    /** The lines of the account. */
    Lines lines() {
        return lines;
    }

    /** What is due once on a day, in its order. */
    public Vector<HeldCharge.Part> once(LocalDate day) {
        return once.apply(day);
    }

    Leveling leveling(HeldCharge.Part part) {
        return leveling.apply(part, this);
    }

    /** The days on which anything may change that has a part. */
    Vector<LocalDate> breaks(DateRange days) {
        return charges().flatMap(PricedCharge::prices).flatMap(price -> price.edges(days));
    }

    /**
     * The day after the n-th one on which anything that a promotion is on falls due, since it was given; what is due once
     * on the day on which it was given counts.
     */
    LocalDate after(int count, Promotion promotion, AppliedPromotion applied, Context context) {
        Vector<LocalDate> once = once(applied.from())
                .filter(part -> Running.isOn(promotion, applied, part, context))
                .map(part -> applied.from());
        return held.flatMap(HeldCharge::parts)
                .filter(part -> fallsDueByPeriods(part.charge()) && Running.isOn(promotion, applied, part, context))
                .flatMap(part ->
                        DueDays.of(part, applied).map(DueDays.Day::billed).take(count))
                .appendAll(once)
                .distinct()
                .sorted()
                .take(count)
                .lastOption()
                .getOrElse(applied.from())
                .plusDays(1);
    }
}
