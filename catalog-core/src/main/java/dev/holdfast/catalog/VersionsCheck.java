package dev.holdfast.catalog;

import dev.holdfast.catalog.CatalogProblem.Code;
import dev.holdfast.catalog.offer.AddOn;
import dev.holdfast.catalog.offer.Lifecycle;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.Pack;
import dev.holdfast.catalog.offer.Product;
import dev.holdfast.catalog.offer.Slot;
import io.vavr.collection.Vector;
import java.time.LocalDate;

/**
 * Finds what is wrong between versions: two of one day, several currencies, offers that vanish while they may be held,
 * and revisions that reach the same holding.
 *
 * @param brochures the versions by date
 */
record VersionsCheck(Vector<Brochure> brochures) {

    private static final Offer.Cases<String> SORT = new Offer.Cases<>() {
        @Override
        public String product(Product product) {
            return "a product";
        }

        @Override
        public String pack(Pack pack) {
            return "a pack";
        }

        @Override
        public String addOn(AddOn addOn) {
            return "an add-on";
        }
    };

    Vector<CatalogProblem> problems() {
        Vector<CatalogVersion> versions = brochures.map(Brochure::version);
        return versions.zip(versions.drop(1))
                .flatMap(pair -> sameDay(pair._1(), pair._2()).appendAll(leftBehind(pair._1(), pair._2())))
                .appendAll(versions.drop(1).flatMap(version -> otherCurrency(versions.head(), version)))
                .appendAll(brochures.flatMap(VersionsCheck::overlaps))
                .appendAll(brochures.flatMap(VersionsCheck::placeless));
    }

    private static Vector<CatalogProblem> sameDay(CatalogVersion earlier, CatalogVersion later) {
        return earlier.from().equals(later.from())
                ? Vector.of(Brochure.whole(later)
                        .problem(
                                Code.DUPLICATE_ID,
                                "two versions take effect on " + later.from(),
                                "give each version its own day, or make them one"))
                : Vector.empty();
    }

    private static Vector<CatalogProblem> otherCurrency(CatalogVersion first, CatalogVersion version) {
        return version.currency().equals(first.currency())
                ? Vector.empty()
                : Vector.of(Brochure.whole(version)
                        .problem(
                                Code.WRONG_MONEY,
                                "it is in " + version.currency() + " and the first version in " + first.currency(),
                                "make another catalogue for another currency"));
    }

    private static Vector<CatalogProblem> leftBehind(CatalogVersion earlier, CatalogVersion later) {
        return earlier.offers()
                .filter(offer -> isHeldInto(offer, later.from()) && !canStay(offer, later))
                .map(offer -> Brochure.place(later, offer)
                        .problem(
                                Code.NO_WAY_TO_STAY,
                                "it may be held from version " + earlier.from()
                                        + " and is "
                                        + (later.offer(offer.id()).isEmpty() ? "missing" : "obsolete without notice"),
                                "keep it with life cycle retired"));
    }

    private static boolean isHeldInto(Offer offer, LocalDate day) {
        Lifecycle.State before = offer.lifecycle().on(day.minusDays(1));
        return (before == Lifecycle.State.LAUNCHED || before == Lifecycle.State.RETIRED)
                && offer.lifecycle().on(day) != Lifecycle.State.OBSOLETE;
    }

    // who was told, by a time as retired or by a revision, can leave in good time
    private static boolean canStay(Offer offer, CatalogVersion later) {
        return later.offer(offer.id())
                .exists(now -> now.lifecycle().on(later.from()) != Lifecycle.State.OBSOLETE
                        || wasRetired(now, later.from())
                        || later.revisions().exists(revision -> revision.on().means(now)));
    }

    private static boolean wasRetired(Offer offer, LocalDate day) {
        return offer.lifecycle()
                .from()
                .exists(state ->
                        state._2() == Lifecycle.State.RETIRED && !state._1().isAfter(day));
    }

    private static Vector<CatalogProblem> overlaps(Brochure brochure) {
        Vector<Placed<Revision>> revisions = brochure.revisions();
        return revisions
                .zipWithIndex()
                .flatMap(later -> revisions
                        .take(later._2())
                        .filter(earlier -> overlap(earlier.part(), later._1().part(), brochure))
                        .map(earlier -> later._1()
                                .problem(
                                        Code.OVERLAPPING_REVISIONS,
                                        "it reaches holdings that the one before reaches too: " + earlier.at(),
                                        "let them differ in offers, in contract dates or in segment")));
    }

    /** Who is moved to another offer keeps a place for all that fills the one before. */
    private static Vector<CatalogProblem> placeless(Brochure brochure) {
        return brochure.revisions()
                .flatMap(revision -> revision.part()
                        .to()
                        .flatMap(brochure.version()::offer)
                        .toVector()
                        .flatMap(to -> brochure.meant(revision.part().on()).flatMap(from -> missing(from, to)))
                        .map(missing -> revision.problem(
                                Code.NO_WAY_TO_STAY,
                                missing,
                                "move them to an offer of the same sort with the same slots")));
    }

    private static Vector<String> missing(Offer from, Offer to) {
        if (!from.match(SORT).equals(to.match(SORT))) {
            return Vector.of("it moves who holds " + from.id() + ", " + from.match(SORT) + ", to " + to.id() + ", "
                    + to.match(SORT));
        }
        return from instanceof Pack pack && to instanceof Pack other
                ? pack.slots()
                        .map(Slot::name)
                        .reject(name -> other.slot(name).isDefined())
                        .map(name ->
                                "it moves who holds " + from.id() + " to " + to.id() + ", which has no slot " + name)
                : Vector.empty();
    }

    private static boolean overlap(Revision one, Revision other, Brochure brochure) {
        return one.reach().contracts().overlaps(other.reach().contracts())
                && one.reach().segment().forAll(mine -> other.reach().segment().forAll(mine::equals))
                && brochure.meant(one.on()).exists(other.on()::means);
    }
}
