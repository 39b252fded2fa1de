package dev.holdfast.catalog.offer;

import dev.holdfast.catalog.charge.Charge;
import dev.holdfast.catalog.usage.Allowance;
import io.vavr.collection.Vector;
import org.immutables.value.Value;

/** An offer that brings services of its own: internet access, a mobile line, a gym's pool. */
@Value.Immutable
public abstract sealed class Product extends Offer implements WithProduct permits ImmutableProduct {

    Product() {}

    /**
     * Tells whether it is held only inside a pack.
     *
     * @return true if it cannot be bought alone; false where nothing is said
     */
    @Value.Default
    public boolean onlyInPack() {
        return false;
    }

    /**
     * Tells whether it works only with a number of its own, as a telephone line does.
     *
     * @return true if a live one must have a number; false where nothing is said
     */
    @Value.Default
    public boolean numbered() {
        return false;
    }

    @Override
    public final <R> R match(Cases<R> cases) {
        return cases.product(this);
    }

    /**
     * A builder; {@code id} is required.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a product. */
    public static final class Builder extends ImmutableProduct.Builder {
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
