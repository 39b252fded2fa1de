package dev.holdfast.billing.invoice;

import dev.holdfast.billing.owed.Piece;
import io.vavr.collection.Iterator;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;

/**
 * Use of a period, or an instalment, that was billed and has another amount since.
 *
 * @param billed the total that was billed
 * @param owed the total that is owed
 */
record NewTotal(Piece billed, Piece owed) {

    /** Each total that was billed and is owed no longer, with the one that is owed in its place, if there is one. */
    static List<NewTotal> of(List<Piece> standing, Vector<Piece> owed) {
        List<Piece> gone = gone(standing, owed);
        if (gone.isEmpty()) {
            return List.of();
        }
        List<Piece> free = gone(owed, Vector.ofAll(standing));
        List<NewTotal> found = new ArrayList<>();
        for (Piece billed : gone) {
            Option<Piece> now = Iterator.ofAll(free).find(piece -> isOfSame(billed, piece));
            now.forEach(piece -> {
                free.remove(piece);
                found.add(new NewTotal(billed, piece));
            });
        }
        return found;
    }

    /** The totals that others do not have. */
    private static List<Piece> gone(Iterable<Piece> pieces, Vector<Piece> others) {
        List<Piece> gone = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece.isUndivided() && !others.exists(other -> other.key().equals(piece.key()))) {
                gone.add(piece);
            }
        }
        return gone;
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
