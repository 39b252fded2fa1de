package dev.holdfast.billing.accrual;

import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.pricing.Leveling;
import dev.holdfast.billing.pricing.PricedCharge;
import dev.holdfast.billing.pricing.Spending;
import dev.holdfast.billing.pricing.Together;
import io.vavr.collection.Vector;
import java.time.LocalDate;

/**
 * What is charged by service periods and for use, as it is laid out.
 *
 * @param charges the charges
 * @param spending the least and the most that they cost together
 * @param sharesAmounts whether a price may depend on what falls due in the period after it, and what is due once on what
 *     is charged in the period that begins then
 */
record Plan(Vector<LaidCharge> charges, Spending spending, boolean sharesAmounts) {

    static Plan of(Together all, Spending spending, BillingPolicy policy) {
        return new Plan(
                all.charges().map(charge -> LaidCharge.of(charge, policy)),
                spending,
                all.charges().flatMap(PricedCharge::prices).exists(Leveling::isOfAllTogether));
    }

    /**
     * The day up to which all was laid out, once it was billed through a day.
     *
     * @param billed the day
     * @param reach the last day on which a period that was billed in advance may have begun
     * @return the day, at least {@code billed}
     */
    LocalDate laidUntil(LocalDate billed, LocalDate reach) {
        if (sharesAmounts || spending.limits().nonEmpty()) {
            return billed;
        }
        LocalDate laid = LocalDate.MAX;
        for (LaidCharge charge : charges) {
            LocalDate until = charge.laidUntil(billed, reach);
            laid = until.isBefore(laid) ? until : laid;
        }
        return laid.isBefore(billed) || laid.equals(LocalDate.MAX) ? billed : laid;
    }
}
