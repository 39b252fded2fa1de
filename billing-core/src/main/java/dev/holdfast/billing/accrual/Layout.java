package dev.holdfast.billing.accrual;

import dev.holdfast.billing.held.ChargeDays;
import dev.holdfast.billing.held.HeldCharge;
import dev.holdfast.billing.held.Instalments;
import dev.holdfast.billing.held.Reports;
import dev.holdfast.billing.owed.NotCalculated;
import dev.holdfast.billing.owed.Piece;
import dev.holdfast.billing.policy.ChangedQuantity;
import dev.holdfast.billing.policy.Foresight;
import dev.holdfast.billing.pricing.Included;
import dev.holdfast.billing.pricing.Leveling;
import dev.holdfast.billing.pricing.Use;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.time.Days;
import dev.holdfast.billing.time.ServicePeriod;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays charges over the days on which they are held.
 *
 * @param prices finds what they cost
 * @param known what was reported by then
 * @param closed periods that end on this day or before are left out
 * @param through the day by which it is owed, inclusive
 */
record Layout(Prices prices, Reports known, LocalDate closed, LocalDate through) {

    Either<NotCalculated, Vector<Piece>> pieces(Vector<LaidCharge> charges) {
        List<Either<NotCalculated, Vector<Piece>>> laid = new ArrayList<>();
        Included included = prices.included(through);
        for (LaidCharge charge : charges) {
            lay(charge, included, laid);
        }
        return NotCalculated.all(laid);
    }

    private void lay(LaidCharge charge, Included included, List<Either<NotCalculated, Vector<Piece>>> laid) {
        List<Either<NotCalculated, Vector<Piece>>> divided = new ArrayList<>();
        for (LaidCharge.Divided one : charge.divided()) {
            if (one.end().isAfter(closed) && sees(one.part())) {
                ChargeDays days = new ChargeDays(one.part(), closed, through, prices.policy(), known);
                for (ServicePeriod period : days.recurring(one.charge())) {
                    divided.add(one.price().pieces(period.nominal(), period.days()));
                }
            }
        }
        if (prices.policy().changedQuantity() == ChangedQuantity.DIFFERENCE) {
            laid.add(NotCalculated.all(divided).map(Increments::of));
        } else {
            laid.addAll(divided);
        }
        HeldCharge held = charge.priced().charge();
        for (Instalments.Instalment one : charge.instalments()) {
            if (one.period().until().isAfter(closed) && !one.due().isAfter(through)) {
                laid.add(instalment(one, held));
            }
        }
        if (charge.isForUse()) {
            laid.add(new Use(held, charge.priced().prices(), included, known, closed, through, prices.policy())
                    .pieces());
        }
    }

    private Either<NotCalculated, Vector<Piece>> instalment(Instalments.Instalment one, HeldCharge held) {
        Leveling price = prices.of(one.part(), prices.together(Vector.of(held))).of(one.share());
        return (one.rest() ? price.unreduced() : price)
                .pieces(one.period(), DateRange.day(one.priced()))
                .map(pieces -> pieces.map(piece -> piece.undivided(Days.of(one.period()))));
    }

    /** Whether it is known by the day. */
    private boolean sees(HeldCharge.Part part) {
        return !part.holding().since().isAfter(through)
                && (prices.policy().foresight() == Foresight.THROUGH_CHANGE
                        || !part.held().days().from().isAfter(through));
    }
}
