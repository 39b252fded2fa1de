package dev.holdfast.billing.invoice;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.owed.Piece;
import dev.holdfast.billing.owed.TaxedShare;

/**
 * The slice of a piece's price that falls under one tax category: the smallest thing of which it is known how much was
 * billed, and so how much can be given back.
 *
 * @param of the key of the piece
 * @param share the slice
 */
public record PieceShare(Piece.Key of, TaxedShare share) {

    public PieceShare {
        requireNonNull(of, "of");
        requireNonNull(share, "share");
    }
}
