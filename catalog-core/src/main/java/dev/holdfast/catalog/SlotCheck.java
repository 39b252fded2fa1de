package dev.holdfast.catalog;

import dev.holdfast.catalog.CatalogProblem.Code;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.offer.Pack;
import dev.holdfast.catalog.offer.Slot;
import io.vavr.Tuple;
import io.vavr.collection.SortedSet;
import io.vavr.collection.TreeMap;
import io.vavr.collection.TreeSet;
import io.vavr.collection.Vector;

/**
 * Finds slots that nothing can fill and defaults that do not fit.
 *
 * <p>An offer can be held if it is in the version, is not obsolete or still in design, and, if it is a pack, if each
 * of its slots can be filled. A pack that needs itself to be filled cannot.
 */
record SlotCheck(Brochure brochure) {

    Vector<CatalogProblem> problems() {
        TreeSet<OfferId> packs = holdablePacks();
        return brochure.offers()
                .filter(offer -> offer.part() instanceof Pack && brochure.mayBeHeld(offer.part()))
                .flatMap(Brochure::slotsOf)
                .flatMap(slot -> inSlot(slot, packs))
                .appendAll(insideItself(packs));
    }

    private Vector<CatalogProblem> inSlot(Placed<Slot> placed, TreeSet<OfferId> packs) {
        Slot slot = placed.part();
        if (!isFillable(slot, packs)) {
            return Vector.of(placed.problem(
                    Code.UNFILLABLE_SLOT,
                    "it needs " + slot.min() + " and none of the offers it allows can be held",
                    "allow an offer that can be held, or set its minimum to 0"));
        }
        return slot.defaults()
                .distinct()
                .reject(id -> slot.allowed().contains(id) && isHoldable(id, packs))
                .map(id -> placed.problem(
                        Code.DEFAULT_NOT_ALLOWED,
                        "its default " + id
                                + (slot.allowed().contains(id) ? " cannot be held" : " is not among the allowed"),
                        "allow " + id + " in the slot, or name another default"))
                .appendAll(wrongCount(placed));
    }

    private static Vector<CatalogProblem> wrongCount(Placed<Slot> placed) {
        Slot slot = placed.part();
        int count = slot.defaults().size();
        return count == 0 || (slot.min() <= count && count <= slot.max())
                ? Vector.empty()
                : Vector.of(placed.problem(
                        Code.DEFAULT_NOT_ALLOWED,
                        "it has " + count + " defaults and takes " + slot.min() + " to " + slot.max(),
                        "name as many defaults as it takes, or none"));
    }

    // a default inside itself would be filled without end
    private Vector<CatalogProblem> insideItself(TreeSet<OfferId> packs) {
        TreeMap<OfferId, SortedSet<OfferId>> defaults = TreeMap.ofEntries(packs.toVector()
                .flatMap(brochure.version()::offer)
                .map(pack -> Tuple.of(pack.id(), defaultPacks(pack, packs)))
                .filter(edges -> edges._2().nonEmpty()));
        return new Graph(defaults)
                .circles()
                .map(circle -> Brochure.place(
                                brochure.version(),
                                brochure.version().offer(circle.head()).get())
                        .problem(
                                Code.DEFAULT_NOT_ALLOWED,
                                "by default it contains itself: " + circle.mkString(", "),
                                "name another default in one of these packs"));
    }

    private static SortedSet<OfferId> defaultPacks(Offer pack, TreeSet<OfferId> packs) {
        return slots(pack).flatMap(Slot::defaults).filter(packs::contains).toSortedSet();
    }

    // from the innermost packs outwards, so that packs that only contain each other are left out
    private TreeSet<OfferId> holdablePacks() {
        Vector<Offer> packs =
                brochure.version().offers().filter(Pack.class::isInstance).filter(brochure::mayBeHeld);
        TreeSet<OfferId> known = TreeSet.empty();
        TreeSet<OfferId> more = fillable(packs, known);
        while (more.size() > known.size()) {
            known = more;
            more = fillable(packs, known);
        }
        return known;
    }

    private TreeSet<OfferId> fillable(Vector<Offer> packs, TreeSet<OfferId> known) {
        return TreeSet.ofAll(packs.filter(pack -> slots(pack).forAll(slot -> isFillable(slot, known)))
                .map(Offer::id));
    }

    private boolean isFillable(Slot slot, TreeSet<OfferId> packs) {
        return slot.min() == 0 || slot.allowed().exists(id -> isHoldable(id, packs));
    }

    private boolean isHoldable(OfferId id, TreeSet<OfferId> packs) {
        return brochure.version()
                .offer(id)
                .exists(offer -> offer instanceof Pack ? packs.contains(id) : brochure.mayBeHeld(offer));
    }

    private static Vector<Slot> slots(Offer offer) {
        return offer instanceof Pack pack ? pack.slots() : Vector.empty();
    }
}
