package dev.holdfast.catalog;

import dev.holdfast.catalog.CatalogProblem.Code;
import dev.holdfast.catalog.charge.Charge;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.charge.OneOff;
import dev.holdfast.catalog.offer.AddOn;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.offer.Selection;
import dev.holdfast.catalog.offer.Slot;
import dev.holdfast.catalog.promotion.Promotion;
import dev.holdfast.catalog.tax.TaxCategory;
import dev.holdfast.catalog.tax.TaxShare;
import dev.holdfast.catalog.tax.Taxation;
import dev.holdfast.catalog.usage.Allowance;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.function.Function;

/** Finds ids that name nothing in their version, and ids given twice. */
record IdCheck(Brochure brochure) {

    Vector<CatalogProblem> problems() {
        return unknown().appendAll(twice());
    }

    private Vector<CatalogProblem> unknown() {
        return brochure.slots()
                .flatMap(slot -> unknownOffers(slot, idsIn(slot.part())))
                .appendAll(brochure.slots().flatMap(this::pricedButNotAllowed))
                .appendAll(brochure.offers().flatMap(this::unknownHosts))
                .appendAll(brochure.offers().flatMap(IdCheck::unknownReplaced))
                .appendAll(brochure.selections().flatMap(this::inSelection))
                .appendAll(brochure.revisions()
                        .flatMap(revision ->
                                unknownOffers(revision, revision.part().to().toVector())))
                .appendAll(brochure.taxations().flatMap(this::inTaxation));
    }

    private static Vector<OfferId> idsIn(Slot slot) {
        return slot.allowed().appendAll(slot.defaults()).distinct();
    }

    // a price for an offer that cannot be in the slot names nothing there
    private Vector<CatalogProblem> pricedButNotAllowed(Placed<Slot> slot) {
        return slot.part()
                .pricingByOffer()
                .keySet()
                .toVector()
                .removeAll(slot.part().allowed())
                .map(id -> slot.problem(
                        Code.UNKNOWN_ID,
                        "it prices offer " + id + ", which it does not allow",
                        "allow " + id + " in the slot, or remove its price"));
    }

    private Vector<CatalogProblem> unknownHosts(Placed<Offer> offer) {
        return offer.part() instanceof AddOn addOn ? unknownOffers(offer, addOn.hosts()) : Vector.empty();
    }

    private static Vector<CatalogProblem> unknownReplaced(Placed<Offer> offer) {
        return offer.part()
                .charges()
                .flatMap(charge -> replaced(charge)
                        .reject(id -> offer.part().charge(id).isDefined())
                        .map(id -> offer.inside("charge " + charge.id(), charge)
                                .problem(
                                        Code.UNKNOWN_ID,
                                        "it replaces charge " + id + ", which the offer does not have",
                                        "name a charge of the same offer, or replace nothing")));
    }

    private static Vector<ChargeId> replaced(Charge charge) {
        return charge instanceof OneOff fee ? fee.replaces() : Vector.empty();
    }

    private Vector<CatalogProblem> inSelection(Placed<Selection> placed) {
        Selection selection = placed.part();
        return unknownOffers(
                        placed,
                        selection.offers().toVector().appendAll(selection.except()),
                        "add the offer to the version, correct its name, or select everything")
                .appendAll(selection
                        .charges()
                        .toVector()
                        .reject(this::isCharge)
                        .map(id -> placed.problem(
                                Code.UNKNOWN_ID,
                                "no offer of the version has a charge " + id,
                                "add the charge to an offer, or correct its name")));
    }

    private boolean isCharge(ChargeId id) {
        return brochure.charges().exists(charge -> charge.part().id().equals(id));
    }

    private Vector<CatalogProblem> unknownOffers(Placed<?> placed, Seq<OfferId> ids) {
        return unknownOffers(placed, ids, "add the offer to the version, or correct its name");
    }

    private Vector<CatalogProblem> unknownOffers(Placed<?> placed, Seq<OfferId> ids, String mend) {
        return ids.toVector()
                .reject(id -> brochure.version().offer(id).isDefined())
                .map(id -> placed.problem(Code.UNKNOWN_ID, "the version has no offer " + id, mend));
    }

    private Vector<CatalogProblem> inTaxation(Placed<Taxation> placed) {
        return placed.part()
                .shares()
                .map(TaxShare::category)
                .reject(id -> brochure.version().taxCategory(id).isDefined())
                .map(id -> placed.problem(
                        Code.UNKNOWN_ID,
                        "the version has no tax category " + id,
                        "add the tax category to the version, or correct its name"));
    }

    private Vector<CatalogProblem> twice() {
        CatalogVersion version = brochure.version();
        Placed<CatalogVersion> whole = Brochure.whole(version);
        return repeated(whole, "offer", version.offers(), Offer::id)
                .appendAll(repeated(whole, "promotion", version.promotions(), Promotion::id))
                .appendAll(repeated(whole, "tax category", version.taxCategories(), TaxCategory::id))
                .appendAll(version.taxCategories().flatMap(this::ratesTwice))
                .appendAll(brochure.offers().flatMap(IdCheck::twiceIn));
    }

    private Vector<CatalogProblem> ratesTwice(TaxCategory category) {
        return repeated(
                Brochure.whole(brochure.version()).inside("tax category " + category.id(), category),
                "rate",
                category.rates(),
                rate -> "from " + rate.from()
                        + rate.region().map(region -> " in " + region).getOrElse(""));
    }

    private static Vector<CatalogProblem> twiceIn(Placed<Offer> offer) {
        return repeated(offer, "charge", offer.part().charges(), Charge::id)
                .appendAll(repeated(offer, "allowance", offer.part().allowances(), Allowance::id))
                .appendAll(repeated(
                        offer,
                        "slot",
                        Brochure.slotsOf(offer),
                        slot -> slot.part().name()));
    }

    private static <T, K extends Comparable<K>> Vector<CatalogProblem> repeated(
            Placed<?> where, String noun, Seq<T> parts, Function<T, K> id) {
        if (parts.size() < 2) {
            return Vector.empty();
        }
        Vector<K> sorted = parts.toVector().map(id).sorted();
        return sorted.zip(sorted.drop(1))
                .filter(pair -> pair._1().equals(pair._2()))
                .map(pair -> pair._1())
                .distinct()
                .map(twice -> where.problem(
                        Code.DUPLICATE_ID,
                        noun + " " + twice + " is given more than once",
                        "give each " + noun + " its own name, or remove one"));
    }
}
