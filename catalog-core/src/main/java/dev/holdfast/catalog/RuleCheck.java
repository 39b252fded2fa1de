package dev.holdfast.catalog;

import dev.holdfast.catalog.CatalogProblem.Code;
import dev.holdfast.catalog.offer.AddOn;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.offer.Selection;
import dev.holdfast.catalog.rule.Rule;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.SortedSet;
import io.vavr.collection.TreeMap;
import io.vavr.collection.TreeSet;
import io.vavr.collection.Vector;

/**
 * Finds offers that require each other in a circle, and offers that require what they exclude.
 *
 * <p>The hosts of an add-on are required like those of a rule. Of what a rule requires one is enough, so that a circle
 * with a way in from outside is sound. A circle without one could be entered by asking for all of it at once, but not
 * step by step, and leaving it has the same trap; what must be held together is a pack, and the catalogue should say so.
 */
record RuleCheck(Brochure brochure) {

    Vector<CatalogProblem> problems() {
        // what each offer needs; of each set one offer is enough
        TreeMap<OfferId, Vector<SortedSet<OfferId>>> needs = fromRules()
                .appendAll(fromHosts())
                .foldLeft(
                        TreeMap.empty(),
                        (map, need) -> map.put(
                                need._1(),
                                map.getOrElse(need._1(), Vector.empty()).append(need._2())));
        return circles(needs).appendAll(needs.toVector().flatMap(offer -> requiredAndExcluded(offer._1(), offer._2())));
    }

    private Vector<Tuple2<OfferId, SortedSet<OfferId>>> fromRules() {
        return brochure.version()
                .rules(Rule.Requires.class)
                .flatMap(rule -> needsOf(
                        rule.on(), TreeSet.ofAll(brochure.meant(rule.needed()).map(Offer::id))));
    }

    // an offer that is itself among what is required fulfils it
    private Vector<Tuple2<OfferId, SortedSet<OfferId>>> needsOf(Selection on, SortedSet<OfferId> needed) {
        return brochure.meant(on)
                .toVector()
                .map(Offer::id)
                .reject(needed::contains)
                .map(id -> Tuple.of(id, needed));
    }

    private Vector<Tuple2<OfferId, SortedSet<OfferId>>> fromHosts() {
        return brochure.offers()
                .map(Placed::part)
                .filter(AddOn.class::isInstance)
                .map(AddOn.class::cast)
                .filter(addOn -> addOn.hosts().nonEmpty())
                .map(addOn -> Tuple.of(addOn.id(), addOn.hosts().toSortedSet()));
    }

    private Vector<CatalogProblem> circles(TreeMap<OfferId, Vector<SortedSet<OfferId>>> needs) {
        SortedSet<OfferId> stuck = stuck(needs);
        TreeMap<OfferId, SortedSet<OfferId>> edges = TreeMap.ofEntries(stuck.toVector()
                .map(id -> Tuple.of(
                        id,
                        needs.getOrElse(id, Vector.empty())
                                .flatMap(each -> each)
                                .toSortedSet()
                                .intersect(stuck))));
        return new Graph(edges)
                .circles()
                .map(circle -> place(circle.head())
                        .problem(
                                Code.CIRCULAR_REQUIRES,
                                circle.size() == 1
                                        ? "it requires itself"
                                        : "these require each other in a circle: " + circle.mkString(", "),
                                "let one of them be held alone, or make them a pack"));
    }

    // the offers that cannot be had one by one, each after what it needs
    private static SortedSet<OfferId> stuck(TreeMap<OfferId, Vector<SortedSet<OfferId>>> needs) {
        SortedSet<OfferId> before = TreeSet.empty();
        SortedSet<OfferId> stuck = needs.keySet();
        while (stuck.size() != before.size()) {
            before = stuck;
            SortedSet<OfferId> still = stuck;
            stuck = still.filter(
                    id -> needs.getOrElse(id, Vector.empty()).exists(oneOf -> oneOf.forAll(still::contains)));
        }
        return stuck;
    }

    private Vector<CatalogProblem> requiredAndExcluded(OfferId id, Vector<SortedSet<OfferId>> needs) {
        Vector<Rule.Excludes> rules = brochure.version().rules(Rule.Excludes.class);
        return rules.isEmpty()
                ? Vector.empty()
                : brochure.version()
                        .offer(id)
                        .toVector()
                        .flatMap(offer -> needs.map(oneOf -> oneOf.toVector().flatMap(brochure.version()::offer))
                                .filter(oneOf ->
                                        oneOf.nonEmpty() && oneOf.forAll(other -> areExclusive(rules, offer, other)))
                                .map(oneOf -> place(id)
                                        .problem(
                                                Code.REQUIRES_AND_EXCLUDES,
                                                "it requires "
                                                        + oneOf.map(Offer::id).mkString(" or ")
                                                        + " and may not be held with it",
                                                "drop the requirement or the exclusion")));
    }

    // an exclusion holds in both directions
    private static boolean areExclusive(Vector<Rule.Excludes> rules, Offer one, Offer other) {
        return rules.exists(rule -> (rule.on().means(one) && rule.excluded().means(other))
                || (rule.on().means(other) && rule.excluded().means(one)));
    }

    private Placed<Offer> place(OfferId id) {
        return Brochure.place(brochure.version(), brochure.version().offer(id).get());
    }
}
