package dev.holdfast.billing.pricing;

import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.billing.time.Fraction;
import dev.holdfast.billing.time.Schedule;
import dev.holdfast.billing.time.ServicePeriods;
import dev.holdfast.billing.usage.UnitOfUse;
import dev.holdfast.catalog.usage.Allowance;
import dev.holdfast.catalog.usage.Traffic;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An allowance as something brings it, whenever that is: whose use draws on it, and how.
 *
 * @param subscription the subscription
 * @param of the holding that brings it
 * @param top the holding that it is for, with all that fills it or hangs on it: what it is added to
 * @param allowance the allowance
 * @param origin what brings it
 * @param isCredit whether it counts money, and pays what use costs
 * @param periods the periods for each of which it is given; none where it is bought
 */
record Entitlement(
        SubscriptionId subscription,
        HoldingId of,
        HoldingId top,
        Allowance allowance,
        Origin origin,
        boolean isCredit,
        Option<Schedule> periods) {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** What brings an allowance. */
    enum Origin {
        /** What is held includes it. */
        OFFER,
        /** A one-off charge gives it. */
        PURCHASE,
        /** A promotion gives it. */
        PROMOTION
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

    /** The units that a whole period has of it; none where there is no end to them. */
    Option<BigDecimal> units() {
        boolean isSlowWithoutEnd = slowStages().exists(stage -> stage.amount().isEmpty());
        return isSlowWithoutEnd ? Option.none() : allowance.amount().amount().orElse(allowance.atMost());
    }

    /** The units at a reduced speed that come after those. */
    BigDecimal slow() {
        return slowStages().flatMap(Allowance.Beyond::amount).fold(BigDecimal.ZERO, BigDecimal::add);
    }

    private Vector<Allowance.Beyond> slowStages() {
        return allowance.beyond().takeWhile(stage -> stage.what() == Allowance.Beyond.What.THROTTLE);
    }

    /** Whether what a period leaves of it can be drawn on after the period. */
    boolean isKept() {
        return allowance.rolloverPeriods() > 0 || allowance.lasts().isDefined();
    }

    /** The day up to which what is given on a day can be drawn on, where that is counted from the day. */
    Option<LocalDate> lasting(LocalDate from) {
        return allowance.lasts().map(span -> new ServicePeriods(span, from, from.getDayOfMonth()).boundary(1));
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
}
