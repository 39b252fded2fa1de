package dev.holdfast.catalog.offer;

/**
 * A service at its place: in a slot of a pack, or in a holding of a subscription.
 *
 * @param at the name of the place, such as {@code "1/tv"}
 * @param service the service
 */
public record HeldService(String at, Service service) {

    @Override
    public String toString() {
        return service.name() + " at " + at;
    }
}
