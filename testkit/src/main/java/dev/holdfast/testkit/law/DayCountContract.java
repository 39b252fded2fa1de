package dev.holdfast.testkit.law;

import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.time.DayCount;
import dev.holdfast.billing.time.Fraction;
import io.vavr.collection.Vector;
import java.time.LocalDate;

/** The contract of a day count: 0 at the start of a period, 1 at its end, never less on a later day. */
public final class DayCountContract {

    /** The law. */
    public static final Law<Count> LAW = new Law<>(
            "day-count",
            "a complete period costs its price: the part passed is 0 at its start, 1 at its end and never falls between",
            DayCountContract::check);

    /**
     * A day count and a period to try it on.
     *
     * @param dayCount the day count
     * @param period the period
     */
    public record Count(DayCount dayCount, DateRange period) {}

    private DayCountContract() {}

    private static Verdict check(Count count) {
        DateRange period = count.period();
        Vector<LocalDate> days = Vector.rangeClosed(0L, period.days()).map(period.from()::plusDays);
        Vector<Fraction> passed = days.map(day -> count.dayCount().passed(period, day));
        return Verdict.when(passed.head().isZero(), () -> period + " starts at " + passed.head())
                .and(() -> Verdict.when(
                        passed.last().compareTo(Fraction.ONE) == 0, () -> period + " ends at " + passed.last()))
                .and(() -> Verdict.unless(days.tail()
                        .zip(passed.zip(passed.tail()))
                        .filter(step -> step._2()._1().compareTo(step._2()._2()) > 0)
                        .map(step -> "from " + step._2()._1() + " down to "
                                + step._2()._2() + " on " + step._1())))
                .and(() -> Verdict.unless(days.flatMap(day -> parts(count, day))));
    }

    /** The parts before and after a day are the whole. */
    private static Vector<String> parts(Count count, LocalDate cut) {
        DateRange period = count.period();
        Fraction sum = DateRange.between(period.from(), cut)
                .toVector()
                .appendAll(DateRange.between(cut, period.until()))
                .map(part -> count.dayCount().ratio(part, period))
                .fold(Fraction.ZERO, Fraction::plus);
        return sum.compareTo(Fraction.ONE) == 0
                ? Vector.empty()
                : Vector.of("cut on " + cut + " the parts of " + period + " make " + sum);
    }
}
