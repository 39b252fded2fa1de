package dev.holdfast.catalog.offer;

import dev.holdfast.catalog.charge.Charge;
import dev.holdfast.catalog.usage.Allowance;
import io.vavr.collection.TreeSet;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Function;
import org.immutables.value.Value;

/**
 * Slots filled with products, and a price that is not their sum (BundledProductOffering).
 *
 * <p>The pack's own charges are its price; a slot says what its fillings cost beside it.
 */
@Value.Immutable
public abstract sealed class Pack extends Offer implements WithPack permits ImmutablePack {

    Pack() {}

    /**
     * The places to fill.
     *
     * @return the slots, each name once
     */
    public abstract Vector<Slot> slots();

    /**
     * A slot by its name.
     *
     * @param name the slot's name
     * @return the slot, or none
     */
    public final Option<Slot> slot(String name) {
        return slots().find(slot -> slot.name().equals(name));
    }

    /**
     * What a change from this pack to another does to services, both filled with their defaults.
     *
     * @param other the other pack
     * @param offers where the fillings are looked up, such as {@code version::offer}
     * @return the services gained, kept, reduced and lost
     */
    public final ServiceDifference compare(Pack other, Function<OfferId, Option<Offer>> offers) {
        return ServiceDifference.between(servicesByDefault(offers), other.servicesByDefault(offers));
    }

    @Override
    public final Vector<HeldService> servicesByDefault(Function<OfferId, Option<Offer>> offers) {
        return super.servicesByDefault(offers).appendAll(inSlots("", offers, TreeSet.of(id())));
    }

    // a pack that contains itself, which a catalogue refuses, is not filled again
    private Vector<HeldService> inSlots(
            String prefix, Function<OfferId, Option<Offer>> offers, TreeSet<OfferId> around) {
        return slots().flatMap(slot -> slot.defaults()
                .zipWithIndex((id, index) -> filling(
                        prefix + slot.name() + (index == 0 ? "" : " " + (index + 1)),
                        offers.apply(id).filter(offer -> !around.contains(offer.id())),
                        offers,
                        around))
                .flatMap(services -> services));
    }

    private static Vector<HeldService> filling(
            String at, Option<Offer> filling, Function<OfferId, Option<Offer>> offers, TreeSet<OfferId> around) {
        return filling.toVector()
                .flatMap(offer -> offer.services()
                        .map(service -> new HeldService(at, service))
                        .appendAll(
                                offer instanceof Pack pack
                                        ? pack.inSlots(at + "/", offers, around.add(pack.id()))
                                        : Vector.empty()));
    }

    @Override
    public final <R> R match(Cases<R> cases) {
        return cases.pack(this);
    }

    /**
     * A builder; {@code id} and {@code slots} are required.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a pack. */
    public static final class Builder extends ImmutablePack.Builder {
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
         * Sets the slots.
         *
         * @param slots the slots
         * @return this builder
         */
        public Builder slots(Iterable<? extends Slot> slots) {
            return slots(Vector.ofAll(slots));
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
