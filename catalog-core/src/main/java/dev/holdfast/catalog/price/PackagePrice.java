package dev.holdfast.catalog.price;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.UnaryOperator;
import org.joda.money.BigMoney;

/**
 * A price for each package of units beyond the free ones.
 *
 * @param price the price of one package
 * @param size the units in a package, above 0
 * @param free the units that cost nothing, taken first, at least 0
 * @param started how a started package counts
 */
public record PackagePrice(BigMoney price, BigDecimal size, BigDecimal free, Started started) implements PriceModel {

    /** How a package that is not full counts. */
    public enum Started {
        /** As a whole package. */
        WHOLE(RoundingMode.CEILING),
        /** Not at all. */
        NOTHING(RoundingMode.FLOOR);

        private final RoundingMode rounding;

        Started(RoundingMode rounding) {
            this.rounding = rounding;
        }
    }

    public PackagePrice {
        requireNonNull(price, "price");
        requireNonNull(started, "started");
        if (size.signum() <= 0) {
            throw new IllegalArgumentException("package size must be above 0, was " + size.toPlainString());
        }
        if (free.signum() < 0) {
            throw new IllegalArgumentException("free units must be at least 0, were " + free.toPlainString());
        }
    }

    @Override
    public Either<Unpriced, Priced> price(Metered metered) {
        BigDecimal charged = metered.quantity().subtract(free).max(BigDecimal.ZERO);
        BigDecimal packages = charged.divide(size, 0, started.rounding);
        return Either.right(Priced.of("packages of " + size.toPlainString(), packages, price.multipliedBy(packages)));
    }

    @Override
    public boolean reads(String meter) {
        return false;
    }

    @Override
    public Option<PriceModel> withRates(UnaryOperator<BigMoney> change) {
        return Option.some(new PackagePrice(change.apply(price), size, free, started));
    }

    @Override
    public Vector<BigMoney> rates() {
        return Vector.of(price);
    }
}
