package dev.holdfast.testkit.law;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.invoice.Account;
import dev.holdfast.billing.invoice.BillResult;
import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.invoice.Ledger;
import dev.holdfast.billing.owed.NotCalculated;
import io.vavr.collection.Iterator;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.time.LocalDate;

/**
 * The bills of one account, one after the other, each made with what was known by then.
 *
 * @param biller what makes the bills
 * @param bills the bills to make, in order, at least one
 */
public record BillRun(Biller biller, Vector<Bill> bills) {

    /**
     * One bill to make.
     *
     * @param known the account as it was known when the bill was made
     * @param through the day through which it was billed
     */
    public record Bill(Account known, LocalDate through) {
        public Bill {
            requireNonNull(known, "known");
            requireNonNull(through, "through");
        }
    }

    public BillRun {
        requireNonNull(biller, "biller");
        if (bills.isEmpty()) {
            throw new IllegalArgumentException("a bill run needs at least one bill");
        }
    }

    /**
     * Bills an account that does not change, on its bill days.
     *
     * @param biller what makes the bills
     * @param account the account
     * @param from the first bill is made on the first bill day on or after this day
     * @param count how many bills
     * @return the run
     */
    public static BillRun onBillDays(Biller biller, Account account, LocalDate from, int count) {
        Vector<LocalDate> days = Iterator.iterate(
                        account.terms().cycle().nextBillDay(from),
                        account.terms().cycle()::billDayAfter)
                .take(count)
                .toVector();
        return new BillRun(biller, days.map(day -> new Bill(account, day)));
    }

    /**
     * Makes the bills.
     *
     * @return what each gave, or the term that is not covered
     */
    public Either<NotCalculated, Vector<BillResult>> results() {
        Either<NotCalculated, Vector<BillResult>> results = Either.right(Vector.empty());
        for (Bill bill : bills) {
            results = results.flatMap(done -> biller.bill(
                            bill.known(),
                            done.lastOption().map(BillResult::ledger).getOrElse(Ledger.EMPTY),
                            bill.through())
                    .map(done::append));
        }
        return results;
    }

    /**
     * The invoices of the run.
     *
     * @return the invoices in order, or the term that is not covered
     */
    public Either<NotCalculated, Vector<Invoice>> invoices() {
        return results().map(all -> all.flatMap(BillResult::invoices));
    }

    /**
     * The same, made in one bill of what was known last.
     *
     * @return a run of one bill
     */
    public BillRun atOnce() {
        return new BillRun(biller, Vector.of(bills.last()));
    }
}
