package dev.holdfast.interchange.catalog;

import dev.holdfast.catalog.Catalog;
import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.charge.Charge;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.price.PriceModel;
import dev.holdfast.catalog.promotion.Promotion;
import dev.holdfast.catalog.tax.TaxCategory;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Function;

/** What a version must state so that it is understood from the one before it, and no more. */
final class Difference {

    private final Expansion start;
    private final CatalogVersion version;
    private final Map<OfferId, Offer> before;

    private Difference(Expansion start, CatalogVersion version) {
        this.start = start;
        this.version = version;
        this.before = byId(start.offers(), Offer::id);
    }

    static StatedCatalog of(Catalog catalog) {
        Vector<CatalogVersion> versions = Vector.ofAll(catalog.versions().values());
        Terms top = top(versions.head());
        Expansion fresh = Expansion.fresh(catalog.currency(), top);
        Vector<StatedVersion> stated = versions.zip(
                        versions.map(Expansion::after).prepend(fresh))
                .map(pair -> stated(pair._1(), pair._2(), fresh));
        return new StatedCatalog(catalog.id().value(), catalog.currency(), top, stated);
    }

    // where the order of promotions or tax categories changes, only the whole version can say so
    private static StatedVersion stated(CatalogVersion version, Expansion before, Expansion fresh) {
        StatedVersion difference = new Difference(before, version).stated(true);
        return before.with(difference).contains(version) ? difference : new Difference(fresh, version).stated(false);
    }

    private StatedVersion stated(boolean inherits) {
        StatedVersion unordered = new StatedVersion(
                version.from(),
                inherits,
                terms(),
                version.offers()
                        .filter(offer -> !isSame(offer) && changed(offer).isEmpty()),
                new Changes(repriced(), retired(), dropped(), Vector.empty()),
                version.promotions().removeAll(start.promotions()),
                Option.when(!rulesBefore().equals(version.rules()), version.rules()),
                version.revisions());
        boolean inOrder = start.with(unordered).exists(same -> same.offers().equals(version.offers()));
        return inOrder ? unordered : unordered.inOrder(version.offers().map(Offer::id));
    }

    private Terms terms() {
        Terms own = Expansion.after(version).terms();
        Terms other = start.terms();
        return new Terms(
                unless(own.basis(), other.basis()),
                unless(own.basisBySegment(), other.basisBySegment().orElse(Option.some(TreeMap.empty()))),
                unless(own.taxation(), other.taxation()),
                own.taxes().removeAll(other.taxes()));
    }

    private static Terms top(CatalogVersion version) {
        Terms all = Expansion.after(version).terms();
        return new Terms(all.basis(), all.basisBySegment().filter(TreeMap::nonEmpty), all.taxation(), all.taxes());
    }

    private static <T> Option<T> unless(Option<T> own, Option<T> other) {
        return own.equals(other) ? Option.none() : own;
    }

    private Seq<?> rulesBefore() {
        return start.version().map(CatalogVersion::rules).getOrElse(Vector.empty());
    }

    private Changes.Drop dropped() {
        return new Changes.Drop(
                without(start.offers(), version.offers(), Offer::id),
                without(start.promotions(), version.promotions(), Promotion::id),
                without(start.terms().taxes(), version.taxCategories(), TaxCategory::id));
    }

    private static <T, K> Vector<K> without(Vector<T> before, Vector<T> after, Function<T, K> id) {
        Map<K, T> kept = byId(after, id);
        return before.map(id).reject(kept::containsKey);
    }

    private Vector<Tuple2<OfferId, Vector<Tuple2<ChargeId, PriceModel>>>> repriced() {
        return changed()
                .filter(change -> !change.prices().isEmpty())
                .map(change -> Tuple.of(change.id(), change.prices()));
    }

    private Vector<OfferId> retired() {
        return changed().filter(Change::retired).map(Change::id);
    }

    private Vector<Change> changed() {
        return version.offers().reject(this::isSame).flatMap(this::changed);
    }

    private boolean isSame(Offer offer) {
        return before.get(offer.id()).contains(offer);
    }

    /** How an offer came from the one before by other prices or by being retired; none if it must be stated again. */
    private Option<Change> changed(Offer offer) {
        return before.get(offer.id()).flatMap(old -> {
            Vector<Tuple2<ChargeId, PriceModel>> prices = prices(old, offer);
            Offer repriced = Amended.repriced(old, prices);
            return Vector.of(new Change(offer.id(), prices, false), new Change(offer.id(), prices, true))
                    .find(change ->
                            offer.equals(change.retired() ? Amended.retired(repriced, version.from()) : repriced));
        });
    }

    private static Vector<Tuple2<ChargeId, PriceModel>> prices(Offer old, Offer offer) {
        return offer.charges()
                .filter(charge ->
                        old.charge(charge.id()).map(Charge::price).exists(price -> !price.equals(charge.price())))
                .map(charge -> Tuple.of(charge.id(), charge.price()));
    }

    private static <T, K> Map<K, T> byId(Seq<T> values, Function<T, K> id) {
        return HashMap.ofEntries(values.map(value -> Tuple.of(id.apply(value), value)));
    }

    private record Change(OfferId id, Vector<Tuple2<ChargeId, PriceModel>> prices, boolean retired) {}
}
