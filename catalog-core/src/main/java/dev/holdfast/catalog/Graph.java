package dev.holdfast.catalog;

import dev.holdfast.catalog.offer.OfferId;
import io.vavr.Tuple;
import io.vavr.collection.SortedSet;
import io.vavr.collection.TreeMap;
import io.vavr.collection.TreeSet;
import io.vavr.collection.Vector;

/**
 * Which offers lead to which.
 *
 * @param edges the offers that each offer leads to
 */
record Graph(TreeMap<OfferId, SortedSet<OfferId>> edges) {

    /**
     * The circles, each with all offers that lead to each other.
     *
     * @return the circles by their first offer; one offer alone is a circle if it leads to itself
     */
    Vector<SortedSet<OfferId>> circles() {
        Graph back = reversed();
        Vector<SortedSet<OfferId>> circles = Vector.empty();
        SortedSet<OfferId> open = edges.keySet();
        while (open.nonEmpty()) {
            OfferId first = open.head();
            SortedSet<OfferId> circle = reachable(first).intersect(back.reachable(first));
            if (circle.nonEmpty()) {
                circles = circles.append(circle);
            }
            open = open.removeAll(circle).remove(first);
        }
        return circles;
    }

    private SortedSet<OfferId> reachable(OfferId from) {
        SortedSet<OfferId> found = TreeSet.empty();
        SortedSet<OfferId> next = from(from);
        while (next.nonEmpty()) {
            found = found.union(next);
            next = next.toVector().flatMap(this::from).toSortedSet().diff(found);
        }
        return found;
    }

    private SortedSet<OfferId> from(OfferId offer) {
        return edges.getOrElse(offer, TreeSet.empty());
    }

    private Graph reversed() {
        return new Graph(edges.toVector()
                .flatMap(entry -> entry._2().toVector().map(to -> Tuple.of(to, entry._1())))
                .foldLeft(
                        TreeMap.<OfferId, SortedSet<OfferId>>empty(),
                        (map, edge) -> map.put(
                                edge._1(),
                                map.getOrElse(edge._1(), TreeSet.empty()).add(edge._2()))));
    }
}
