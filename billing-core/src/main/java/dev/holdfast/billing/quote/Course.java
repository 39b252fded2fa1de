package dev.holdfast.billing.quote;

import dev.holdfast.billing.accrual.Accrual;
import dev.holdfast.billing.owed.NotCalculated;
import dev.holdfast.billing.owed.Piece;
import dev.holdfast.billing.subscription.Commitment;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.time.DateRange;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.time.LocalDate;

/**
 * How the price per month goes on, read off the days that are owed: wherever they pass from one price level to another,
 * the price may change, and the levels tell why.
 *
 * @param before the calculation without the change
 * @param after the calculation with it
 * @param changed the subscription with it
 * @param days the days of the course
 */
record Course(Accrual before, Accrual after, Subscription changed, DateRange days) {

    Either<NotCalculated, Vector<PriceStep>> steps() {
        return before.owed(days.from(), days.last())
                .flatMap(old -> after.owed(days.from(), days.last())
                        .flatMap(fresh -> Either.sequenceRight(days(old, fresh).map(this::step))))
                .map(steps -> essential(steps.toVector()));
    }

    /** The days on which the price may change, each with why. */
    private Vector<Tuple2<LocalDate, Vector<PriceStep.Why>>> days(Vector<Piece> old, Vector<Piece> fresh) {
        Breaks breaks = new Breaks(days);
        breaks.of(old);
        breaks.of(fresh);
        commitmentEnds().forEach(end -> breaks.on(end._1(), end._2()));
        return breaks.all().prepend(Tuple.of(days.from(), asked()));
    }

    private Vector<PriceStep.Why> asked() {
        return Vector.of(new PriceStep.Why(PriceStep.Kind.CHANGE, changed.id().value()));
    }

    private Either<NotCalculated, PriceStep> step(Tuple2<LocalDate, Vector<PriceStep.Why>> day) {
        return before.monthlyPrice(day._1())
                .flatMap(old ->
                        after.monthlyPrice(day._1()).map(fresh -> new PriceStep(day._1(), old, fresh, day._2())));
    }

    /** A step at which no price changes is one only where a commitment ends. */
    private static Vector<PriceStep> essential(Vector<PriceStep> steps) {
        Vector<PriceStep> kept = Vector.empty();
        for (PriceStep step : steps) {
            boolean isSame = kept.lastOption()
                    .exists(last ->
                            last.before().isEqual(step.before()) && last.after().isEqual(step.after()));
            Vector<PriceStep.Why> why =
                    isSame ? step.why().filter(one -> one.kind() == PriceStep.Kind.COMMITMENT_ENDS) : step.why();
            kept = why.isEmpty() ? kept : kept.append(new PriceStep(step.from(), step.before(), step.after(), why));
        }
        return kept;
    }

    private Vector<Tuple2<LocalDate, PriceStep.Why>> commitmentEnds() {
        return changed.stateOn(days.from())
                .commitments()
                .map((Commitment commitment) -> Tuple.of(
                        commitment.term().until(),
                        new PriceStep.Why(
                                PriceStep.Kind.COMMITMENT_ENDS, commitment.on().value())));
    }
}
