package dev.holdfast.billing.time;

import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A value that changes on some days and is constant between them. Before its first day it has no value.
 *
 * @param <T> the type of the value
 * @param changes the value from each day on, inclusive; equal neighbours are merged
 */
public record Timeline<T>(TreeMap<LocalDate, T> changes) {

    public Timeline {
        changes = merged(changes);
    }

    /**
     * A value that is always the same.
     *
     * @param value the value
     * @param <T> its type
     * @return the timeline
     */
    public static <T> Timeline<T> always(T value) {
        return new Timeline<>(TreeMap.of(LocalDate.MIN, value));
    }

    /**
     * A timeline without any value.
     *
     * @param <T> the type it would have
     * @return the timeline
     */
    public static <T> Timeline<T> empty() {
        return new Timeline<>(TreeMap.empty());
    }

    /**
     * The value on a day.
     *
     * @param date the day
     * @return the value, or none before the first
     */
    public Option<T> at(LocalDate date) {
        return changes.filterKeys(from -> !from.isAfter(date)).lastOption().map(Tuple2::_2);
    }

    /**
     * The same with another value from a day on, for ever.
     *
     * @param from the first day of the value, inclusive
     * @param value the value
     * @return the timeline
     */
    public Timeline<T> from(LocalDate from, T value) {
        return new Timeline<>(changes.filterKeys(day -> day.isBefore(from)).put(from, value));
    }

    /**
     * Another value on each stretch.
     *
     * @param mapping makes the other value
     * @param <R> its type
     * @return the timeline
     */
    public <R> Timeline<R> map(Function<? super T, ? extends R> mapping) {
        return new Timeline<>(changes.mapValues(mapping));
    }

    /**
     * Two timelines at once, from the day on which both have a value.
     *
     * @param other the other timeline
     * @param both puts two values together
     * @param <U> the type of the other values
     * @param <R> the type of the result
     * @return the timeline, with a change wherever one of the two changes
     */
    public <U, R> Timeline<R> zip(Timeline<U> other, BiFunction<? super T, ? super U, ? extends R> both) {
        TreeMap<LocalDate, R> zipped = TreeMap.empty();
        for (LocalDate day : changes.keySet().addAll(other.changes.keySet())) {
            Option<R> value = at(day).flatMap(mine -> other.at(day).map(theirs -> both.apply(mine, theirs)));
            zipped = value.isDefined() ? zipped.put(day, value.get()) : zipped;
        }
        return new Timeline<>(zipped);
    }

    /**
     * The stretches of constant value inside a range.
     *
     * @param range the range
     * @return each stretch with its value, ascending
     */
    public Vector<Tuple2<DateRange, T>> within(DateRange range) {
        List<Tuple2<DateRange, T>> stretches = new ArrayList<>();
        Option<Tuple2<LocalDate, T>> running = Option.none();
        for (Tuple2<LocalDate, T> change : changes) {
            running.forEach(before -> add(stretches, before, change._1(), range));
            running = Option.some(change);
        }
        running.forEach(last -> add(stretches, last, LocalDate.MAX, range));
        return Vector.ofAll(stretches);
    }

    private static <T> void add(
            List<Tuple2<DateRange, T>> stretches, Tuple2<LocalDate, T> change, LocalDate until, DateRange range) {
        DateRange.between(change._1(), until)
                .flatMap(stretch -> stretch.intersection(range))
                .forEach(stretch -> stretches.add(Tuple.of(stretch, change._2())));
    }

    private static <T> TreeMap<LocalDate, T> merged(TreeMap<LocalDate, T> changes) {
        TreeMap<LocalDate, T> merged = TreeMap.empty();
        Option<T> before = Option.none();
        for (Tuple2<LocalDate, T> change : changes) {
            if (!before.contains(change._2())) {
                merged = merged.put(change._1(), change._2());
                before = Option.some(change._2());
            }
        }
        return merged;
    }
}
