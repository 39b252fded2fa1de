package dev.holdfast.catalog;

import dev.holdfast.catalog.charge.Charge;
import dev.holdfast.catalog.offer.HeldService;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.promotion.Promotion;
import dev.holdfast.catalog.promotion.PromotionId;
import dev.holdfast.catalog.rule.ChangeKind;
import dev.holdfast.catalog.rule.Rule;
import dev.holdfast.catalog.tax.PriceBasis;
import dev.holdfast.catalog.tax.TaxCategory;
import dev.holdfast.catalog.tax.Taxation;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;

/**
 * A dated, complete set of offers, promotions and rules, like a printed tariff brochure.
 *
 * <p>A version alone is a description: it is checked when it enters a {@link Catalog}, and can be sold from only then.
 */
@Value.Immutable
public abstract sealed class CatalogVersion implements WithCatalogVersion permits ImmutableCatalogVersion {

    CatalogVersion() {}

    /**
     * The day it takes effect, which is its name within the catalogue.
     *
     * @return the first day, inclusive
     */
    public abstract LocalDate from();

    /**
     * The currency of every amount in it.
     *
     * @return the currency
     */
    public abstract CurrencyUnit currency();

    /**
     * Whether its prices contain their tax, where a charge does not say otherwise.
     *
     * @return tax-inclusive where nothing is said
     */
    @Value.Default
    public PriceBasis basis() {
        return PriceBasis.TAX_INCLUSIVE;
    }

    /**
     * The basis for customers of some segments, where it is another.
     *
     * @return the basis by segment
     */
    @Value.Default
    public TreeMap<String, PriceBasis> basisBySegment() {
        return TreeMap.empty();
    }

    /**
     * How charges are taxed that do not say otherwise.
     *
     * @return the taxation
     */
    public abstract Taxation taxation();

    /**
     * The tax categories, with their dated rates.
     *
     * @return the categories, each id once
     */
    public abstract Vector<TaxCategory> taxCategories();

    /**
     * What is sold, or still held.
     *
     * @return the offers, each id once
     */
    public abstract Vector<Offer> offers();

    /**
     * The promotions.
     *
     * @return the promotions, each id once
     */
    @Value.Default
    public Vector<Promotion> promotions() {
        return Vector.empty();
    }

    /**
     * The rules.
     *
     * @return the rules
     */
    @Value.Default
    public Vector<Rule> rules() {
        return Vector.empty();
    }

    /**
     * Whom this version reaches among those who hold its offers already.
     *
     * @return the revisions; empty if it is for new sales only
     */
    @Value.Default
    public Vector<Revision> revisions() {
        return Vector.empty();
    }

    /**
     * An offer by its id.
     *
     * @param id the id
     * @return the offer, or none
     */
    public final Option<Offer> offer(OfferId id) {
        return offersById().getOrDefault(id, Option.none());
    }

    /**
     * A promotion by its id.
     *
     * @param id the id
     * @return the promotion, or none
     */
    public final Option<Promotion> promotion(PromotionId id) {
        return promotions().find(promotion -> promotion.id().equals(id));
    }

    /**
     * A tax category by its id.
     *
     * @param id the id
     * @return the category, or none
     */
    public final Option<TaxCategory> taxCategory(String id) {
        return taxCategories().find(category -> category.id().equals(id));
    }

    /**
     * The rules of one kind.
     *
     * @param kind the kind, such as {@code Rule.Requires.class}
     * @param <R> the kind
     * @return the rules of that kind, in their order
     */
    public final <R extends Rule> Vector<R> rules(Class<R> kind) {
        List<R> found = new ArrayList<>();
        for (Rule rule : rules()) {
            if (kind.isInstance(rule)) {
                found.add(kind.cast(rule));
            }
        }
        return Vector.ofAll(found);
    }

    /**
     * The rules about an offer.
     *
     * @param offer the offer, as this version or another describes it
     * @return the rules whose {@link Rule#on} means it, in their order
     */
    public final Vector<Rule> rulesOn(Offer offer) {
        return rules().isEmpty() ? rules() : rulesByOffer().onAny(Vector.of(offer));
    }

    /**
     * The rules about some offers.
     *
     * @param offers the offers, as this version or another describes them
     * @return the rules whose {@link Rule#on} means at least one of them, in their order
     */
    public final Vector<Rule> rulesOnAny(Iterable<Offer> offers) {
        return rules().isEmpty() ? rules() : rulesByOffer().onAny(offers);
    }

    /**
     * The rule that a change obeys.
     *
     * @param kind the kind of change
     * @param from the offer changed from, or added, removed, terminated
     * @param to the offer changed to; the same offer where nothing is changed to
     * @return the first change rule of that kind that means both, or none
     */
    public final Option<Rule.Change> changeRule(ChangeKind kind, Offer from, Offer to) {
        for (Rule rule : rulesOn(from)) {
            if (rule instanceof Rule.Change change
                    && change.kind() == kind
                    && change.to().means(to)) {
                return Option.some(change);
            }
        }
        return Option.none();
    }

    /**
     * The services that an offer of this version brings, at their places; a pack's slots are filled with their
     * defaults.
     *
     * @param offer the offer
     * @return the services
     */
    public final Vector<HeldService> services(Offer offer) {
        return offer.servicesByDefault(this::offer);
    }

    /**
     * How another version differs from this one.
     *
     * @param other the other version, usually the later one
     * @return the difference
     */
    public final VersionDifference compare(CatalogVersion other) {
        return new VersionDifference(this, other);
    }

    /**
     * The same version at prices that one percentage makes of these.
     *
     * @param uplift the percentage, and the prices that it is on
     * @return the version
     * @throws IllegalArgumentException if a price that is meant is of a model of the host's own without
     *     {@link dev.holdfast.catalog.price.PriceModel#withRates}
     */
    public final CatalogVersion withUplift(Uplift uplift) {
        return withOffers(offers().map(offer -> uplift.of(offer, this::offer)));
    }

    /**
     * How a charge is taxed.
     *
     * @param charge the charge
     * @return its own taxation, else this version's
     */
    public final Taxation taxationOf(Charge charge) {
        return charge.taxation().getOrElse(this::taxation);
    }

    /**
     * Whether a charge's price contains its tax.
     *
     * @param charge the charge
     * @param segment the customer's segment, or none if it is not known
     * @return the charge's own basis, else the segment's, else this version's
     */
    public final PriceBasis basisOf(Charge charge, Option<String> segment) {
        return charge.basis()
                .orElse(() -> segment.flatMap(basisBySegment()::get))
                .getOrElse(this::basis);
    }

    // of offers with the same id, which a catalogue refuses, the first; asked by id, never walked through
    @Value.Lazy
    Map<OfferId, Option<Offer>> offersById() {
        Map<OfferId, Option<Offer>> byId = new LinkedHashMap<>();
        offers().forEach(offer -> byId.putIfAbsent(offer.id(), Option.some(offer)));
        return byId;
    }

    @Value.Lazy
    RulesByOffer rulesByOffer() {
        return RulesByOffer.of(this);
    }

    @Value.Lazy
    boolean hasPromotionsOnLines() {
        return promotions().exists(promotion -> promotion.lines().isDefined());
    }

    /**
     * Tells whether a promotion is on some lines of an account only, so that what one costs depends on the others.
     *
     * @return true if there is one
     */
    public final boolean countsLines() {
        return hasPromotionsOnLines();
    }

    /**
     * A builder; {@code from}, {@code currency}, {@code taxation}, {@code taxCategories} and {@code offers} are
     * required.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a version. */
    public static final class Builder extends ImmutableCatalogVersion.Builder {
        Builder() {}

        /**
         * Sets the offers.
         *
         * @param offers the offers
         * @return this builder
         */
        public Builder offers(Iterable<? extends Offer> offers) {
            return offers(Vector.ofAll(offers));
        }

        /**
         * Sets the currency.
         *
         * @param code the ISO 4217 code
         * @return this builder
         * @throws org.joda.money.IllegalCurrencyException if there is no such currency
         */
        public Builder currency(String code) {
            return currency(CurrencyUnit.of(code));
        }

        /**
         * Taxes everything alike.
         *
         * @param category the one tax category
         * @return this builder
         */
        public Builder taxedAs(TaxCategory category) {
            return taxCategories(Vector.of(category)).taxation(Taxation.of(category.id()));
        }
    }
}
