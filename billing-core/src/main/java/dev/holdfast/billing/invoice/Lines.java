package dev.holdfast.billing.invoice;

import dev.holdfast.billing.accrual.Corner;
import dev.holdfast.billing.accrual.Piece;
import dev.holdfast.billing.accrual.PriceLevel;
import dev.holdfast.billing.accrual.TaxedShare;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.time.Days;
import dev.holdfast.billing.time.Fraction;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import org.joda.money.BigMoney;

/**
 * The lines that lead from the days billed of one key to the days owed of it.
 *
 * <p>Days that are billed and owed cancel. The others are taken away or added range by range; the amount of each step
 * is the difference of two cumulative amounts, so that the steps add up however they are cut.
 */
final class Lines {

    private final Piece piece;
    private final Given given;
    private final Option<Piece> before;

    private Lines(Piece piece, Given given, Option<Piece> before) {
        this.piece = piece;
        this.given = given;
        this.before = before;
    }

    static Vector<AccruedLine> between(Piece piece, Days billed, Days owed, Given given) {
        if (billed.equals(owed)) {
            return Vector.empty();
        }
        Vector<AccruedLine> credits = new Lines(piece, given, Option.none()).credits(billed, billed.minus(owed));
        Lines after = new Lines(piece, credits.isEmpty() ? given : given.settled(), Option.none());
        return credits.appendAll(after.charges(billed.and(owed), owed.minus(billed)));
    }

    /** What use costs more, or less, since its total is another one than was billed. */
    static Vector<AccruedLine> between(Piece billed, Piece owed, Given given) {
        return new Lines(owed, given, Option.some(billed)).total(billed.key().level());
    }

    private Vector<AccruedLine> total(PriceLevel then) {
        PriceLevel now = piece.key().level();
        InvoiceLine.Kind kind =
                now.reducedPrice().isLessThan(then.reducedPrice()) ? InvoiceLine.Kind.CREDIT : InvoiceLine.Kind.CHARGE;
        DateRange days = piece.days().hull();
        Vector<PriceLevel.Reduced> reductions =
                now.reductions().appendAll(then.reductions()).distinctBy(PriceLevel.Reduced::promotion);
        return now.shares()
                .flatMap(share -> reductions
                        .map(reduced -> line(
                                kind,
                                days,
                                Option.some(reduced),
                                share,
                                reduction(1, now, reduced, share).appendAll(reduction(-1, then, reduced, share))))
                        .prepend(line(
                                        kind,
                                        days,
                                        Option.none(),
                                        share,
                                        whole(1, now.price(), share).appendAll(whole(-1, then.price(), share)))
                                .withAdjustments(given.between(share, amount(then, share), amount(now, share)))));
    }

    private Vector<Corner> reduction(int sign, PriceLevel level, PriceLevel.Reduced meant, TaxedShare share) {
        return level.reductions()
                .filter(reduced -> reduced.promotion().equals(meant.promotion()))
                .flatMap(reduced -> whole(-sign, reduced.from(), share).appendAll(whole(sign, reduced.to(), share)));
    }

    private Vector<Corner> whole(int sign, BigMoney price, TaxedShare share) {
        return corners(sign, price, share, Fraction.ZERO, Fraction.ONE);
    }

    private BigDecimal amount(PriceLevel level, TaxedShare share) {
        return sum(whole(1, level.reducedPrice(), share));
    }

    private static BigDecimal sum(Vector<Corner> corners) {
        return corners.map(Corner::amount).fold(BigDecimal.ZERO, BigDecimal::add);
    }

    /** From the last range back to the first, so that what stays is always a beginning. */
    private Vector<AccruedLine> credits(Days billed, Days gone) {
        Vector<AccruedLine> lines = Vector.empty();
        Days left = billed;
        Given open = given;
        for (DateRange range : gone.ranges().reverse()) {
            Days next = left.minus(Days.of(range));
            lines = step(InvoiceLine.Kind.CREDIT, range, piece.ratio(left), piece.ratio(next), open)
                    .appendAll(lines);
            left = next;
            open = open.settled();
        }
        return lines;
    }

    private Vector<AccruedLine> charges(Days kept, Days added) {
        Vector<AccruedLine> lines = Vector.empty();
        Days covered = kept;
        Given open = given;
        for (DateRange range : added.ranges()) {
            Days next = covered.plus(Days.of(range));
            lines = lines.appendAll(
                    step(InvoiceLine.Kind.CHARGE, range, piece.ratio(covered), piece.ratio(next), open));
            covered = next;
            open = open.settled();
        }
        return lines;
    }

    private Vector<AccruedLine> step(InvoiceLine.Kind kind, DateRange days, Fraction from, Fraction to, Given open) {
        PriceLevel level = piece.key().level();
        return level.shares()
                .flatMap(share -> level.reductions()
                        .map(reduced -> line(
                                kind,
                                days,
                                Option.some(reduced),
                                share,
                                corners(-1, reduced.from(), share, from, to)
                                        .appendAll(corners(1, reduced.to(), share, from, to))))
                        .prepend(line(kind, days, Option.none(), share, corners(1, level.price(), share, from, to))
                                .withAdjustments(open.between(share, amount(share, from), amount(share, to)))));
    }

    /** What a part of the period costs of a share, after all reductions. */
    private BigDecimal amount(TaxedShare share, Fraction ratio) {
        return sum(corners(1, piece.key().level().reducedPrice(), share, Fraction.ZERO, ratio));
    }

    private AccruedLine line(
            InvoiceLine.Kind kind,
            DateRange days,
            Option<PriceLevel.Reduced> reduction,
            TaxedShare share,
            Vector<Corner> corners) {
        BigMoney untaxed = BigMoney.zero(piece.key().level().price().getCurrencyUnit());
        return AccruedLine.builder()
                .kind(kind)
                .of(piece.key())
                .days(days)
                .ratio(piece.ratio(Days.of(days)))
                .reduction(reduction)
                .share(share)
                .version(piece.version())
                .corners(corners)
                .undivided(piece.isUndivided())
                .before(before.map(billed -> billed.key().level()))
                .decimals(piece.ruler().decimals())
                .net(untaxed)
                .tax(untaxed)
                .build();
    }

    /** The slice of a price between two shares of it, and between two parts of the period. */
    private Vector<Corner> corners(int sign, BigMoney price, TaxedShare share, Fraction from, Fraction to) {
        return Vector.of(
                        corner(sign, price, share.upTo(), to),
                        corner(-sign, price, share.above(), to),
                        corner(-sign, price, share.upTo(), from),
                        corner(sign, price, share.above(), from))
                .reject(corner -> corner.ratio().isZero()
                        || corner.share().signum() == 0
                        || corner.price().isZero());
    }

    private Corner corner(int sign, BigMoney price, BigDecimal share, Fraction ratio) {
        return new Corner(
                sign,
                price,
                share,
                ratio,
                piece.ruler().rounding(),
                piece.ruler().decimals());
    }
}
