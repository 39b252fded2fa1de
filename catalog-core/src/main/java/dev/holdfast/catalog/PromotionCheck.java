package dev.holdfast.catalog;

import dev.holdfast.catalog.CatalogProblem.Code;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.SalesWindow;
import dev.holdfast.catalog.offer.Selection;
import dev.holdfast.catalog.promotion.Benefit;
import dev.holdfast.catalog.promotion.Lasting;
import dev.holdfast.catalog.promotion.LineRule;
import dev.holdfast.catalog.promotion.Promotion;
import dev.holdfast.catalog.rule.Eligibility;
import dev.holdfast.catalog.rule.Rule;
import dev.holdfast.catalog.time.DateWindow;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Finds promotions that can never apply, and promotions that contradict each other.
 *
 * <p>Two promotions contradict each other if one customer can have both on one charge, they stand at the same place in
 * the stacking order, and that place decides something: in an exclusive group, which one runs; between two fixed
 * prices, which price is meant. A condition of a host's own keeps promotions apart only if it says so.
 *
 * @param brochure the version
 * @param carried the promotions of the version before: one that comes over unchanged may have had its time
 */
record PromotionCheck(Brochure brochure, Vector<Promotion> carried) {

    Vector<CatalogProblem> problems() {
        Vector<Placed<Promotion>> all = brochure.promotions();
        return all.flatMap(this::dead)
                .appendAll(all.zipWithIndex()
                        .flatMap(later -> all.take(later._2())
                                .filter(earlier ->
                                        contradict(earlier.part(), later._1().part()))
                                .map(earlier -> contradiction(earlier, later._1()))));
    }

    /** Whether a promotion can never apply. */
    boolean isDead(Promotion promotion) {
        return whyDead(promotion).nonEmpty();
    }

    private Vector<CatalogProblem> dead(Placed<Promotion> placed) {
        return whyDead(placed.part())
                .map(reason -> placed.problem(
                        Code.DEAD_PROMOTION, "it can never apply: " + reason, "correct this, or remove the promotion"));
    }

    private Vector<String> whyDead(Promotion promotion) {
        return Vector.<Option<String>>of(
                        when(!reachesAnything(promotion), "its scope selects nothing that can be held"),
                        when(promotion.whileHeld().exists(this::isEmpty), "nothing it has to be held with can be held"),
                        when(
                                promotion.eligibility().exists(this::asksForNothing),
                                "a condition asks for an offer that cannot be held"),
                        carried.contains(promotion) ? Option.none() : nobodyMeets(promotion))
                .flatMap(reason -> reason);
    }

    private static Option<String> when(boolean dead, String reason) {
        return dead ? Option.some(reason) : Option.none();
    }

    private boolean reachesAnything(Promotion promotion) {
        // an extra allowance needs no charge to be on
        boolean anyOffer = promotion.benefit() instanceof Benefit.ExtraAllowance
                && promotion.scope().charges().isEmpty();
        return brochure.meant(promotion.scope())
                .filter(brochure::mayBeHeld)
                .exists(offer -> anyOffer || hasCharge(offer, promotion.scope()));
    }

    // the fee of a change is charged with the offer that is changed
    private boolean hasCharge(Offer offer, Selection scope) {
        return offer.charges().exists(charge -> scope.means(offer, charge))
                || brochure.version()
                        .rules(Rule.Change.class)
                        .filter(rule -> rule.on().means(offer) || rule.to().means(offer))
                        .exists(rule -> rule.fee().exists(fee -> scope.means(offer, fee)));
    }

    private boolean isEmpty(Selection selection) {
        return !brochure.meant(selection).exists(brochure::mayBeHeld);
    }

    private boolean asksForNothing(Eligibility condition) {
        return condition instanceof Eligibility.AnyOf any
                ? any.conditions().nonEmpty() && any.conditions().forAll(this::asksForNothing)
                : condition instanceof Eligibility.Holds holds && isEmpty(holds.what());
    }

    private Option<String> nobodyMeets(Promotion promotion) {
        Vector<Eligibility> all = conditions(promotion)
                .append(new Eligibility.AskedWithin(
                        DateWindow.from(brochure.version().from())));
        return all.reject(Eligibility::isPossible)
                .headOption()
                .map(impossible -> "nobody meets \"" + impossible.words() + "\"")
                .orElse(() -> all.zipWithIndex()
                        .flatMap(later -> all.take(later._2())
                                .filter(earlier -> areDisjoint(earlier, later._1()))
                                .map(earlier -> "nobody meets both \"" + earlier.words() + "\" and \""
                                        + later._1().words() + "\""))
                        .headOption());
    }

    // where, when and to whom it is sold are conditions like any other
    private static Vector<Eligibility> conditions(Promotion promotion) {
        SalesWindow sales = promotion.sales();
        Vector<Eligibility> sold = Vector.of(new Eligibility.AskedWithin(sales.dates()));
        Vector<Eligibility> where = sales.channels().isEmpty()
                ? Vector.empty()
                : Vector.of(new Eligibility.ThroughChannel(sales.channels()));
        Vector<Eligibility> whom =
                sales.segments().isEmpty() ? Vector.empty() : Vector.of(new Eligibility.InSegment(sales.segments()));
        Vector<Eligibility> there =
                sales.regions().isEmpty() ? Vector.empty() : Vector.of(new Eligibility.InRegion(sales.regions()));
        Vector<Eligibility> ends = promotion.lasting() instanceof Lasting.Until until
                ? Vector.of(new Eligibility.AskedWithin(new DateWindow(Option.none(), Option.some(until.end()))))
                : Vector.empty();
        return promotion
                .eligibility()
                .appendAll(sold)
                .appendAll(where)
                .appendAll(whom)
                .appendAll(there)
                .appendAll(ends);
    }

    private static boolean areDisjoint(Eligibility one, Eligibility other) {
        return one.isDisjointFrom(other) || other.isDisjointFrom(one);
    }

    private boolean contradict(Promotion one, Promotion other) {
        boolean placeDecides = one.exclusiveGroup().exists(other.exclusiveGroup()::contains)
                || (one.benefit() instanceof Benefit.FixedPrice && other.benefit() instanceof Benefit.FixedPrice);
        return placeDecides
                && one.order() == other.order()
                && !areToldApart(one, other)
                && brochure.meant(one.scope())
                        .exists(offer -> offer.charges()
                                .exists(charge -> one.scope().means(offer, charge)
                                        && other.scope().means(offer, charge)));
    }

    private static boolean areToldApart(Promotion one, Promotion other) {
        return one.whileHeld().exists(mine -> other.whileHeld().exists(theirs -> !theirs.equals(mine)))
                || one.lines().exists(lines -> other.lines().exists(theirs -> areApart(lines, theirs)))
                || conditions(one).exists(mine -> conditions(other).exists(theirs -> areDisjoint(mine, theirs)));
    }

    private static boolean areApart(LineRule one, LineRule other) {
        return one.by() == other.by() && (one.last() < other.first() || other.last() < one.first());
    }

    private static CatalogProblem contradiction(Placed<Promotion> one, Placed<Promotion> other) {
        return other.problem(
                Code.CONTRADICTING_PROMOTIONS,
                "it and promotion " + one.part().id() + " have order "
                        + other.part().order() + " on the same charge, and nothing tells which one counts",
                "give them different orders, or conditions that exclude each other");
    }
}
