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
import io.vavr.control.Option;
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
        List<Piece> laid = new ArrayList<>(charges.size());
        Option<Included> included = Option.when(charges.exists(LaidCharge::isForUse), () -> prices.included(through));
        Option<NotCalculated> refused = Option.none();
        for (LaidCharge charge : charges) {
            refused = refused.isDefined() ? refused : lay(charge, included, laid);
        }
        return refused.isDefined() ? Either.left(refused.get()) : Either.right(Vector.ofAll(laid));
    }

    private Option<NotCalculated> lay(LaidCharge charge, Option<Included> included, List<Piece> laid) {
        Option<NotCalculated> refused = divided(charge, laid);
        HeldCharge held = charge.priced().charge();
        for (Instalments.Instalment one : charge.instalments()) {
            if (refused.isEmpty()
                    && one.period().until().isAfter(closed)
                    && !one.due().isAfter(through)) {
                refused = add(instalment(one, held), laid);
            }
        }
        return refused.isEmpty() && charge.isForUse()
                ? add(
                        new Use(held, charge.priced().prices(), included.get(), known, closed, through, prices.policy())
                                .pieces(),
                        laid)
                : refused;
    }

    /** What is charged by the days. */
    private Option<NotCalculated> divided(LaidCharge charge, List<Piece> laid) {
        int first = laid.size();
        Option<NotCalculated> refused = Option.none();
        for (LaidCharge.Divided one : charge.divided()) {
            if (one.end().isAfter(closed) && sees(one.part())) {
                for (ServicePeriod period : days(one)) {
                    refused = refused.isDefined() ? refused : one.price().lay(period.nominal(), period.days(), laid);
                }
            }
        }
        if (prices.policy().changedQuantity() == ChangedQuantity.DIFFERENCE) {
            List<Piece> apart = laid.subList(first, laid.size());
            Vector<Piece> increments = Increments.of(Vector.ofAll(apart));
            apart.clear();
            increments.forEach(laid::add);
        }
        return refused;
    }

    private List<ServicePeriod> days(LaidCharge.Divided one) {
        return new ChargeDays(one.part(), one.charge(), closed, through, prices.policy(), known).owed();
    }

    private static Option<NotCalculated> add(Either<NotCalculated, Vector<Piece>> pieces, List<Piece> laid) {
        if (pieces.isLeft()) {
            return Option.some(pieces.getLeft());
        }
        pieces.get().forEach(laid::add);
        return Option.none();
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
