package dev.holdfast.billing.subscription;

import static java.util.Objects.requireNonNull;

import dev.holdfast.catalog.offer.HeldService;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * Somebody's word that one held service may be lost or reduced. It names the service; there is no consent to whatever.
 *
 * @param at the holding that brings the service
 * @param service the service's name
 * @param extent how far the consent goes
 * @param by who gave it
 * @param given when
 * @param evidence where it is recorded, or none
 */
public record Consent(HoldingId at, String service, Extent extent, String by, Instant given, Option<String> evidence) {

    /** How far a consent goes. */
    public enum Extent {
        /** The service may have less of something. */
        REDUCTION,
        /** The service may go, and so may be reduced too. */
        LOSS,
        /** The holding may be bound for longer. */
        TERM
    }

    public Consent {
        requireNonNull(at, "at");
        requireNonNull(service, "service");
        requireNonNull(extent, "extent");
        requireNonNull(by, "by");
        requireNonNull(given, "given");
        requireNonNull(evidence, "evidence");
    }

    /**
     * A service may go.
     *
     * @param service the held service
     * @param by who gives the consent
     * @param given when
     * @return the consent
     */
    public static Consent toLose(HeldService service, String by, Instant given) {
        return of(service, Extent.LOSS, by, given);
    }

    /**
     * A service may have less of something.
     *
     * @param service the held service
     * @param by who gives the consent
     * @param given when
     * @return the consent
     */
    public static Consent toReduce(HeldService service, String by, Instant given) {
        return of(service, Extent.REDUCTION, by, given);
    }

    /**
     * Tells whether it is about a service.
     *
     * @param held the held service
     * @param needed how far the consent must go
     * @return true if it names the service and goes far enough
     */
    public boolean covers(HeldService held, Extent needed) {
        return held.at().equals(at.value()) && held.service().name().equals(service) && reaches(needed);
    }

    /**
     * Tells whether it binds a holding for longer.
     *
     * @param holding the holding
     * @return true if it does
     */
    public boolean commits(HoldingId holding) {
        return extent == Extent.TERM && at.equals(holding);
    }

    /**
     * A holding may be bound for longer.
     *
     * @param holding the holding
     * @param by who gives the consent
     * @param given when
     * @return the consent
     */
    public static Consent toCommit(HoldingId holding, String by, Instant given) {
        return new Consent(holding, "commitment", Extent.TERM, by, given, Option.none());
    }

    private boolean reaches(Extent needed) {
        return extent == needed || (extent == Extent.LOSS && needed == Extent.REDUCTION);
    }

    private static Consent of(HeldService service, Extent extent, String by, Instant given) {
        return new Consent(HoldingId.of(service.at()), service.service().name(), extent, by, given, Option.none());
    }
}
