package dev.holdfast.testkit.law;

import dev.holdfast.billing.accrual.NotCalculated;
import dev.holdfast.billing.invoice.BillResult;
import io.vavr.collection.Vector;
import io.vavr.control.Either;

/** Law 5: billing twice through the same date bills nothing the second time. */
public final class Idempotence {

    /** The law. */
    public static final Law<BillRun> LAW = new Law<>(
            "idempotence", "billing twice through the same date bills nothing the second time", Idempotence::check);

    private Idempotence() {}

    private static Verdict check(BillRun run) {
        return run.results()
                .map(results ->
                        Verdict.unless(run.bills().zip(results).flatMap(bill -> again(run, bill._1(), bill._2()))))
                .getOrElse(Verdict.Holds::new);
    }

    private static Vector<String> again(BillRun run, BillRun.Bill bill, BillResult first) {
        Either<NotCalculated, BillResult> second = run.biller().bill(bill.known(), first.ledger(), bill.through());
        return second.fold(
                uncovered -> Vector.of("the second bill through " + bill.through() + ": " + uncovered.sentence()),
                result -> result.invoices()
                        .map(invoice -> "the second bill through " + bill.through() + " has lines: "
                                + invoice.lines().map(line -> line.explain().sentence()))
                        .appendAll(
                                result.ledger().equals(first.ledger())
                                        ? Vector.empty()
                                        : Vector.of(
                                                "the second bill through " + bill.through() + " changed the ledger")));
    }
}
