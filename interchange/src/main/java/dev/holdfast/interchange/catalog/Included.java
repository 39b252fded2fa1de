package dev.holdfast.interchange.catalog;

import dev.holdfast.catalog.price.Graduated;
import dev.holdfast.catalog.price.PackagePrice;
import dev.holdfast.catalog.price.PerUnit;
import dev.holdfast.catalog.price.PriceModel;
import dev.holdfast.catalog.price.Rate;
import dev.holdfast.catalog.price.Tier;
import dev.holdfast.catalog.price.Tiers;
import io.vavr.control.Option;
import java.math.BigDecimal;
import org.joda.money.BigMoney;

/** A price of use of which some costs nothing, in the words that prices have for it. */
final class Included {

    private Included() {}

    static PriceModel in(PriceModel price, BigDecimal free) {
        if (price instanceof PerUnit unit) {
            BigMoney nothing = BigMoney.zero(unit.rate().getCurrencyUnit());
            return new Graduated(Tiers.of(
                    new Tier(BigDecimal.ZERO, Option.some(free), nothing, new Rate.Each(nothing)),
                    new Tier(free, Option.none(), nothing, new Rate.Each(unit.rate()))));
        }
        if (price instanceof PackagePrice packages && packages.free().signum() == 0) {
            return new PackagePrice(packages.price(), packages.size(), free, packages.started());
        }
        throw new IllegalArgumentException("what is included is said of a price for each unit or package; write a first"
                + " tier {upTo: " + free.toPlainString() + ", rate: 0}, or an allowance");
    }
}
