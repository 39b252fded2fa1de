package dev.holdfast.billing.invoice;

import dev.holdfast.billing.owed.Piece;
import dev.holdfast.billing.subscription.SubscriptionId;
import io.vavr.collection.HashSet;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.time.LocalDate;

/**
 * The pieces billed and not credited, by the ends of their periods, the latest first: a bill reads those of periods that
 * are open, and shares all others with the ledger before it.
 *
 * @param latestFirst the pieces of each end of periods, those of one end in the order in which they were first billed
 * @param subscriptions whose pieces they are, or were
 */
record Standing(List<Ended> latestFirst, Set<SubscriptionId> subscriptions) {

    static final Standing NONE = new Standing(List.empty(), HashSet.empty());

    /** The pieces of all periods that end on a day, which does not belong to them. */
    record Ended(LocalDate end, Vector<Piece> pieces) {}

    static Standing of(Vector<Piece> pieces) {
        return NONE.after(LocalDate.MIN, pieces);
    }

    Vector<Piece> all() {
        return latestFirst.reverse().toVector().flatMap(Ended::pieces);
    }

    /** The pieces of periods that end after a day. */
    Vector<Piece> after(LocalDate closed) {
        return latestFirst
                .takeWhile(ended -> ended.end().isAfter(closed))
                .reverse()
                .toVector()
                .flatMap(Ended::pieces);
    }

    /** The same with other pieces in place of those of periods that end after a day. */
    Standing after(LocalDate closed, Vector<Piece> others) {
        LinkedHashMap<LocalDate, Vector<Piece>> byEnd = others.foldLeft(
                LinkedHashMap.empty(),
                (all, piece) -> all.put(piece.key().period().until(), Vector.of(piece), Vector::appendAll));
        return new Standing(
                byEnd.toVector()
                        .sortBy(ended -> ended._1())
                        .foldLeft(
                                latestFirst.dropWhile(ended -> ended.end().isAfter(closed)),
                                (all, ended) -> all.prepend(new Ended(ended._1(), ended._2()))),
                subscriptions.addAll(others.map(piece -> piece.key().subscription())));
    }
}
