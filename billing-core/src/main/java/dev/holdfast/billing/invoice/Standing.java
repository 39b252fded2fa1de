package dev.holdfast.billing.invoice;

import dev.holdfast.billing.owed.Piece;
import dev.holdfast.billing.subscription.SubscriptionId;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;

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
        return Vector.ofAll(after(LocalDate.MIN));
    }

    /** The pieces of periods that end after a day. */
    java.util.List<Piece> after(LocalDate closed) {
        if (!isOpen(latestFirst, closed)) {
            return java.util.List.of();
        }
        ArrayDeque<Ended> open = new ArrayDeque<>();
        for (List<Ended> rest = latestFirst; isOpen(rest, closed); rest = rest.tail()) {
            open.addFirst(rest.head());
        }
        ArrayList<Piece> pieces = new ArrayList<>();
        for (Ended ended : open) {
            ended.pieces().forEach(pieces::add);
        }
        return pieces;
    }

    private static boolean isOpen(List<Ended> latestFirst, LocalDate closed) {
        return !latestFirst.isEmpty() && latestFirst.head().end().isAfter(closed);
    }

    /** The same with other pieces in place of those of periods that end after a day. */
    Standing after(LocalDate closed, Vector<Piece> others) {
        List<Ended> all = latestFirst;
        while (isOpen(all, closed)) {
            all = all.tail();
        }
        Set<SubscriptionId> known = subscriptions;
        boolean isInOrder = true;
        LocalDate latest = LocalDate.MIN;
        for (Piece piece : others) {
            isInOrder = isInOrder && !end(piece).isBefore(latest);
            latest = end(piece);
            known = known.add(piece.key().subscription());
        }
        Vector<Piece> byEnd = isInOrder ? others : others.sortBy(Standing::end);
        for (int from = 0, until = 0; from < byEnd.size(); from = until) {
            LocalDate end = end(byEnd.get(from));
            while (until < byEnd.size() && end(byEnd.get(until)).equals(end)) {
                until++;
            }
            all = all.prepend(new Ended(end, byEnd.slice(from, until)));
        }
        return new Standing(all, known);
    }

    private static LocalDate end(Piece piece) {
        return piece.key().period().until();
    }
}
