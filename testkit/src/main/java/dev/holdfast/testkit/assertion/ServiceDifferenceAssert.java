package dev.holdfast.testkit.assertion;

import dev.holdfast.catalog.offer.HeldService;
import dev.holdfast.catalog.offer.ServiceDifference;
import io.vavr.collection.Vector;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/** Assertions about what becomes of services, by their names. */
public final class ServiceDifferenceAssert extends AbstractAssert<ServiceDifferenceAssert, ServiceDifference> {

    ServiceDifferenceAssert(ServiceDifference difference) {
        super(difference, ServiceDifferenceAssert.class);
    }

    /**
     * Just these are kept.
     *
     * @param services the names, in any order
     * @return this
     */
    public ServiceDifferenceAssert keeps(String... services) {
        return has("kept", actual.kept(), services);
    }

    /**
     * Just these are gained.
     *
     * @param services the names, in any order
     * @return this
     */
    public ServiceDifferenceAssert gains(String... services) {
        return has("gained", actual.gained(), services);
    }

    /**
     * Just these are lost.
     *
     * @param services the names, in any order
     * @return this
     */
    public ServiceDifferenceAssert loses(String... services) {
        return has("lost", actual.lost(), services);
    }

    /**
     * Just these are reduced.
     *
     * @param services the names, in any order
     * @return this
     */
    public ServiceDifferenceAssert reduces(String... services) {
        return has("reduced", actual.reduced().map(ServiceDifference.Reduction::from), services);
    }

    /**
     * Nothing is lost and nothing reduced.
     *
     * @return this
     */
    public ServiceDifferenceAssert keepsEverything() {
        return loses().reduces();
    }

    private ServiceDifferenceAssert has(String what, Vector<HeldService> services, String... names) {
        isNotNull();
        Assertions.assertThat(services.map(held -> held.service().name()))
                .as(what)
                .containsExactlyInAnyOrder(names);
        return this;
    }
}
