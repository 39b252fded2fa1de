package dev.holdfast.interchange.catalog;

import dev.holdfast.catalog.offer.Service;
import dev.holdfast.interchange.codec.Maps;
import dev.holdfast.interchange.codec.ObjectCodec;
import dev.holdfast.interchange.codec.Scalars;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;

/** How services are said. */
final class Services {

    static final ObjectCodec<Service> SERVICE = ObjectCodec.of(
            "service",
            "A service that an offer brings, with what can be measured of it: more of a feature is better.",
            "{kind: internet, features: {volume: 50 GB, speed: 30 Mbps}}",
            keys -> {
                var kind = keys.required(
                        "kind",
                        Selections.KIND,
                        Service::kind,
                        "what sort of service it is: internet, tv, fixed-line, mobile-line, equipment, or your own");
                var name = keys.optional(
                        "name",
                        Scalars.TEXT,
                        service -> Option.some(service.name())
                                .filter(own -> !own.equals(service.kind().value())),
                        "its kind",
                        "what people call it; tells services of one kind apart");
                var features = keys.usually(
                        "features",
                        Maps.sorted(Scalars.TEXT, Uses.LEVEL),
                        TreeMap.empty(),
                        Service::features,
                        "none",
                        "how much of each feature it has");
                keys.bare(kind);
                return given -> new Service(
                        given.get(kind),
                        given.get(name).getOrElse(() -> given.get(kind).value()),
                        given.get(features));
            });

    private Services() {}
}
