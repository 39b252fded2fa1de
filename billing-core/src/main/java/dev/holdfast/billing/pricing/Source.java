package dev.holdfast.billing.pricing;

import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.time.Days;
import dev.holdfast.billing.time.Fraction;
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
 * @param paused the days on which it cannot since what brings it is suspended: what was given stays
 * @param held how many are held of what brings it, where it is given for each of them; empty otherwise
 * @param revised what revisions of the tariff made of it, and it of what was before; none where there were none
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
        Days paused,
        Vector<Held> held,
        Option<Revised> revised) {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

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
        return with(Vector.empty(), Days.NONE, Days.NONE, Vector.empty(), Option.none());
    }

    /** The same on more days, or bought more often. */
    Source plus(Source more) {
        return with(
                bought.appendAll(more.bought).sorted(),
                days.plus(more.days),
                paused.plus(more.paused),
                held.appendAll(more.held),
                revised);
    }

    /** The same as one of several that revisions made of each other. */
    Source revised(Revised among) {
        return with(bought, days, paused, held, Option.some(among));
    }

    private Source with(Vector<LocalDate> onDays, Days there, Days idle, Vector<Held> many, Option<Revised> among) {
        return new Source(
                subscription, of, top, allowance, origin, isCredit, periods, onDays, there, idle, many, among);
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
        return more.following(running, allowance.inPartialPeriod() == Allowance.InPartialPeriod.PRORATED);
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
        Vector<Grant> grants = periods.map(schedule -> periods(schedule, after, through)
                        .flatMap(period -> layers().flatMap(layer -> given(layer, period, schedule, policy))))
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

    /** Whether only a part of what is left stays when units are given anew. */
    boolean isKeptInPart() {
        return allowance.rolloverPercent().compareTo(ALL) < 0;
    }

    /** What stays of some units when others are given anew. */
    BigDecimal kept(BigDecimal left, BillingPolicy policy) {
        return Fraction.ONE.of(
                left.multiply(allowance.rolloverPercent().movePointLeft(2)), UnitOfUse.DECIMALS, policy.rounding());
    }

    /** One for each number that was ever held: what came later is held on the days on which as many are. */
    private Vector<Layer> layers() {
        if (!allowance.perQuantity()) {
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
        return allowance.perQuantity()
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
                slow(),
                layer.units()));
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
            case NONE -> there.plus(elsewhere()).and(whole).equals(whole) ? all : BigDecimal.ZERO;
        };
    }

    /** The days on which what revisions made of it, or made it of, can be drawn on. */
    private Days elsewhere() {
        return revised.map(all -> all.days().minus(days)).getOrElse(Days.NONE);
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
                BigDecimal.ZERO,
                times(from));
    }

    private Option<LocalDate> lasting(LocalDate from) {
        return allowance.lasts().map(span -> new ServicePeriods(span, from, from.getDayOfMonth()).boundary(1));
    }
}
