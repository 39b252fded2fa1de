package dev.holdfast.cli.billrun;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What bills come to, in cents.
 *
 * @param invoices how many invoices
 * @param lines how many lines
 * @param creditLines how many of the lines are credits
 * @param credits what those come to, with tax, below zero
 * @param gross what all comes to
 * @param rates net and tax by rate in percent
 */
record Sums(long invoices, long lines, long creditLines, long credits, long gross, TreeMap<Integer, Taxed> rates) {

    /**
     * What one rate of tax comes to, in cents.
     *
     * @param net without tax
     * @param tax the tax
     */
    record Taxed(long net, long tax) {

        Taxed plus(Taxed more) {
            return new Taxed(Math.addExact(net, more.net), Math.addExact(tax, more.tax));
        }
    }

    static Sums none() {
        return new Sums(0, 0, 0, 0, 0, new TreeMap<>());
    }

    Sums plus(Sums more) {
        TreeMap<Integer, Taxed> all = new TreeMap<>(rates);
        more.rates.forEach((rate, taxed) -> all.merge(rate, taxed, Taxed::plus));
        return new Sums(
                invoices + more.invoices,
                lines + more.lines,
                creditLines + more.creditLines,
                Math.addExact(credits, more.credits),
                Math.addExact(gross, more.gross),
                all);
    }

    Sums times(long count) {
        TreeMap<Integer, Taxed> all = new TreeMap<>();
        rates.forEach((rate, taxed) ->
                all.put(rate, new Taxed(Math.multiplyExact(taxed.net, count), Math.multiplyExact(taxed.tax, count))));
        return new Sums(
                invoices * count,
                lines * count,
                creditLines * count,
                Math.multiplyExact(credits, count),
                Math.multiplyExact(gross, count),
                all);
    }

    /** Each figure by its name, as a text: counts as they are, amounts with two decimals. */
    Map<String, String> figures() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("invoices", Long.toString(invoices));
        all.put("lines", Long.toString(lines));
        all.put("credit lines", Long.toString(creditLines));
        all.put("credits", amount(credits));
        all.put("gross", amount(gross));
        all.put("net", amount(rates.values().stream().mapToLong(Taxed::net).sum()));
        all.put("tax", amount(rates.values().stream().mapToLong(Taxed::tax).sum()));
        rates.forEach((rate, taxed) -> {
            all.put("net at " + rate + " %", amount(taxed.net));
            all.put("tax at " + rate + " %", amount(taxed.tax));
        });
        return all;
    }

    private static String amount(long cents) {
        return java.math.BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
