package dev.holdfast.billing.pricing;

import dev.holdfast.billing.subscription.AppliedPromotion;
import dev.holdfast.catalog.promotion.Promotion;
import java.time.LocalDate;

/**
 * A promotion as it was given with a holding.
 *
 * @param promotion the promotion
 * @param applied with which holding, from which day; it reaches what hangs on that holding too
 */
record Given(Promotion promotion, AppliedPromotion applied) {

    LocalDate since() {
        return applied.from();
    }
}
