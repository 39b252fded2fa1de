package dev.holdfast.billing.held;

import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.time.Days;
import dev.holdfast.billing.time.ServicePeriod;
import dev.holdfast.billing.time.ServicePeriods;
import dev.holdfast.catalog.charge.Charge;
import dev.holdfast.catalog.charge.Due;
import dev.holdfast.catalog.charge.OneOff;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.charge.UsageCharge;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The days of a part of a charge that are owed by a day, each with the nominal service period that it is some of.
 *
 * @param part the part
 * @param closed a day; periods that end on it or before are left out
 * @param through the day by which it is owed, inclusive
 * @param policy how it is billed
 * @param reports what was used, and what did not work
 */
public record ChargeDays(
        HeldCharge.Part part, LocalDate closed, LocalDate through, BillingPolicy policy, Reports reports)
        implements Charge.Cases<Vector<ServicePeriod>> {

    /** What is due once is owed by what happened; it has no days of its own. */
    @Override
    public Vector<ServicePeriod> oneOff(OneOff charge) {
        return Vector.empty();
    }

    /** Instalments have periods of their own. */
    @Override
    public Vector<ServicePeriod> recurring(Recurring charge) {
        if (charge.instalments().isDefined()) {
            return Vector.empty();
        }
        List<ServicePeriod> owed = new ArrayList<>(1);
        LocalDate end = begunBy(charge.due() == Due.IN_ADVANCE ? reach(policy, through) : through);
        ServicePeriod period = part.schedule().containing(part.openFrom(closed));
        LocalDate next = period.days().from();
        while (next.isBefore(end)) {
            period = period.days().contains(next) ? period : part.schedule().containing(next);
            if (period.nominal().until().isAfter(closed) && isOwed(period, charge)) {
                for (DateRange days : days(period, charge)) {
                    owed.add(period.on(days));
                }
            }
            next = period.days().until();
        }
        return Vector.ofAll(owed);
    }

    private boolean isOwed(ServicePeriod period, Recurring charge) {
        return !charge.onlyIfUsed() || reports.isUsed(part.holding().id(), period.days());
    }

    /** The days of a period that are owed, without those on which it did not work. */
    private Vector<DateRange> days(ServicePeriod period, Recurring charge) {
        Option<DateRange> held = period.days().intersection(part.days());
        Option<DateRange> due = charge.due() == Due.IN_ADVANCE
                ? held
                : held.flatMap(days -> policy.arrears().passed(days, heldIn(period), through));
        Days outages = reports.outages(part.holding().id());
        if (due.isEmpty() || outages.isEmpty()) {
            return due.toVector();
        }
        return Days.of(due.get()).minus(outages).ranges();
    }

    /**
     * The last day on which a period that is charged in advance and owed by a day may begin.
     *
     * @param policy how it is billed
     * @param through the day
     * @return the day, or one so far ahead of it
     */
    public static LocalDate reach(BillingPolicy policy, LocalDate through) {
        return policy.ahead().isEmpty()
                ? through
                : ServicePeriods.after(through, policy.ahead().get());
    }

    /** The day before which a period that is owed has begun. */
    private LocalDate begunBy(LocalDate day) {
        return part.days().until().isAfter(day) ? day.plusDays(1) : part.days().until();
    }

    /** The days of a period up to which what is held stays the same. */
    private DateRange heldIn(ServicePeriod period) {
        return period.days().intersection(part.held().days()).get();
    }

    /** Use has an amount of its own, by what was used of it. */
    @Override
    public Vector<ServicePeriod> usage(UsageCharge charge) {
        return Vector.empty();
    }
}
