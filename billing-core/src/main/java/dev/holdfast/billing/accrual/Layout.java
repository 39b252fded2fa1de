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
import dev.holdfast.billing.pricing.Pieces;
import dev.holdfast.billing.pricing.Use;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.time.Days;
import dev.holdfast.billing.time.ServicePeriod;
import io.vavr.Lazy;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.List;

/**
 * Lays charges over the days on which they are held.
 *
 * @param prices finds what they cost
 * @param included what is included of use by then
 * @param known what was reported by then
 * @param closed periods that end on this day or before are left out
 * @param through the day by which it is owed, inclusive
 */
record Layout(Prices prices, Lazy<Included> included, Reports known, LocalDate closed, LocalDate through) {

    Layout(Prices prices, Reports known, LocalDate closed, LocalDate through) {
        this(prices, Lazy.of(() -> prices.included(through)), known, closed, through);
    }

    Either<NotCalculated, Vector<Piece>> pieces(Vector<LaidCharge> charges) {
        Pieces laid = new Pieces();
        for (LaidCharge charge : charges) {
            lay(charge, laid);
        }
        return laid.all();
    }

    private void lay(LaidCharge charge, Pieces laid) {
        if (prices.policy().changedQuantity() == ChangedQuantity.DIFFERENCE) {
            Pieces apart = new Pieces();
            layDays(charge, apart);
            laid.add(apart.all().map(Increments::of));
        } else {
            layDays(charge, laid);
        }
        HeldCharge held = charge.priced().charge();
        for (Instalments.Instalment one : charge.instalments()) {
            if (one.period().until().isAfter(closed) && !one.due().isAfter(through)) {
                laid.add(instalment(one, held));
            }
        }
        if (charge.isForUse()) {
            laid.add(new Use(held, charge.priced().prices(), included.get(), known, closed, through, prices.policy())
                    .pieces());
        }
    }

    /** What is charged by the days. */
    private void layDays(LaidCharge charge, Pieces laid) {
        for (LaidCharge.Divided one : charge.divided()) {
            if (one.end().isAfter(closed) && sees(one.part())) {
                for (ServicePeriod period : days(one)) {
                    one.price().lay(period.nominal(), period.days(), laid);
                }
            }
        }
    }

    private List<ServicePeriod> days(LaidCharge.Divided one) {
        return new ChargeDays(one.part(), one.charge(), closed, through, prices.policy(), known).owed();
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
