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
import java.time.LocalDate;

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
        return charge.instalments().isDefined()
                ? Vector.empty()
                : part.schedule()
                        .between(part.openFrom(closed), begunBy(reach(charge)))
                        .filter(period -> period.nominal().until().isAfter(closed))
                        .filter(period -> !charge.onlyIfUsed()
                                || reports.isUsed(part.holding().id(), period.days()))
                        .flatMap(period -> period.days()
                                .intersection(part.days())
                                .flatMap(days -> charge.due() == Due.IN_ADVANCE
                                        ? DateRange.between(days.from(), days.until())
                                        : policy.arrears().passed(days, heldIn(period), through))
                                .toVector()
                                .flatMap(this::worked)
                                .map(days -> new ServicePeriod(period.nominal(), days)));
    }

    /** Without the days on which it did not work. */
    private Vector<DateRange> worked(DateRange days) {
        return Days.of(days).minus(reports.outages(part.holding().id())).ranges();
    }

    /** The last day on which a period that is owed may begin. */
    private LocalDate reach(Recurring charge) {
        return charge.due() == Due.IN_ADVANCE
                ? policy.ahead()
                        .map(span -> ServicePeriods.after(through, span))
                        .getOrElse(through)
                : through;
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
