package dev.holdfast.billing.fee;

import dev.holdfast.billing.held.CommitmentTerms;
import dev.holdfast.billing.held.Fee;
import dev.holdfast.billing.held.Lives;
import dev.holdfast.billing.held.Stretches;
import dev.holdfast.billing.owed.NotCalculated;
import dev.holdfast.billing.owed.Piece;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.subscription.ChangeDay;
import dev.holdfast.billing.subscription.Commitment;
import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.Holding;
import dev.holdfast.billing.subscription.HoldingStatus;
import dev.holdfast.billing.subscription.Payer;
import dev.holdfast.billing.subscription.State;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.time.ServicePeriods;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.offer.Offer;
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
 * @param lives what it ever holds, and who pays
 * @param context the catalogue
 * @param policy how it is billed
 * @param laying what holdings cost
 */
record Leaving(
        ChangeDay day, Subscription subscription, Lives lives, Context context, BillingPolicy policy, Laying laying) {

    /** What holdings would cost a payer by a day, each by its stretches, as a policy counts their edges. */
    public interface Laying {
        Either<NotCalculated, Vector<Piece>> lay(
                Vector<Vector<Stretches.Stretch>> held, Payer payer, BillingPolicy edges, LocalDate through);
    }

    /** What holdings would cost, as far as is known on the day: what is due on it does not change with what comes later. */
    Either<NotCalculated, Vector<Piece>> laid(
            Vector<Vector<Stretches.Stretch>> held, BillingPolicy edges, LocalDate through) {
        return laying.lay(held, lives.payer().asOf(day.date()), edges, through);
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
        Option<Rule.Commitment> rule = CommitmentTerms.rule(commitment, gone, day.before(), day.date(), context)
                .orElse(() -> made(gone, commitment));
        return rule.map(found -> fee(gone, commitment, found)).getOrElse(() -> Either.right(Option.none()));
    }

    /** By the rule under which it was made, where what is held has become something else. */
    private Option<Rule.Commitment> made(Holding gone, Commitment commitment) {
        State then = subscription.stateOn(commitment.from());
        return then.holdings()
                .get(gone.id())
                .flatMap(held -> CommitmentTerms.rule(commitment, held, then, commitment.from(), context));
    }

    private Either<NotCalculated, Option<Fee>> fee(Holding gone, Commitment commitment, Rule.Commitment rule) {
        long months = months(commitment).number(day.date());
        return Either.sequenceRight(rule.exitFee().map(fee -> amount(fee, months, gone, commitment, rule)))
                .map(amounts -> amounts.fold(nothing(), BigMoney::plus))
                .map(sum -> Option.when(
                        sum.isPositive(),
                        () -> new Fee(
                                gone,
                                CommitmentTerms.unreduced(day.before()),
                                CommitmentTerms.once("exit-fee", "Early termination", sum, offer(gone), rule),
                                day.date())));
    }

    static ServicePeriods months(Commitment commitment) {
        return new ServicePeriods(
                Span.MONTH, commitment.from(), commitment.from().getDayOfMonth());
    }

    private Either<NotCalculated, BigMoney> amount(
            ExitFee fee, long months, Holding gone, Commitment commitment, Rule.Commitment rule) {
        BigMoney nothing = nothing();
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
            return new UsedTime(this, gone, commitment, rule).at(used.price());
        }
        return fee instanceof ExitFee.OfTheRest part && months >= part.fromMonth()
                ? rest(gone, commitment, rule, part.untilMonth()).map(rest -> of(part, rest))
                : Either.right(nothing);
    }

    private static BigMoney of(ExitFee.OfTheRest part, BigMoney rest) {
        BigMoney fee = rest.multipliedBy(part.percent().movePointLeft(2));
        return part.atMost().map(Money::toBigMoney).filter(fee::isGreaterThan).getOrElse(fee);
    }

    /** What the days from leaving to the end of the commitment, or to a month of it, would have cost, as the rule means it. */
    private Either<NotCalculated, BigMoney> rest(
            Holding gone, Commitment commitment, Rule.Commitment rule, Option<Integer> untilMonth) {
        LocalDate end = commitment.term().until();
        return DateRange.between(
                        day.date(),
                        untilMonth
                                .map(month -> months(commitment).boundary(month))
                                .filter(end::isAfter)
                                .getOrElse(end))
                .map(days -> cost(days, gone, rule))
                .getOrElse(() -> Either.right(nothing()));
    }

    /** What some days cost, as the rule means it, by what is held when it is left. */
    private Either<NotCalculated, BigMoney> cost(DateRange days, Holding gone, Rule.Commitment rule) {
        return Either.sequenceRight(hangingOn(gone)
                        .map(held -> laid(Vector.of(Vector.of(working(held, days))), policy.asHeld(), days.until())
                                .map(pieces -> pieces.filter(piece -> isMeant(piece, offer(held), gone, rule)))))
                .map(all -> all.toVector()
                        .flatMap(pieces -> pieces)
                        .map(Piece::amount)
                        .map(Money::toBigMoney)
                        .fold(nothing(), BigMoney::plus));
    }

    /**
     * Of what is committed, any charge that the rule names, whatever the offer has become; of the rest what it means.
     *
     * @param offer what the piece is of, as it was held
     */
    static boolean isMeant(Piece piece, Offer offer, Holding gone, Rule.Commitment rule) {
        return offer.charges()
                .exists(charge -> charge instanceof Recurring
                        && charge.id().equals(piece.key().charge())
                        && (piece.key().holding().equals(gone.id())
                                ? rule.on().charges().isEmpty()
                                        || rule.on().charges().contains(charge.id())
                                : rule.on().offers().contains(offer.id())
                                        && rule.on().means(offer, charge)));
    }

    Offer offer(Holding held) {
        return held.offerOn(day.date(), day.before(), context);
    }

    BigMoney nothing() {
        return BigMoney.zero(context.terms().currency());
    }

    private Vector<Holding> hangingOn(Holding root) {
        return day.before().on(root.id()).toVector().flatMap(this::hangingOn).prepend(root);
    }

    /** Days on which it goes on as it was; what is suspended would have cost its price too. */
    Stretches.Stretch working(Holding held, DateRange days) {
        Holding active = new Holding(
                held.id(),
                held.offer(),
                held.version(),
                held.place(),
                held.since(),
                held.quantity(),
                HoldingStatus.ACTIVE,
                Option.none());
        return new Stretches.Stretch(days, active, day.before(), true);
    }
}
