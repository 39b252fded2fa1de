package dev.holdfast.examples.pricing;

import dev.holdfast.catalog.price.Metered;
import dev.holdfast.catalog.price.PriceModel;
import dev.holdfast.catalog.price.Priced;
import dev.holdfast.catalog.price.Unpriced;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.math.BigDecimal;
import org.joda.money.BigMoney;

/**
 * A price of our own: each seat costs a rate, and those above a number cost a lower one.
 *
 * @param rate what a seat costs
 * @param above what each seat above the number costs
 * @param number the number
 */
public record BulkPrice(BigMoney rate, BigMoney above, BigDecimal number) implements PriceModel {

    @Override
    public Either<Unpriced, Priced> price(Metered metered) {
        BigDecimal first = metered.quantity().min(number);
        BigDecimal rest = metered.quantity().subtract(first);
        return Either.right(Priced.sum(
                BigMoney.zero(rate.getCurrencyUnit()),
                Vector.of(
                        new Priced.Step("the first " + number, first, rate.multipliedBy(first)),
                        new Priced.Step("above", rest, above.multipliedBy(rest)))));
    }

    @Override
    public Vector<BigMoney> rates() {
        return Vector.of(rate, above);
    }
}
