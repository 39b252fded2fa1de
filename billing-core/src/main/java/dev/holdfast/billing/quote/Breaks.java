package dev.holdfast.billing.quote;

import dev.holdfast.billing.owed.Piece;
import dev.holdfast.billing.owed.PriceLevel;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.promotion.PromotionId;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Collects the days inside a course on which what is owed begins, ends, or passes from one price level to another. */
final class Breaks {

    private final DateRange course;
    private final SortedMap<LocalDate, SortedSet<PriceStep.Why>> days = new TreeMap<>();

    Breaks(DateRange course) {
        this.course = course;
    }

    /** What of a charge is owed on end. */
    private record Run(DateRange days, Piece piece) {}

    /** The breaks in order, each with its reasons in order. */
    Vector<Tuple2<LocalDate, Vector<PriceStep.Why>>> all() {
        List<Tuple2<LocalDate, Vector<PriceStep.Why>>> all = new ArrayList<>(days.size());
        days.forEach((day, why) -> all.add(Tuple.of(day, Vector.ofAll(why))));
        return Vector.ofAll(all);
    }

    /** One break; nothing on the first day of the course or outside it. */
    void on(LocalDate day, PriceStep.Why why) {
        if (day.isAfter(course.from()) && day.isBefore(course.until())) {
            days.computeIfAbsent(day, first -> new TreeSet<>()).add(why);
        }
    }

    /** Those of everything that is owed. */
    void of(Vector<Piece> owed) {
        Map<Tuple2<HoldingId, ChargeId>, List<Run>> byCharge = new LinkedHashMap<>();
        for (Piece piece : owed) {
            List<Run> runs = byCharge.computeIfAbsent(
                    Tuple.of(piece.key().holding(), piece.key().charge()), charge -> new ArrayList<>());
            piece.days().ranges().forEach(range -> runs.add(new Run(range, piece)));
        }
        byCharge.forEach((charge, runs) ->
                of(runs, new PriceStep.Why(PriceStep.Kind.CHANGE, charge._1().value())));
    }

    private void of(List<Run> charge, PriceStep.Why change) {
        charge.sort((one, other) -> one.days().compareTo(other.days()));
        on(charge.get(0).days().from(), change);
        on(charge.get(charge.size() - 1).days().until(), change);
        for (int i = 1; i < charge.size(); i++) {
            between(charge.get(i - 1), charge.get(i), change);
        }
    }

    private void between(Run one, Run next, PriceStep.Why change) {
        if (one.days().until().isBefore(next.days().from())) {
            on(one.days().until(), change);
            on(next.days().from(), change);
            return;
        }
        PriceLevel old = one.piece().key().level();
        PriceLevel fresh = next.piece().key().level();
        if (!old.equals(fresh)) {
            why(one.piece(), next.piece(), change).forEach(why -> on(next.days().from(), why));
        }
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
}
