package dev.holdfast.billing.pricing;

import dev.holdfast.billing.owed.NotCalculated;
import dev.holdfast.billing.owed.Piece;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;

/** Pieces as they are laid out one after the other, up to the first term that is not covered. Used by one thread at a time. */
public final class Pieces {

    private final List<Piece> laid = new ArrayList<>();
    private Option<NotCalculated> refused = Option.none();

    /** Adds a piece. */
    public void add(Piece piece) {
        laid.add(piece);
    }

    /** Adds some pieces, or why they are not covered. */
    public void add(Either<NotCalculated, Vector<Piece>> some) {
        if (some.isRight()) {
            some.get().forEach(laid::add);
        } else {
            refuse(some.getLeft());
        }
    }

    /** Says what is not covered; the first that is said stands. */
    public void refuse(NotCalculated gap) {
        refused = refused.orElse(Option.some(gap));
    }

    /** Whether nothing more is needed. */
    public boolean isRefused() {
        return refused.isDefined();
    }

    /** All pieces in the order in which they came, or what is not covered. */
    public Either<NotCalculated, Vector<Piece>> all() {
        return isRefused() ? Either.left(refused.get()) : Either.right(Vector.ofAll(laid));
    }
}
