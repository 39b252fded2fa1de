package dev.holdfast.catalog.comparison;

import static java.util.Objects.requireNonNull;

import dev.holdfast.catalog.charge.Charge;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.offer.Lifecycle;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.Pack;
import dev.holdfast.catalog.offer.ServiceDifference;
import dev.holdfast.catalog.offer.Slot;
import dev.holdfast.catalog.price.PriceModel;
import dev.holdfast.catalog.usage.Allowance;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * How an offer differs from another, or from itself in another version.
 *
 * @param from the one offer
 * @param to the other
 * @param services what becomes of the services; a pack's may differ though the pack does not, since a filling does
 */
public record OfferDifference(Offer from, Offer to, ServiceDifference services) {

    public OfferDifference {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(services, "services");
    }

    /**
     * A charge with another price.
     *
     * @param charge the charge's name
     * @param price the price that was, and the price that is
     */
    public record Repricing(ChargeId charge, Change<PriceModel> price) {}

    /**
     * The life cycle.
     *
     * @return its change, or none
     */
    public Option<Change<Lifecycle>> lifecycle() {
        return Change.between(from.lifecycle(), to.lifecycle());
    }

    /**
     * The charges, in any respect.
     *
     * @return their changes
     */
    public Changes<Charge> charges() {
        return Changes.between(from.charges(), to.charges(), Charge::id);
    }

    /**
     * The charges that are in both and have another price.
     *
     * @return the new prices beside the old
     */
    public Vector<Repricing> repriced() {
        return charges()
                .changed()
                .flatMap(charge -> Change.between(
                                charge.from().price(), charge.to().price())
                        .map(price -> new Repricing(charge.to().id(), price)));
    }

    /**
     * The allowances.
     *
     * @return their changes
     */
    public Changes<Allowance> allowances() {
        return Changes.between(from.allowances(), to.allowances(), Allowance::id);
    }

    /**
     * The slots.
     *
     * @return their changes; none for offers without slots
     */
    public Changes<Slot> slots() {
        return Changes.between(slotsOf(from), slotsOf(to), Slot::name);
    }

    /**
     * Tells whether nothing differs.
     *
     * @return true if the offers are equal and bring the same services
     */
    public boolean isEmpty() {
        return from.equals(to) && services.isEmpty();
    }

    private static Vector<Slot> slotsOf(Offer offer) {
        return offer instanceof Pack pack ? pack.slots() : Vector.empty();
    }
}
