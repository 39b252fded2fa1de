package dev.holdfast.catalog.offer;

import dev.holdfast.catalog.charge.Charge;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.usage.Allowance;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;
import org.immutables.value.Value;

/**
 * Anything with a price that can be held (ProductOffering): a product, a pack of products, or an add-on.
 *
 * <p>Immutable and thread-safe.
 */
public abstract sealed class Offer permits Product, Pack, AddOn {

    Offer() {}

    /**
     * The offer's name in its catalogue.
     *
     * @return the id
     */
    public abstract OfferId id();

    /**
     * What people call it.
     *
     * @return the name; the id where nothing else is said
     */
    @Value.Default
    public String name() {
        return id().value();
    }

    /**
     * What it costs.
     *
     * @return the charges, each id once; empty if it costs nothing of its own
     */
    @Value.Default
    public Vector<Charge> charges() {
        return Vector.empty();
    }

    /**
     * The services it brings.
     *
     * @return the services; empty for an offer that only changes a price, and for a pack, whose slots bring them
     */
    @Value.Default
    public Vector<Service> services() {
        return Vector.empty();
    }

    /**
     * The use it includes.
     *
     * @return the allowances
     */
    @Value.Default
    public Vector<Allowance> allowances() {
        return Vector.empty();
    }

    /**
     * Its states by date.
     *
     * @return the life cycle; launched where nothing is said
     */
    @Value.Default
    public Lifecycle lifecycle() {
        return Lifecycle.LAUNCHED;
    }

    /**
     * When, where and to whom it is sold.
     *
     * @return the windows, one of which a sale must fall into; open where nothing is said
     */
    @Value.Default
    public Vector<SalesWindow> sales() {
        return Vector.of(SalesWindow.OPEN);
    }

    /**
     * Its declared rank: a change to a higher rank is an upgrade.
     *
     * @return the rank; none if the price per year decides
     */
    @Value.Default
    public Option<Integer> rank() {
        return Option.none();
    }

    /**
     * What one unit of it costs per year, to compare offers by. It is never billed.
     *
     * @return the sum of {@link Recurring#pricePerYear} of its recurring charges
     */
    @Value.Lazy
    public BigDecimal pricePerYear() {
        BigDecimal sum = BigDecimal.ZERO;
        for (Charge charge : charges()) {
            if (charge instanceof Recurring recurring) {
                sum = sum.add(recurring.pricePerYear());
            }
        }
        return sum;
    }

    /**
     * The same offer with other charges.
     *
     * @param charges the charges
     * @return the offer
     */
    public abstract Offer withCharges(Vector<Charge> charges);

    /**
     * The same offer with other states.
     *
     * @param lifecycle the states by date
     * @return the offer
     */
    public abstract Offer withLifecycle(Lifecycle lifecycle);

    /**
     * The same offer sold otherwise.
     *
     * @param sales when, where and to whom it is sold
     * @return the offer
     */
    public abstract Offer withSales(Vector<SalesWindow> sales);

    /**
     * A charge by its name.
     *
     * @param id the charge's id
     * @return the charge, or none
     */
    public final Option<Charge> charge(ChargeId id) {
        return charges().find(charge -> charge.id().equals(id));
    }

    /**
     * What the customer reads beside a charge of this offer.
     *
     * @param charge the charge
     * @return the charge's name; the offer's where the charge has none of its own
     */
    public final String nameOf(Charge charge) {
        return charge.name().equals(charge.id().value()) ? name() : charge.name();
    }

    /**
     * The services it brings, at their places, where nothing is chosen: the slots of a pack are filled with their
     * defaults, and packs inside with theirs.
     *
     * <p>Services of the offer itself are at the place of its id, those of a filling at the slot's name ({@code tv},
     * {@code tv 2}, {@code inner/tv}), so that equal slots of two packs are the same place.
     *
     * @param offers where the fillings are looked up, such as {@code version::offer}; what it does not know brings
     *     nothing
     * @return the services
     */
    public Vector<HeldService> servicesByDefault(Function<OfferId, Option<Offer>> offers) {
        return services().map(service -> new HeldService(id().value(), service));
    }

    /**
     * Tells whether it is sold to somebody new, whose region is not known.
     *
     * @param date the day of the sale
     * @param channel the channel, or none if it is not known
     * @param segment the customer's segment, or none if it is not known
     * @return true if it is launched and a sales window admits the sale
     */
    public final boolean isSold(LocalDate date, Option<String> channel, Option<String> segment) {
        return isSold(date, channel, segment, Option.none());
    }

    /**
     * Tells whether it is sold to somebody new.
     *
     * @param date the day of the sale
     * @param channel the channel, or none if it is not known
     * @param segment the customer's segment, or none if it is not known
     * @param region the customer's tariff region, or none if it is not known
     * @return true if it is launched and a sales window admits the sale
     */
    public final boolean isSold(LocalDate date, Option<String> channel, Option<String> segment, Option<String> region) {
        return lifecycle().on(date) == Lifecycle.State.LAUNCHED
                && sales().exists(window -> window.admits(date, channel, segment, region));
    }

    /**
     * Branches over the three kinds.
     *
     * @param cases one function for each kind
     * @param <R> the type of the result
     * @return what the matching function returns
     */
    public abstract <R> R match(Cases<R> cases);

    /**
     * One function for each kind of offer.
     *
     * @param <R> the type of the result
     */
    public interface Cases<R> {
        /**
         * A product.
         *
         * @param product the product
         * @return the result
         */
        R product(Product product);

        /**
         * A pack.
         *
         * @param pack the pack
         * @return the result
         */
        R pack(Pack pack);

        /**
         * An add-on.
         *
         * @param addOn the add-on
         * @return the result
         */
        R addOn(AddOn addOn);
    }
}
