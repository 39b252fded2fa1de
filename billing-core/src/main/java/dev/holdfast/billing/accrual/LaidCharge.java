package dev.holdfast.billing.accrual;

import dev.holdfast.billing.held.HeldCharge;
import dev.holdfast.billing.held.Instalments;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.pricing.Leveling;
import dev.holdfast.billing.pricing.PricedCharge;
import dev.holdfast.billing.time.Schedule;
import dev.holdfast.catalog.charge.Due;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.charge.UsageCharge;
import io.vavr.collection.Vector;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A charge as it is laid out: all of it that does not depend on the days that are billed.
 *
 * @param priced the charge with its prices
 * @param divided the parts of it that are paid and charged by the days, ascending
 * @param instalments its instalments that are paid
 * @param isForUse whether any of it is for use
 */
record LaidCharge(
        PricedCharge priced, Vector<Divided> divided, Vector<Instalments.Instalment> instalments, boolean isForUse) {

    static LaidCharge of(PricedCharge priced, BillingPolicy policy) {
        List<Divided> divided = new ArrayList<>(priced.prices().size());
        for (Leveling price : priced.prices()) {
            if (isDivided(price.part(), policy)) {
                divided.add(Divided.of(price));
            }
        }
        return new LaidCharge(
                priced,
                Vector.ofAll(divided),
                Instalments.of(priced.charge()).filter(one -> one.part().held().paid()),
                priced.charge().parts().exists(part -> part.charge() instanceof UsageCharge));
    }

    private static boolean isDivided(HeldCharge.Part part, BillingPolicy policy) {
        return part.charge() instanceof Recurring recurring
                && recurring.instalments().isEmpty()
                && part.held().paid()
                && policy.charges(part.holding());
    }

    /**
     * A part that is charged by the days.
     *
     * @param price its prices
     * @param charge the charge
     * @param end the day on which the last of its periods ends, which may be after its days
     */
    record Divided(Leveling price, Recurring charge, LocalDate end) {

        static Divided of(Leveling price) {
            HeldCharge.Part part = price.part();
            LocalDate until = part.days().until();
            return new Divided(
                    price,
                    (Recurring) part.charge(),
                    until.equals(LocalDate.MAX)
                            ? until
                            : part.schedule()
                                    .containing(part.days().last())
                                    .nominal()
                                    .until());
        }

        HeldCharge.Part part() {
            return price.part();
        }

        /** Whether what it owes for a period is known when the period begins. */
        private boolean isKnownAhead() {
            return charge.due() == Due.IN_ADVANCE && !charge.onlyIfUsed();
        }
    }

    /**
     * The day up to which its periods were laid out, once it was billed through a day.
     *
     * @param billed the day
     * @param reach the last day on which a period that was billed in advance may have begun
     * @return the day; one before {@code billed} if periods are open that had begun by it
     */
    LocalDate laidUntil(LocalDate billed, LocalDate reach) {
        LocalDate laid = isForUse ? LocalDate.MIN : LocalDate.MAX;
        for (Instalments.Instalment one : instalments) {
            laid = one.due().isAfter(billed) ? earlier(laid, one.period().from()) : laid;
        }
        for (Divided one : divided) {
            laid = earlier(laid, laidUntil(one, billed, reach));
        }
        return laid;
    }

    private static LocalDate laidUntil(Divided one, LocalDate billed, LocalDate reach) {
        LocalDate from = one.part().days().from();
        LocalDate until = one.part().days().until();
        if (!until.isAfter(billed)) {
            return LocalDate.MAX;
        }
        if (from.isAfter(billed) || !one.isKnownAhead()) {
            return from.isAfter(billed) ? from : LocalDate.MIN;
        }
        Schedule schedule = one.part().schedule();
        return until.isAfter(reach) ? schedule.containing(reach).days().until() : LocalDate.MAX;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
