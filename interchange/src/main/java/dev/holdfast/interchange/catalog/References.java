package dev.holdfast.interchange.catalog;

import dev.holdfast.catalog.Uplift;
import dev.holdfast.catalog.charge.Charge;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.offer.Pack;
import dev.holdfast.catalog.offer.Selection;
import dev.holdfast.catalog.offer.Slot;
import dev.holdfast.catalog.price.PriceModel;
import dev.holdfast.catalog.promotion.Promotion;
import dev.holdfast.catalog.tax.TaxCategory;
import dev.holdfast.interchange.codec.Near;
import dev.holdfast.interchange.text.Fault;
import dev.holdfast.interchange.text.Tree;
import io.vavr.Tuple2;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Finds what a version changes though nothing of the kind is there. The offers' own references the catalogue checks. */
final class References {

    private final Tree.Fields version;
    private final StatedVersion stated;

    private References(Tree.Fields version, StatedVersion stated) {
        this.version = version;
        this.stated = stated;
    }

    static Vector<Fault> faults(Tree.Fields version, Expansion start, StatedVersion stated) {
        References references = new References(version, stated);
        Vector<Fault> twice = references.twice();
        return stated.changes().equals(Changes.NONE) ? twice : twice.appendAll(references.unknown(start));
    }

    private Vector<Fault> unknown(Expansion start) {
        Changes changes = stated.changes();
        Changes.Drop drop = changes.drop();
        Map<OfferId, Offer> offers = Expansion.byId(start.offers(), Offer::id);
        Vector<Fault> dropped = unknown("offer", drop.offers(), offers.keySet(), "drop", "offers")
                .appendAll(unknown(
                        "promotion", drop.promotions(), ids(start.promotions(), Promotion::id), "drop", "promotions"))
                .appendAll(unknown(
                        "tax category", drop.taxes(), ids(start.terms().taxes(), TaxCategory::id), "drop", "taxes"));
        drop.offers().forEach(offers::remove);
        stated.offers().forEach(offer -> offers.put(offer.id(), offer));
        return dropped.appendAll(changes.uplift()
                        .zipWithIndex((uplift, index) -> unknown(uplift, index, start.offers()))
                        .flatMap(faults -> faults))
                .appendAll(unknown("offer", changes.reprice().map(Tuple2::_1), offers.keySet(), "reprice"))
                .appendAll(changes.reprice()
                        .flatMap(prices -> Option.of(offers.get(prices._1()))
                                .toVector()
                                .flatMap(offer -> unknownCharges(offer, prices._2()))))
                .appendAll(unknown("offer", changes.repriceSlots().map(Tuple2::_1), offers.keySet(), "repriceSlots"))
                .appendAll(changes.repriceSlots()
                        .flatMap(prices -> Option.of(offers.get(prices._1()))
                                .toVector()
                                .flatMap(
                                        offer -> unknownSlots(offer, prices._2().map(Tuple2::_1)))))
                .appendAll(unknown("offer", changes.retire(), offers.keySet(), "retire"))
                .appendAll(unknown("offer", changes.order(), offers.keySet(), "order"));
    }

    private Vector<Fault> unknownCharges(Offer offer, Vector<Tuple2<Option<ChargeId>, PriceModel>> prices) {
        Set<ChargeId> known = ids(offer.charges(), Charge::id);
        Vector<String> path = Vector.of("reprice", offer.id().value());
        return known.size() != 1 && prices.exists(price -> price._1().isEmpty())
                ? Vector.of(new Fault(
                        Outline.place(version, path),
                        offer.id() + " has " + known.size() + " charges, and it is not said which one",
                        "write it under its charge: "
                                + Vector.ofAll(known).sorted().mkString(", ")))
                : unknown("charge", prices.flatMap(Tuple2::_1), known, path.toJavaArray(String[]::new));
    }

    private Vector<Fault> unknownSlots(Offer offer, Vector<String> slots) {
        Vector<Slot> known = offer instanceof Pack pack ? pack.slots() : Vector.empty();
        return unknown(
                "slot",
                slots,
                ids(known, Slot::name),
                "repriceSlots",
                offer.id().value());
    }

    private Vector<Fault> unknown(Uplift uplift, int index, Vector<Offer> before) {
        Selection on = uplift.on();
        String[] path = {"uplift", Integer.toString(index + 1), "for"};
        Vector<Fault> unknown = unknown(
                        "offer", on.offers().toVector().appendAll(on.except()), ids(before, Offer::id), path)
                .appendAll(unknown(
                        "charge", on.charges().toVector(), ids(before.flatMap(Offer::charges), Charge::id), path));
        boolean raisesNothing = before.forAll(offer -> offer.charges().forAll(charge -> !on.means(offer, charge)));
        return unknown.isEmpty() && raisesNothing
                ? Vector.of(new Fault(
                        Outline.place(version, Vector.of(path)),
                        "no price of the version before is meant",
                        "name offers that it has, or take this out"))
                : unknown;
    }

    private <K> Vector<Fault> unknown(String noun, Seq<K> ids, Collection<K> known, String... path) {
        return ids.reject(known::contains)
                .distinct()
                .map(id -> new Fault(
                        Outline.place(version, Vector.of(path).append(id.toString())),
                        "there is no " + noun + " '" + id + "' here",
                        known.isEmpty()
                                ? "take it out"
                                : Near.mend(
                                        id.toString(),
                                        Vector.ofAll(known)
                                                .map(Object::toString)
                                                .sorted())))
                .toVector();
    }

    private static <T, K> Set<K> ids(Seq<T> values, Function<T, K> id) {
        Set<K> all = new HashSet<>();
        values.forEach(value -> all.add(id.apply(value)));
        return all;
    }

    private Vector<Fault> twice() {
        Map<OfferId, Offer> first = new HashMap<>();
        return stated.offers()
                .flatMap(offer -> Option.of(first.putIfAbsent(offer.id(), offer))
                        .map(other -> new Fault(
                                Outline.place(
                                        version,
                                        Vector.of(sectionOf(offer), offer.id().value())),
                                "the id '" + offer.id() + "' is already that of one of the " + sectionOf(other),
                                "give each offer an id of its own")));
    }

    private static String sectionOf(Offer offer) {
        return Vector.of("products", "packs", "addOns").get(Amended.section(offer));
    }
}
