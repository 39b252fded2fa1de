package dev.holdfast.billing.pricing;

import dev.holdfast.billing.held.HeldCharge;
import io.vavr.collection.Vector;

/**
 * A charge, with the prices of each of its parts.
 *
 * @param charge the charge
 * @param prices the prices, in the order of its parts
 */
public record PricedCharge(HeldCharge charge, Vector<Leveling> prices) {}
