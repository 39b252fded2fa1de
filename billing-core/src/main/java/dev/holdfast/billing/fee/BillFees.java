package dev.holdfast.billing.fee;

import dev.holdfast.billing.held.Fee;
import dev.holdfast.billing.held.Lives;
import dev.holdfast.billing.held.Stretches;
import dev.holdfast.billing.owed.NotCalculated;
import dev.holdfast.billing.owed.Piece;
import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.HoldingStatus;
import dev.holdfast.billing.time.BillingCycle;
import dev.holdfast.catalog.charge.Occasion;
import dev.holdfast.catalog.charge.OneOff;
import io.vavr.collection.Iterator;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.function.BiFunction;

/**
 * The charges for each bill. A bill is what a bill day brings if anything fell due since the bill day before; it is of
 * the cycle and not of the run that makes it, so that billing late or twice charges no more and no less.
 *
 * @param charged the days on which something is held that may charge for bills
 * @param context the catalogue, and when the account is billed
 * @param owed what the subscription owes by a day apart from these charges, of periods that end after another
 */
public record BillFees(
        Vector<Stretches.Stretch> charged,
        Context context,
        BiFunction<LocalDate, LocalDate, Either<NotCalculated, Vector<Piece>>> owed) {

    public static BillFees of(
            Lives lives, Context context, BiFunction<LocalDate, LocalDate, Either<NotCalculated, Vector<Piece>>> owed) {
        return new BillFees(
                lives.stretches()
                        .filter(stretch -> stretch.paid()
                                && stretch.holding().status() != HoldingStatus.PENDING_ACTIVE
                                && stretch.mayCharge(BillFees::isForBills, context)),
                context,
                owed);
    }

    private static boolean isForBills(OneOff fee) {
        return fee.on().kind() == Occasion.Kind.BILL;
    }

    /** Those of the bill days from one day to another, both inclusive. */
    public Either<NotCalculated, Vector<Fee>> fees(LocalDate first, LocalDate through) {
        if (charged.isEmpty()) {
            return Either.right(Vector.empty());
        }
        Vector<Fee> possible = charged.filter(stretch -> stretch.days().until().isAfter(first))
                .flatMap(stretch -> fees(stretch, first, through));
        return NotCalculated.all(possible.map(Fee::on)
                        .distinct()
                        .map(day -> newlyOwed(day).map(any -> Option.when(any, day))))
                .map(days -> possible.filter(fee -> days.contains(fee.on())));
    }

    /** Those that are due on a day if anything else falls due on it. */
    public Vector<Fee> on(LocalDate day) {
        return charged.flatMap(stretch -> fees(stretch, day, day));
    }

    private Vector<Fee> fees(Stretches.Stretch stretch, LocalDate first, LocalDate through) {
        LocalDate from = stretch.days().from();
        return Iterator.iterate(cycle().nextBillDay(first.isAfter(from) ? first : from), cycle()::billDayAfter)
                .takeWhile(day -> day.isBefore(stretch.days().until()) && !day.isAfter(through))
                .flatMap(day -> stretch.holding()
                        .offerOn(day, stretch.state(), context)
                        .charges()
                        .filter(charge -> charge instanceof OneOff fee && isForBills(fee))
                        .map(charge -> new Fee(stretch.holding(), stretch.state(), (OneOff) charge, day)))
                .toVector();
    }

    private BillingCycle cycle() {
        return context.terms().cycle();
    }

    /** Whether a bill day brings anything that the one before did not. */
    private Either<NotCalculated, Boolean> newlyOwed(LocalDate billDay) {
        LocalDate before = Iterator.iterate(cycle().nextBillDay(billDay.minusDays(62)), cycle()::billDayAfter)
                .takeWhile(day -> day.isBefore(billDay))
                .last();
        return owed.apply(before, before)
                .flatMap(then -> owed.apply(before, billDay)
                        .map(now -> now.exists(
                                piece -> !then.exists(old -> old.key().equals(piece.key())
                                        && piece.days().minus(old.days()).isEmpty()))));
    }
}
