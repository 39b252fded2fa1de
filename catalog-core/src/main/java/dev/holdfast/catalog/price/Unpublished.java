package dev.holdfast.catalog.price;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.UnaryOperator;
import org.joda.money.BigMoney;

/**
 * A price that the brochure does not state, or of which it states only how low or how high it can be ("from 5.00", "at
 * most 0.30 a minute").
 *
 * <p>The offer can be described, compared and held in a pack that prices it; billing this price is refused.
 *
 * @param atLeast the lowest price there is; none if it is not stated
 * @param atMost the highest price there is; none if it is not stated
 */
public record Unpublished(Option<PriceModel> atLeast, Option<PriceModel> atMost) implements PriceModel {

    public Unpublished {
        requireNonNull(atLeast, "atLeast");
        requireNonNull(atMost, "atMost");
    }

    /** A price of which nothing is stated. */
    public Unpublished() {
        this(Option.none(), Option.none());
    }

    @Override
    public Either<Unpriced, Priced> price(Metered metered) {
        return Either.left(new Unpriced(
                bounds().isEmpty()
                        ? "the price is not published; state it in the catalogue to bill it"
                        : "of the price only a bound is published; state the price in the catalogue to bill it"));
    }

    @Override
    public boolean reads(String meter) {
        return false;
    }

    @Override
    public Vector<BigMoney> rates() {
        return bounds().flatMap(PriceModel::rates);
    }

    @Override
    public Option<PriceModel> withRates(UnaryOperator<BigMoney> change) {
        Option<PriceModel> least = atLeast.flatMap(bound -> bound.withRates(change));
        Option<PriceModel> most = atMost.flatMap(bound -> bound.withRates(change));
        return Option.when(
                least.isDefined() == atLeast.isDefined() && most.isDefined() == atMost.isDefined(),
                () -> new Unpublished(least, most));
    }

    @Override
    public Vector<String> faults() {
        return bounds().flatMap(PriceModel::faults);
    }

    private Vector<PriceModel> bounds() {
        return atLeast.toVector().appendAll(atMost);
    }
}
