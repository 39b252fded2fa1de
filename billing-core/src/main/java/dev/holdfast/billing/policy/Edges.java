package dev.holdfast.billing.policy;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.time.Schedule;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * From which day on each kind of edge of what is held counts for recurring charges. What is held on a day is one thing,
 * and which days of it are paid is another: an edge that is moved widens or narrows the days that are owed, so that
 * billing twice still bills nothing.
 *
 * <p>Each edge has a first day on which it holds: the first day held, the first day of the new offer, the first day held
 * no longer. Two edges of one charge never make a day owed twice: where what is held ends and begins again, the days on
 * which it is held go before those that an edge would add. Use, instalments and what is due once have their own days, a
 * revision of the catalogue says its day itself, and a transfer to another account moves nothing. What begins new service
 * periods begins them on its own day, or later: it never reaches back into the periods before. What begins and ends on one
 * day is held on no day, and costs nothing wherever its edges count.
 *
 * <p>A change has two sides, what begins to be paid and what ceases to be, so that there are four ways: credit and charge
 * the days from the change on (the default); charge the new price and credit nothing of the old one ({@code replaced} at
 * the end of the period); credit the old one and charge the new one from the next period on ({@code change} at the end of
 * the period, {@code replaced} on the same day); and neither ({@code change} at the end of the period).
 *
 * @param begin where what is held begins: with {@code NEXT_DAY} the first day is free, with {@code PERIOD_START} a
 *     period that has begun is charged whole, with {@code PERIOD_END} a first part of a period is free
 * @param change where an offer or a quantity becomes another: with {@code NEXT_DAY} the day itself has the old price,
 *     with {@code PERIOD_START} the whole period has the new one, with {@code PERIOD_END} the new one waits for the next
 *     period
 * @param suspend where a suspension begins that is not charged
 * @param resume where it ends
 * @param end where what is held ends: with {@code NEXT_DAY} the day itself is charged, with {@code PERIOD_START} the
 *     running period is free, with {@code PERIOD_END} unused time is not credited
 * @param replaced where what an offer or a quantity was ceases to be paid, where another takes its place; none where the
 *     other one counts, so that no day is paid twice or not at all
 */
public record Edges(When begin, When change, When suspend, When resume, When end, Option<When> replaced) {

    /** Every edge counts on its own day. */
    public static final Edges DEFAULT =
            new Edges(When.SAME_DAY, When.SAME_DAY, When.SAME_DAY, When.SAME_DAY, When.SAME_DAY);

    /** The day from which an edge counts. */
    public enum When {
        /** On its own day. */
        SAME_DAY,
        /** On the day after it. */
        NEXT_DAY,
        /** On the first day of the service period that runs; on its own day if one begins then. */
        PERIOD_START,
        /** On the first day of the next service period; on its own day if one begins then. */
        PERIOD_END;

        /**
         * The day on which an edge counts.
         *
         * @param day the first day on which it holds
         * @param periods the service periods that run then
         * @return the first day on which it counts
         */
        public LocalDate of(LocalDate day, Schedule periods) {
            return switch (this) {
                case SAME_DAY -> day;
                case NEXT_DAY -> day.plusDays(1);
                case PERIOD_START -> periods.containing(day).days().from();
                case PERIOD_END -> periods.nextBoundary(day);
            };
        }
    }

    public Edges {
        requireNonNull(begin, "begin");
        requireNonNull(change, "change");
        requireNonNull(suspend, "suspend");
        requireNonNull(resume, "resume");
        requireNonNull(end, "end");
        requireNonNull(replaced, "replaced");
    }

    /**
     * Edges of which no change makes a day paid twice or not at all.
     *
     * @param begin where what is held begins
     * @param change where an offer or a quantity becomes another
     * @param suspend where a suspension begins that is not charged
     * @param resume where it ends
     * @param end where what is held ends
     */
    public Edges(When begin, When change, When suspend, When resume, When end) {
        this(begin, change, suspend, resume, end, Option.none());
    }
}
