package dev.holdfast.interchange.question;

import dev.holdfast.billing.time.Alignment;
import dev.holdfast.billing.time.BillingCycle;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.time.ServicePeriods;
import dev.holdfast.catalog.time.Span;
import dev.holdfast.interchange.codec.Codec;
import dev.holdfast.interchange.codec.Lists;
import dev.holdfast.interchange.codec.ObjectCodec;
import dev.holdfast.interchange.codec.Scalars;
import dev.holdfast.interchange.text.Statement;
import dev.holdfast.interchange.text.Tree;
import io.vavr.collection.Iterator;
import io.vavr.collection.SortedSet;
import io.vavr.collection.TreeSet;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * Which are the next service periods of a charge, and the next bill dates.
 *
 * @param every the length of a period
 * @param from the day on which the charge begins
 * @param count how many are asked for
 * @param cycleDay the cycle day, if it is not the account's
 * @param alignment where periods start, if it is not as the account says
 * @param billDays the bill days, if they are not the account's
 */
record Periods(
        Span every,
        LocalDate from,
        int count,
        Option<Integer> cycleDay,
        Option<Alignment> alignment,
        Option<SortedSet<Integer>> billDays)
        implements Question {

    private static final int MOST = 10_000;

    static final Codec<Periods> CODEC = ObjectCodec.of(
            "periods",
            "The next service periods of a charge that begins on a day, the first being the one which that day belongs to,"
                    + " and the next bill dates. The answer is the first day of each period.",
            "{every: month, from: 2024-01-31, cycleDay: 31, count: 4}",
            keys -> {
                var every = keys.usually(
                        "every", Scalars.SPAN, Span.MONTH, Periods::every, "month", "the length of a period");
                var from = keys.required("from", Scalars.DATE, Periods::from, "the day on which the charge begins");
                var count = keys.usually("count", Scalars.COUNT, 1, Periods::count, "1", "how many are asked for");
                var day = keys.optional(
                        "cycleDay",
                        Scalars.COUNT,
                        Periods::cycleDay,
                        "the account's",
                        "the day on which periods start");
                var alignment = keys.optional(
                        "alignment",
                        Scalars.words(Alignment.class),
                        Periods::alignment,
                        "the account's",
                        "where service periods start");
                var billDays = keys.optional(
                        "billDays",
                        Lists.setOf(Scalars.COUNT),
                        Periods::billDays,
                        "the cycle day, if that is said, or the account's",
                        "the days of the month on which bills are made");
                return given -> new Periods(
                        given.get(every),
                        given.get(from),
                        given.get(count),
                        given.get(day),
                        given.get(alignment),
                        given.get(billDays));
            });

    Periods {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("count must be 1 to " + MOST + ", was " + count);
        }
    }

    @Override
    public Answer in(Setting setting) {
        BillingCycle usual = setting.account().terms().cycle();
        BillingCycle cycle = new BillingCycle(
                cycleDay.getOrElse(usual.day()),
                alignment.getOrElse(usual.alignment()),
                billDays.getOrElse(
                        () -> cycleDay.<SortedSet<Integer>>map(TreeSet::of).getOrElse(usual.billDays())));
        ServicePeriods periods = cycle.periods(every, from);
        Vector<DateRange> next = Iterator.iterate(periods.containing(from), last -> periods.containing(last.until()))
                .take(count)
                .toVector();
        Vector<LocalDate> bills = Iterator.iterate(cycle.nextBillDay(from), cycle::billDayAfter)
                .take(count)
                .toVector();
        return Answer.ofAll(next.map(DateRange::from))
                .with(Statement.EMPTY.list("periods", next.map(Periods::tree)).texts("billDates", bills));
    }

    private static Tree tree(DateRange period) {
        return Statement.EMPTY
                .with("from", period.from())
                .with("until", period.until())
                .number("days", period.days())
                .tree();
    }
}
