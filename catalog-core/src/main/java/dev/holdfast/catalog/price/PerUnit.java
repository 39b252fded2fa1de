package dev.holdfast.catalog.price;

import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.UnaryOperator;
import org.joda.money.BigMoney;

/**
 * A rate for each unit of the quantity, fractions included.
 *
 * @param rate the price of one unit
 */
public record PerUnit(BigMoney rate) implements PriceModel {

    /**
     * A unit price from its text.
     *
     * @param rate currency and decimal amount, such as {@code "EUR 0.0015"}
     * @return the price
     * @throws IllegalArgumentException if the text is not an amount
     */
    public static PerUnit of(String rate) {
        return new PerUnit(BigMoney.parse(rate));
    }

    @Override
    public Either<Unpriced, Priced> price(Metered metered) {
        return Either.right(Priced.of("per unit", metered.quantity(), rate.multipliedBy(metered.quantity())));
    }

    @Override
    public boolean reads(String meter) {
        return false;
    }

    @Override
    public Option<PriceModel> withRates(UnaryOperator<BigMoney> change) {
        return Option.some(new PerUnit(change.apply(rate)));
    }

    @Override
    public Vector<BigMoney> rates() {
        return Vector.of(rate);
    }
}
