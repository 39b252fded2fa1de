package dev.holdfast.interchange.catalog;

import dev.holdfast.catalog.charge.Charge;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.promotion.Promotion;
import dev.holdfast.catalog.tax.TaxCategory;
import dev.holdfast.interchange.codec.Near;
import dev.holdfast.interchange.text.Fault;
import dev.holdfast.interchange.text.Tree;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/** Finds what a version changes though nothing of the kind is there. The offers' own references the catalogue checks. */
final class References {

    private final Tree.Fields version;
    private final Vector<String> taxes;
    private final Vector<String> promotions;
    private final Map<OfferId, Offer> before;
    private final Map<OfferId, Offer> after;

    private References(Tree.Fields version, Expansion start, StatedVersion stated) {
        this.version = version;
        this.taxes = start.terms().taxes().map(TaxCategory::id);
        this.promotions = start.promotions().map(Promotion::id).map(Object::toString);
        this.before = byId(start.offers());
        this.after = before.removeAll(stated.changes().drop().offers()).merge(byId(stated.offers()));
    }

    static Vector<Fault> faults(Tree.Fields version, Expansion start, StatedVersion stated) {
        Changes changes = stated.changes();
        if (changes.equals(Changes.NONE)) {
            return twice(version, stated);
        }
        References known = new References(version, start, stated);
        Vector<String> offersBefore = ids(known.before);
        Vector<String> offersAfter = ids(known.after);
        return twice(version, stated)
                .appendAll(known.unknown("offer", changes.drop().offers(), offersBefore, "drop", "offers"))
                .appendAll(
                        known.unknown("promotion", changes.drop().promotions(), known.promotions, "drop", "promotions"))
                .appendAll(known.unknown("tax category", changes.drop().taxes(), known.taxes, "drop", "taxes"))
                .appendAll(known.unknown("offer", changes.reprice().map(prices -> prices._1()), offersAfter, "reprice"))
                .appendAll(changes.reprice()
                        .flatMap(prices -> known.after
                                .get(prices._1())
                                .toVector()
                                .flatMap(offer -> known.unknown(
                                        "charge",
                                        prices._2().map(price -> price._1()),
                                        offer.charges().map(Charge::id).map(Object::toString),
                                        "reprice",
                                        prices._1().value()))))
                .appendAll(known.unknown("offer", changes.retire(), offersAfter, "retire"))
                .appendAll(known.unknown("offer", changes.order(), offersAfter, "order"));
    }

    private Vector<Fault> unknown(String noun, Seq<?> ids, Vector<String> known, String... path) {
        return Vector.ofAll(ids.map(Object::toString)
                .distinct()
                .reject(known::contains)
                .map(id -> new Fault(
                        Outline.place(version, Vector.of(path).append(id)),
                        "there is no " + noun + " '" + id + "' here",
                        known.isEmpty() ? "take it out" : Near.mend(id, known))));
    }

    private static Vector<Fault> twice(Tree.Fields version, StatedVersion stated) {
        Map<OfferId, Vector<Offer>> all = stated.offers().groupBy(Offer::id);
        return Vector.ofAll(all.values())
                .filter(same -> same.size() > 1)
                .map(same -> new Fault(
                        Outline.place(
                                version,
                                Vector.of(
                                        sectionOf(same.last()), same.last().id().value())),
                        "the id '" + same.head().id() + "' is already that of one of the " + sectionOf(same.head()),
                        "give each offer an id of its own"));
    }

    private static String sectionOf(Offer offer) {
        return Vector.of("products", "packs", "addOns").get(Amended.section(offer));
    }

    private static Map<OfferId, Offer> byId(Seq<Offer> offers) {
        return HashMap.ofEntries(offers.map(offer -> io.vavr.Tuple.of(offer.id(), offer)));
    }

    private static Vector<String> ids(Map<OfferId, Offer> offers) {
        return Vector.ofAll(offers.keySet()).map(OfferId::value).sorted();
    }
}
