package dev.holdfast.cli.billrun;

import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.invoice.InvoiceLine;
import dev.holdfast.billing.tax.TaxSubtotal;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Adds up the totals of invoices, as money. */
final class ByInvoice {

    private static final Money NOTHING = Money.zero(CurrencyUnit.EUR);

    private final TreeMap<Integer, Money> nets = new TreeMap<>();
    private final TreeMap<Integer, Money> taxes = new TreeMap<>();
    private Money gross = NOTHING;
    private Money credits = NOTHING;
    private long creditLines;
    private long invoices;
    private long lines;

    void add(Invoice invoice) {
        invoices++;
        lines += invoice.lines().size();
        gross = gross.plus(invoice.gross());
        for (TaxSubtotal subtotal : invoice.taxes()) {
            Integer rate = subtotal.taxedAs().percent().intValueExact();
            nets.merge(rate, subtotal.taxable(), Money::plus);
            taxes.merge(rate, subtotal.tax(), Money::plus);
        }
        for (InvoiceLine line : invoice.lines()) {
            if (line.kind() == InvoiceLine.Kind.CREDIT) {
                creditLines++;
                credits = credits.plus(line.amount().toMoney());
            }
        }
    }

    Sums sums() {
        TreeMap<Integer, Sums.Taxed> rates = new TreeMap<>();
        nets.forEach((rate, net) -> rates.put(
                rate,
                new Sums.Taxed(
                        net.getAmountMinorLong(),
                        taxes.getOrDefault(rate, NOTHING).getAmountMinorLong())));
        return new Sums(invoices, lines, creditLines, credits.getAmountMinorLong(), gross.getAmountMinorLong(), rates);
    }
}
