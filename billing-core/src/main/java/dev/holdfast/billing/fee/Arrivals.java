package dev.holdfast.billing.fee;

import dev.holdfast.billing.held.CommitmentTerms;
import dev.holdfast.billing.held.Fee;
import dev.holdfast.billing.owed.NotCalculated;
import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.Holding;
import dev.holdfast.billing.subscription.State;
import dev.holdfast.billing.usage.Report;
import dev.holdfast.catalog.rule.ExitFee;
import dev.holdfast.catalog.rule.Rule;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.joda.money.Money;

/**
 * Refunds of what leaving somebody else cost, as the host reports it was shown: as much as that, and in all no more than
 * the rule of the commitment gives.
 *
 * @param reported what the host reports
 * @param context the catalogue
 */
record Arrivals(Reported reported, Context context) {

    /** The refunds that became due from one day to another, both inclusive, as charges below zero. */
    Either<NotCalculated, Vector<Fee>> fees(LocalDate first, LocalDate through) {
        Vector<Report.LeftElsewhere> shown = reported.reports()
                .filter(report -> !report.on().isAfter(through))
                .flatMap(report -> report instanceof Report.LeftElsewhere left
                        ? Option.some(left)
                        : Option.<Report.LeftElsewhere>none())
                .sortBy(Report::on);
        return NotCalculated.all(shown.zipWithIndex()
                .filter(each -> !each._1().on().isBefore(first))
                .map(each -> fee(each._1(), sum(shown.take(each._2()), each._1()))));
    }

    /** What was shown earlier for the same. */
    private Money sum(Vector<Report.LeftElsewhere> earlier, Report.LeftElsewhere report) {
        return Money.total(
                context.terms().currency(),
                earlier.filter(other -> other.holding().equals(report.holding()))
                        .map(Report.LeftElsewhere::cost));
    }

    private Either<NotCalculated, Option<Fee>> fee(Report.LeftElsewhere report, Money before) {
        return reported.held(report)
                .flatMap(found -> found.isEmpty()
                        ? Either.right(Option.none())
                        : found.flatMap(held -> rule(held, report.on()))
                                .flatMap(rule -> mostOf(rule).map(most -> fee(report, found.get(), rule, before, most)))
                                .toEither(() -> new NotCalculated(
                                        "a refund on arrival",
                                        "holding " + report.holding(),
                                        "no commitment of it gives one; state one, or credit it by hand")));
    }

    private Option<Fee> fee(
            Report.LeftElsewhere report, Tuple2<Holding, State> held, Rule.Commitment rule, Money before, Money most) {
        Money refund = least(before.plus(report.cost()), most).minus(least(before, most));
        return Option.when(
                refund.isPositive(),
                () -> new Fee(
                        held._1(),
                        CommitmentTerms.unreduced(held._2()),
                        CommitmentTerms.once(
                                "refund-on-arrival",
                                "Refund of what leaving elsewhere cost",
                                refund.negated().toBigMoney(),
                                held._1().offerOn(report.on(), held._2(), context),
                                rule),
                        report.on()));
    }

    private Option<Rule.Commitment> rule(Tuple2<Holding, State> held, LocalDate date) {
        return held._2()
                .commitment(held._1().id())
                .flatMap(commitment -> CommitmentTerms.rule(commitment, held._1(), held._2(), date, context));
    }

    private Option<Money> mostOf(Rule.Commitment rule) {
        Vector<Money> refunds = rule.exitFee()
                .flatMap(fee -> fee instanceof ExitFee.RefundOnArrival refund
                        ? Option.some(refund.atMost())
                        : Option.<Money>none());
        return Option.when(refunds.nonEmpty(), () -> Money.total(refunds));
    }

    private static Money least(Money a, Money b) {
        return a.isLessThan(b) ? a : b;
    }
}
