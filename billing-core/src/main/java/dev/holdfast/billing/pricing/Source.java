package dev.holdfast.billing.pricing;

import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.time.Days;
import dev.holdfast.billing.time.Schedule;
import dev.holdfast.billing.time.ServicePeriod;
import dev.holdfast.billing.usage.Grant;
import dev.holdfast.billing.usage.UnitOfUse;
import dev.holdfast.catalog.usage.Allowance;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What gives grants: an allowance on the days on which what brings it is held.
 *
 * @param entitlement the allowance, and what brings it
 * @param bought the days on which it was bought, ascending; empty where it is given for periods
 * @param days the days on which it can be drawn on
 * @param paused the days on which it cannot since what brings it is suspended: what was given stays
 * @param held how many are held of what brings it, where it is given for each of them; empty otherwise
 * @param revised what revisions of the tariff made of it, and it of what was before; none where there were none
 */
record Source(
        Entitlement entitlement,
        Vector<LocalDate> bought,
        Days days,
        Days paused,
        Vector<Held> held,
        Option<Revised> revised) {

    /**
     * One of several that revisions of the tariff made of each other.
     *
     * @param days the days on which any of them can be drawn on
     * @param before the one before it; none for the first
     */
    record Revised(Days days, Option<Source> before) {}

    /**
     * How many are held on some days.
     *
     * @param days the days
     * @param quantity how many
     */
    record Held(DateRange days, BigDecimal quantity) {}

    /** Some of what is held, on the days on which at least as many are held. */
    private record Layer(Days days, BigDecimal units) {}

    /** The same on more days, or bought more often. */
    Source plus(Source more) {
        return new Source(
                entitlement,
                bought.appendAll(more.bought).sorted(),
                days.plus(more.days),
                paused.plus(more.paused),
                held.appendAll(more.held),
                revised);
    }

    /** The same as one of several that revisions made of each other. */
    Source revised(Revised among) {
        return new Source(entitlement, bought, days, paused, held, Option.some(among));
    }

    /** Whether something may be left of it at the end of a day, though it may be suspended then. */
    boolean isThere(LocalDate day) {
        return days.contains(day) || paused.contains(day);
    }

    /** What a revision made this of. */
    Option<Source> before() {
        return revised.flatMap(Revised::before);
    }

    /** The first day on which it can be drawn on. */
    LocalDate first() {
        return days.hull().from();
    }

    /** What goes on of a grant that was given before a revision, where another is given in its place. */
    Grant following(Grant running, Grant more) {
        return more.following(running, allowance().inPartialPeriod() == Allowance.InPartialPeriod.PRORATED);
    }

    /** What it gives on the days after one, up to another, ascending; what cannot be drawn on any more on that is left out. */
    Vector<Grant> given(LocalDate after, LocalDate through, BillingPolicy policy) {
        Vector<Grant> grants = entitlement
                .periods()
                .map(schedule -> periods(schedule, after, through)
                        .flatMap(period -> layers().flatMap(layer -> given(layer, period, schedule, policy))))
                .getOrElse(() -> bought.map(this::block));
        return grants.filter(
                grant -> grant.from().isAfter(after) && !grant.from().isAfter(through));
    }

    private Vector<ServicePeriod> periods(Schedule schedule, LocalDate after, LocalDate through) {
        return entitlement.isKept()
                ? schedule.between(after.isBefore(first()) ? first() : after, through.plusDays(1))
                : Vector.of(schedule.containing(through));
    }

    /** One for each number that was ever held: what came later is held on the days on which as many are. */
    private Vector<Layer> layers() {
        if (!allowance().perQuantity()) {
            return Vector.of(new Layer(days, BigDecimal.ONE));
        }
        Vector<BigDecimal> levels = held.map(Held::quantity).distinct().sorted();
        return levels.zip(levels.prepend(BigDecimal.ZERO))
                .map(step -> new Layer(
                        new Days(held.filter(one -> one.quantity().compareTo(step._1()) >= 0)
                                .map(Held::days)),
                        step._1().subtract(step._2())));
    }

    /** How many of what it is given for are held on a day. */
    BigDecimal times(LocalDate date) {
        return allowance().perQuantity()
                ? held.filter(one -> one.days().contains(date))
                        .map(Held::quantity)
                        .fold(BigDecimal.ZERO, BigDecimal::max)
                : BigDecimal.ONE;
    }

    private Option<Grant> given(Layer layer, ServicePeriod period, Schedule schedule, BillingPolicy policy) {
        Days there = layer.days().and(Days.of(period.days()));
        if (there.isEmpty()) {
            return Option.none();
        }
        LocalDate from = there.hull().from();
        LocalDate next = period.days().until();
        LocalDate until = entitlement
                .lasting(from)
                .getOrElse(() -> allowance().rolloverPeriods() == 0
                        ? next
                        : schedule.after(next, allowance().rolloverPeriods()));
        return Option.some(new Grant(
                from,
                until,
                next,
                entitlement
                        .units()
                        .map(all -> share(all, there, period.nominal(), policy).add(entitlement.slow())),
                entitlement.slow(),
                layer.units()));
    }

    /** What some days of a period have of it. */
    private BigDecimal share(BigDecimal all, Days there, DateRange period, BillingPolicy policy) {
        Days whole = Days.of(period);
        return switch (allowance().inPartialPeriod()) {
            case FULL -> all;
            case PRORATED ->
                there.equals(whole)
                        ? all
                        : policy.dayCount().ratio(there, period).of(all, UnitOfUse.DECIMALS, policy.rounding());
            case NONE -> there.plus(elsewhere()).and(whole).equals(whole) ? all : BigDecimal.ZERO;
        };
    }

    /** The days on which what revisions made of it, or made it of, can be drawn on. */
    private Days elsewhere() {
        return revised.map(all -> all.days().minus(days)).getOrElse(Days.NONE);
    }

    private Grant block(LocalDate from) {
        return new Grant(
                from,
                entitlement.lasting(from).getOrElse(LocalDate.MAX),
                LocalDate.MAX,
                allowance().amount().amount(),
                BigDecimal.ZERO,
                times(from));
    }

    private Allowance allowance() {
        return entitlement.allowance();
    }
}
