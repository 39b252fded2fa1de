package dev.holdfast.billing.accrual;

import dev.holdfast.billing.owed.Piece;
import dev.holdfast.billing.owed.PriceLevel;
import dev.holdfast.billing.time.Days;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * The days of one charge, laid so that another quantity adds to what was held before it, or takes off it: the first quantity
 * of a period has all of its days, and each later one those from its day on, at what it costs more or less.
 *
 * <p>All of them together cost on each day what is held on it. Only days that follow each other at the same terms are laid
 * so; what begins after another change is charged as it is.
 *
 * @param owed the pieces so far
 * @param first the index of the first piece of those to which the next may add
 * @param last the piece that was held last, as it was before it was laid so
 */
record Increments(Vector<Piece> owed, int first, Option<Piece> last) {

    private static final Increments NONE = new Increments(Vector.empty(), 0, Option.none());

    static Vector<Piece> of(Vector<Piece> pieces) {
        return pieces.foldLeft(NONE, Increments::with).owed();
    }

    private Increments with(Piece next) {
        return last.filter(before -> isAfter(before, next))
                .flatMap(before -> adding(before.key().level(), next))
                .getOrElse(() -> new Increments(owed.append(next), owed.size(), Option.some(next)));
    }

    private static boolean isAfter(Piece before, Piece next) {
        return before.key().period().equals(next.key().period())
                && before.version().equals(next.version())
                && before.ruler().equals(next.ruler())
                && before.days().hull().until().equals(next.days().hull().from());
    }

    private Option<Increments> adding(PriceLevel before, Piece next) {
        PriceLevel level = next.key().level();
        return level.equals(before)
                ? Option.some(new Increments(longer(next.days()), first, Option.some(next)))
                : level.moreThan(before, next.days().hull().from())
                        .map(more ->
                                new Increments(longer(next.days()).append(next.at(more)), first, Option.some(next)));
    }

    private Vector<Piece> longer(Days days) {
        return owed.take(first)
                .appendAll(owed.drop(first).map(piece -> piece.on(piece.days().plus(days))));
    }
}
