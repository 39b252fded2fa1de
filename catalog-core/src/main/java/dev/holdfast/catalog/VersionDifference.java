package dev.holdfast.catalog;

import static java.util.Objects.requireNonNull;

import dev.holdfast.catalog.comparison.Change;
import dev.holdfast.catalog.comparison.Changes;
import dev.holdfast.catalog.comparison.OfferDifference;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.ServiceDifference;
import dev.holdfast.catalog.promotion.Promotion;
import dev.holdfast.catalog.rule.Rule;
import dev.holdfast.catalog.tax.TaxCategory;
import dev.holdfast.catalog.tax.Taxation;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * How one version of a catalogue differs from another.
 *
 * @param from the one version
 * @param to the other
 */
public record VersionDifference(CatalogVersion from, CatalogVersion to) {

    public VersionDifference {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
    }

    /**
     * The offers that only the other version has.
     *
     * @return the offers, in its order
     */
    public Vector<Offer> added() {
        return to.offers().filter(offer -> from.offer(offer.id()).isEmpty());
    }

    /**
     * The offers that only the one version has.
     *
     * @return the offers, in its order
     */
    public Vector<Offer> gone() {
        return from.offers().filter(offer -> to.offer(offer.id()).isEmpty());
    }

    /**
     * The offers that both have and that differ, in themselves or in the services of what fills them.
     *
     * @return the differences, in the order of the one version
     */
    public Vector<OfferDifference> changed() {
        return from.offers()
                .flatMap(offer -> to.offer(offer.id()).map(now -> between(offer, now)))
                .reject(OfferDifference::isEmpty);
    }

    /**
     * The promotions.
     *
     * @return their changes
     */
    public Changes<Promotion> promotions() {
        return Changes.between(from.promotions(), to.promotions(), Promotion::id);
    }

    /**
     * The rules. A rule has no name: one that changed is gone, and another is added.
     *
     * @return their changes
     */
    public Changes<Rule> rules() {
        return Changes.betweenUnnamed(from.rules(), to.rules());
    }

    /**
     * The tax categories with their rates.
     *
     * @return their changes
     */
    public Changes<TaxCategory> taxCategories() {
        return Changes.between(from.taxCategories(), to.taxCategories(), TaxCategory::id);
    }

    /**
     * How everything is taxed that does not say otherwise.
     *
     * @return its change, or none
     */
    public Option<Change<Taxation>> taxation() {
        return Change.between(from.taxation(), to.taxation());
    }

    /**
     * Tells whether nothing differs but the day and whom the versions reach.
     *
     * @return true if both say the same of everything that is sold
     */
    public boolean isEmpty() {
        return added().isEmpty()
                && gone().isEmpty()
                && changed().isEmpty()
                && promotions().isEmpty()
                && rules().isEmpty()
                && taxCategories().isEmpty()
                && taxation().isEmpty()
                && from.basis() == to.basis()
                && from.basisBySegment().equals(to.basisBySegment())
                && from.currency().equals(to.currency());
    }

    private OfferDifference between(Offer offer, Offer now) {
        return new OfferDifference(offer, now, ServiceDifference.between(from.services(offer), to.services(now)));
    }
}
