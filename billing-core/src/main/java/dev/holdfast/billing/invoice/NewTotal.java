package dev.holdfast.billing.invoice;

import dev.holdfast.billing.owed.Piece;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Use of a period, or an instalment, that was billed and has another amount since.
 *
 * @param billed the total that was billed
 * @param owed the total that is owed
 */
record NewTotal(Piece billed, Piece owed) {

    /** Each total that was billed and is owed no longer, with the one that is owed in its place, if there is one. */
    static Vector<NewTotal> of(Vector<Piece> standing, Vector<Piece> owed) {
        Vector<Piece> free = owed.filter(piece ->
                piece.isUndivided() && standing.forAll(billed -> !billed.key().equals(piece.key())));
        Vector<NewTotal> found = Vector.empty();
        for (Piece billed : standing.filter(Piece::isUndivided)) {
            Option<Piece> now = owed.exists(piece -> piece.key().equals(billed.key()))
                    ? Option.none()
                    : free.find(piece -> isOfSame(billed, piece));
            free = now.map(free::remove).getOrElse(free);
            found = now.map(piece -> new NewTotal(billed, piece))
                    .map(found::append)
                    .getOrElse(found);
        }
        return found;
    }

    private static boolean isOfSame(Piece billed, Piece owed) {
        Piece.Key then = billed.key();
        Piece.Key now = owed.key();
        return then.subscription().equals(now.subscription())
                && then.holding().equals(now.holding())
                && then.charge().equals(now.charge())
                && then.period().equals(now.period())
                && then.level().basis() == now.level().basis()
                && then.level().shares().equals(now.level().shares())
                && !billed.days().and(owed.days()).isEmpty();
    }

    boolean concerns(Piece piece) {
        return piece.equals(billed) || piece.equals(owed);
    }
}
