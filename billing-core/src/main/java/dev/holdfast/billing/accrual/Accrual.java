package dev.holdfast.billing.accrual;

import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.Holding;
import dev.holdfast.billing.subscription.State;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.time.Fraction;
import dev.holdfast.catalog.charge.Charge;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.time.Span;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What a subscription owes: its charges laid over what it held, day by day.
 *
 * <p>This is the one calculation. A quote, a preview and a bill all ask it; they differ only in the history they ask it
 * about.
 */
public final class Accrual {

    private final Subscription subscription;
    private final Context context;
    private final BillingPolicy policy;

    /**
     * The calculation for a subscription.
     *
     * @param subscription the subscription
     * @param context catalogue, terms and facts
     * @param policy how it is billed
     */
    public Accrual(Subscription subscription, Context context, BillingPolicy policy) {
        this.subscription = subscription;
        this.context = context;
        this.policy = policy;
    }

    /**
     * Everything owed by a day, from the beginning.
     *
     * <p>What is charged in advance is owed from the first day of its service period, up to a change that is known but
     * has not taken effect by the day; what is charged in arrears is owed once its days have passed.
     *
     * @param through the day, inclusive
     * @return the pieces owed, one for each key, in the order of holdings, charges and days; or what is not covered
     */
    public Either<NotCalculated, Vector<Piece>> owed(LocalDate through) {
        Either<NotCalculated, Vector<Piece>> owed = Either.right(Vector.empty());
        for (Tuple2<DateRange, State> stretch : stretches(through)) {
            for (Holding holding : stretch._2().holdings().values()) {
                owed = owed.flatMap(pieces ->
                        owed(holding, stretch._1(), stretch._2(), through).map(pieces::appendAll));
            }
        }
        return owed.map(Accrual::merged);
    }

    /**
     * What the recurring charges held on a day cost per month, after the promotions that run that day.
     *
     * @param date the day
     * @return the sum of each charge's monthly equivalent, each rounded to the currency's scale by the policy: a
     *     twelfth of a price per year, 52/12 of one per week, 365/12 of one per day; or what is not covered
     */
    public Either<NotCalculated, Money> monthlyPrice(LocalDate date) {
        State state = subscription.stateOn(date);
        Either<NotCalculated, Money> sum =
                Either.right(Money.zero(context.terms().currency()));
        for (Holding holding : state.holdings().values()) {
            for (Recurring charge : recurring(holding, date)) {
                sum = sum.flatMap(
                        before -> monthlyPrice(holding, charge, state, date).map(before::plus));
            }
        }
        return sum;
    }

    private Either<NotCalculated, Money> monthlyPrice(Holding holding, Recurring charge, State state, LocalDate date) {
        DateRange period = ChargeDays.periods(charge, holding, context).containing(date);
        Money zero = Money.zero(context.terms().currency());
        return new Leveling(subscription.id(), holding, charge, state, context, policy)
                .pieces(period, DateRange.day(date))
                .map(pieces -> pieces.map(piece -> monthly(piece.key().level().reducedPrice(), charge.cadence()))
                        .fold(zero, Money::plus));
    }

    private Money monthly(BigMoney price, Span cadence) {
        Fraction perMonth = switch (cadence.unit()) {
            case MONTH, YEAR -> Fraction.of(1, cadence.inMonths());
            case WEEK -> Fraction.of(52, 12L * cadence.count());
            case DAY -> Fraction.of(365, 12L * cadence.count());
        };
        CurrencyUnit currency = context.terms().currency();
        return Money.of(currency, perMonth.of(price.getAmount(), currency.getDecimalPlaces(), policy.rounding()));
    }

    private Vector<Tuple2<DateRange, State>> stretches(LocalDate through) {
        return subscription
                .timeline()
                .within(DateRange.of(LocalDate.MIN, LocalDate.MAX))
                .filter(stretch -> !stretch._1().from().isAfter(through));
    }

    private Either<NotCalculated, Vector<Piece>> owed(
            Holding holding, DateRange stretch, State state, LocalDate through) {
        Either<NotCalculated, Vector<Piece>> owed = Either.right(Vector.empty());
        for (DateRange tariff : Leveling.cut(stretch, Leveling.revisions(context.catalog()))) {
            owed = owed.flatMap(
                    pieces -> owed(holding, tariff, new ChargeDays(holding, stretch, through, context), state)
                            .map(pieces::appendAll));
        }
        return owed;
    }

    /** What is owed of the days on which one tariff is in force; a charge that a revision brings begins with it. */
    private Either<NotCalculated, Vector<Piece>> owed(
            Holding holding, DateRange tariff, ChargeDays chargeDays, State state) {
        Offer offer = holding.offerOn(tariff.from(), context.catalog());
        Option<NotCalculated> uncovered = new Coverage(context, holding, offer, state).gap(tariff.from());
        if (uncovered.isDefined()) {
            return Either.left(uncovered.get());
        }
        Either<NotCalculated, Vector<Piece>> owed = Either.right(Vector.empty());
        for (Charge charge : offer.charges()) {
            Leveling leveling = new Leveling(subscription.id(), holding, charge, state, context, policy);
            for (Tuple2<DateRange, DateRange> days : charge.match(chargeDays)) {
                for (DateRange part : days._2().intersection(tariff)) {
                    owed = owed.flatMap(done -> leveling.pieces(days._1(), part).map(done::appendAll));
                }
            }
        }
        return owed;
    }

    private Vector<Recurring> recurring(Holding holding, LocalDate date) {
        return holding.offerOn(date, context.catalog())
                .charges()
                .flatMap(charge -> charge instanceof Recurring recurring ? Option.some(recurring) : Option.none());
    }

    /** Pieces of one key put together, in the order in which the keys first came. */
    private static Vector<Piece> merged(Vector<Piece> pieces) {
        return pieces.foldLeft(LinkedHashMap.<Piece.Key, Piece>empty(), Accrual::put)
                .values()
                .toVector();
    }

    private static LinkedHashMap<Piece.Key, Piece> put(LinkedHashMap<Piece.Key, Piece> all, Piece piece) {
        return all.put(
                piece.key(),
                all.get(piece.key())
                        .map(before -> before.on(before.days().plus(piece.days())))
                        .getOrElse(piece));
    }
}
