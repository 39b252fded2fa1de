package dev.holdfast.billing.pricing;

import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.usage.Grant;
import dev.holdfast.billing.usage.UnitsLeft;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What is left of what a source has given by a day.
 *
 * @param source the source
 * @param grants the grants that can still be drawn on, in the order in which they were given
 * @param day the day
 */
record Balance(Source source, Vector<Grant> grants, LocalDate day) {

    static Balance of(Source source) {
        return new Balance(source, Vector.empty(), LocalDate.MIN);
    }

    /** The same on a later day: what has ended is gone, and what was given since is there. */
    Balance on(LocalDate later, BillingPolicy policy) {
        if (!later.isAfter(day)) {
            return this;
        }
        Vector<Grant> all = grants;
        LocalDate last = day;
        for (Grant more : source.given(day, later, policy)) {
            all = rollingOver(all, last, more.from(), policy);
            all = all.append(within(more, left(all, more.from())));
            last = more.from();
        }
        return new Balance(
                source,
                rollingOver(all, last, later, policy)
                        .filter(grant -> grant.until().isAfter(later)),
                later);
    }

    /** What stays of those that roll over after a day, up to another. */
    private Vector<Grant> rollingOver(Vector<Grant> all, LocalDate after, LocalDate through, BillingPolicy policy) {
        return source.entitlement().isKeptInPart()
                ? all.map(grant -> grant.isRolledOver(through) && !grant.isRolledOver(after)
                        ? grant.rollingOver(left -> source.entitlement().kept(left, policy))
                        : grant)
                : all;
    }

    private Grant within(Grant more, BigDecimal left) {
        return source.entitlement()
                .allowance()
                .atMost()
                .map(most ->
                        more.atMost(most.multiply(source.times(more.from())).subtract(left)))
                .getOrElse(more);
    }

    private static BigDecimal left(Vector<Grant> grants, LocalDate date) {
        return grants.filter(grant -> grant.until().isAfter(date))
                .flatMap(grant -> grant.left(date))
                .fold(BigDecimal.ZERO, BigDecimal::add);
    }

    boolean isBegun() {
        return !day.equals(LocalDate.MIN);
    }

    /** The same on its first day, with what is left of what a revision made it of. */
    Balance following(Balance before, BillingPolicy policy) {
        LocalDate first = source.first();
        Tuple2<Vector<Grant>, Vector<Grant>> kept = before.grants()
                .partition(grant -> grant.isRolledOver(first) || grant.next().equals(LocalDate.MAX));
        Vector<Grant> given = source.given(LocalDate.MIN, first, policy);
        Vector<Grant> now = kept._2().nonEmpty() && given.nonEmpty()
                ? Vector.of(source.following(kept._2().reduce(Grant::plus), given.reduce(Grant::plus)))
                : given;
        return new Balance(source, kept._1().appendAll(now), first);
    }

    /** What is left of each grant at the end of its day. */
    Vector<UnitsLeft> left() {
        return grants.map(grant -> UnitsLeft.of(
                source.entitlement().subscription(),
                source.entitlement().of(),
                source.entitlement().allowance(),
                grant,
                day));
    }

    /** The same with one of its grants as it is after some use. */
    Balance with(Grant before, Grant after) {
        return new Balance(source, grants.replace(before, after), day);
    }
}
