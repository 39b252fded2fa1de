package dev.holdfast.billing.invoice;

import dev.holdfast.billing.accrual.Corner;
import dev.holdfast.billing.accrual.Piece;
import dev.holdfast.billing.accrual.TaxedShare;
import io.vavr.collection.Vector;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Collects the cumulative amounts of the slice of a price that falls under one tax category. */
final class Slices {

    private final Piece piece;
    private final TaxedShare share;
    private final List<Corner> corners = new ArrayList<>(2);

    Slices(Piece piece, TaxedShare share) {
        this.piece = piece;
        this.share = share;
    }

    /** With the slices of some prices, for some steps; without what is nothing. */
    Slices of(Vector<Piece.Priced> prices, Vector<Piece.Step> steps) {
        for (Piece.Priced priced : prices) {
            if (priced.price().isZero()) {
                continue;
            }
            for (Piece.Step step : steps) {
                add(priced, step, share.upTo());
                add(priced, step.times(-1), share.above());
            }
        }
        return this;
    }

    private void add(Piece.Priced priced, Piece.Step step, BigDecimal upTo) {
        if (upTo.signum() != 0) {
            corners.add(priced.corner(step, upTo, piece.ruler().decimals()));
        }
    }

    TaxedShare share() {
        return share;
    }

    Vector<Corner> corners() {
        return Vector.ofAll(corners);
    }

    BigDecimal sum() {
        BigDecimal sum = BigDecimal.ZERO;
        for (Corner corner : corners) {
            sum = sum.add(corner.amount());
        }
        return sum;
    }
}
