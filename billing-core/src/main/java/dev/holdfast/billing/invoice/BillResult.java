package dev.holdfast.billing.invoice;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.Vector;

/**
 * What a bill run gives.
 *
 * @param invoices the invoices: none if nothing is owed that was not billed, else one; two if some of it is outside the
 *     scope of tax, which may not stand beside anything else
 * @param ledger what has been billed after it; store it with the invoices
 */
public record BillResult(Vector<Invoice> invoices, Ledger ledger) {

    public BillResult {
        requireNonNull(invoices, "invoices");
        requireNonNull(ledger, "ledger");
    }
}
