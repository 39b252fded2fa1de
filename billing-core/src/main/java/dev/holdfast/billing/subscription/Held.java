package dev.holdfast.billing.subscription;

import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.offer.HeldService;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.Service;
import java.util.List;

/**
 * Something that is held, as it is described on a day.
 *
 * @param holding what is held
 * @param version the catalogue version that holds for it
 * @param offer the offer, as that version describes it
 */
record Held(Holding holding, CatalogVersion version, Offer offer) {

    /** Adds the services that it brings to others. */
    void addServicesTo(List<HeldService> services) {
        for (Service service : offer.services()) {
            services.add(new HeldService(holding.id().value(), service));
        }
    }
}
