package dev.holdfast.billing.held;

import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.time.DateRange;
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
public record Life(HoldingId holding, Vector<Stretches.Stretch> stretches, Vector<HeldCharge> charges) {

    Option<Stretches.Stretch> on(LocalDate date) {
        return stretches.find(stretch -> stretch.days().contains(date));
    }

    /** The stretches as if nothing were to change after a day. */
    Vector<Stretches.Stretch> asOf(LocalDate date) {
        Vector<Stretches.Stretch> begun =
                stretches.reject(stretch -> stretch.days().from().isAfter(date));
        return begun.lastOption()
                .filter(last -> last.days().until().isAfter(date))
                .map(last -> begun.init()
                        .append(new Stretches.Stretch(
                                DateRange.of(last.days().from(), LocalDate.MAX),
                                last.holding(),
                                last.state(),
                                last.paid())))
                .getOrElse(begun);
    }
}
