package dev.holdfast.billing.pricing;

import dev.holdfast.billing.held.HeldCharge;
import dev.holdfast.billing.owed.NotCalculated;
import dev.holdfast.billing.owed.Piece;
import dev.holdfast.billing.owed.PriceLevel;
import dev.holdfast.billing.policy.Ruler;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.time.Days;
import dev.holdfast.billing.time.Fraction;
import dev.holdfast.billing.time.ServicePeriod;
import dev.holdfast.catalog.rule.Rule;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.Money;

/**
 * What is owed beside some charges once a period is over, or what they are for is held no longer, by what they came to: what is
 * missing to the least, or so much more on what is beyond an amount. A part of a period has that part of the amount.
 *
 * @param limit the rule with its charges
 * @param id what is owed, as a charge
 * @param amount the amount of a whole period that they are held against
 * @param due what is owed
 * @param spending how it is measured
 */
record TrueUp(Spending.Limit limit, String id, Money amount, Due due, Spending spending) {

    /** What is owed where some charges came to a cost, beside an amount; none if nothing is. */
    interface Due {
        Option<Owed> owed(Money amount, Money cost, Ruler ruler);
    }

    /** An amount with the name that a customer reads. */
    record Owed(String name, Money amount) {}

    static Vector<TrueUp> of(Spending.Limit limit, Spending spending) {
        return limit.rule()
                .minimum()
                .map(least -> new TrueUp(limit, "minimum-spend", least, TrueUp::missing, spending))
                .toVector()
                .appendAll(limit.rule()
                        .overage()
                        .map(overage -> new TrueUp(
                                limit,
                                "overage",
                                overage.above(),
                                (amount, cost, ruler) -> more(overage, amount, cost, ruler),
                                spending)));
    }

    private static Option<Owed> missing(Money least, Money cost, Ruler ruler) {
        return Option.when(
                least.isGreaterThan(cost),
                () -> new Owed("Minimum spend of " + least + " less " + cost, least.minus(cost)));
    }

    private static Option<Owed> more(Rule.Spend.Overage overage, Money amount, Money cost, Ruler ruler) {
        Money beyond = cost.minus(amount);
        BigDecimal more = Fraction.ONE.of(
                beyond.getAmount().multiply(overage.percent().movePointLeft(2)),
                beyond.getCurrencyUnit().getDecimalPlaces(),
                ruler.rounding());
        return Option.when(
                beyond.isPositive() && more.signum() != 0,
                () -> new Owed(
                        overage.percent().toPlainString() + " % more on " + beyond + " beyond " + amount,
                        Money.of(beyond.getCurrencyUnit(), more)));
    }

    /** Of each period that is over, what is owed. */
    Vector<Either<NotCalculated, Option<Piece>>> owed(Vector<Piece> pieces, LocalDate closed, LocalDate through) {
        Vector<Leveling> charged = limit.prices()
                .filter(price -> spending.policy().charges(price.part().holding()));
        Vector<Piece> meant = pieces.filter(limit::means);
        return charged.map(price -> price.part().days().from())
                .min()
                .toVector()
                .flatMap(first -> limit.periods()
                        .between(closed.isAfter(first) ? closed : first, through)
                        .filter(period -> period.nominal().until().isAfter(closed)))
                .map(period -> owed(charged, period, meant, through));
    }

    private Either<NotCalculated, Option<Piece>> owed(
            Vector<Leveling> charged, ServicePeriod period, Vector<Piece> pieces, LocalDate through) {
        Vector<Tuple2<Leveling, DateRange>> there = charged.flatMap(
                price -> price.part().days().intersection(period.days()).map(days -> Tuple.of(price, days)));
        Days held = there.foldLeft(Days.NONE, (days, each) -> days.plus(Days.of(each._2())));
        if (held.isEmpty() || held.hull().until().isAfter(through)) {
            return Either.right(Option.none());
        }
        Money cost = spending.sum(pieces.filter(piece -> limit.period(piece).equals(period)));
        Option<Owed> owed = due.owed(part(held, period.nominal()), cost, ruler());
        return owed.isEmpty()
                ? Either.right(Option.none())
                : NotCalculated.all(there.map(each -> terms(each._1(), each._2().last())))
                        .map(terms -> terms.headOption()
                                .map(each -> piece(period.nominal(), each._1(), each._2(), owed.get())
                                        .undivided(held)));
    }

    /** What some days of a period have of the amount. */
    private Money part(Days held, DateRange period) {
        return Money.of(
                amount.getCurrencyUnit(),
                ruler().dayCount()
                        .ratio(held, period)
                        .of(amount.getAmount(), amount.getCurrencyUnit().getDecimalPlaces(), ruler().rounding()));
    }

    private static Either<NotCalculated, Vector<Tuple2<HeldCharge.Part, PriceTerms>>> terms(
            Leveling price, LocalDate day) {
        return price.terms(DateRange.day(day)).map(found -> found.map(terms -> Tuple.of(price.part(), terms._2())));
    }

    /** It is taxed as the first of the charges is on its last day. */
    private Piece piece(DateRange period, HeldCharge.Part part, PriceTerms terms, Owed owed) {
        PriceLevel level = new PriceLevel(
                terms.offer(),
                owed.name(),
                owed.amount().toBigMoney(),
                BigDecimal.ONE,
                BigDecimal.ZERO,
                Vector.empty(),
                terms.basis(),
                terms.shares());
        return new Piece(
                new Piece.Key(spending.subscription(), part.holding().id(), limit.id(id), period, level),
                Days.of(period),
                part.version().from(),
                ruler());
    }

    private Ruler ruler() {
        return spending.policy().ruler(spending.context().terms().currency());
    }
}
