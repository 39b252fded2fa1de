package dev.holdfast.billing.fee;

import dev.holdfast.billing.held.Fee;
import dev.holdfast.billing.held.Terms;
import dev.holdfast.billing.owed.NotCalculated;
import dev.holdfast.billing.owed.Piece;
import dev.holdfast.billing.subscription.ChangeDay;
import dev.holdfast.billing.subscription.Commitment;
import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.Holding;
import dev.holdfast.billing.subscription.HoldingStatus;
import dev.holdfast.billing.subscription.State;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.time.ServicePeriods;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.price.Metered;
import dev.holdfast.catalog.rule.ExitFee;
import dev.holdfast.catalog.rule.Rule;
import dev.holdfast.catalog.time.Span;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/**
 * What leaving a commitment before its end costs. A commitment is left when what it is on is held no longer; a change to
 * another offer does not leave it, it goes on with the holding.
 *
 * @param day the day on which something ended
 * @param subscription the subscription
 * @param context the catalogue
 * @param laying what a holding costs on some days
 */
record Leaving(ChangeDay day, Subscription subscription, Context context, Laying laying) {

    /** What a holding costs on days on which nothing changes. */
    public interface Laying {
        Either<NotCalculated, Vector<Piece>> lay(Holding holding, DateRange days, State state, LocalDate through);
    }

    /** The fees, one for each commitment that is left and costs something. */
    Either<NotCalculated, Vector<Fee>> fees(Vector<Holding> ended) {
        Vector<Tuple2<Holding, Commitment>> left = ended.flatMap(gone -> day.before()
                .commitment(gone.id())
                .filter(commitment -> commitment.term().contains(day.date()))
                .map(commitment -> Tuple.of(gone, commitment)));
        return NotCalculated.all(left.map(each -> fee(each._1(), each._2())));
    }

    private Either<NotCalculated, Option<Fee>> fee(Holding gone, Commitment commitment) {
        Option<Rule.Commitment> rule =
                Terms.rule(commitment, gone, day.before(), day.date(), context).orElse(() -> made(gone, commitment));
        return rule.map(found -> fee(gone, commitment, found)).getOrElse(() -> Either.right(Option.none()));
    }

    /** By the rule under which it was made, where what is held has become something else. */
    private Option<Rule.Commitment> made(Holding gone, Commitment commitment) {
        State then = subscription.stateOn(commitment.from());
        return then.holdings()
                .get(gone.id())
                .flatMap(held -> Terms.rule(commitment, held, then, commitment.from(), context));
    }

    private Either<NotCalculated, Option<Fee>> fee(Holding gone, Commitment commitment, Rule.Commitment rule) {
        BigMoney nothing = BigMoney.zero(context.terms().currency());
        long months = months(commitment).number(day.date());
        return Either.sequenceRight(rule.exitFee().map(fee -> amount(fee, months, gone, commitment, rule)))
                .map(amounts -> amounts.fold(nothing, BigMoney::plus))
                .map(sum -> Option.when(
                        sum.isPositive(),
                        () -> new Fee(
                                gone,
                                Terms.unreduced(day.before()),
                                Terms.once("exit-fee", "Early termination", sum, offer(gone), rule),
                                day.date())));
    }

    private static ServicePeriods months(Commitment commitment) {
        return new ServicePeriods(
                Span.MONTH, commitment.from(), commitment.from().getDayOfMonth());
    }

    private Either<NotCalculated, BigMoney> amount(
            ExitFee fee, long months, Holding gone, Commitment commitment, Rule.Commitment rule) {
        BigMoney nothing = BigMoney.zero(context.terms().currency());
        if (fee instanceof ExitFee.Degressive degressive) {
            BigMoney left = degressive
                    .amount()
                    .toBigMoney()
                    .minus(degressive.lessPerMonth().toBigMoney().multipliedBy(months));
            return Either.right(left.isNegative() ? nothing : left);
        }
        if (fee instanceof ExitFee.Unpublished) {
            return Either.left(new NotCalculated(
                    "an exit fee",
                    "offer " + offer(gone).id() + ", a rule of its version",
                    "the brochure does not state it; state it in the catalogue to bill it"));
        }
        if (fee instanceof ExitFee.ResidualValue value) {
            return Either.right(value.table()
                    .filterKeys(from -> from <= months)
                    .lastOption()
                    .map(step -> step._2().toBigMoney())
                    .getOrElse(nothing));
        }
        if (fee instanceof ExitFee.UsedAt used) {
            return usedAt(used, gone, commitment, rule);
        }
        return fee instanceof ExitFee.OfTheRest part && months >= part.fromMonth()
                ? rest(gone, commitment, rule, part.untilMonth())
                        .map(rest -> rest.multipliedBy(part.percent().movePointLeft(2)))
                : Either.right(nothing);
    }

    /** What the days from leaving to the end of the commitment, or to a month of it, would have cost, as the rule means it. */
    private Either<NotCalculated, BigMoney> rest(
            Holding gone, Commitment commitment, Rule.Commitment rule, Option<Integer> untilMonth) {
        LocalDate end = commitment.term().until();
        LocalDate until = untilMonth
                .map(month -> months(commitment).boundary(month))
                .filter(end::isAfter)
                .getOrElse(end);
        return cost(day.date(), until, gone, rule);
    }

    /** The months that have begun at the price for them, at most what all of it costs, less what they cost in it. */
    private Either<NotCalculated, BigMoney> usedAt(
            ExitFee.UsedAt fee, Holding gone, Commitment commitment, Rule.Commitment rule) {
        BigMoney nothing = BigMoney.zero(context.terms().currency());
        LocalDate from = commitment.from();
        if (!day.date().isAfter(from)) {
            return Either.right(nothing);
        }
        long begun = months(commitment).number(day.date().minusDays(1)) + 1;
        return fee.price()
                .price(Metered.of(gone.quantity()))
                .mapLeft(unpriced -> new NotCalculated(
                        "an exit fee", "offer " + offer(gone).id() + ", a rule of its version", unpriced.reason()))
                .map(month -> month.amount().multipliedBy(begun))
                .flatMap(months -> cost(from, commitment.term().until(), gone, rule)
                        .map(all -> months.isGreaterThan(all) ? all : months))
                .flatMap(months -> cost(from, day.date(), gone, rule).map(months::minus))
                .map(more -> more.isNegative() ? nothing : more);
    }

    /** What some days cost, as the rule means it, by what is held when it is left. */
    private Either<NotCalculated, BigMoney> cost(LocalDate from, LocalDate until, Holding gone, Rule.Commitment rule) {
        if (!until.isAfter(from)) {
            return Either.right(BigMoney.zero(context.terms().currency()));
        }
        DateRange days = DateRange.of(from, until);
        return Either.sequenceRight(hangingOn(gone)
                        .map(held -> laying.lay(working(held), days, day.before(), days.until())
                                .map(pieces -> pieces.filter(piece -> isMeant(piece, held, gone, rule)))))
                .map(all -> all.toVector()
                        .flatMap(pieces -> pieces)
                        .map(Piece::amount)
                        .map(Money::toBigMoney)
                        .fold(BigMoney.zero(context.terms().currency()), BigMoney::plus));
    }

    /** Of what is committed, any charge that the rule names, whatever the offer has become; of the rest what it means. */
    private boolean isMeant(Piece piece, Holding held, Holding gone, Rule.Commitment rule) {
        Offer offer = offer(held);
        return offer.charges()
                .exists(charge -> charge instanceof Recurring
                        && charge.id().equals(piece.key().charge())
                        && (held.equals(gone)
                                ? rule.on().charges().isEmpty()
                                        || rule.on().charges().contains(charge.id())
                                : rule.on().offers().contains(offer.id())
                                        && rule.on().means(offer, charge)));
    }

    private Offer offer(Holding held) {
        return held.offerOn(day.date(), day.before(), context);
    }

    private Vector<Holding> hangingOn(Holding root) {
        return day.before().on(root.id()).toVector().flatMap(this::hangingOn).prepend(root);
    }

    /** What is suspended would have cost its price too. */
    private static Holding working(Holding held) {
        return new Holding(
                held.id(),
                held.offer(),
                held.version(),
                held.place(),
                held.since(),
                held.quantity(),
                HoldingStatus.ACTIVE,
                Option.none());
    }
}
