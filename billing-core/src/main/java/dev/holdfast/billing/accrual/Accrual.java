package dev.holdfast.billing.accrual;

import dev.holdfast.billing.subscription.ChangeDay;
import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.Holding;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.HoldingStatus;
import dev.holdfast.billing.subscription.State;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.time.Fraction;
import dev.holdfast.catalog.Catalog;
import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.charge.Charge;
import dev.holdfast.catalog.charge.OneOff;
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
    private final Vector<Report> reports;

    /**
     * The calculation for a subscription.
     *
     * @param subscription the subscription
     * @param context catalogue, terms and facts
     * @param policy how it is billed
     * @param reports what the host reported; what is about other subscriptions is left aside
     * @throws IllegalArgumentException if the subscription was bought from another catalogue
     */
    public Accrual(Subscription subscription, Context context, BillingPolicy policy, Vector<Report> reports) {
        if (subscription.catalog().exists(held -> !held.equals(context.catalog().id()))) {
            throw new IllegalArgumentException("subscription " + subscription.id() + " was bought from catalogue "
                    + subscription.catalog().get() + ", not from "
                    + context.catalog().id());
        }
        this.subscription = subscription;
        this.context = context;
        this.policy = policy;
        this.reports = reports.filter(report -> report.subscription().equals(subscription.id()));
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
        return apartFromBills(through)
                .flatMap(pieces -> new BillFees(subscription, context, this::apartFromBills)
                        .fees(through)
                        .flatMap(fees()::pieces)
                        .map(pieces::appendAll))
                .map(Accrual::merged);
    }

    private Either<NotCalculated, Vector<Piece>> apartFromBills(LocalDate through) {
        return laid(through).flatMap(pieces -> fees().owed(through).map(pieces::appendAll));
    }

    /**
     * What leaving would cost: what the end of a commitment before its time costs, and what is charged once for an end.
     * A deposit that would be given back, and what would be credited of days paid for, is not taken off.
     *
     * @param holding what would be left, or none for everything
     * @param date the first day on which it would be held no longer
     * @return the pieces that would be owed, each of which says its {@link Piece#amount}; or what is not covered
     */
    public Either<NotCalculated, Vector<Piece>> costOfLeaving(Option<HoldingId> holding, LocalDate date) {
        return fees().ofLeaving(ChangeDay.leaving(subscription, holding, date));
    }

    private Fees fees() {
        return new Fees(subscription, context, policy, reports, this::owed);
    }

    /** What is laid over service periods. */
    private Either<NotCalculated, Vector<Piece>> laid(LocalDate through) {
        if (reports.exists(report -> report instanceof Report.Used)) {
            return Either.left(
                    new NotCalculated("reports", "subscription " + subscription.id(), "they are not covered yet"));
        }
        Either<NotCalculated, Vector<Piece>> owed = Either.right(Vector.empty());
        for (Stretches.Stretch stretch : Stretches.of(subscription, context)) {
            if (stretch.holding().status() != HoldingStatus.PENDING_ACTIVE
                    && !stretch.days().from().isAfter(through)) {
                owed = owed.flatMap(pieces -> owed(stretch.holding(), stretch.days(), stretch.state(), through)
                        .map(pieces::appendAll));
            }
        }
        return owed;
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
        for (Holding holding : state.holdings().values().filter(this::isCharged)) {
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

    /** While it is suspended, only what is due once: the fee of what began and was suspended on the same day. */
    private boolean isCharged(Holding holding) {
        return holding.status() == HoldingStatus.ACTIVE
                || holding.suspension().exists(policy.chargedWhileSuspended()::contains);
    }

    private Either<NotCalculated, Vector<Piece>> owed(
            Holding holding, DateRange stretch, State state, LocalDate through) {
        Either<NotCalculated, Vector<Piece>> owed = Either.right(Vector.empty());
        for (DateRange tariff : tariffs(holding, stretch)) {
            Offer offer = holding.offerOn(tariff.from(), context.catalog());
            Option<NotCalculated> uncovered = new Coverage(context, holding, offer, state).gap(tariff.from());
            if (uncovered.isDefined()) {
                return Either.left(uncovered.get());
            }
            for (Charge charge : offer.charges().filter(charge -> isCharged(holding) || charge instanceof OneOff)) {
                owed = owed.flatMap(pieces -> owed(
                                new Leveling(subscription.id(), holding, charge, state, context, policy),
                                charge.match(new ChargeDays(holding, stretch, tariff, through, context)))
                        .map(pieces::appendAll));
            }
        }
        return owed;
    }

    private static Either<NotCalculated, Vector<Piece>> owed(
            Leveling leveling, Vector<Tuple2<DateRange, DateRange>> periods) {
        return Either.sequenceRight(periods.map(days -> leveling.pieces(days._1(), days._2())))
                .map(all -> all.toVector().flatMap(pieces -> pieces));
    }

    /** The stretches on which one catalogue version holds: a revision may bring charges, and take them away. */
    private Vector<DateRange> tariffs(Holding holding, DateRange stretch) {
        Catalog catalog = context.catalog();
        Vector<LocalDate> starts = catalog.versions()
                .values()
                .toVector()
                .flatMap(CatalogVersion::revisions)
                .map(revision -> revision.reach().from())
                .filter(day -> stretch.contains(day) && stretch.contains(day.minusDays(1)))
                .distinct()
                .sorted()
                .reject(day -> holding.versionOn(day, catalog)
                        .from()
                        .equals(holding.versionOn(day.minusDays(1), catalog).from()))
                .prepend(stretch.from());
        return starts.zip(starts.tail().append(stretch.until())).map(days -> DateRange.of(days._1(), days._2()));
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
