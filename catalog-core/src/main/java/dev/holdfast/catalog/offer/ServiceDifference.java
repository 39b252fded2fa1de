package dev.holdfast.catalog.offer;

import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.Arrays;

/**
 * What a change does to services, told by service and not by product id.
 *
 * <p>Services of one kind and name are matched: first those at the same place; then as many as can be go on
 * undiminished at another place, so that holding the same in another order reduces nothing; then each remaining one
 * with the remaining one that keeps most of it. What is left over before is lost, what is left over after is gained.
 *
 * @param kept the services that go on undiminished, as they are afterwards
 * @param gained the services that were not there
 * @param reduced the services that go on with less of a feature
 * @param lost the services that are gone, as they were before
 */
public record ServiceDifference(
        Vector<HeldService> kept, Vector<HeldService> gained, Vector<Reduction> reduced, Vector<HeldService> lost) {

    /**
     * A service that goes on with less of a feature.
     *
     * @param from the service before
     * @param to the service after
     */
    public record Reduction(HeldService from, HeldService to) {
        @Override
        public String toString() {
            return from.service()
                    .reducedIn(to.service())
                    .map(feature -> feature._1() + " of " + from + " from " + feature._2() + " to "
                            + to.service()
                                    .features()
                                    .get(feature._1())
                                    .map(Object::toString)
                                    .getOrElse("nothing"))
                    .mkString(", ");
        }
    }

    /**
     * The difference between what is there before and after.
     *
     * @param before the services before
     * @param after the services after
     * @return the difference
     */
    public static ServiceDifference between(Iterable<HeldService> before, Iterable<HeldService> after) {
        Matching matching = Vector.ofAll(before)
                .foldLeft(new Matching(Vector.empty(), Vector.empty(), Vector.ofAll(after)), Matching::samePlace);
        Matching moved = matching.unmatched().isEmpty() ? matching : new Moves(matching).made();
        Matching all = moved.unmatched()
                .foldLeft(new Matching(moved.pairs(), Vector.empty(), moved.free()), Matching::bestLeft);
        Vector<Tuple2<HeldService, HeldService>> less = all.pairs().filter(ServiceDifference::isReduced);
        return new ServiceDifference(
                all.pairs().reject(ServiceDifference::isReduced).map(Tuple2::_2),
                all.free(),
                less.map(pair -> new Reduction(pair._1(), pair._2())),
                all.unmatched());
    }

    /**
     * Tells whether nothing is lost and nothing reduced.
     *
     * @return true if nobody has to consent to anything
     */
    public boolean keepsEverything() {
        return lost.isEmpty() && reduced.isEmpty();
    }

    /**
     * Tells whether every service is as it was, none gained either.
     *
     * @return true if no service differs
     */
    public boolean isEmpty() {
        return keepsEverything() && gained.isEmpty();
    }

    private static boolean isReduced(Tuple2<HeldService, HeldService> pair) {
        return pair._1().service().reducedIn(pair._2().service()).nonEmpty();
    }

    private static boolean areAlike(HeldService one, HeldService other) {
        return one.service().kind().equals(other.service().kind())
                && one.service().name().equals(other.service().name());
    }

    /** As many moves to another place without loss as there can be: a maximum matching along augmenting paths. */
    private static final class Moves {
        private final Matching matching;
        // by the index of the service after, the index of the service before that moves there, or -1
        private final int[] from;

        Moves(Matching matching) {
            this.matching = matching;
            this.from = new int[matching.free().size()];
            Arrays.fill(from, -1);
        }

        Matching made() {
            for (int index = 0; index < matching.unmatched().size(); index++) {
                move(index, new boolean[from.length]);
            }
            Vector<Integer> places = Vector.range(0, from.length).filter(to -> from[to] >= 0);
            Vector<Integer> moved = places.map(to -> from[to]);
            return new Matching(
                    matching.pairs()
                            .appendAll(places.map(to -> Tuple.of(
                                    matching.unmatched().get(from[to]),
                                    matching.free().get(to)))),
                    without(matching.unmatched(), moved),
                    without(matching.free(), places));
        }

        // by index, since two equal services are still two
        private static Vector<HeldService> without(Vector<HeldService> services, Vector<Integer> indexes) {
            return services.zipWithIndex()
                    .reject(service -> indexes.contains(service._2()))
                    .map(Tuple2::_1);
        }

        private boolean move(int index, boolean[] tried) {
            for (int to = 0; to < from.length; to++) {
                if (!tried[to] && isUndiminished(index, to)) {
                    tried[to] = true;
                    if (from[to] < 0 || move(from[to], tried)) {
                        from[to] = index;
                        return true;
                    }
                }
            }
            return false;
        }

        private boolean isUndiminished(int index, int to) {
            HeldService before = matching.unmatched().get(index);
            HeldService after = matching.free().get(to);
            return areAlike(before, after)
                    && before.service().reducedIn(after.service()).isEmpty();
        }
    }

    private record Matching(
            Vector<Tuple2<HeldService, HeldService>> pairs, Vector<HeldService> unmatched, Vector<HeldService> free) {

        Matching samePlace(HeldService service) {
            return pair(service, candidates(service).filter(other -> other.at().equals(service.at())));
        }

        Matching bestLeft(HeldService service) {
            return pair(service, candidates(service));
        }

        private Seq<HeldService> candidates(HeldService service) {
            return free.filter(
                    other -> other.service().kind().equals(service.service().kind())
                            && other.service().name().equals(service.service().name()));
        }

        private Matching pair(HeldService service, Seq<HeldService> candidates) {
            return candidates
                    .minBy(other -> service.service().reducedIn(other.service()).size())
                    .map(other -> new Matching(pairs.append(Tuple.of(service, other)), unmatched, free.remove(other)))
                    .getOrElse(() -> new Matching(pairs, unmatched.append(service), free));
        }
    }
}
