package dev.holdfast.catalog;

import dev.holdfast.catalog.charge.Charge;
import dev.holdfast.catalog.offer.AddOn;
import dev.holdfast.catalog.offer.Lifecycle;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.Pack;
import dev.holdfast.catalog.offer.Product;
import dev.holdfast.catalog.offer.Selection;
import dev.holdfast.catalog.offer.Slot;
import dev.holdfast.catalog.price.PriceModel;
import dev.holdfast.catalog.promotion.Promotion;
import dev.holdfast.catalog.rule.Rule;
import dev.holdfast.catalog.tax.Taxation;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.time.LocalDate;

/** A version laid out for checking: each of its parts with its place. */
final class Brochure {

    private static final Offer.Cases<String> KIND = new Offer.Cases<>() {
        @Override
        public String product(Product product) {
            return "product ";
        }

        @Override
        public String pack(Pack pack) {
            return "pack ";
        }

        @Override
        public String addOn(AddOn addOn) {
            return "add-on ";
        }
    };

    private final CatalogVersion version;
    private final Placed<CatalogVersion> whole;
    private final Vector<Placed<Offer>> offers;
    private final Vector<Placed<Rule>> rules;
    private final Vector<Placed<Charge>> charges;
    private final Vector<Placed<Slot>> slots;

    Brochure(CatalogVersion version) {
        this.version = version;
        this.whole = whole(version);
        this.offers = version.offers().map(offer -> place(version, offer));
        this.rules = numbered(version.rules(), rule -> rule.getClass().getSimpleName() + " rule ");
        this.charges = offers.flatMap(offer ->
                        offer.part().charges().map(charge -> offer.inside("charge " + charge.id(), charge)))
                .appendAll(rules.flatMap(Brochure::fee));
        this.slots = offers.flatMap(Brochure::slotsOf);
    }

    static Placed<CatalogVersion> whole(CatalogVersion version) {
        return new Placed<>("version " + version.from(), version);
    }

    static Placed<Offer> place(CatalogVersion version, Offer offer) {
        return whole(version).inside(offer.match(KIND) + offer.id(), offer);
    }

    CatalogVersion version() {
        return version;
    }

    Vector<Placed<Offer>> offers() {
        return offers;
    }

    Vector<Placed<Slot>> slots() {
        return slots;
    }

    static Vector<Placed<Slot>> slotsOf(Placed<? extends Offer> offer) {
        return offer.part() instanceof Pack pack
                ? pack.slots().map(slot -> offer.inside("slot " + slot.name(), slot))
                : Vector.empty();
    }

    // a fee that a rule states is a charge as well
    Vector<Placed<Charge>> charges() {
        return charges;
    }

    Vector<Placed<PriceModel>> prices() {
        return charges.map(charge -> new Placed<>(charge.at(), charge.part().price()))
                .appendAll(slots.flatMap(Brochure::pricesOf));
    }

    Vector<Placed<Taxation>> taxations() {
        return charges.flatMap(charge -> charge.part().taxation().map(taxation -> new Placed<>(charge.at(), taxation)))
                .prepend(whole.inside("taxation", version.taxation()));
    }

    Vector<Placed<Promotion>> promotions() {
        return version.promotions().map(promotion -> whole.inside("promotion " + promotion.id(), promotion));
    }

    Vector<Placed<Rule>> rules() {
        return rules;
    }

    Vector<Placed<Revision>> revisions() {
        return numbered(version.revisions(), revision -> "revision ");
    }

    Vector<Placed<Selection>> selections() {
        return promotions()
                .flatMap(promotion -> stated(promotion.part()).map(each -> new Placed<>(promotion.at(), each)))
                .appendAll(rules.flatMap(rule -> rule.part().selections().map(each -> new Placed<>(rule.at(), each))))
                .appendAll(revisions()
                        .map(revision ->
                                new Placed<>(revision.at(), revision.part().on())));
    }

    // few ids are named and many offers exist, so that asking each offer would be slow
    Seq<Offer> meant(Selection selection) {
        return selection.offers().isEmpty()
                ? version.offers().filter(selection::means)
                : selection.offers().toVector().flatMap(version::offer).filter(selection::means);
    }

    boolean mayBeHeld(Offer offer) {
        LocalDate start = version.from();
        return isHoldable(offer.lifecycle().on(start))
                || offer.lifecycle().from().exists(entry -> entry._1().isAfter(start) && isHoldable(entry._2()));
    }

    private static boolean isHoldable(Lifecycle.State state) {
        return state != Lifecycle.State.IN_DESIGN && state != Lifecycle.State.OBSOLETE;
    }

    private static Vector<Selection> stated(Promotion promotion) {
        return promotion
                .eligibility()
                .flatMap(condition -> condition.selections())
                .prependAll(promotion.whileHeld())
                .prepend(promotion.scope());
    }

    static Vector<Placed<PriceModel>> pricesOf(Placed<Slot> slot) {
        return slot.part()
                .pricing()
                .positions()
                .appendAll(slot.part().pricingByOffer().values().flatMap(pricing -> pricing.positions()))
                .map(price -> new Placed<>(slot.at(), price));
    }

    private static Vector<Placed<Charge>> fee(Placed<Rule> rule) {
        return rule.part() instanceof Rule.Change change
                ? change.fee().toVector().map(fee -> rule.inside("fee " + fee.id(), fee))
                : Vector.empty();
    }

    private <T> Vector<Placed<T>> numbered(Vector<T> parts, java.util.function.Function<T, String> noun) {
        return parts.zipWithIndex((part, index) -> whole.inside(noun.apply(part) + (index + 1), part));
    }
}
