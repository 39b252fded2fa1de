package dev.holdfast.billing.pricing;

import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.catalog.promotion.Promotion;

/**
 * A promotion as it was given with a holding.
 *
 * @param promotion the promotion
 * @param on the holding that it was given with; it reaches what hangs on that too
 */
record Given(Promotion promotion, HoldingId on) {}
