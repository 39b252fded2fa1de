package dev.holdfast.interchange.catalog;

import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.charge.Charge;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.offer.Pack;
import dev.holdfast.catalog.price.PriceModel;
import dev.holdfast.catalog.promotion.Promotion;
import dev.holdfast.catalog.promotion.PromotionId;
import dev.holdfast.catalog.rule.Rule;
import dev.holdfast.catalog.tax.TaxCategory;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Map;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;

/** What a version must state so that it is understood from the one before it, and no more. */
final class Difference {

    private final Expansion start;
    private final CatalogVersion version;
    private final Map<OfferId, Offer> before;
    private final Vector<Change> changes;

    private Difference(Expansion start, CatalogVersion version) {
        this.start = start;
        this.version = version;
        this.before = Expansion.byId(start.offers(), Offer::id);
        this.changes = version.offers().flatMap(this::change);
    }

    static StatedCatalog of(String id, Vector<CatalogVersion> versions) {
        CurrencyUnit currency = versions.head().currency();
        Terms top = top(versions.head());
        Expansion fresh = Expansion.fresh(currency, top);
        Vector<StatedVersion> stated = versions.zip(
                        versions.map(Expansion::after).prepend(fresh))
                .map(pair -> new Difference(pair._2(), pair._1()).stated());
        return new StatedCatalog(id, currency, top, stated);
    }

    private StatedVersion stated() {
        Restated<TaxCategory, String> taxes =
                Restated.of(start.terms().taxes(), version.taxCategories(), TaxCategory::id);
        Restated<Promotion, PromotionId> promotions =
                Restated.of(start.promotions(), version.promotions(), Promotion::id);
        Map<OfferId, Offer> after = Expansion.byId(version.offers(), Offer::id);
        Vector<OfferId> gone = start.offers().map(Offer::id).reject(after::containsKey);
        StatedVersion unordered = new StatedVersion(
                version.from(),
                true,
                terms(taxes.stated()),
                changes.flatMap(Change::anew),
                new Changes(
                        Vector.empty(),
                        changes.filter(change -> !change.prices().isEmpty())
                                .map(change -> Tuple.of(change.id(), change.prices())),
                        changes.filter(change -> !change.slots().isEmpty())
                                .map(change -> Tuple.of(change.id(), change.slots())),
                        changes.filter(Change::retired).map(Change::id),
                        new Changes.Drop(gone, promotions.dropped(), taxes.dropped()),
                        Vector.empty()),
                promotions.stated(),
                Option.when(!keepsRules(), version.rules()),
                keepsRules() ? version.rules().drop(rulesBefore().size()) : Vector.empty(),
                version.revisions());
        boolean inOrder = start.with(unordered).exists(same -> same.offers().equals(version.offers()));
        return inOrder ? unordered : unordered.inOrder(version.offers().map(Offer::id));
    }

    private Terms terms(Vector<TaxCategory> taxes) {
        Terms own = Expansion.after(version).terms();
        Terms other = start.terms();
        return new Terms(
                unless(own.basis(), other.basis()),
                unless(own.basisBySegment(), other.basisBySegment().orElse(Option.some(TreeMap.empty()))),
                unless(own.taxation(), other.taxation()),
                taxes);
    }

    private static Terms top(CatalogVersion version) {
        Terms all = Expansion.after(version).terms();
        return new Terms(all.basis(), all.basisBySegment().filter(TreeMap::nonEmpty), all.taxation(), all.taxes());
    }

    private static <T> Option<T> unless(Option<T> own, Option<T> other) {
        return own.equals(other) ? Option.none() : own;
    }

    private boolean keepsRules() {
        return version.rules().startsWith(rulesBefore())
                && (rulesBefore().nonEmpty() || version.rules().isEmpty());
    }

    private Vector<Rule> rulesBefore() {
        return start.version().map(CatalogVersion::rules).getOrElse(Vector.empty());
    }

    /** How an offer came from the one before; none if it is the same. */
    private Option<Change> change(Offer offer) {
        Option<Offer> old = Option.of(before.get(offer.id()));
        return old.contains(offer)
                ? Option.none()
                : old.flatMap(other -> amended(other, offer)).orElse(Option.some(Change.anew(offer)));
    }

    private Option<Change> amended(Offer old, Offer offer) {
        Vector<Tuple2<Option<ChargeId>, PriceModel>> prices = prices(old, offer);
        Vector<Tuple2<String, SlotPrices>> slots = slots(old, offer);
        Offer repriced = Amended.inSlots(Amended.repriced(old, prices), slots);
        if (offer.equals(repriced)) {
            return Option.some(new Change(offer.id(), prices, slots, false, Option.none()));
        }
        return Option.when(
                offer.equals(Amended.retired(repriced, version.from())),
                () -> new Change(offer.id(), prices, slots, true, Option.none()));
    }

    private static Vector<Tuple2<String, SlotPrices>> slots(Offer old, Offer offer) {
        return old instanceof Pack before && offer instanceof Pack after
                ? after.slots()
                        .flatMap(slot -> before.slot(slot.name())
                                .flatMap(other -> SlotPrices.between(other, slot))
                                .filter(prices -> !prices.isNothing())
                                .map(prices -> Tuple.of(slot.name(), prices)))
                : Vector.empty();
    }

    private static Vector<Tuple2<Option<ChargeId>, PriceModel>> prices(Offer old, Offer offer) {
        return offer.charges()
                .filter(charge ->
                        old.charge(charge.id()).map(Charge::price).exists(price -> !price.equals(charge.price())))
                .map(charge -> Tuple.of(Option.some(charge.id()), charge.price()));
    }

    /** What is left out and what is stated; all of it where its order could not be said otherwise. */
    private record Restated<T, K>(Vector<K> dropped, Vector<T> stated) {

        static <T, K> Restated<T, K> of(Vector<T> before, Vector<T> after, Function<T, K> id) {
            Map<K, T> kept = Expansion.byId(after, id);
            Vector<K> gone = before.map(id).reject(kept::containsKey);
            Vector<T> other = after.removeAll(before);
            return Expansion.merged(before, other, id, gone).equals(after)
                    ? new Restated<>(gone, other)
                    : new Restated<>(before.map(id), after);
        }
    }

    /** How an offer came from the one before: by other prices, by being retired, or by being stated anew. */
    private record Change(
            OfferId id,
            Vector<Tuple2<Option<ChargeId>, PriceModel>> prices,
            Vector<Tuple2<String, SlotPrices>> slots,
            boolean retired,
            Option<Offer> anew) {

        static Change anew(Offer offer) {
            return new Change(offer.id(), Vector.empty(), Vector.empty(), false, Option.some(offer));
        }
    }
}
