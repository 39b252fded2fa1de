package dev.holdfast.examples.pricing;

import dev.holdfast.catalog.price.Metered;
import dev.holdfast.catalog.price.PriceModel;
import dev.holdfast.catalog.price.Priced;
import dev.holdfast.catalog.price.Unpriced;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.math.BigDecimal;
import org.joda.money.BigMoney;

/** The same price got wrong: above the number, every seat costs the lower rate, and so eleven cost less than ten. */
record WrongBulkPrice(BigMoney rate, BigMoney above, BigDecimal number) implements PriceModel {

    @Override
    public Either<Unpriced, Priced> price(Metered metered) {
        BigMoney each = metered.quantity().compareTo(number) > 0 ? above : rate;
        return Either.right(Priced.of("seats", metered.quantity(), each.multipliedBy(metered.quantity())));
    }

    @Override
    public Vector<BigMoney> rates() {
        return Vector.of(rate, above);
    }
}
