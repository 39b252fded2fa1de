package dev.holdfast.billing.subscription;

import static java.util.Objects.requireNonNull;

import dev.holdfast.catalog.promotion.PromotionId;
import java.time.LocalDate;

/**
 * A promotion that runs on a holding.
 *
 * @param promotion the promotion
 * @param version the catalogue version it was given under, by the day that took effect
 * @param on the holding it was given with; what hangs on that holding is in its reach too
 * @param from the first day it runs, inclusive; on what waits to be activated, the day that it begins to work
 */
public record AppliedPromotion(PromotionId promotion, LocalDate version, HoldingId on, LocalDate from) {

    public AppliedPromotion {
        requireNonNull(promotion, "promotion");
        requireNonNull(version, "version");
        requireNonNull(on, "on");
        requireNonNull(from, "from");
    }

    /** The same from another first day. */
    AppliedPromotion starting(LocalDate day) {
        return new AppliedPromotion(promotion, version, on, day);
    }
}
