package dev.holdfast.testkit.law;

import dev.holdfast.billing.invoice.AccruedLine;
import dev.holdfast.billing.invoice.BillResult;
import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.invoice.InvoiceLine;
import dev.holdfast.billing.invoice.Ledger;
import dev.holdfast.billing.invoice.NettedLine;
import dev.holdfast.billing.owed.Piece;
import dev.holdfast.billing.time.DateRange;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.math.BigDecimal;

/**
 * Law 9: no credit exceeds what was billed, and no day is billed twice.
 *
 * <p>A policy by which what is replaced is paid for days of its own bills days twice, or not at all, and means to: the law
 * is for all others.
 */
public final class CreditsAreBounded {

    /** The law. */
    public static final Law<BillRun> LAW = new Law<>(
            "credits-are-bounded",
            "no credit exceeds what was billed before, for each charge, service period and tax category, and no day of a"
                    + " charge stands billed twice",
            CreditsAreBounded::check);

    private CreditsAreBounded() {}

    private static Verdict check(BillRun run) {
        return run.results().map(CreditsAreBounded::check).getOrElse(Verdict.Holds::new);
    }

    private static Verdict check(Vector<BillResult> results) {
        Map<Tuple2<Tally.Entry, String>, BigDecimal> billed = HashMap.empty();
        Vector<String> faults = Vector.empty();
        for (BillResult result : results) {
            Vector<AccruedLine> lines = result.invoices().flatMap(invoice -> invoice.accrued());
            billed = added(billed, lines.filter(line -> line.kind() == InvoiceLine.Kind.CREDIT));
            faults = faults.appendAll(isNetted(result) ? Vector.empty() : below(billed, "after the credits of a bill"));
            billed = added(billed, lines.filter(line -> line.kind() == InvoiceLine.Kind.CHARGE));
            faults = faults.appendAll(below(billed, "after a bill")).appendAll(twice(result.ledger()));
        }
        return Verdict.unless(faults);
    }

    /** A credit and a charge that are one line, or none where they come to nothing, do not come one after the other. */
    private static boolean isNetted(BillResult result) {
        return result.invoices().flatMap(Invoice::lines).exists(NettedLine.class::isInstance);
    }

    private static Map<Tuple2<Tally.Entry, String>, BigDecimal> added(
            Map<Tuple2<Tally.Entry, String>, BigDecimal> sums, Vector<AccruedLine> lines) {
        return lines.foldLeft(
                sums,
                (all, line) -> all.put(
                        Tuple.of(Tally.Entry.of(line.of()), line.share().category()),
                        line.amount().getAmount(),
                        BigDecimal::add));
    }

    private static Vector<String> below(Map<Tuple2<Tally.Entry, String>, BigDecimal> sums, String when) {
        return sums.toVector()
                .filter(sum -> sum._2().signum() < 0)
                .map(sum -> sum._2() + " stands " + when + " for " + sum._1());
    }

    /**
     * The days of a charge that stand billed at one price do not stand billed at another. What another quantity costs more or
     * less stands beside it.
     */
    private static Vector<String> twice(Ledger ledger) {
        return ledger.standing()
                .reject(Piece::isUndivided)
                .groupBy(piece -> Tuple.of(
                        piece.key().subscription(),
                        piece.key().holding(),
                        piece.key().charge(),
                        piece.key().level().since()))
                .toVector()
                .flatMap(charge -> overlaps(
                        charge._2().flatMap(piece -> piece.days().ranges()).sorted()));
    }

    private static Vector<String> overlaps(Vector<DateRange> ranges) {
        return ranges.zip(ranges.drop(1))
                .filter(pair -> pair._1().intersection(pair._2()).isDefined())
                .map(pair -> pair._1() + " and " + pair._2() + " both stand billed");
    }
}
