package dev.holdfast.cli.billrun;

import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.invoice.InvoiceLine;
import java.math.BigDecimal;
import java.util.TreeMap;
import org.joda.money.BigMoney;

/** Adds up the lines of invoices, as cents. */
final class ByLine {

    private static final int PERCENTS = 100;

    private final long[] nets = new long[PERCENTS];
    private final long[] taxes = new long[PERCENTS];
    private long invoices;
    private long lines;
    private long creditLines;
    private long credits;
    private long gross;

    void add(Invoice invoice) {
        invoices++;
        invoice.lines().forEach(this::add);
    }

    private void add(InvoiceLine line) {
        long amount = cents(line.amount());
        int percent = line.taxedAs().percent().intValueExact();
        lines++;
        gross += amount;
        nets[percent] += cents(line.net());
        taxes[percent] += cents(line.tax());
        if (line.kind() == InvoiceLine.Kind.CREDIT) {
            creditLines++;
            credits += amount;
        }
    }

    private static long cents(BigMoney money) {
        BigDecimal amount = money.getAmount();
        return amount.movePointRight(2).longValueExact();
    }

    Sums sums() {
        TreeMap<Integer, Sums.Taxed> rates = new TreeMap<>();
        for (int percent = 0; percent < PERCENTS; percent++) {
            if (nets[percent] != 0 || taxes[percent] != 0) {
                rates.put(percent, new Sums.Taxed(nets[percent], taxes[percent]));
            }
        }
        return new Sums(invoices, lines, creditLines, credits, gross, rates);
    }
}
