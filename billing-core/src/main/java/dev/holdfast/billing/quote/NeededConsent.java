package dev.holdfast.billing.quote;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.subscription.Consent;
import dev.holdfast.billing.subscription.HoldingId;

/**
 * A consent without which what is quoted may not happen.
 *
 * @param at the holding that brings the service, or would be bound
 * @param service the service's name; {@code commitment} where the holding would be bound
 * @param extent how far the consent must go
 */
public record NeededConsent(HoldingId at, String service, Consent.Extent extent) {

    public NeededConsent {
        requireNonNull(at, "at");
        requireNonNull(service, "service");
        requireNonNull(extent, "extent");
    }

    /**
     * What a consent that was given is a consent to.
     *
     * @param consent the consent
     * @return what it is needed for
     */
    public static NeededConsent of(Consent consent) {
        return new NeededConsent(consent.at(), consent.service(), consent.extent());
    }

    /**
     * Tells whether a consent is this one.
     *
     * @param consent the consent
     * @return true if it names the same service and goes far enough
     */
    public boolean isGivenBy(Consent consent) {
        boolean reaches = consent.extent() == extent
                || (consent.extent() == Consent.Extent.LOSS && extent == Consent.Extent.REDUCTION);
        return reaches && consent.at().equals(at) && consent.service().equals(service);
    }

    @Override
    public String toString() {
        return switch (extent) {
            case LOSS -> "to lose " + service + " at " + at;
            case REDUCTION -> "to less of " + service + " at " + at;
            case TERM -> "to a longer commitment on " + at;
        };
    }
}
