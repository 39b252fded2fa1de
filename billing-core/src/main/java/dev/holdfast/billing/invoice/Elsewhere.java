package dev.holdfast.billing.invoice;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.owed.Piece;
import dev.holdfast.billing.owed.PriceLevel;
import dev.holdfast.billing.time.Days;
import io.vavr.collection.Vector;
import org.joda.money.BigMoney;

/**
 * Days that were billed by somebody else. They have their own ruler: they cost what was billed for them, day by day, so
 * that a credit comes from that and not from a list price.
 *
 * @param line the line that billed them
 * @param piece the days that stand, in a period of their own, at what was billed for it
 * @param price the price of a whole service period by which they were billed
 */
public record Elsewhere(String line, Piece piece, BigMoney price) {

    public Elsewhere {
        requireNonNull(line, "line");
        requireNonNull(piece, "piece");
        requireNonNull(price, "price");
    }

    /**
     * The days that are owed at the same price, whatever their periods are: those are billed. Days that were billed further
     * ahead than they are owed stand until their turn comes.
     *
     * @param owed what is owed
     * @param later what will be owed by the last day that was billed
     */
    Days owed(Vector<Piece> owed, Vector<Piece> later) {
        Days ahead = days(later.filter(this::isOfTheSame)).minus(days(owed.filter(this::isOfTheSame)));
        return days(later.filter(this::isAtTheSamePrice)).plus(ahead).and(piece.days());
    }

    private static Days days(Vector<Piece> pieces) {
        return pieces.map(Piece::days).fold(Days.NONE, Days::plus);
    }

    /** What is left to bill of a piece that is owed. */
    Piece without(Piece owed) {
        return isAtTheSamePrice(owed) ? owed.on(owed.days().minus(piece.days())) : owed;
    }

    private boolean isAtTheSamePrice(Piece owed) {
        PriceLevel level = owed.key().level();
        return isOfTheSame(owed)
                && level.basis() == piece.key().level().basis()
                && level.reducedPrice().isEqual(price);
    }

    private boolean isOfTheSame(Piece owed) {
        Piece.Key key = owed.key();
        return key.subscription().equals(piece.key().subscription())
                && key.holding().equals(piece.key().holding())
                && key.charge().equals(piece.key().charge());
    }

    Elsewhere on(Days days) {
        return new Elsewhere(line, piece.on(days), price);
    }
}
