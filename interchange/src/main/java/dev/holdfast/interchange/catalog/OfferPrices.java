package dev.holdfast.interchange.catalog;

import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.price.PriceModel;
import dev.holdfast.interchange.codec.Codec;
import dev.holdfast.interchange.codec.Maps;
import dev.holdfast.interchange.codec.Ways;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** How other prices of an offer are said: by charge, or one alone, which is that of its only charge. */
final class OfferPrices {

    static final Codec<Vector<Tuple2<Option<ChargeId>, PriceModel>>> CODEC =
            Ways.<Vector<Tuple2<Option<ChargeId>, PriceModel>>>of(
                            "other prices", "Other prices of an offer.", "{monthly: 57.95}")
                    .meant(
                            Prices::isPrice,
                            prices -> prices.size() == 1 && prices.head()._1().isEmpty(),
                            Prices.PRICE.as(
                                    price -> Vector.of(Tuple.of(Option.none(), price)),
                                    prices -> prices.head()._2()),
                            "the price of its only charge")
                    .fields(
                            prices -> prices.forAll(price -> price._1().isDefined()),
                            Maps.inOrder(Selections.CHARGE_ID, Prices.PRICE)
                                    .as(
                                            prices -> prices.map(price -> price.map1(Option::some)),
                                            prices -> prices.map(price -> price.map1(Option::get))),
                            "prices by charge");

    private OfferPrices() {}
}
