package dev.holdfast.interchange.catalog;

import dev.holdfast.catalog.tax.PriceBasis;
import dev.holdfast.catalog.tax.TaxCategory;
import dev.holdfast.catalog.tax.Taxation;
import dev.holdfast.interchange.codec.Given;
import dev.holdfast.interchange.codec.Keys;
import dev.holdfast.interchange.codec.Maps;
import dev.holdfast.interchange.codec.Scalars;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Function;

/**
 * What holds for all prices, as far as it is stated.
 *
 * @param basis whether prices contain their tax
 * @param basisBySegment the same for customers of some segments
 * @param taxation how charges are taxed that do not say otherwise
 * @param taxes the tax categories stated
 */
record Terms(
        Option<PriceBasis> basis,
        Option<TreeMap<String, PriceBasis>> basisBySegment,
        Option<Taxation> taxation,
        Vector<TaxCategory> taxes) {

    static final Terms NONE = new Terms(Option.none(), Option.none(), Option.none(), Vector.empty());

    static <T> Function<Given, Terms> keys(Keys<T> keys, Function<T, Terms> get, String usual) {
        var basis = keys.optional(
                "prices",
                Taxes.BASIS,
                stated -> get.apply(stated).basis(),
                usual.isEmpty() ? "tax-inclusive" : usual,
                "whether prices contain their tax, where a charge does not say otherwise");
        var bySegment = keys.optional(
                "pricesBySegment",
                Maps.sorted(Scalars.TEXT, Taxes.BASIS),
                stated -> get.apply(stated).basisBySegment(),
                usual.isEmpty() ? "the same for all" : usual,
                "the same for customers of some segments, where it differs");
        var taxation = keys.optional(
                "tax",
                Taxes.TAXATION,
                stated -> get.apply(stated).taxation(),
                usual.isEmpty() ? "each version must state it" : usual,
                "how charges are taxed that do not say otherwise");
        var taxes = keys.usually(
                "taxes",
                Maps.byId(Taxes.CATEGORY),
                Vector.empty(),
                stated -> get.apply(stated).taxes(),
                usual.isEmpty() ? "none" : usual,
                "the tax categories by id");
        return given -> new Terms(given.get(basis), given.get(bySegment), given.get(taxation), given.get(taxes));
    }
}
