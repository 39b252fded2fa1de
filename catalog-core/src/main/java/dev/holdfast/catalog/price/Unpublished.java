package dev.holdfast.catalog.price;

import io.vavr.collection.Vector;
import io.vavr.control.Either;
import org.joda.money.BigMoney;

/**
 * A price that the brochure does not state.
 *
 * <p>The offer can be described, compared and held in a pack that prices it; billing this price is refused.
 */
public record Unpublished() implements PriceModel {

    @Override
    public Either<Unpriced, Priced> price(Metered metered) {
        return Either.left(new Unpriced("the price is not published; state it in the catalogue to bill it"));
    }

    @Override
    public boolean reads(String meter) {
        return false;
    }

    @Override
    public Vector<BigMoney> rates() {
        return Vector.empty();
    }
}
