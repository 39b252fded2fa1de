package dev.holdfast.catalog.offer;

import static java.util.Objects.requireNonNull;

import dev.holdfast.catalog.usage.Level;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;

/**
 * A service that a product brings, with what can be measured of it (CustomerFacingService).
 *
 * <p>A service is <em>reduced</em> if a feature it had is less afterwards, or is gone. Features count upwards: more
 * is better.
 *
 * @param kind what sort of service it is
 * @param name what people call it, such as {@code TV} or {@code decoder}; tells services of one kind apart
 * @param features how much of each feature it has, by the feature's name
 */
public record Service(ServiceKind kind, String name, TreeMap<String, Level> features) {

    public Service {
        requireNonNull(kind, "kind");
        requireNonNull(name, "name");
        requireNonNull(features, "features");
    }

    /**
     * A service without measured features.
     *
     * @param kind its kind
     * @param name its name
     * @return the service
     */
    public static Service of(ServiceKind kind, String name) {
        return new Service(kind, name, TreeMap.empty());
    }

    /**
     * The same with one more feature.
     *
     * @param feature the feature's name
     * @param level how much of it
     * @return the service
     */
    public Service with(String feature, Level level) {
        return new Service(kind, name, features.put(feature, level));
    }

    /**
     * The features of this service that another one has less of, or has not.
     *
     * @param other the service that would replace this one
     * @return the features that would be reduced, with their level here
     */
    public SortedMap<String, Level> reducedIn(Service other) {
        return features.filter(
                (feature, level) -> other.features.get(feature).forAll(theirs -> theirs.isLessThan(level)));
    }
}
