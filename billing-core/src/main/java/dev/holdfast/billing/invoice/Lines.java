package dev.holdfast.billing.invoice;

import dev.holdfast.billing.owed.Corner;
import dev.holdfast.billing.owed.Piece;
import dev.holdfast.billing.owed.PriceLevel;
import dev.holdfast.billing.owed.TaxedShare;
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

    private static final Vector<Piece.Step> WHOLE = Vector.of(new Piece.Step(1, Fraction.ONE));
    private static final Vector<Piece.Step> NOT = Vector.of(new Piece.Step(-1, Fraction.ONE));

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
                                slices(reduction(now, reduced), share, WHOLE)
                                        .appendAll(slices(reduction(then, reduced), share, NOT))))
                        .prepend(line(
                                        kind,
                                        days,
                                        Option.none(),
                                        share,
                                        slices(Vector.of(piece.listed(now)), share, WHOLE)
                                                .appendAll(slices(Vector.of(piece.listed(then)), share, NOT)))
                                .withAdjustments(given.between(
                                        share,
                                        sum(slices(piece.priced(then), share, WHOLE)),
                                        sum(slices(piece.priced(now), share, WHOLE))))));
    }

    private Vector<Piece.Priced> reduction(PriceLevel level, PriceLevel.Reduced meant) {
        return level.reductions()
                .filter(reduced -> reduced.promotion().equals(meant.promotion()))
                .flatMap(reduced -> piece.priced(level, reduced));
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
            lines = step(InvoiceLine.Kind.CREDIT, range, left, next, open).appendAll(lines);
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
            lines = lines.appendAll(step(InvoiceLine.Kind.CHARGE, range, covered, next, open));
            covered = next;
            open = open.settled();
        }
        return lines;
    }

    private Vector<AccruedLine> step(InvoiceLine.Kind kind, DateRange days, Days from, Days to, Given open) {
        PriceLevel level = piece.key().level();
        Vector<Piece.Step> steps = kind == InvoiceLine.Kind.CHARGE
                ? piece.steps(from, to)
                : piece.steps(to, from).map(step -> step.times(-1)).reverse();
        return level.shares()
                .flatMap(share -> level.reductions()
                        .map(reduced -> line(
                                kind,
                                days,
                                Option.some(reduced),
                                share,
                                slices(piece.priced(level, reduced), share, steps)))
                        .prepend(line(
                                        kind,
                                        days,
                                        Option.none(),
                                        share,
                                        slices(Vector.of(piece.listed(level)), share, steps))
                                .withAdjustments(open.between(share, amount(share, from), amount(share, to)))));
    }

    /** What some days cost of a share, after all reductions. */
    private BigDecimal amount(TaxedShare share, Days days) {
        return sum(slices(piece.priced(piece.key().level()), share, piece.steps(Days.NONE, days)));
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
                .ratio(reduction
                        .flatMap(PriceLevel.Reduced::over)
                        .map(over -> piece.ratio(Days.of(days)).of(over))
                        .getOrElse(() -> piece.ratio(Days.of(days))))
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

    /** The slices of prices between two shares of them, for some steps. */
    private Vector<Corner> slices(Vector<Piece.Priced> prices, TaxedShare share, Vector<Piece.Step> steps) {
        int decimals = piece.ruler().decimals();
        return prices.flatMap(priced -> steps.flatMap(step -> Vector.of(
                        priced.corner(step, share.upTo(), decimals),
                        priced.corner(step.times(-1), share.above(), decimals))))
                .reject(corner -> corner.share().signum() == 0 || corner.price().isZero());
    }
}
