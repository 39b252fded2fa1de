package dev.holdfast.billing.pricing;

import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.time.Days;
import dev.holdfast.billing.time.Schedule;
import dev.holdfast.billing.time.ServicePeriod;
import dev.holdfast.billing.time.ServicePeriods;
import dev.holdfast.billing.usage.Grant;
import dev.holdfast.billing.usage.UnitOfUse;
import dev.holdfast.catalog.usage.Allowance;
import dev.holdfast.catalog.usage.Traffic;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What gives grants: an allowance on the days on which what brings it is held.
 *
 * @param subscription the subscription
 * @param of the holding that brings it
 * @param top the holding that it is for, with all that fills it or hangs on it: what it is added to
 * @param allowance the allowance
 * @param origin what brings it
 * @param isCredit whether it counts money, and pays what use costs
 * @param periods the periods for each of which it is given; none where it is bought
 * @param bought the days on which it was bought, ascending; empty where it is given for periods
 * @param days the days on which it can be drawn on
 * @param held the days on which it, or what a revision of the tariff made of it, can be drawn on
 * @param before what a revision of the tariff made this of: what that gave for the period that runs is counted once
 */
record Source(
        SubscriptionId subscription,
        HoldingId of,
        HoldingId top,
        Allowance allowance,
        Origin origin,
        boolean isCredit,
        Option<Schedule> periods,
        Vector<LocalDate> bought,
        Days days,
        Days held,
        Option<Source> before) {

    Source(
            SubscriptionId subscription,
            HoldingId of,
            HoldingId top,
            Allowance allowance,
            Origin origin,
            boolean isCredit,
            Option<Schedule> periods,
            Vector<LocalDate> bought,
            Days days) {
        this(subscription, of, top, allowance, origin, isCredit, periods, bought, days, days, Option.none());
    }

    /** What brings an allowance. */
    enum Origin {
        /** What is held includes it. */
        OFFER,
        /** A one-off charge gives it. */
        PURCHASE,
        /** A promotion gives it. */
        PROMOTION
    }

    /** The same apart from days. */
    Source undated() {
        return new Source(subscription, of, top, allowance, origin, isCredit, periods, Vector.empty(), Days.NONE);
    }

    /** The same on more days, or bought more often. */
    Source plus(Source more) {
        return new Source(
                subscription,
                of,
                top,
                allowance,
                origin,
                isCredit,
                periods,
                bought.appendAll(more.bought).sorted(),
                days.plus(more.days));
    }

    /** The first day on which it can be drawn on. */
    LocalDate first() {
        return days.hull().from();
    }

    /** The same as one of several that revisions of the tariff made of each other. */
    Source among(Days all, Option<Source> earlier) {
        return new Source(subscription, of, top, allowance, origin, isCredit, periods, bought, days, all, earlier);
    }

    /** What goes on of a grant that was given before a revision, where more is given in its place. */
    Grant revised(Grant running, Grant more) {
        boolean isSum = allowance.inPartialPeriod() == Allowance.InPartialPeriod.PRORATED;
        Option<BigDecimal> earlier = running.units().filter(all -> isSum).map(all -> all.subtract(running.slow()));
        Option<BigDecimal> units = more.units().map(all -> earlier.map(all::add).getOrElse(all));
        return new Grant(
                running.from(),
                more.until(),
                more.next(),
                units,
                more.slow(),
                units.map(running.drawn()::min).getOrElse(running::drawn),
                running.portions());
    }

    /** Whether it is for the use of a holding that fills or hangs on others. */
    boolean serves(SubscriptionId user, HoldingId holding, Vector<HoldingId> hosts) {
        return switch (allowance.sharing()) {
            case ACCOUNT -> true;
            case SUBSCRIPTION -> subscription.equals(user);
            case HOLDER ->
                subscription.equals(user)
                        && (top.equals(holding) || (origin != Origin.PROMOTION && hosts.contains(top)));
        };
    }

    /** Whether it may be for some use: nothing shows that it is not. Credit is for use of any service. */
    boolean mayCover(Traffic traffic) {
        return allowance
                .covers()
                .exists(covered -> (isCredit || covered.service().equals(traffic.service()))
                        && agree(covered.zone(), traffic.zone())
                        && agree(covered.band(), traffic.band()));
    }

    private static boolean agree(Option<String> covered, Option<String> used) {
        return covered.isEmpty() || used.isEmpty() || covered.equals(used);
    }

    /** How much of it one unit of some use draws; none if that cannot be told. */
    Option<BigDecimal> draw(Traffic traffic) {
        return allowance
                .covers()
                .zipWithIndex()
                .find(covered -> covers(covered._1(), traffic))
                .flatMap(covered -> UnitOfUse.converted(
                                BigDecimal.ONE, traffic.unit(), covered._1().unit())
                        .flatMap(one -> allowance.draws().isEmpty()
                                ? inOwnUnit(one, covered._1().unit())
                                : Option.some(one.multiply(allowance.draws().get(covered._2())))));
    }

    private static boolean covers(Traffic covered, Traffic traffic) {
        return covered.service().equals(traffic.service())
                && covered.zone().forAll(zone -> traffic.zone().contains(zone))
                && covered.band().forAll(band -> traffic.band().contains(band));
    }

    private Option<BigDecimal> inOwnUnit(BigDecimal quantity, String unit) {
        String own = allowance.amount().unit();
        return own.isEmpty() ? Option.some(quantity) : UnitOfUse.converted(quantity, unit, own);
    }

    /** Whether use beyond it is charged, and not cut off. */
    boolean isPaidBeyond() {
        return allowance
                .beyond()
                .dropWhile(stage -> stage.what() == Allowance.Beyond.What.THROTTLE)
                .headOption()
                .forAll(stage -> stage.what() == Allowance.Beyond.What.PAY);
    }

    /** What it gives on the days after one, up to another, ascending; what cannot be drawn on any more on that is left out. */
    Vector<Grant> given(LocalDate after, LocalDate through, BillingPolicy policy) {
        Vector<Grant> grants = periods.map(schedule ->
                        periods(schedule, after, through).flatMap(period -> given(period, schedule, policy)))
                .getOrElse(() -> bought.map(this::block));
        return grants.filter(
                grant -> grant.from().isAfter(after) && !grant.from().isAfter(through));
    }

    private Vector<ServicePeriod> periods(Schedule schedule, LocalDate after, LocalDate through) {
        boolean isKept = allowance.rolloverPeriods() > 0 || allowance.lasts().isDefined();
        return isKept
                ? schedule.between(after.isBefore(first()) ? first() : after, through.plusDays(1))
                : Vector.of(schedule.containing(through));
    }

    private Option<Grant> given(ServicePeriod period, Schedule schedule, BillingPolicy policy) {
        Days there = days.and(Days.of(period.days()));
        if (there.isEmpty()) {
            return Option.none();
        }
        LocalDate from = there.hull().from();
        LocalDate next = period.days().until();
        LocalDate until = lasting(from)
                .getOrElse(() ->
                        allowance.rolloverPeriods() == 0 ? next : schedule.after(next, allowance.rolloverPeriods()));
        Option<BigDecimal> units =
                isSlowWithoutEnd() ? Option.none() : allowance.amount().amount().orElse(allowance.atMost());
        return Option.some(new Grant(
                from,
                until,
                next,
                units.map(all -> share(all, there, period.nominal(), policy).add(slow())),
                slow()));
    }

    /** What some days of a period have of it. */
    private BigDecimal share(BigDecimal all, Days there, DateRange period, BillingPolicy policy) {
        Days whole = Days.of(period);
        return switch (allowance.inPartialPeriod()) {
            case FULL -> all;
            case PRORATED ->
                there.equals(whole)
                        ? all
                        : policy.dayCount().ratio(there, period).of(all, UnitOfUse.DECIMALS, policy.rounding());
            case NONE -> held.and(whole).equals(whole) ? all : BigDecimal.ZERO;
        };
    }

    /** The stages at a reduced speed, which come first after it. */
    private Vector<Allowance.Beyond> slowStages() {
        return allowance.beyond().takeWhile(stage -> stage.what() == Allowance.Beyond.What.THROTTLE);
    }

    private boolean isSlowWithoutEnd() {
        return slowStages().exists(stage -> stage.amount().isEmpty());
    }

    private BigDecimal slow() {
        return slowStages().flatMap(Allowance.Beyond::amount).fold(BigDecimal.ZERO, BigDecimal::add);
    }

    private Grant block(LocalDate from) {
        return new Grant(
                from,
                lasting(from).getOrElse(LocalDate.MAX),
                LocalDate.MAX,
                allowance.amount().amount(),
                BigDecimal.ZERO);
    }

    private Option<LocalDate> lasting(LocalDate from) {
        return allowance.lasts().map(span -> new ServicePeriods(span, from, from.getDayOfMonth()).boundary(1));
    }
}
