package dev.holdfast.testkit.reference;

import dev.holdfast.billing.subscription.Suspension;
import io.vavr.collection.Set;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The choices of a policy that the reference knows, in its own words.
 *
 * @param begin where a beginning counts
 * @param change where a change counts
 * @param suspend where a suspension counts
 * @param resume where its end counts
 * @param end where an end counts
 * @param newPeriods when a change begins new service periods
 * @param newWhenResumed whether the end of a suspension does
 * @param throughChanges whether what is charged in advance is owed for the days after a known change too
 * @param daysAhead how many days before it begins a period in advance is owed
 * @param runningArrears whether what is charged in arrears is owed day by day
 * @param chargedWhileSuspended for which reasons what is suspended is charged
 * @param onPrice whether each promotion is counted on the price, and not on the rest
 * @param unusedRounded whether the days up to the end of a period are rounded
 * @param reductionRounded whether reductions are rounded, and not what they leave
 * @param count how days are counted
 * @param taxed which day's rate of tax the days of a period have
 * @param rounding how an instalment of a price of all is rounded
 */
public record NaivePolicy(
        Edge begin,
        Edge change,
        Edge suspend,
        Edge resume,
        Edge end,
        Renewed newPeriods,
        boolean newWhenResumed,
        boolean throughChanges,
        int daysAhead,
        boolean runningArrears,
        Set<Suspension> chargedWhileSuspended,
        boolean onPrice,
        boolean unusedRounded,
        boolean reductionRounded,
        Count count,
        Taxed taxed,
        RoundingMode rounding) {

    /** What holds where nothing is said. */
    public static final NaivePolicy DEFAULT = new NaivePolicy(
            Edge.SAME_DAY,
            Edge.SAME_DAY,
            Edge.SAME_DAY,
            Edge.SAME_DAY,
            Edge.SAME_DAY,
            Renewed.NEVER,
            false,
            false,
            0,
            false,
            io.vavr.collection.HashSet.empty(),
            false,
            false,
            false,
            Count.ACTUAL,
            Taxed.EACH_DAY,
            RoundingMode.HALF_UP);

    /** Where an edge counts. */
    public enum Edge {
        /** On its day. */
        SAME_DAY,
        /** A day later. */
        NEXT_DAY,
        /** On the first day of the period. */
        PERIOD_START,
        /** On the first day of the next period. */
        PERIOD_END
    }

    /** When a change to another offer begins new periods. */
    public enum Renewed {
        /** Never. */
        NEVER,
        /** If no charge had periods of that length. */
        OTHER_LENGTH,
        /** Always. */
        ALWAYS
    }

    /** Which day's rate of tax the days of a period have. */
    public enum Taxed {
        /** Each its own. */
        EACH_DAY,
        /** That of the last day of the period. */
        LAST_DAY,
        /** In advance that of the first day of the period, in arrears that of the day after the last. */
        DUE_DAY
    }

    /** How days are counted. */
    public enum Count {
        /** Over the days of the period. */
        ACTUAL,
        /** One thirtieth of a month from the start of the period, and the rest at its end. */
        THIRTIETHS_FROM_START,
        /** One thirtieth of a month up to the end of the period, and the rest at its start. */
        THIRTIETHS_TO_END,
        /** One thirtieth of a month each. */
        THIRTIETHS
    }

    /** What some days of a period cost, rounded; of a price that is a sum of rounded parts, once. */
    BigDecimal amount(
            BigDecimal price,
            SortedSet<LocalDate> days,
            LocalDate from,
            LocalDate until,
            boolean inParts,
            Function<Rational, BigDecimal> rounded) {
        if (!unusedRounded) {
            return rounded.apply(part(price, days, from, until));
        }
        BigDecimal sum = BigDecimal.ZERO;
        Rational exact = Rational.of(BigDecimal.ZERO);
        for (LocalDate day : days) {
            Rational before = part(price, range(day, until), from, until);
            Rational after = part(price, range(day.plusDays(1), until), from, until);
            sum = sum.add(rounded.apply(before)).subtract(rounded.apply(after));
            exact = exact.plus(before).minus(after);
        }
        return inParts ? rounded.apply(exact) : sum;
    }

    private Rational part(BigDecimal price, SortedSet<LocalDate> days, LocalDate from, LocalDate until) {
        long all = ChronoUnit.DAYS.between(from, until);
        if (count == Count.ACTUAL) {
            return Rational.of(price).times(days.size()).dividedBy(all);
        }
        long months = Math.max(1, ChronoUnit.MONTHS.between(from.withDayOfMonth(1), until.withDayOfMonth(1)));
        long parts = 0;
        if (count == Count.THIRTIETHS) {
            parts = days.size() == all ? 30 * months : Math.min(30 * months, days.size());
        } else {
            for (LocalDate day : days) {
                parts += count == Count.THIRTIETHS_FROM_START
                        ? upTo(day.plusDays(1), from, until, months) - upTo(day, from, until, months)
                        : downTo(day, from, until, months) - downTo(day.plusDays(1), from, until, months);
            }
        }
        return Rational.of(price).times(parts).dividedBy(30 * months);
    }

    private static long upTo(LocalDate day, LocalDate from, LocalDate until, long months) {
        return day.equals(until) ? 30 * months : Math.min(30 * months, ChronoUnit.DAYS.between(from, day));
    }

    private static long downTo(LocalDate day, LocalDate from, LocalDate until, long months) {
        return day.equals(from) ? 30 * months : Math.min(30 * months, ChronoUnit.DAYS.between(day, until));
    }

    private static SortedSet<LocalDate> range(LocalDate from, LocalDate until) {
        return new TreeSet<>(from.datesUntil(until).toList());
    }
}
