package dev.holdfast.billing.accrual;

import dev.holdfast.billing.fee.Reported;
import dev.holdfast.billing.held.Course;
import dev.holdfast.billing.held.Life;
import dev.holdfast.billing.held.Lives;
import dev.holdfast.billing.held.Stretches;
import dev.holdfast.billing.owed.NotCalculated;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.pricing.Leveling;
import dev.holdfast.billing.subscription.Holding;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.HoldingStatus;
import dev.holdfast.billing.subscription.State;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.usage.Report;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * Whether there is anything to credit of what is said not to have worked. An outage that would credit nothing is refused:
 * whoever reports it means that something is given back.
 *
 * @param lives what is ever held
 * @param reported finds what a report is about
 * @param prices the prices of all that is charged
 * @param policy what of the held is charged
 */
record Outages(Lives lives, Reported reported, Vector<Leveling> prices, BillingPolicy policy) {

    /** The first outage that credits nothing. */
    Option<NotCalculated> vain(Vector<Report.Outage> outages) {
        return outages.flatMap(this::fault).headOption();
    }

    /** What has been taken back or ended since has no days that could be owed. */
    private Option<NotCalculated> fault(Report.Outage outage) {
        Either<NotCalculated, Option<Tuple2<Holding, State>>> about = reported.held(outage);
        if (about.isLeft()) {
            return Option.some(about.getLeft());
        }
        Vector<Stretches.Stretch> held = lives.all()
                .filter(life -> life.holding().equals(outage.holding()))
                .flatMap(Life::stretches)
                .filter(stretch -> stretch.paid()
                        && stretch.holding().status() != HoldingStatus.PENDING_ACTIVE
                        && policy.charges(stretch.holding())
                        && meet(stretch.days(), outage.days()));
        return held.headOption()
                .filter(stretch -> prices.forAll(price -> isNothing(price, outage)))
                .map(stretch -> new NotCalculated(
                        "an outage from " + outage.on(),
                        "subscription " + outage.subscription() + ", holding " + outage.holding(),
                        "it costs nothing of its own by days then; report it of "
                                + host(stretch.holding())
                                + ", or credit an amount as goodwill"));
    }

    private static String host(Holding holding) {
        return holding.place()
                .host()
                .map(HoldingId::value)
                .map("holding "::concat)
                .getOrElse("what it is paid with");
    }

    private static boolean isNothing(Leveling price, Report.Outage outage) {
        return !price.part().holding().id().equals(outage.holding())
                || !Course.isDivided(price.part().charge())
                || price.part()
                        .days()
                        .intersection(outage.days())
                        .forAll(days -> price.terms(days).exists(Vector::isEmpty));
    }

    private static boolean meet(DateRange one, DateRange other) {
        return one.intersection(other).isDefined();
    }
}
