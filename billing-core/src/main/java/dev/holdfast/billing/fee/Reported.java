package dev.holdfast.billing.fee;

import dev.holdfast.billing.held.Fee;
import dev.holdfast.billing.owed.NotCalculated;
import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.Event;
import dev.holdfast.billing.subscription.Holding;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.Payer;
import dev.holdfast.billing.subscription.State;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.usage.Report;
import dev.holdfast.catalog.charge.OneOff;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * The one-off charges that what the host reports makes due. What ended may still be reported of: a server that was not
 * returned.
 *
 * @param reports what is reported of one subscription
 * @param subscription the subscription
 * @param payer the account that the host reports to
 * @param context the catalogue, and who asks
 */
public record Reported(Vector<Report> reports, Subscription subscription, Payer payer, Context context) {

    /** The charges that became due from one day to another, both inclusive; a report that nothing charges for costs nothing. */
    Either<NotCalculated, Vector<Fee>> fees(LocalDate first, LocalDate through) {
        return NotCalculated.all(
                happened(through).filter(report -> !report.on().isBefore(first)).map(this::fees));
    }

    /** What happened by a day. */
    Vector<Report.Happened> happened(LocalDate through) {
        return reports.filter(report -> !report.on().isAfter(through))
                .flatMap(report -> report instanceof Report.Happened happened ? Option.some(happened) : Option.none());
    }

    private Either<NotCalculated, Vector<Fee>> fees(Report.Happened report) {
        return held(report)
                .map(found -> found.toVector()
                        .flatMap(held -> held._1()
                                .offerOn(report.on(), held._2(), context)
                                .charges()
                                .flatMap(charge -> charge instanceof OneOff fee && report.isA(fee.on())
                                        ? Option.some(new Fee(held._1(), held._2(), fee, report.on()))
                                        : Option.none())));
    }

    /**
     * What a report is about as it is held on its day, or was held last before it; none if it has been taken back as if
     * never.
     */
    public Either<NotCalculated, Option<Tuple2<Holding, State>>> held(Report report) {
        Option<State> state = subscription
                .timeline()
                .changes()
                .filterKeys(day -> !day.isAfter(report.on()))
                .values()
                .toVector()
                .findLast(then -> then.holdings().contains(report.holding()));
        if (state.exists(then -> !payer.pays(then))) {
            return astray(report, "another account pays for it that day; report it there");
        }
        return state.isDefined() || isKnown(report.holding())
                ? Either.right(state.flatMap(
                        then -> then.holdings().get(report.holding()).map(held -> Tuple.of(held, then))))
                : astray(report, "it never had such a holding; report it of one that it has");
    }

    private <T> Either<NotCalculated, T> astray(Report report, String reason) {
        return Either.left(new NotCalculated(
                "a report of " + report.on(),
                "subscription " + subscription.id() + ", holding " + report.holding(),
                reason));
    }

    private boolean isKnown(HoldingId holding) {
        return subscription
                .history()
                .exists(recorded -> brought(recorded.event()).exists(holding::equals));
    }

    private static Vector<HoldingId> brought(Event event) {
        if (event instanceof Event.Added added) {
            return added.holdings().map(Holding::id);
        }
        return event instanceof Event.Changed changed ? changed.fillings().map(Holding::id) : Vector.empty();
    }
}
