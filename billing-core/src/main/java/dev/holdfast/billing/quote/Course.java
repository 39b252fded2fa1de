package dev.holdfast.billing.quote;

import dev.holdfast.billing.accrual.Accrual;
import dev.holdfast.billing.owed.NotCalculated;
import dev.holdfast.billing.owed.Piece;
import dev.holdfast.billing.owed.PriceLevel;
import dev.holdfast.billing.subscription.Commitment;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.promotion.PromotionId;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

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
        return breaks(before)
                .flatMap(old -> breaks(after).map(fresh -> old.merge(fresh, Vector::appendAll)))
                .flatMap(breaks -> Either.sequenceRight(commitmentEnds()
                                .foldLeft(
                                        breaks.put(days.from(), asked()),
                                        (all, end) -> all.put(end._1(), Vector.of(end._2()), Vector::appendAll))
                                .map(this::step))
                        .map(steps -> essential(steps.toVector())));
    }

    private Vector<PriceStep.Why> asked() {
        return Vector.of(new PriceStep.Why(PriceStep.Kind.CHANGE, changed.id().value()));
    }

    private Either<NotCalculated, PriceStep> step(Tuple2<LocalDate, Vector<PriceStep.Why>> day) {
        Vector<PriceStep.Why> why = day._2().distinct().sorted();
        return before.monthlyPrice(day._1())
                .flatMap(old -> after.monthlyPrice(day._1()).map(fresh -> new PriceStep(day._1(), old, fresh, why)));
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
                .filter(commitment -> isWithin(commitment.term().until()))
                .map((Commitment commitment) -> Tuple.of(
                        commitment.term().until(),
                        new PriceStep.Why(
                                PriceStep.Kind.COMMITMENT_ENDS, commitment.on().value())));
    }

    private Either<NotCalculated, TreeMap<LocalDate, Vector<PriceStep.Why>>> breaks(Accrual accrual) {
        return accrual.owed(days.last()).map(pieces -> {
            Map<Tuple2<HoldingId, ChargeId>, Vector<Piece>> byCharge = new LinkedHashMap<>();
            pieces.forEach(piece -> byCharge.merge(
                    Tuple.of(piece.key().holding(), piece.key().charge()), Vector.of(piece), Vector::appendAll));
            TreeMap<LocalDate, Vector<PriceStep.Why>> breaks = TreeMap.empty();
            for (Vector<Piece> charge : byCharge.values()) {
                breaks = breaks(charge)
                        .foldLeft(breaks, (all, one) -> all.put(one._1(), Vector.of(one._2()), Vector::appendAll));
            }
            return breaks;
        });
    }

    /** Where the days of one charge begin, end, or pass to another level. */
    private Vector<Tuple2<LocalDate, PriceStep.Why>> breaks(Vector<Piece> charge) {
        Vector<Tuple2<DateRange, Piece>> ranges = charge.flatMap(
                        piece -> piece.days().ranges().map(range -> Tuple.of(range, piece)))
                .sortBy(Tuple2::_1);
        String holding = charge.head().key().holding().value();
        PriceStep.Why change = new PriceStep.Why(PriceStep.Kind.CHANGE, holding);
        Vector<Tuple2<LocalDate, PriceStep.Why>> outer = Vector.of(
                Tuple.of(ranges.head()._1().from(), change),
                Tuple.of(ranges.last()._1().until(), change));
        return ranges.zip(ranges.tail())
                .flatMap(pair -> between(pair._1(), pair._2(), change))
                .appendAll(outer)
                .filter(one -> isWithin(one._1()));
    }

    private static Vector<Tuple2<LocalDate, PriceStep.Why>> between(
            Tuple2<DateRange, Piece> one, Tuple2<DateRange, Piece> next, PriceStep.Why change) {
        if (one._1().until().isBefore(next._1().from())) {
            return Vector.of(
                    Tuple.of(one._1().until(), change), Tuple.of(next._1().from(), change));
        }
        PriceLevel old = one._2().key().level();
        PriceLevel fresh = next._2().key().level();
        return old.equals(fresh)
                ? Vector.empty()
                : why(one._2(), next._2(), change).map(why -> Tuple.of(next._1().from(), why));
    }

    private static Vector<PriceStep.Why> why(Piece old, Piece fresh, PriceStep.Why change) {
        Vector<PromotionId> ran = promotions(old);
        Vector<PromotionId> runs = promotions(fresh);
        Vector<PriceStep.Why> promotions = ran.removeAll(runs)
                .map(ended -> new PriceStep.Why(PriceStep.Kind.PROMOTION_ENDS, ended.value()))
                .appendAll(runs.removeAll(ran)
                        .map(begun -> new PriceStep.Why(PriceStep.Kind.PROMOTION_STARTS, begun.value())));
        if (promotions.nonEmpty()) {
            return promotions;
        }
        return Vector.of(
                old.version().equals(fresh.version()) ? change : new PriceStep.Why(PriceStep.Kind.TARIFF, change.of()));
    }

    private static Vector<PromotionId> promotions(Piece piece) {
        return piece.key().level().reductions().map(PriceLevel.Reduced::promotion);
    }

    private boolean isWithin(LocalDate day) {
        return day.isAfter(days.from()) && day.isBefore(days.until());
    }
}
