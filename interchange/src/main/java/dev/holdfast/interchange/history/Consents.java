package dev.holdfast.interchange.history;

import dev.holdfast.billing.subscription.Consent;
import dev.holdfast.interchange.codec.ObjectCodec;
import dev.holdfast.interchange.codec.Scalars;

/** How a consent is said. */
final class Consents {

    static final ObjectCodec<Consent> CONSENT = ObjectCodec.of(
            "consent",
            "Somebody's word that one held service may be lost or reduced, or that a holding may be bound for longer.",
            "{at: 1/tv, service: tv, extent: loss, by: customer, given: '2013-09-12T08:30:00Z', evidence: call 4711}",
            keys -> {
                var at = keys.required("at", Names.HOLDING, Consent::at, "the holding that brings the service");
                var service = keys.required("service", Scalars.TEXT, Consent::service, "the service's name");
                var extent = keys.required(
                        "extent", Scalars.words(Consent.Extent.class), Consent::extent, "how far the consent goes");
                var by = keys.required("by", Scalars.TEXT, Consent::by, "who gave it");
                var given = keys.required("given", Names.INSTANT, Consent::given, "when");
                var evidence =
                        keys.optional("evidence", Scalars.TEXT, Consent::evidence, "none", "where it is recorded");
                return values -> new Consent(
                        values.get(at),
                        values.get(service),
                        values.get(extent),
                        values.get(by),
                        values.get(given),
                        values.get(evidence));
            });

    private Consents() {}
}
