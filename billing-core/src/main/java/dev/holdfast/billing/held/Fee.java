package dev.holdfast.billing.held;

import dev.holdfast.billing.subscription.Holding;
import dev.holdfast.billing.subscription.State;
import dev.holdfast.catalog.charge.OneOff;
import java.time.LocalDate;

/**
 * A charge that became due once.
 *
 * @param holding what it is for
 * @param state what was held then
 * @param charge the charge
 * @param on the day on which it became due
 */
public record Fee(Holding holding, State state, OneOff charge, LocalDate on) {}
