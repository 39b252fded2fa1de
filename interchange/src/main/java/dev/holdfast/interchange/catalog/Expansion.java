package dev.holdfast.interchange.catalog;

import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.Uplift;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.promotion.Promotion;
import dev.holdfast.catalog.tax.PriceBasis;
import dev.holdfast.catalog.tax.TaxCategory;
import io.vavr.collection.Seq;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;

/**
 * What a version starts from, and what it is when all that it states has been laid over that.
 *
 * @param currency the currency of the catalogue
 * @param terms what holds for all prices
 * @param offers the offers taken over
 * @param promotions the promotions taken over
 * @param version the version taken over; none for the first
 */
record Expansion(
        CurrencyUnit currency,
        Terms terms,
        Vector<Offer> offers,
        Vector<Promotion> promotions,
        Option<CatalogVersion> version) {

    /** The start of a version that takes nothing over. */
    static Expansion fresh(CurrencyUnit currency, Terms terms) {
        return new Expansion(currency, terms, Vector.empty(), Vector.empty(), Option.none());
    }

    /** The start of a version that takes over another. */
    static Expansion after(CatalogVersion before) {
        Terms terms = new Terms(
                Option.some(before.basis()),
                Option.some(before.basisBySegment()),
                Option.some(before.taxation()),
                before.taxCategories());
        return new Expansion(before.currency(), terms, before.offers(), before.promotions(), Option.some(before));
    }

    /** The version; none if it is not stated how it is taxed. */
    Option<CatalogVersion> with(StatedVersion stated) {
        Terms own = stated.terms();
        return own.taxation()
                .orElse(terms.taxation())
                .map(taxation -> CatalogVersion.builder()
                        .from(stated.from())
                        .currency(currency)
                        .basis(own.basis().orElse(terms.basis()).getOrElse(PriceBasis.TAX_INCLUSIVE))
                        .basisBySegment(own.basisBySegment()
                                .orElse(terms.basisBySegment())
                                .getOrElse(TreeMap.empty()))
                        .taxation(taxation)
                        .taxCategories(merged(
                                terms.taxes(),
                                own.taxes(),
                                TaxCategory::id,
                                stated.changes().drop().taxes()))
                        .offers(offersWith(stated))
                        .promotions(merged(
                                promotions,
                                stated.promotions(),
                                Promotion::id,
                                stated.changes().drop().promotions()))
                        .rules(stated.rules()
                                .orElse(() -> version.map(CatalogVersion::rules))
                                .getOrElse(Vector.empty())
                                .appendAll(stated.addRules()))
                        .revisions(stated.revisions())
                        .build());
    }

    private Vector<Offer> offersWith(StatedVersion stated) {
        Changes changes = stated.changes();
        Map<OfferId, Offer> all = byId(upliftedBy(changes.uplift()), Offer::id);
        changes.drop().offers().forEach(all::remove);
        stated.offers().forEach(offer -> all.put(offer.id(), offer));
        changes.reprice()
                .forEach(prices ->
                        all.computeIfPresent(prices._1(), (id, offer) -> Amended.repriced(offer, prices._2())));
        changes.repriceSlots()
                .forEach(prices ->
                        all.computeIfPresent(prices._1(), (id, offer) -> Amended.inSlots(offer, prices._2())));
        changes.retire()
                .forEach(id -> all.computeIfPresent(id, (same, offer) -> Amended.retired(offer, stated.from())));
        Vector<Offer> first = changes.order().flatMap(id -> Option.of(all.remove(id)));
        return first.appendAll(Vector.ofAll(all.values()).sortBy(Amended::section));
    }

    private Vector<Offer> upliftedBy(Vector<Uplift> uplifts) {
        return version.map(before ->
                        uplifts.foldLeft(before, CatalogVersion::withUplift).offers())
                .getOrElse(offers);
    }

    static <T, K> Vector<T> merged(Vector<T> before, Seq<T> stated, Function<T, K> id, Seq<K> dropped) {
        if (stated.isEmpty() && dropped.isEmpty()) {
            return before;
        }
        Map<K, T> all = byId(before, id);
        dropped.forEach(all::remove);
        stated.forEach(value -> all.put(id.apply(value), value));
        return Vector.ofAll(all.values());
    }

    static <T, K> Map<K, T> byId(Seq<T> values, Function<T, K> id) {
        Map<K, T> all = new LinkedHashMap<>();
        values.forEach(value -> all.put(id.apply(value), value));
        return all;
    }
}
