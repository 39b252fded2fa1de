package dev.holdfast.interchange.play;

import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.owed.NotCalculated;
import dev.holdfast.billing.receivable.Bill;
import dev.holdfast.billing.subscription.AccountId;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;

/**
 * A bill run for one account.
 *
 * @param account who pays
 * @param through the day through which it was billed, inclusive
 * @param currency the currency
 * @param made the bills, as the step left them, or the term that is not calculated
 */
public record BillRun(
        AccountId account, LocalDate through, CurrencyUnit currency, Either<NotCalculated, Vector<Bill>> made) {

    /**
     * The invoices.
     *
     * @return none if nothing was due or nothing was calculated
     */
    public Vector<Invoice> invoices() {
        return made.getOrElse(Vector.empty()).map(Bill::invoice);
    }

    /**
     * How many bills it counts as: one too where nothing was due or nothing was calculated.
     *
     * @return the number, at least 1
     */
    public int papers() {
        return Math.max(1, made.map(Vector::size).getOrElse(1));
    }
}
