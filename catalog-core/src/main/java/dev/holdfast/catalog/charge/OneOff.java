package dev.holdfast.catalog.charge;

import dev.holdfast.catalog.price.PriceModel;
import dev.holdfast.catalog.usage.Allowance;
import io.vavr.collection.Vector;
import org.immutables.value.Value;

/**
 * A charge made once each time its occasion comes: an activation, a technician's visit, a paper bill.
 *
 * <p>A fee that falls with seniority (90.00, then 60.00 from month 13) is a price of the volume model selected by
 * seniority. A fee waived for a time is a promotion of 100 % on it.
 */
@Value.Immutable
public abstract sealed class OneOff extends Charge implements WithOneOff permits ImmutableOneOff {

    OneOff() {}

    /**
     * What makes it due.
     *
     * @return the occasion; activation where nothing else is said
     */
    @Value.Default
    public Occasion on() {
        return Occasion.ACTIVATION;
    }

    /**
     * Tells whether a desk may waive it.
     *
     * @return true if it may; false where nothing is said
     */
    @Value.Default
    public boolean waivable() {
        return false;
    }

    /**
     * What starts the count of seniority again, where the price falls or rises by months of seniority.
     *
     * @return the seniority rule; counted from the first day held where nothing is said
     */
    @Value.Default
    public SeniorityReset seniorityReset() {
        return SeniorityReset.NEVER;
    }

    /**
     * The charges of the same offer that are not due where this one is: a technician's visit replaces the activation.
     *
     * @return the charges' names; empty where nothing is said
     */
    @Value.Default
    public Vector<ChargeId> replaces() {
        return Vector.empty();
    }

    /**
     * The use that it gives each time it is charged: a top-up, a block of data.
     *
     * @return the allowances; empty where nothing is said
     */
    @Value.Default
    public Vector<Allowance> gives() {
        return Vector.empty();
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.oneOff(this);
    }

    /**
     * A charge made once.
     *
     * @param id its name
     * @param price its price
     * @return the charge
     */
    public static OneOff of(String id, PriceModel price) {
        return builder().id(ChargeId.of(id)).price(price).build();
    }

    /**
     * A builder; {@code id} and {@code price} are required.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a one-off charge. */
    public static final class Builder extends ImmutableOneOff.Builder {
        Builder() {}
    }
}
