package dev.holdfast.benchmarks.measure;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;

/** The figures as a Markdown table, those of one kind of work below each other. */
public final class Table {

    private static final String HEAD = """
            | work | by | CPU, min | CPU, median | peer ÷ this | this ÷ floor | bytes | bytes ÷ floor |
            |---|---|---:|---:|---:|---:|---:|---:|
            """;

    private final Option<String> peer;
    private final String floor;

    /** A table with ratios to two of those who are measured, by their names. */
    public Table(Option<String> peer, String floor) {
        this.peer = peer;
        this.floor = floor;
    }

    /** The table. */
    public String of(Vector<Figure> figures) {
        return HEAD
                + figures.map(figure -> figure.work().what())
                        .distinct()
                        .flatMap(what -> rows(
                                figures.filter(figure -> figure.work().what().equals(what))))
                        .mkString();
    }

    private Vector<String> rows(Vector<Figure> same) {
        Option<Figure> peers = same.find(figure -> peer.contains(figure.work().who()));
        Option<Figure> floors = same.find(figure -> figure.work().who().equals(floor));
        return same.map(figure -> String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s | %s | %,.0f | %s |%n",
                figure.equals(same.head()) ? figure.work().what() : "",
                figure.work().who(),
                time(figure.min()),
                time(figure.median()),
                ratio(peers.map(other -> other.median() / figure.median())),
                ratio(floors.map(other -> figure.median() / other.median())),
                figure.bytes(),
                ratio(floors.map(other -> figure.bytes() / other.bytes()))));
    }

    private static String ratio(Option<Double> ratio) {
        return ratio.filter(value -> value < Double.POSITIVE_INFINITY)
                .map(value -> String.format(Locale.ROOT, value < 10 ? "%.1f" : "%,.0f", value))
                .getOrElse("");
    }

    private static String time(double nanos) {
        if (nanos < 1_000) {
            return String.format(Locale.ROOT, "%.0f ns", nanos);
        }
        return nanos < 1_000_000
                ? String.format(Locale.ROOT, "%.3g µs", nanos / 1e3)
                : String.format(Locale.ROOT, "%,.2f ms", nanos / 1e6);
    }
}
