package dev.holdfast.billing.invoice;

import dev.holdfast.billing.owed.Corner;
import dev.holdfast.billing.owed.Piece;
import dev.holdfast.billing.owed.PriceLevel;
import dev.holdfast.billing.owed.TaxedShare;
import dev.holdfast.billing.time.Fraction;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The slice of the prices of a piece that falls under one tax category.
 *
 * @param piece the piece
 * @param share the tax category's share of its prices
 */
record Slices(Piece piece, TaxedShare share) {

    static final Vector<Piece.Step> WHOLE = Vector.of(new Piece.Step(1, Fraction.ONE));

    private static final Vector<Piece.Step> NOT = Vector.of(new Piece.Step(-1, Fraction.ONE));

    /** The cumulative amounts of the price, or of a reduction, for some steps, less what was billed at a level before. */
    List<Corner> of(Option<PriceLevel.Reduced> reduction, Option<PriceLevel> before, Vector<Piece.Step> steps) {
        PriceLevel level = piece.key().level();
        List<Corner> corners = new ArrayList<>(2);
        if (reduction.isEmpty()) {
            add(corners, piece.listed(level), steps);
            before.forEach(then -> add(corners, piece.listed(then), NOT));
        } else if (before.isEmpty()) {
            add(corners, piece.priced(level, reduction.get()), steps);
        } else {
            add(corners, reductions(level, reduction.get()), steps);
            add(corners, reductions(before.get(), reduction.get()), NOT);
        }
        return corners;
    }

    /** What a promotion takes off a level. */
    private Vector<Piece.Priced> reductions(PriceLevel level, PriceLevel.Reduced meant) {
        return level.reductions()
                .filter(reduced -> reduced.promotion().equals(meant.promotion()))
                .flatMap(reduced -> piece.priced(level, reduced));
    }

    /** What all of a level costs for some steps, after all reductions. */
    BigDecimal reduced(PriceLevel level, Vector<Piece.Step> steps) {
        List<Corner> corners = new ArrayList<>();
        add(corners, piece.priced(level), steps);
        return sum(corners);
    }

    private void add(List<Corner> corners, Vector<Piece.Priced> prices, Vector<Piece.Step> steps) {
        for (Piece.Priced priced : prices) {
            add(corners, priced, steps);
        }
    }

    /** A price up to the upper edge of the slice, less the same up to its lower edge; without what is nothing. */
    private void add(List<Corner> corners, Piece.Priced priced, Vector<Piece.Step> steps) {
        if (priced.price().isZero()) {
            return;
        }
        for (Piece.Step step : steps) {
            priced.corners(step, share.upTo(), piece.ruler()).forEach(corners::add);
            if (share.above().signum() != 0) {
                priced.corners(step.times(-1), share.above(), piece.ruler()).forEach(corners::add);
            }
        }
    }

    static BigDecimal sum(List<Corner> corners) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Corner corner : corners) {
            sum = sum.add(corner.amount());
        }
        return sum;
    }
}
