package dev.holdfast.billing.receivable;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.invoice.GivenBack;
import dev.holdfast.billing.invoice.InvoiceItem;
import dev.holdfast.billing.invoice.InvoicePart;
import dev.holdfast.billing.invoice.Measured;
import io.vavr.collection.Vector;
import org.joda.money.BigMoney;

/**
 * What a credit note credits of one part of its invoice.
 *
 * @param number the number of the part in the invoice, from 1
 * @param of the part
 * @param amount the amount, below zero, in the basis of the part; above zero where a credit or an allowance of the invoice
 *     is taken back with the rest of it
 * @param net the amount without tax
 * @param tax its part of the tax
 * @param givenBack what of the days that were billed it gives back
 */
public record CreditNoteLine(
        int number, InvoicePart of, BigMoney amount, BigMoney net, BigMoney tax, Vector<GivenBack> givenBack) {

    public CreditNoteLine {
        requireNonNull(of, "of");
        requireNonNull(amount, "amount");
        requireNonNull(net, "net");
        requireNonNull(tax, "tax");
        requireNonNull(givenBack, "givenBack");
    }

    /**
     * The line as an electronic credit note has it, whose amounts are above zero where they credit.
     *
     * @return one of it, at what is credited without tax
     */
    public InvoiceItem item() {
        BigMoney credited = net.negated();
        Measured one = Measured.one(credited.abs());
        return new InvoiceItem(
                of.name(),
                of.days(),
                credited.isNegative() ? one.negated() : one,
                Vector.empty(),
                of.taxedAs(),
                credited);
    }
}
