package dev.holdfast.cli.billrun;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What came of a bill run, added up in three ways.
 *
 * @param subscribers how many subscribers
 * @param months how many months each was billed
 * @param byInvoice the totals of the invoices
 * @param byLine the sums of their lines
 * @param expected what they were expected to come to
 * @param effort what it took
 */
public record Outcome(long subscribers, int months, Sums byInvoice, Sums byLine, Sums expected, Effort effort) {

    private static final String ROW = "%-16s %20s %20s %20s%n";

    /**
     * Tells whether the three ways agree.
     *
     * @return true if no figure differs
     */
    public boolean agrees() {
        return differing().isEmpty();
    }

    private Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        ways().forEach(way -> names.addAll(way.figures().keySet()));
        return names;
    }

    private List<Sums> ways() {
        return List.of(byInvoice, byLine, expected);
    }

    private List<String> figure(String name) {
        return ways().stream()
                .map(way -> way.figures().getOrDefault(name, "none"))
                .toList();
    }

    private List<String> differing() {
        return names().stream()
                .filter(name -> Set.copyOf(figure(name)).size() > 1)
                .toList();
    }

    /**
     * The outcome for people: a table of the figures, and what they took.
     *
     * @return some lines
     */
    public String page() {
        StringBuilder page = new StringBuilder()
                .append(String.format(Locale.ROOT, "%,d subscribers, %d months each%n%n", subscribers, months))
                .append(String.format(Locale.ROOT, ROW, "", "by invoice", "by line", "expected"));
        for (String name : names()) {
            List<String> figure = figure(name).stream().map(Outcome::grouped).toList();
            page.append(String.format(Locale.ROOT, ROW, name, figure.get(0), figure.get(1), figure.get(2)));
        }
        return page.append(agrees() ? "they agree" : "they differ in: " + String.join(", ", differing()))
                .append(System.lineSeparator())
                .append(System.lineSeparator())
                .append(effort.page(byInvoice.invoices()))
                .toString();
    }

    private static String grouped(String figure) {
        return figure.equals("none")
                ? figure
                : String.format(Locale.ROOT, figure.contains(".") ? "%,.2f" : "%,.0f", new BigDecimal(figure));
    }

    /**
     * The outcome for machines, always the same for the same run but for {@code effort}.
     *
     * @return a JSON object
     */
    public String json() {
        return "{\n  \"subscribers\": " + subscribers + ",\n  \"months\": " + months + ",\n  \"agree\": " + agrees()
                + ",\n  \"differing\": ["
                + differing().stream().map(Outcome::quoted).collect(Collectors.joining(", "))
                + "],\n  \"byInvoice\": " + json(byInvoice) + ",\n  \"byLine\": " + json(byLine) + ",\n  \"expected\": "
                + json(expected) + ",\n  \"effort\": " + effort.json(byInvoice.invoices()) + "\n}\n";
    }

    private static String json(Sums sums) {
        return sums.figures().entrySet().stream()
                .map(figure -> quoted(figure.getKey()) + ": " + quoted(figure.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    /**
     * What a run took.
     *
     * @param threads how many threads billed
     * @param elapsedNanos the time from beginning to end
     * @param processorNanos the time of processors that the threads took
     * @param bytes what they allocated
     */
    public record Effort(int threads, long elapsedNanos, long processorNanos, long bytes) {

        String page(long invoices) {
            return String.format(
                    Locale.ROOT,
                    "elapsed %s s, %d threads, heap of at most %,d MB%n"
                            + "for each invoice, with what was decided for it: %s µs of a processor, %,d bytes%n",
                    seconds(),
                    threads,
                    Runtime.getRuntime().maxMemory() >> 20,
                    microseconds(invoices),
                    bytes / Math.max(1, invoices));
        }

        String json(long invoices) {
            return "{\"threads\": " + threads + ", \"seconds\": \"" + seconds() + "\", \"microsecondsPerInvoice\": \""
                    + microseconds(invoices) + "\", \"bytesPerInvoice\": " + bytes / Math.max(1, invoices) + "}";
        }

        private String seconds() {
            return BigDecimal.valueOf(elapsedNanos, 9)
                    .setScale(2, RoundingMode.HALF_UP)
                    .toPlainString();
        }

        private String microseconds(long invoices) {
            return BigDecimal.valueOf(processorNanos, 3)
                    .divide(BigDecimal.valueOf(Math.max(1, invoices)), 2, RoundingMode.HALF_UP)
                    .toPlainString();
        }
    }
}
