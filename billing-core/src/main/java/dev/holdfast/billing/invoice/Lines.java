package dev.holdfast.billing.invoice;

import dev.holdfast.billing.accrual.Piece;
import dev.holdfast.billing.accrual.PriceLevel;
import dev.holdfast.billing.accrual.TaxedShare;
import dev.holdfast.billing.tax.Taxed;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.time.Days;
import dev.holdfast.billing.time.Fraction;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

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
    private final List<AccruedLine> lines = new ArrayList<>();

    private Lines(Piece piece, Given given, Option<Piece> before) {
        this.piece = piece;
        this.given = given;
        this.before = before;
    }

    static List<AccruedLine> between(Piece piece, Days billed, Days owed, Given given) {
        if (billed.equals(owed)) {
            return List.of();
        }
        Lines lines = new Lines(piece, given, Option.none());
        lines.credit(billed, billed.minus(owed));
        Given open = lines.lines.isEmpty() ? given : given.settled();
        lines.charge(billed.and(owed), owed.minus(billed), open);
        return lines.lines;
    }

    /** What use costs more, or less, since its total is another one than was billed. */
    static List<AccruedLine> between(Piece billed, Piece owed, Given given) {
        Lines lines = new Lines(owed, given, Option.some(billed));
        lines.total(billed.key().level());
        return lines.lines;
    }

    private void total(PriceLevel then) {
        PriceLevel now = piece.key().level();
        InvoiceLine.Kind kind =
                now.reducedPrice().isLessThan(then.reducedPrice()) ? InvoiceLine.Kind.CREDIT : InvoiceLine.Kind.CHARGE;
        DateRange days = piece.days().hull();
        Vector<PriceLevel.Reduced> reductions =
                now.reductions().appendAll(then.reductions()).distinctBy(PriceLevel.Reduced::promotion);
        for (TaxedShare share : now.shares()) {
            Slices total = new Slices(piece, share)
                    .of(Vector.of(piece.listed(now)), WHOLE)
                    .of(Vector.of(piece.listed(then)), NOT);
            add(kind, days, Option.none(), total, given.isNothing() ? Vector.empty() : changed(share, then, now));
            for (PriceLevel.Reduced reduced : reductions) {
                Slices reduction = new Slices(piece, share)
                        .of(reduction(now, reduced), WHOLE)
                        .of(reduction(then, reduced), NOT);
                add(kind, days, Option.some(reduced), reduction, Vector.empty());
            }
        }
    }

    private Vector<AppliedAdjustment> changed(TaxedShare share, PriceLevel then, PriceLevel now) {
        return given.between(
                share,
                new Slices(piece, share).of(piece.priced(then), WHOLE).sum(),
                new Slices(piece, share).of(piece.priced(now), WHOLE).sum());
    }

    private Vector<Piece.Priced> reduction(PriceLevel level, PriceLevel.Reduced meant) {
        return level.reductions()
                .filter(reduced -> reduced.promotion().equals(meant.promotion()))
                .flatMap(reduced -> piece.priced(level, reduced));
    }

    /** From the last range back to the first, so that what stays is always a beginning. */
    private void credit(Days billed, Days gone) {
        Days left = billed;
        Given open = given;
        for (DateRange range : gone.ranges().reverse()) {
            Days next = left.minus(Days.of(range));
            List<AccruedLine> later = List.copyOf(lines);
            lines.clear();
            step(InvoiceLine.Kind.CREDIT, range, left, next, open);
            lines.addAll(later);
            left = next;
            open = open.settled();
        }
    }

    private void charge(Days kept, Days added, Given settled) {
        Days covered = kept;
        Given open = settled;
        for (DateRange range : added.ranges()) {
            Days next = covered.plus(Days.of(range));
            step(InvoiceLine.Kind.CHARGE, range, covered, next, open);
            covered = next;
            open = open.settled();
        }
    }

    /** A line for the price and one for each reduction, of each tax category that shares the price. */
    private void step(InvoiceLine.Kind kind, DateRange days, Days from, Days to, Given open) {
        PriceLevel level = piece.key().level();
        Vector<Piece.Step> steps = kind == InvoiceLine.Kind.CHARGE
                ? piece.steps(from, to)
                : piece.steps(to, from).map(step -> step.times(-1)).reverse();
        Vector<Piece.Priced> listed = Vector.of(piece.listed(level));
        for (TaxedShare share : level.shares()) {
            Vector<AppliedAdjustment> back =
                    open.isNothing() ? Vector.empty() : open.between(share, amount(share, from), amount(share, to));
            add(kind, days, Option.none(), new Slices(piece, share).of(listed, steps), back);
            for (PriceLevel.Reduced reduced : level.reductions()) {
                Slices slices = new Slices(piece, share).of(piece.priced(level, reduced), steps);
                add(kind, days, Option.some(reduced), slices, Vector.empty());
            }
        }
    }

    /** What some days cost of a share, after all reductions. */
    private BigDecimal amount(TaxedShare share, Days days) {
        return new Slices(piece, share)
                .of(piece.priced(piece.key().level()), piece.steps(Days.NONE, days))
                .sum();
    }

    private void add(
            InvoiceLine.Kind kind,
            DateRange days,
            Option<PriceLevel.Reduced> reduction,
            Slices slices,
            Vector<AppliedAdjustment> adjustments) {
        CurrencyUnit currency = piece.key().level().price().getCurrencyUnit();
        BigMoney untaxed = BigMoney.zero(currency);
        BigDecimal amount = slices.sum();
        for (AppliedAdjustment adjustment : adjustments) {
            amount = amount.add(adjustment.signed().getAmount());
        }
        lines.add(AccruedLine.builder()
                .kind(kind)
                .of(piece.key())
                .days(days)
                .ratio(piece.ratio(Days.of(days)))
                .reduction(reduction)
                .share(slices.share())
                .version(piece.version())
                .corners(slices.corners())
                .adjustments(adjustments)
                .amount(BigMoney.of(currency, amount.setScale(piece.ruler().decimals())))
                .undivided(piece.isUndivided())
                .before(before.map(billed -> billed.key().level()))
                .taxed(new Taxed(untaxed, untaxed))
                .build());
    }
}
