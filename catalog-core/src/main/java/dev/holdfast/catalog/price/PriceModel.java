package dev.holdfast.catalog.price;

import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.UnaryOperator;
import org.joda.money.BigMoney;

/**
 * What a quantity costs in one period. This is a seam: a host may bring its own model.
 *
 * <p>The contract, which the published laws check:
 *
 * <ul>
 *   <li>the same measure always has the same price (no clock, no state);
 *   <li>the price is exact: a model never rounds;
 *   <li>the price is in the currency of every rate of {@link #rates()};
 *   <li>a measure without a price gives {@link Unpriced}, never an exception;
 *   <li>if {@link #isMonotone()}, more never costs less.
 * </ul>
 */
public interface PriceModel {

    /**
     * The price of what was measured.
     *
     * @param metered what was measured, not null
     * @return the exact price, or why there is none
     */
    Either<Unpriced, Priced> price(Metered metered);

    /**
     * Every amount that the model states, so that a catalogue can check their currency.
     *
     * @return the rates and fees, possibly none
     */
    Vector<BigMoney> rates();

    /**
     * The same model with other amounts: what {@link #rates()} states, changed one by one.
     *
     * @param change what becomes of an amount, in its currency
     * @return the model; none if it cannot say itself with other amounts, as one of a host's own that does not
     */
    default Option<PriceModel> withRates(UnaryOperator<BigMoney> change) {
        return Option.none();
    }

    /**
     * What is wrong with the model itself, such as a gap between two tiers.
     *
     * @return a sentence for each fault; empty if the model is sound
     */
    default Vector<String> faults() {
        return Vector.empty();
    }

    /**
     * What of the price is not divided by days where only some days of a period are charged: fees that stay whole.
     *
     * @param metered what was measured
     * @return the exact amount, at most the price; none where all of the price is divided
     */
    default Option<BigMoney> undivided(Metered metered) {
        return Option.none();
    }

    /**
     * Tells whether more of the quantity never costs less.
     *
     * @return true if it does not
     */
    default boolean isMonotone() {
        return true;
    }

    /**
     * Tells whether the price can depend on a meter.
     *
     * @param meter the meter's name, such as {@link Metered#SENIORITY}
     * @return true if it can, or if the model does not say
     */
    default boolean reads(String meter) {
        return true;
    }
}
