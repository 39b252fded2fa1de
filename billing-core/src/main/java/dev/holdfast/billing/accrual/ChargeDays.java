package dev.holdfast.billing.accrual;

import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.Holding;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.time.ServicePeriods;
import dev.holdfast.catalog.charge.Charge;
import dev.holdfast.catalog.charge.Due;
import dev.holdfast.catalog.charge.OneOff;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.charge.UsageCharge;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Iterator;
import io.vavr.collection.Vector;
import java.time.LocalDate;

/**
 * The days under one tariff for which a charge is owed by a day: each nominal service period with the part of it that
 * is owed.
 *
 * @param holding what is charged
 * @param stretch the days on which nothing changes in what is held
 * @param tariff those of them on which one catalogue version holds for it
 * @param through the day by which it is owed, inclusive
 * @param context the account's cycle
 */
record ChargeDays(Holding holding, DateRange stretch, DateRange tariff, LocalDate through, Context context)
        implements Charge.Cases<Vector<Tuple2<DateRange, DateRange>>> {

    static ServicePeriods periods(Recurring charge, Holding holding, Context context) {
        return context.terms().cycle().periods(charge.cadence(), holding.since());
    }

    /** What is due once is owed by what happened; it has no days of its own. */
    @Override
    public Vector<Tuple2<DateRange, DateRange>> oneOff(OneOff charge) {
        return Vector.empty();
    }

    @Override
    public Vector<Tuple2<DateRange, DateRange>> recurring(Recurring charge) {
        ServicePeriods periods = periods(charge, holding, context);
        return Iterator.iterate(periods.containing(tariff.from()), period -> periods.containing(period.until()))
                .takeWhile(period ->
                        period.from().isBefore(tariff.until()) && !period.from().isAfter(through))
                .filter(period -> charge.due() == Due.IN_ADVANCE || isOver(period))
                .flatMap(period -> period.intersection(tariff).map(part -> Tuple.of(period, part)))
                .toVector();
    }

    /** In arrears, a period is over when its last day has passed on which what is held stays the same. */
    private boolean isOver(DateRange period) {
        return period.intersection(stretch).forAll(held -> !held.until().isAfter(through));
    }

    /** Use is charged when it is rated; there is none in the history of what is held. */
    @Override
    public Vector<Tuple2<DateRange, DateRange>> usage(UsageCharge charge) {
        return Vector.empty();
    }
}
