package dev.holdfast.benchmarks.contest;

import io.vavr.collection.Vector;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Some invoices to make: months that are billed before and not measured, then a day on which one is made.
 *
 * @param name what it is
 * @param early what is known while the months are billed
 * @param known what is known afterwards
 * @param billed the days on which is billed before
 * @param days the days whose bills are measured
 */
public record Job(String name, History early, History known, Vector<LocalDate> billed, Vector<LocalDate> days) {

    /** The day on which each customer begins. */
    public static final LocalDate START = LocalDate.of(2023, 1, 1);

    /** 29.95 a month. */
    public static final Plan SMALL = Plan.monthly("small", "29.95");

    /** 49.95 a month. */
    public static final Plan LARGE = Plan.monthly("large", "49.95");

    /** What the invoices of the first year come to. */
    public static final Vector<BigDecimal> FIRST_YEAR_TOTALS = Vector.of("29.95", "29.95", "10.00")
            .appendAll(Vector.fill(10, "49.95"))
            .map(BigDecimal::new);

    private static final History UNCHANGED = History.of(SMALL, START);
    private static final LocalDate CHANGE = START.plusMonths(1).plusDays(14);
    private static final History CHANGED = UNCHANGED.changed(LARGE, CHANGE);

    /** All of them. */
    public static Vector<Job> all() {
        return Vector.of(firstYear())
                .appendAll(Vector.of(12, 24, 60, 120).map(Job::next))
                .appendAll(Vector.of(12, 120).map(Job::nothingDue))
                .append(changed(12, 0))
                .appendAll(Vector.of(0, 1, 120).map(back -> changed(120, back)));
    }

    /** Twelve months in thirteen invoices, one after another, with a change on day 15 of month 2. */
    public static Job firstYear() {
        return new Job(
                "first year, 13 invoices one after another",
                UNCHANGED,
                CHANGED,
                Vector.empty(),
                months(0, 2).append(CHANGE).appendAll(months(2, 12)));
    }

    /** The next invoice, of one month. */
    public static Job next(int months) {
        return new Job(
                "next invoice, " + months + " months behind it",
                CHANGED,
                CHANGED,
                months(0, months),
                months(months, months + 1));
    }

    /** A run on the day of the last one. */
    public static Job nothingDue(int months) {
        return new Job(
                "nothing due, " + months + " months behind it",
                CHANGED,
                CHANGED,
                months(0, months),
                months(months - 1, months));
    }

    /** The invoice on the day of a change in the middle of the last month, or of one that is back-dated from there. */
    public static Job changed(int months, int back) {
        LocalDate today = START.plusMonths(months).plusDays(14);
        return new Job(
                "after a change" + (back == 0 ? "" : " back-dated by " + back + (back == 1 ? " month" : " months"))
                        + ", " + months + " months behind it",
                UNCHANGED,
                UNCHANGED.changed(LARGE, today.minusMonths(back)),
                months(0, months + 1),
                Vector.of(today));
    }

    /** How many invoices are measured. */
    public int invoices() {
        return days.size();
    }

    /** The job for a contender, with what comes before it done: it gives the totals of its invoices. */
    public <H, S> Supplier<Vector<BigDecimal>> prepared(Contender<H, S> contender) {
        H before = contender.prepared(early);
        H after = early.equals(known) ? before : contender.continued(before, known);
        S billed = contender.nothing();
        for (LocalDate day : this.billed) {
            billed = contender.bill(before, billed, day).after();
        }
        LocalDate changed = known.held().last().from();
        S start = billed;
        LocalDate[] each = days.toJavaArray(LocalDate[]::new);
        return () -> totals(contender, day -> day.isBefore(changed) ? before : after, start, each);
    }

    /** Whether it changes what was billed in an earlier month. */
    public boolean reachesBack() {
        return !early.equals(known)
                && known.held().last().from().isBefore(billed.lastOption().getOrElse(START));
    }

    private static <H, S> Vector<BigDecimal> totals(
            Contender<H, S> contender, Function<LocalDate, H> known, S start, LocalDate[] days) {
        BigDecimal[] totals = new BigDecimal[days.length];
        S billed = start;
        for (int day = 0; day < days.length; day++) {
            Contender.Bill<S> bill = contender.bill(known.apply(days[day]), billed, days[day]);
            totals[day] = bill.total();
            billed = bill.after();
        }
        return Vector.of(totals);
    }

    private static Vector<LocalDate> months(int from, int until) {
        return Vector.range(from, until).map(START::plusMonths);
    }
}
