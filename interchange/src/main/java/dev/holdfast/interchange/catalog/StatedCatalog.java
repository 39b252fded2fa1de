package dev.holdfast.interchange.catalog;

import dev.holdfast.interchange.codec.Codec;
import dev.holdfast.interchange.codec.Lists;
import dev.holdfast.interchange.codec.ObjectCodec;
import dev.holdfast.interchange.codec.Scalars;
import io.vavr.collection.Vector;
import org.joda.money.CurrencyUnit;

/**
 * A catalogue as a file states it.
 *
 * @param id its name
 * @param currency the currency of every amount
 * @param terms what holds for all prices, where a version does not say otherwise
 * @param versions its versions, in any order
 */
record StatedCatalog(String id, CurrencyUnit currency, Terms terms, Vector<StatedVersion> versions) {

    static final Codec<StatedCatalog> CODEC = ObjectCodec.of(
            "catalogue",
            "A catalogue with its dated versions.",
            "{catalog: demo, currency: EUR, tax: none, taxes: {none: {code: Z}}, versions: [{from: 2013-07-01}]}",
            keys -> {
                var id = keys.required("catalog", Scalars.TEXT, StatedCatalog::id, "the catalogue's name");
                var currency = keys.required(
                        "currency", Scalars.CURRENCY, StatedCatalog::currency, "the currency of every amount");
                var terms = Terms.keys(keys, StatedCatalog::terms, "");
                var versions = keys.required(
                        "versions", Lists.ofEach(StatedVersion.CODEC), StatedCatalog::versions, "the dated versions");
                return given ->
                        new StatedCatalog(given.get(id), given.get(currency), terms.apply(given), given.get(versions));
            });
}
