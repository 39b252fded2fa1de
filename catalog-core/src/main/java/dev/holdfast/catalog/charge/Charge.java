package dev.holdfast.catalog.charge;

import dev.holdfast.catalog.price.PriceModel;
import dev.holdfast.catalog.tax.PriceBasis;
import dev.holdfast.catalog.tax.Taxation;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;
import org.joda.money.BigMoney;

/**
 * Something that an offer costs (ProductOfferingPrice): once, again and again, or for what was used.
 *
 * <p>Immutable and thread-safe.
 */
public abstract sealed class Charge permits OneOff, Recurring, UsageCharge {

    Charge() {}

    /**
     * The charge's name within its offer.
     *
     * @return the id
     */
    public abstract ChargeId id();

    /**
     * What the customer reads on the invoice.
     *
     * @return the text; the id where nothing else is said
     */
    @Value.Default
    public String name() {
        return id().value();
    }

    /**
     * What it costs: for a recurring charge per full period, for a usage charge per period of usage.
     *
     * @return the price model
     */
    public abstract PriceModel price();

    /**
     * How it is taxed, if not as the version says for everything.
     *
     * @return the taxation, or none for the version's
     */
    @Value.Default
    public Option<Taxation> taxation() {
        return Option.none();
    }

    /**
     * Whether the price contains its tax, if not as the version says for everything.
     *
     * @return the basis, or none for the version's
     */
    @Value.Default
    public Option<PriceBasis> basis() {
        return Option.none();
    }

    /**
     * The same charge at another price.
     *
     * @param price the price
     * @return the charge
     */
    public abstract Charge withPrice(PriceModel price);

    /**
     * Every amount that the charge states, so that a catalogue can check their currency.
     *
     * @return the rates of its price and the amounts of its terms, possibly none
     */
    public Vector<BigMoney> amounts() {
        return price().rates();
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
     * One function for each kind of charge.
     *
     * @param <R> the type of the result
     */
    public interface Cases<R> {
        /**
         * A charge made once.
         *
         * @param charge the charge
         * @return the result
         */
        R oneOff(OneOff charge);

        /**
         * A charge made for each service period.
         *
         * @param charge the charge
         * @return the result
         */
        R recurring(Recurring charge);

        /**
         * A charge for what was used.
         *
         * @param charge the charge
         * @return the result
         */
        R usage(UsageCharge charge);
    }
}
