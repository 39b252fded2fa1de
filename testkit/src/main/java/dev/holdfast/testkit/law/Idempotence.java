package dev.holdfast.testkit.law;

import dev.holdfast.billing.invoice.BillResult;
import dev.holdfast.billing.invoice.Ledger;
import dev.holdfast.billing.owed.NotCalculated;
import io.vavr.collection.Vector;
import io.vavr.control.Either;

/**
 * Law 5: billing twice through the same date bills nothing the second time, by the same ledger or as it was stored.
 *
 * <p>A stored ledger is held against everything from the beginning, so that this also says that a bill which lays out open
 * periods alone leaves out nothing.
 */
public final class Idempotence {

    /** The law. */
    public static final Law<BillRun> LAW = new Law<>(
            "idempotence",
            "billing twice through the same date bills nothing the second time, by the same ledger or as it was stored",
            Idempotence::check);

    private Idempotence() {}

    private static Verdict check(BillRun run) {
        return run.results()
                .map(results -> Verdict.unless(run.bills()
                        .zip(results)
                        .flatMap(bill -> again(run, bill._1(), bill._2().ledger(), "the second bill")
                                .appendAll(again(run, bill._1(), stored(bill._2()), "the bill by the stored ledger")))))
                .getOrElse(Verdict.Holds::new);
    }

    /** The ledger as it is read back: it does not know what the bill was made by, so that everything is laid out anew. */
    private static Ledger stored(BillResult result) {
        return Ledger.reconstitute(result.ledger().entries()).get();
    }

    private static Vector<String> again(BillRun run, BillRun.Bill bill, Ledger ledger, String which) {
        String name = which + " through " + bill.through();
        Either<NotCalculated, BillResult> second = run.biller().bill(bill.known(), ledger, bill.through());
        return second.fold(
                uncovered -> Vector.of(name + ": " + uncovered.sentence()),
                result -> result.invoices()
                        .map(invoice -> name + " has lines: "
                                + invoice.lines().map(line -> line.explain().sentence()))
                        .appendAll(
                                result.ledger().equals(ledger)
                                        ? Vector.empty()
                                        : Vector.of(name + " changed the ledger")));
    }
}
