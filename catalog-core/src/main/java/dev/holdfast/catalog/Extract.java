package dev.holdfast.catalog;

import dev.holdfast.catalog.offer.AddOn;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.offer.SalesWindow;
import dev.holdfast.catalog.promotion.Promotion;
import dev.holdfast.catalog.rule.Eligibility;
import io.vavr.Tuple2;
import io.vavr.collection.SortedSet;
import io.vavr.collection.TreeSet;
import io.vavr.collection.Vector;

/**
 * The versions of a catalogue as one channel needs them. An offer is left out if no version sells it through the channel
 * and nothing that stays names it: then nothing that stays depends on it.
 *
 * @param channel the channel
 */
record Extract(String channel) {

    static Vector<CatalogVersion> of(Vector<CatalogVersion> versions, String channel) {
        Extract extract = new Extract(channel);
        Vector<CatalogVersion> seen = versions.map(extract::seen);
        SortedSet<OfferId> kept = TreeSet.ofAll(seen.flatMap(CatalogVersion::offers)
                .filter(offer -> offer.sales().nonEmpty())
                .map(Offer::id));
        SortedSet<OfferId> before = TreeSet.empty();
        while (kept.size() > before.size()) {
            before = kept;
            kept = kept.addAll(reduced(seen, kept).flatMap(Extract::named));
        }
        return withoutDead(reduced(seen, kept));
    }

    private CatalogVersion seen(CatalogVersion version) {
        return version.withOffers(version.offers().map(this::seen))
                .withPromotions(version.promotions()
                        .reject(promotion -> promotion.eligibility().exists(this::isElsewhere))
                        .flatMap(promotion -> promotion.sales().through(channel).map(promotion::withSales)));
    }

    private boolean isElsewhere(Eligibility condition) {
        return condition instanceof Eligibility.ThroughChannel through
                && !through.channels().contains(channel);
    }

    private Offer seen(Offer offer) {
        Vector<SalesWindow> sales = offer.sales().flatMap(window -> window.through(channel));
        return offer.withSales(sales);
    }

    private static Vector<CatalogVersion> reduced(Vector<CatalogVersion> versions, SortedSet<OfferId> kept) {
        return versions.map(version -> version.withOffers(version.offers().filter(offer -> kept.contains(offer.id()))));
    }

    private static Vector<OfferId> named(CatalogVersion version) {
        Brochure brochure = new Brochure(version);
        return brochure.slots()
                .map(Placed::part)
                .flatMap(slot -> slot.allowed()
                        .appendAll(slot.defaults())
                        .appendAll(slot.pricingByOffer().keySet()))
                .appendAll(version.offers()
                        .flatMap(offer -> offer instanceof AddOn addOn ? addOn.hosts() : Vector.<OfferId>empty()))
                .appendAll(brochure.selections()
                        .map(Placed::part)
                        .flatMap(selection -> selection.offers().toVector().appendAll(selection.except())))
                .appendAll(version.revisions().flatMap(Revision::to));
    }

    /** What reduced only what is left out can never apply, and is left out too. */
    private static Vector<CatalogVersion> withoutDead(Vector<CatalogVersion> versions) {
        Vector<Vector<Promotion>> before =
                versions.map(CatalogVersion::promotions).prepend(Vector.empty());
        return versions.zip(before).map(Extract::withoutDead);
    }

    private static CatalogVersion withoutDead(Tuple2<CatalogVersion, Vector<Promotion>> version) {
        PromotionCheck check = new PromotionCheck(new Brochure(version._1()), version._2());
        return version._1().withPromotions(version._1().promotions().reject(check::isDead));
    }
}
