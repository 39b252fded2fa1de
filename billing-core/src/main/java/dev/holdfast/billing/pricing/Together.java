package dev.holdfast.billing.pricing;

import dev.holdfast.billing.held.HeldCharge;
import dev.holdfast.billing.held.Reports;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.subscription.AppliedPromotion;
import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.tax.LargestRemainder;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.time.Days;
import dev.holdfast.billing.time.Fraction;
import dev.holdfast.catalog.charge.Charge;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.charge.Due;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.charge.UsageCharge;
import dev.holdfast.catalog.promotion.Promotion;
import io.vavr.Lazy;
import io.vavr.collection.Iterator;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.BiFunction;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/**
 * The charges that may have a part in an amount that comes off all of them together.
 *
 * <p>What falls due on one day shares the amount: a charge in advance falls due on the first day of its service period,
 * one in arrears and use on the day after the last. The parts follow what the promotions before left of each price for
 * its whole period, to the smallest unit of the currency by largest remainder. A part is a reduction of that price like
 * any other: it is cut, credited and undone with the days of its period. Where a price changes inside the period, the
 * rest of it is shared anew.
 */
public final class Together {

    /** Nothing shares an amount. */
    public static final Together NONE = new Together(
            Vector.empty(), new Reports(Vector.empty()), BillingPolicy.DEFAULT, Option.none(), (part, with) -> {
                throw new IllegalStateException("nothing is charged together");
            });

    private final Vector<HeldCharge> held;
    private final Reports reports;
    private final BillingPolicy policy;
    private final Option<Included> included;
    private final Lazy<Vector<PricedCharge>> charges;

    public Together(
            Vector<HeldCharge> held,
            Reports reports,
            BillingPolicy policy,
            Option<Included> included,
            BiFunction<HeldCharge.Part, Together, Leveling> leveling) {
        this.held = held;
        this.reports = reports;
        this.policy = policy;
        this.included = included;
        this.charges = Lazy.of(() ->
                held.map(charge -> new PricedCharge(charge, charge.parts().map(part -> leveling.apply(part, this)))));
    }

    /**
     * One of those who share.
     *
     * @param holding the holding
     * @param charge the charge
     * @param first the first day of the period, or of the days of use under the same terms
     */
    record Seat(HoldingId holding, ChargeId charge, LocalDate first) {}

    /** What one of them costs before the amount comes off. */
    record Part(Seat seat, BigMoney price) {}

    /** The charges, each with the prices of its parts. */
    public Vector<PricedCharge> charges() {
        return charges.get();
    }

    /** Whether a charge has a part: what is due once and instalments have none. */
    public static boolean shares(Charge charge) {
        return charge instanceof UsageCharge
                || (charge instanceof Recurring recurring
                        && recurring.instalments().isEmpty());
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

    /** The day on which the service period of a day falls due. */
    static LocalDate due(HeldCharge.Part part, LocalDate date) {
        return due(part.charge(), part.schedule().containing(date).days());
    }

    private static LocalDate due(Charge charge, DateRange period) {
        return charge instanceof Recurring recurring && recurring.due() == Due.IN_ADVANCE
                ? period.from()
                : period.until();
    }

    /** What is left of a price that falls due on a day, as it is on a date of its period. */
    Sharing sharing(Seat seat, LocalDate due, LocalDate date) {
        return (given, price, charged) -> {
            Vector<Part> others = parts(given, due, date);
            Vector<Part> before = others.takeUntil(part -> part.seat().equals(seat));
            Vector<BigMoney> prices = before.append(new Part(seat, cost(given.promotion(), price, charged)))
                    .appendAll(others.drop(before.size() + 1))
                    .map(Part::price);
            return left(given.promotion(), prices, before.size(), price);
        };
    }

    /** What a price is in the scales: of what comes off a part of a period in full, what that part costs. */
    private BigMoney cost(Promotion promotion, BigMoney price, Fraction charged) {
        return promotion.inPartialPeriod() == Promotion.InPartialPeriod.PRORATED
                ? price
                : price.withAmount(
                        charged.of(price.getAmount(), price.getCurrencyUnit().getDecimalPlaces(), policy.rounding()));
    }

    private BigMoney left(Promotion promotion, Vector<BigMoney> prices, int index, BigMoney price) {
        BigMoney zero = BigMoney.zero(price.getCurrencyUnit());
        BigMoney all = prices.fold(zero, BigMoney::plus);
        BigMoney off = promotion.benefit().amounts().head();
        if (!all.isGreaterThan(off)) {
            return zero;
        }
        Vector<BigDecimal> weights = prices.map(BigMoney::getAmount);
        Money share = LargestRemainder.split(off.toMoney(), weights).get(index);
        BigMoney left = price.minus(share);
        return left.isNegative() ? zero : left;
    }

    private Vector<Part> parts(Given given, LocalDate due, LocalDate date) {
        return charges()
                .flatMap(charge -> charge.prices()
                        .headOption()
                        .filter(first -> first.part().charge() instanceof UsageCharge)
                        .map(first -> use(charge).parts(given, due))
                        .getOrElse(() -> parts(charge, given, due, date)));
    }

    private Vector<Part> parts(PricedCharge charge, Given given, LocalDate due, LocalDate date) {
        return charge.prices()
                .filter(price -> price.part().charge() instanceof Recurring
                        && shares(price.part().charge()))
                .flatMap(price -> {
                    HeldCharge.Part part = price.part();
                    boolean inAdvance = ((Recurring) part.charge()).due() == Due.IN_ADVANCE;
                    DateRange period = part.schedule()
                            .containing(inAdvance ? due : due.minusDays(1))
                            .days();
                    LocalDate day = date.isBefore(period.from())
                            ? period.from()
                            : date.isBefore(period.until()) ? date : period.last();
                    return due(part.charge(), period).equals(due) && part.days().contains(day)
                            ? price.before(given, day)
                                    .map(left -> new Part(
                                            price.seat(day),
                                            cost(given.promotion(), left, price.charged(given.promotion(), day))))
                            : Option.<Part>none();
                });
    }

    private Use use(PricedCharge charge) {
        return new Use(charge.charge(), charge.prices(), included.get(), reports, LocalDate.MIN, LocalDate.MAX, policy);
    }

    /** The days on which anything may change that has a part. */
    Vector<LocalDate> breaks(DateRange days) {
        return charges().flatMap(PricedCharge::prices).flatMap(price -> price.edges(days));
    }

    /** The day after the n-th one on which anything that a promotion is on falls due, since it was given. */
    LocalDate after(int count, Promotion promotion, AppliedPromotion applied, Context context) {
        return held.flatMap(charge -> charge.parts()
                        .filter(part -> shares(part.charge()) && Running.isOn(promotion, applied, part, context))
                        .flatMap(part -> dueDays(part, applied).take(count)))
                .distinct()
                .sorted()
                .take(count)
                .lastOption()
                .getOrElse(applied.from())
                .plusDays(1);
    }

    private static Iterator<LocalDate> dueDays(HeldCharge.Part part, AppliedPromotion applied) {
        LocalDate since = applied.from();
        LocalDate from =
                part.days().from().isBefore(since) ? since : part.days().from();
        return Iterator.iterate(
                        part.schedule().containing(from),
                        period -> part.schedule().containing(period.days().until()))
                .takeWhile(period -> period.days().from().isBefore(part.days().until()))
                .map(period -> due(part.charge(), period.days()))
                .map(due -> due.isBefore(since) && Windows.isBoughtWith(applied, part) ? since : due)
                .filter(due -> !due.isBefore(since));
    }
}
