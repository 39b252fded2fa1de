package dev.holdfast.benchmarks;

import dev.holdfast.benchmarks.contest.Contender;
import dev.holdfast.benchmarks.contest.Contest;
import dev.holdfast.benchmarks.contest.Floor;
import dev.holdfast.benchmarks.measure.Effort;
import dev.holdfast.benchmarks.measure.Machine;
import dev.holdfast.benchmarks.measure.Race;
import dev.holdfast.benchmarks.measure.Table;
import dev.holdfast.benchmarks.measure.Work;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Measures everything that is published, and writes the table. */
public final class Figures {

    private static final String BEGIN = "<!-- figures -->\n";
    private static final String END = "<!-- end of figures -->\n";

    private Figures() {}

    /** Measures and prints; with the name of a Markdown file, puts the table between its two marks as well. */
    public static void main(String[] files) throws IOException {
        String text = Machine.describe() + "\n" + table(Effort.FULL);
        System.out.println(text);
        for (String file : files) {
            write(Path.of(file), text);
        }
    }

    /** The table of all works. */
    static String table(Effort effort) {
        return new Table(Contest.peer().map(Contender::name), new Floor().name()).of(Race.run(works(), effort));
    }

    private static Vector<Work> works() {
        return Contest.works();
    }

    private static void write(Path file, String text) throws IOException {
        String page = Files.readString(file);
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException(file + " must contain " + BEGIN.strip() + " and " + END.strip());
        }
        Files.writeString(file, page.substring(0, begin + BEGIN.length()) + "\n" + text + "\n" + page.substring(end));
    }
}
