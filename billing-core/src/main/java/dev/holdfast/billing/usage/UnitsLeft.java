package dev.holdfast.billing.usage;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.catalog.usage.Allowance;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What is left at the end of a day of units that were given on one (the bucket of TMF654).
 *
 * @param subscription the subscription that brings them
 * @param holding the holding that brings them
 * @param allowance what they are of; all quantities are in its unit
 * @param from the first day on which they could be drawn on
 * @param until the day after the last; none for as long as what brings them is held
 * @param given how many were given, at usual speed; none for no limit
 * @param left how many of these are left; none for no limit
 * @param slow how many more are left at a reduced speed
 * @param isRolledOver whether they are what is left of an earlier period
 */
public record UnitsLeft(
        SubscriptionId subscription,
        HoldingId holding,
        Allowance allowance,
        LocalDate from,
        Option<LocalDate> until,
        Option<BigDecimal> given,
        Option<BigDecimal> left,
        BigDecimal slow,
        boolean isRolledOver) {

    public UnitsLeft {
        requireNonNull(subscription, "subscription");
        requireNonNull(holding, "holding");
        requireNonNull(allowance, "allowance");
        requireNonNull(from, "from");
        requireNonNull(until, "until");
        requireNonNull(given, "given");
        requireNonNull(left, "left");
        requireNonNull(slow, "slow");
    }

    /**
     * Tells whether what is left of them stays there when units are given anew: they roll over, last, or were bought.
     *
     * @return true if somebody may count on them for later
     */
    public boolean isKept() {
        return until.isEmpty()
                || allowance.rolloverPeriods() > 0
                || allowance.lasts().isDefined();
    }

    /**
     * What is left of a grant.
     *
     * @param subscription the subscription that brings it
     * @param holding the holding that brings it
     * @param allowance what it is of
     * @param grant the grant, as it is after all use of the day
     * @param date the day
     * @return what is left
     */
    public static UnitsLeft of(
            SubscriptionId subscription, HoldingId holding, Allowance allowance, Grant grant, LocalDate date) {
        boolean isRolledOver = grant.isRolledOver(date);
        Option<BigDecimal> given = grant.units().map(all -> all.subtract(grant.slow()));
        Option<BigDecimal> left =
                given.map(usual -> usual.subtract(grant.drawn()).max(BigDecimal.ZERO));
        BigDecimal slow = isRolledOver
                ? BigDecimal.ZERO
                : grant.left(date).map(all -> all.subtract(left.get())).getOrElse(BigDecimal.ZERO);
        return new UnitsLeft(
                subscription,
                holding,
                allowance,
                grant.from(),
                Option.when(!grant.until().equals(LocalDate.MAX), grant.until()),
                given,
                left,
                slow,
                isRolledOver);
    }
}
