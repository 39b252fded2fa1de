package dev.holdfast.billing.accrual;

import dev.holdfast.billing.subscription.HoldingId;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * A holding from its first day to its last, with what it costs.
 *
 * @param holding the holding
 * @param stretches the days on which nothing changes, ascending, never empty
 * @param charges its charges
 */
record Life(HoldingId holding, Vector<Stretches.Stretch> stretches, Vector<HeldCharge> charges) {

    Option<Stretches.Stretch> on(LocalDate date) {
        return stretches.find(stretch -> stretch.days().contains(date));
    }
}
