package dev.holdfast.billing.usage;

import dev.holdfast.billing.time.ServicePeriods;
import dev.holdfast.catalog.usage.Allowance;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.UnaryOperator;

/**
 * Units of an allowance that were given on a day and can be drawn on until another: those of a month, those that may be used
 * in the next one too, a block of data for 30 days. All quantities are in the unit of the allowance.
 *
 * @param from the first day on which they can be drawn on
 * @param until the day after the last; {@link LocalDate#MAX} for ever
 * @param next the day on which units are given anew; from it on, these are what is left of an earlier period
 * @param units how many were given, with those of {@code slow}; none for no limit
 * @param slow how many of them are at a reduced speed: they come last, and are lost when units are given anew
 * @param times for how many of what is held they were given: the limits of portions are for each
 * @param drawn how many have been drawn, at most all
 * @param portions how many were drawn of the portions that have limits of their own
 */
public record Grant(
        LocalDate from,
        LocalDate until,
        LocalDate next,
        Option<BigDecimal> units,
        BigDecimal slow,
        BigDecimal times,
        BigDecimal drawn,
        Map<Portion, BigDecimal> portions) {

    /**
     * A portion that may be drawn only so far.
     *
     * @param limit the limit
     * @param since the first day of the time that it holds for
     */
    record Portion(Allowance.SubLimit limit, LocalDate since) {}

    /**
     * Units of which none has been drawn.
     *
     * @param from the first day on which they can be drawn on
     * @param until the day after the last
     * @param next the day on which units are given anew
     * @param each how many are given for each, with those of {@code slow}; none for no limit
     * @param slow how many of those are at a reduced speed
     * @param times for how many they are given
     */
    public Grant(
            LocalDate from,
            LocalDate until,
            LocalDate next,
            Option<BigDecimal> each,
            BigDecimal slow,
            BigDecimal times) {
        this(
                from,
                until,
                next,
                each.map(times::multiply),
                slow.multiply(times),
                times,
                BigDecimal.ZERO,
                HashMap.empty());
    }

    /** Both as one that is given for all that either is given for. */
    public Grant plus(Grant other) {
        return new Grant(
                from.isBefore(other.from) ? from : other.from,
                until,
                next,
                units.flatMap(some -> other.units.map(some::add)),
                slow.add(other.slow),
                times.add(other.times),
                drawn.add(other.drawn),
                portions.merge(other.portions, BigDecimal::add));
    }

    /** The same with no more units at usual speed than some. */
    public Grant atMost(BigDecimal most) {
        return new Grant(
                from,
                until,
                next,
                units.map(all -> all.min(most.max(BigDecimal.ZERO).add(slow))),
                slow,
                times,
                drawn,
                portions);
    }

    /**
     * The same in the place of one that was given before a revision: what was drawn stays drawn, within its limits too.
     *
     * @param before the one before
     * @param isSum whether what it gives is for some days only, and comes to what the one before gave for others
     * @return the grant
     */
    public Grant following(Grant before, boolean isSum) {
        BigDecimal more =
                isSum ? before.units.map(all -> all.subtract(before.slow)).getOrElse(BigDecimal.ZERO) : BigDecimal.ZERO;
        Option<BigDecimal> all = units.map(more::add);
        return new Grant(
                before.from,
                until,
                next,
                all,
                slow,
                times,
                all.map(before.drawn::min).getOrElse(before.drawn),
                before.portions);
    }

    /** Whether it is what is left of an earlier period on a day. */
    public boolean isRolledOver(LocalDate date) {
        return !date.isBefore(next);
    }

    /**
     * The same when units are given anew: a part of what is left stays.
     *
     * @param part how much of it
     * @return the grant
     */
    public Grant rollingOver(UnaryOperator<BigDecimal> part) {
        return new Grant(
                from,
                until,
                next,
                left(next).map(some -> drawn.add(part.apply(some)).add(slow)),
                slow,
                times,
                drawn,
                portions);
    }

    /** How much of it is left on a day; none for no limit. */
    public Option<BigDecimal> left(LocalDate date) {
        return units.map(all ->
                isRolledOver(date) ? all.subtract(slow).subtract(drawn).max(BigDecimal.ZERO) : all.subtract(drawn));
    }

    /** How much of it some use in a zone can draw on a day, within the limits of its portions; none for no limit. */
    public Option<BigDecimal> room(Vector<Allowance.SubLimit> limits, Option<String> zone, LocalDate date) {
        return meant(limits, zone, date)
                .map(portion ->
                        portion.limit().amount().multiply(times).subtract(portions.getOrElse(portion, BigDecimal.ZERO)))
                .appendAll(left(date))
                .min();
    }

    /** The same with more of it drawn. */
    public Grant drawing(BigDecimal more, Vector<Allowance.SubLimit> limits, Option<String> zone, LocalDate date) {
        Map<Portion, BigDecimal> gone =
                meant(limits, zone, date).foldLeft(portions, (all, portion) -> all.put(portion, more, BigDecimal::add));
        return new Grant(from, until, next, units, slow, times, drawn.add(more), gone);
    }

    private Vector<Portion> meant(Vector<Allowance.SubLimit> limits, Option<String> zone, LocalDate date) {
        return limits.filter(limit -> limit.zone().forAll(zone::contains))
                .map(limit -> new Portion(
                        limit,
                        limit.per()
                                .map(per -> new ServicePeriods(per, from, from.getDayOfMonth())
                                        .containing(date)
                                        .from())
                                .getOrElse(from)));
    }
}
