package dev.holdfast.catalog.offer;

import dev.holdfast.catalog.charge.Charge;
import dev.holdfast.catalog.usage.Allowance;
import io.vavr.collection.Vector;
import org.immutables.value.Value;

/**
 * An offer added to something held: a channel bouquet, a second decoder, more data.
 *
 * <p>Operators call it an option; the code does not, since that word is taken by the absence of a value.
 */
@Value.Immutable
public abstract sealed class AddOn extends Offer implements WithAddOn permits ImmutableAddOn {

    AddOn() {}

    /**
     * The offers it may be added to.
     *
     * @return the hosts, one of which must be held; empty for any product or pack
     */
    @Value.Default
    public Vector<OfferId> hosts() {
        return Vector.empty();
    }

    /**
     * Tells whether it may be added to an offer.
     *
     * @param host the offer
     * @return true if the offer is one of its hosts, or any will do
     */
    public final boolean goesWith(OfferId host) {
        return hosts().isEmpty() || hosts().contains(host);
    }

    @Override
    public final <R> R match(Cases<R> cases) {
        return cases.addOn(this);
    }

    /**
     * A builder; {@code id} is required.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of an add-on. */
    public static final class Builder extends ImmutableAddOn.Builder {
        Builder() {}

        /**
         * Sets the id.
         *
         * @param id the offer's name
         * @return this builder
         */
        public Builder id(String id) {
            return id(OfferId.of(id));
        }

        /**
         * Sets the hosts.
         *
         * @param hosts the offers it may be added to
         * @return this builder
         */
        public Builder hosts(Iterable<OfferId> hosts) {
            return hosts(Vector.ofAll(hosts));
        }

        /**
         * Sets the services.
         *
         * @param services the services
         * @return this builder
         */
        public Builder services(Iterable<? extends Service> services) {
            return services(Vector.ofAll(services));
        }

        /**
         * Sets the charges.
         *
         * @param charges the charges
         * @return this builder
         */
        public Builder charges(Iterable<? extends Charge> charges) {
            return charges(Vector.ofAll(charges));
        }

        /**
         * Sets the allowances.
         *
         * @param allowances the allowances
         * @return this builder
         */
        public Builder allowances(Iterable<? extends Allowance> allowances) {
            return allowances(Vector.ofAll(allowances));
        }
    }
}
