package dev.holdfast.billing.held;

import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.time.Days;
import dev.holdfast.billing.time.ServicePeriod;
import dev.holdfast.billing.time.ServicePeriods;
import dev.holdfast.catalog.charge.Due;
import dev.holdfast.catalog.charge.Recurring;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The days of a part of a recurring charge that are owed by a day, each with the nominal service period that it is some of.
 *
 * @param part the part
 * @param charge the charge
 * @param closed a day; periods that end on it or before are left out
 * @param through the day by which it is owed, inclusive
 * @param policy how it is billed
 * @param reports what was used, and what did not work
 */
public record ChargeDays(
        HeldCharge.Part part,
        Recurring charge,
        LocalDate closed,
        LocalDate through,
        BillingPolicy policy,
        Reports reports) {

    /** The days, ascending; those of a period apart where an outage lies between. */
    public List<ServicePeriod> owed() {
        List<ServicePeriod> owed = new ArrayList<>(1);
        LocalDate end = begunBy(charge.due() == Due.IN_ADVANCE ? reach(policy, through) : through);
        ServicePeriod period = part.schedule().containing(part.openFrom(closed));
        LocalDate next = period.days().from();
        while (next.isBefore(end)) {
            period = period.days().contains(next) ? period : part.schedule().containing(next);
            if (period.nominal().until().isAfter(closed) && isOwed(period)) {
                addDays(period, owed);
            }
            next = period.days().until();
        }
        return owed;
    }

    private boolean isOwed(ServicePeriod period) {
        return !charge.onlyIfUsed() || reports.isUsed(part.holding().id(), period.days());
    }

    /** The days of a period that are owed, without those on which it did not work. */
    private void addDays(ServicePeriod period, List<ServicePeriod> owed) {
        Option<DateRange> held = period.days().intersection(part.days());
        Option<DateRange> due = charge.due() == Due.IN_ADVANCE
                ? held
                : held.flatMap(days -> policy.arrears().passed(days, heldIn(period), through));
        Days outages = reports.outages(part.holding().id());
        if (due.isDefined() && outages.isEmpty()) {
            owed.add(period.on(due.get()));
        } else if (due.isDefined()) {
            for (DateRange days : Days.of(due.get()).minus(outages).ranges()) {
                owed.add(period.on(days));
            }
        }
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
}
