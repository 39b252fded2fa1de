package dev.holdfast.catalog.price;

import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.UnaryOperator;
import org.joda.money.BigMoney;

/**
 * One price, whatever the quantity.
 *
 * @param amount the price
 */
public record Flat(BigMoney amount) implements PriceModel {

    /**
     * A flat price from its text.
     *
     * @param amount currency and decimal amount, such as {@code "EUR 57.95"}
     * @return the price
     * @throws IllegalArgumentException if the text is not an amount
     */
    public static Flat of(String amount) {
        return new Flat(BigMoney.parse(amount));
    }

    @Override
    public Either<Unpriced, Priced> price(Metered metered) {
        return Either.right(new Priced(amount, Vector.empty()));
    }

    @Override
    public boolean reads(String meter) {
        return false;
    }

    @Override
    public Option<PriceModel> withRates(UnaryOperator<BigMoney> change) {
        return Option.some(new Flat(change.apply(amount)));
    }

    @Override
    public Vector<BigMoney> rates() {
        return Vector.of(amount);
    }
}
