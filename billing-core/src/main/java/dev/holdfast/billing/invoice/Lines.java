package dev.holdfast.billing.invoice;

import dev.holdfast.billing.owed.Piece;
import dev.holdfast.billing.owed.PriceLevel;
import dev.holdfast.billing.owed.TaxedShare;
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

    private final Piece piece;
    private final Given given;
    private final Option<PriceLevel> before;
    private final Taxed untaxed;
    private final List<AccruedLine> lines = new ArrayList<>();

    private Lines(Piece piece, Given given, Option<PriceLevel> before) {
        this.piece = piece;
        this.given = given;
        this.before = before;
        BigMoney nothing = BigMoney.zero(piece.key().level().price().getCurrencyUnit());
        this.untaxed = new Taxed(nothing, nothing);
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
        PriceLevel then = billed.key().level();
        Lines lines = new Lines(owed, given, Option.some(then));
        lines.total(then);
        return lines.lines;
    }

    private void total(PriceLevel then) {
        PriceLevel now = piece.key().level();
        InvoiceLine.Kind kind =
                now.reducedPrice().isLessThan(then.reducedPrice()) ? InvoiceLine.Kind.CREDIT : InvoiceLine.Kind.CHARGE;
        DateRange days = piece.days().hull();
        Step total = new Step(kind, days, piece.ratio(Days.of(days)), Slices.WHOLE);
        Vector<PriceLevel.Reduced> reductions =
                now.reductions().appendAll(then.reductions()).distinctBy(PriceLevel.Reduced::promotion);
        for (TaxedShare share : now.shares()) {
            Slices slices = new Slices(piece, share);
            Vector<AppliedAdjustment> back = given.isNothing()
                    ? Vector.empty()
                    : given.between(share, slices.reduced(then, Slices.WHOLE), slices.reduced(now, Slices.WHOLE));
            add(total, slices, Option.none(), back);
            reductions.forEach(reduced -> add(total, slices, Option.some(reduced), Vector.empty()));
        }
    }

    /** From the last range back to the first, so that what stays is always a beginning. */
    private void credit(Days billed, Days gone) {
        List<Days> ranges = gone.apart();
        Days left = billed;
        Given open = given;
        for (int index = ranges.size() - 1; index >= 0; index--) {
            Days next = left.minus(ranges.get(index));
            List<AccruedLine> later = List.copyOf(lines);
            lines.clear();
            step(InvoiceLine.Kind.CREDIT, ranges.get(index), left, next, open);
            lines.addAll(later);
            left = next;
            open = open.settled();
        }
    }

    private void charge(Days kept, Days added, Given settled) {
        Days covered = kept;
        Given open = settled;
        for (Days range : added.apart()) {
            Days next = covered.plus(range);
            step(InvoiceLine.Kind.CHARGE, range, covered, next, open);
            covered = next;
            open = open.settled();
        }
    }

    /**
     * Days that are charged or credited.
     *
     * @param kind whether they are charged or credited
     * @param days the days
     * @param ratio the part of the period that they are
     * @param parts the parts of the period whose amounts are added and taken away for them
     */
    private record Step(InvoiceLine.Kind kind, DateRange days, Fraction ratio, Vector<Piece.Step> parts) {}

    /** A line for the price and one for each reduction, of each tax category that shares the price. */
    private void step(InvoiceLine.Kind kind, Days range, Days from, Days to, Given open) {
        PriceLevel level = piece.key().level();
        Step step = new Step(
                kind,
                range.hull(),
                piece.ratio(range),
                kind == InvoiceLine.Kind.CHARGE
                        ? piece.steps(from, to)
                        : piece.steps(to, from).map(part -> part.times(-1)).reverse());
        for (TaxedShare share : level.shares()) {
            Slices slices = new Slices(piece, share);
            Vector<AppliedAdjustment> back = open.isNothing()
                    ? Vector.empty()
                    : open.between(
                            share,
                            slices.reduced(level, piece.steps(Days.NONE, from)),
                            slices.reduced(level, piece.steps(Days.NONE, to)));
            add(step, slices, Option.none(), back);
            for (PriceLevel.Reduced reduced : level.reductions()) {
                add(step, slices, Option.some(reduced), Vector.empty());
            }
        }
    }

    private void add(
            Step step, Slices slices, Option<PriceLevel.Reduced> reduction, Vector<AppliedAdjustment> adjustments) {
        CurrencyUnit currency = piece.key().level().price().getCurrencyUnit();
        BigDecimal amount = Slices.sum(slices.of(reduction, before, step.parts()));
        for (AppliedAdjustment adjustment : adjustments) {
            amount = amount.add(adjustment.signed().getAmount());
        }
        lines.add(AccruedLine.builder()
                .kind(piece.key().level().price().isNegative() ? step.kind().opposite() : step.kind())
                .piece(piece)
                .days(step.days())
                .ratio(reduction
                        .flatMap(PriceLevel.Reduced::over)
                        .map(over -> step.ratio().of(over))
                        .getOrElse(step::ratio))
                .steps(step.parts())
                .reduction(reduction)
                .share(slices.share())
                .adjustments(adjustments)
                .amount(BigMoney.of(currency, amount.setScale(piece.ruler().decimals())))
                .before(before)
                .taxed(untaxed)
                .build());
    }
}
