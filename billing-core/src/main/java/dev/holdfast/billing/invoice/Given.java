package dev.holdfast.billing.invoice;

import dev.holdfast.billing.owed.Piece;
import dev.holdfast.billing.owed.TaxedShare;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.util.Locale;
import org.joda.money.BigMoney;

/**
 * What was given back of a piece, while its days change: credits come from what was billed, less what was given back. What
 * was given back stays given where the days are charged again.
 *
 * @param key the key of the piece
 * @param amounts what was given back of all pieces
 */
record Given(Piece.Key key, LinkedHashMap<PieceShare, BigMoney> amounts) {

    /** What is left where a credit that was taken back has been given again. */
    Given settled() {
        return amounts.isEmpty() ? this : new Given(key, settled(amounts, key));
    }

    /** Without the credits of a piece that were taken back: what they made too much is settled by its next line. */
    static LinkedHashMap<PieceShare, BigMoney> settled(LinkedHashMap<PieceShare, BigMoney> amounts, Piece.Key key) {
        return amounts.isEmpty()
                ? amounts
                : amounts.reject(
                        entry -> entry._2().isNegative() && entry._1().of().equals(key));
    }

    boolean isNothing() {
        return amounts.isEmpty();
    }

    /**
     * By how much less, or more, than its days a line from one cumulative amount to another comes to. Of an amount that
     * stands, at most all of it was given back.
     */
    Vector<AppliedAdjustment> between(TaxedShare share, BigDecimal from, BigDecimal to) {
        Option<BigMoney> given = amounts.get(new PieceShare(key, share));
        if (given.isEmpty()) {
            return Vector.empty();
        }
        BigDecimal back = given.get().getAmount();
        BigDecimal change = back.min(from).subtract(back.max(BigDecimal.ZERO).min(to));
        return change.signum() == 0
                ? Vector.empty()
                : Vector.of(adjustment(BigMoney.of(given.get().getCurrencyUnit(), change)));
    }

    private static AppliedAdjustment adjustment(BigMoney change) {
        return new AppliedAdjustment(
                change.isNegative() ? Adjustment.Kind.ALLOWANCE : Adjustment.Kind.CHARGE,
                new Words(Locale.ENGLISH).text("GIVEN_BACK"),
                Option.none(),
                Option.none(),
                Option.none(),
                change.abs(),
                new Derivation.Stated(change.abs().getAmount()));
    }
}
