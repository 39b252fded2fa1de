package dev.holdfast.billing.accrual;

import io.vavr.collection.Vector;

/**
 * A charge, with the prices of each of its parts.
 *
 * @param charge the charge
 * @param prices the prices, in the order of its parts
 */
record PricedCharge(HeldCharge charge, Vector<Leveling> prices) {}
