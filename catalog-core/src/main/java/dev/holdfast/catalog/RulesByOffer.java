package dev.holdfast.catalog;

import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.rule.Rule;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The rules of a version, found by the offers that they are about, so that nobody who holds three offers of five
 * thousand asks every rule whether it means them.
 *
 * <p>Rules are sets of their places in the version, which keeps them in its order. The sets are never changed once they
 * are made.
 */
final class RulesByOffer {

    private final CatalogVersion version;
    private final Map<OfferId, BitSet> places;

    private RulesByOffer(CatalogVersion version, Map<OfferId, BitSet> places) {
        this.version = version;
        this.places = places;
    }

    static RulesByOffer of(CatalogVersion version) {
        Map<OfferId, BitSet> naming = new LinkedHashMap<>();
        BitSet namingNone = new BitSet();
        int place = 0;
        for (Rule rule : version.rules()) {
            for (OfferId named : rule.on().offers()) {
                naming.computeIfAbsent(named, id -> new BitSet()).set(place);
            }
            namingNone.set(place, rule.on().offers().isEmpty());
            place++;
        }
        Map<OfferId, BitSet> places = new LinkedHashMap<>();
        for (Offer offer : version.offers()) {
            BitSet candidates = (BitSet) namingNone.clone();
            candidates.or(naming.getOrDefault(offer.id(), new BitSet()));
            places.putIfAbsent(offer.id(), meaning(version, candidates, offer));
        }
        return new RulesByOffer(version, places);
    }

    /** The rules that mean one of some offers, in order. */
    Vector<Rule> onAny(Iterable<Offer> offers) {
        BitSet found = new BitSet();
        for (Offer offer : offers) {
            found.or(placesOf(offer));
        }
        ArrayList<Rule> rules = new ArrayList<>(found.cardinality());
        for (int place = found.nextSetBit(0); place >= 0; place = found.nextSetBit(place + 1)) {
            rules.add(version.rules().get(place));
        }
        return Vector.ofAll(rules);
    }

    /** What another version describes otherwise may be meant by other rules. */
    private BitSet placesOf(Offer offer) {
        BitSet known = places.get(offer.id());
        return known != null && version.offer(offer.id()).exists(own -> own == offer)
                ? known
                : meaning(version, all(), offer);
    }

    private BitSet all() {
        BitSet all = new BitSet();
        all.set(0, version.rules().size());
        return all;
    }

    private static BitSet meaning(CatalogVersion version, BitSet candidates, Offer offer) {
        BitSet meaning = new BitSet();
        for (int place = candidates.nextSetBit(0); place >= 0; place = candidates.nextSetBit(place + 1)) {
            meaning.set(place, version.rules().get(place).on().means(offer));
        }
        return meaning;
    }
}
