package dev.holdfast.billing.pricing;

import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.time.Days;
import dev.holdfast.billing.usage.Drawn;
import dev.holdfast.billing.usage.UnitOfUse;
import dev.holdfast.catalog.time.Span;
import dev.holdfast.catalog.usage.Allowance;
import dev.holdfast.catalog.usage.Traffic;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;

/**
 * An allowance on the days of a period on which it is there.
 *
 * @param of the holding that brings it
 * @param allowance the allowance
 * @param days the days
 * @param once whether it is given once, by a one-off charge
 */
record Source(HoldingId of, Allowance allowance, Days days, boolean once) {

    /** The same on other days. */
    Source on(Days other) {
        return new Source(of, allowance, other, once);
    }

    /** Why it cannot be taken off, if so. */
    Option<String> fault(Span cadence) {
        if (once) {
            return Option.some("it is given by a one-off charge, and what is left of it is not known");
        }
        if (allowance.sharing() != Allowance.Sharing.HOLDER) {
            return Option.some("it is shared by several lines");
        }
        if (allowance.rolloverPeriods() > 0) {
            return Option.some("what is left of it stays usable");
        }
        if (allowance.subLimits().nonEmpty()) {
            return Option.some("parts of it have limits of their own");
        }
        return Option.when(
                !allowance.resets().equals(cadence) && !isDaily(),
                "it is not given anew in each period of the use, nor each day");
    }

    private boolean isDaily() {
        return allowance.resets().equals(Span.days(1));
    }

    /** Whether it may be for some use: nothing shows that it is not. */
    boolean mayCover(Traffic traffic) {
        return allowance
                .covers()
                .exists(covered -> covered.service().equals(traffic.service())
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

    /** The records less what it includes of them, in order; or none if more was used than can have been. */
    Either<String, Vector<Drawn>> drawnBy(
            Vector<Drawn> records, Function<Drawn, Option<BigDecimal>> draw, DateRange period, BillingPolicy policy) {
        Vector<Drawn> after = Vector.empty();
        Map<Option<LocalDate>, BigDecimal> used = HashMap.empty();
        Option<BigDecimal> amount = amount(period, policy);
        for (Drawn record : records) {
            Option<BigDecimal> each = days.contains(record.on()) ? draw.apply(record) : Option.none();
            Option<LocalDate> reset = Option.when(isDaily(), record.on());
            BigDecimal gone = used.getOrElse(reset, BigDecimal.ZERO);
            Option<BigDecimal> left = amount.map(all -> all.subtract(gone));
            if (each.isDefined() && allowance.perRecord().isDefined() && !record.isRecord()) {
                return Either.left(
                        "a record may draw only so much of it, and a quantity does not tell how many records it"
                                + " was; report its records");
            }
            Drawn drawn = each.map(one -> drawn(record, one, least(left, allowance.perRecord())))
                    .getOrElse(record);
            if (each.isDefined() && drawn.rest().signum() > 0 && !isPaidBeyond()) {
                return Either.left("more was used than it includes, and what is beyond it is not charged by a price;"
                        + " report no use beyond it, or say that it is paid");
            }
            used = used.put(
                    reset, gone.add(drawn.free().subtract(record.free()).multiply(each.getOrElse(BigDecimal.ZERO))));
            after = after.append(drawn);
        }
        return Either.right(after);
    }

    private static Option<BigDecimal> least(Option<BigDecimal> one, Option<BigDecimal> other) {
        return Vector.of(one, other).flatMap(limit -> limit).min();
    }

    private static Drawn drawn(Drawn record, BigDecimal each, Option<BigDecimal> left) {
        boolean isAll = left.forAll(some -> record.rest().multiply(each).compareTo(some) <= 0);
        return isAll
                ? record.drawing(record.rest())
                : record.drawing(UnitOfUse.covered(left.get().max(BigDecimal.ZERO), each));
    }

    private boolean isPaidBeyond() {
        return allowance.beyond().headOption().forAll(beyond -> beyond.what() == Allowance.Beyond.What.PAY);
    }

    private boolean isFreeBeyond() {
        return allowance
                .beyond()
                .headOption()
                .exists(beyond -> beyond.what() == Allowance.Beyond.What.THROTTLE
                        && beyond.amount().isEmpty());
    }

    /** How much of it there is; none for no limit. */
    private Option<BigDecimal> amount(DateRange period, BillingPolicy policy) {
        if (isFreeBeyond()) {
            return Option.none();
        }
        boolean isWhole = isDaily() || days.equals(Days.of(period));
        return least(allowance.amount().amount(), allowance.atMost()).map(all -> switch (allowance.inPartialPeriod()) {
            case FULL -> all;
            case PRORATED ->
                isWhole ? all : policy.dayCount().ratio(days, period).of(all, UnitOfUse.DECIMALS, policy.rounding());
            case NONE -> isWhole ? all : BigDecimal.ZERO;
        });
    }
}
