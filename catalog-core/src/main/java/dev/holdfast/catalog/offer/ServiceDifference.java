package dev.holdfast.catalog.offer;

import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/**
 * What a change does to services, told by service and not by product id.
 *
 * <p>Services of one kind and name are matched: first those at the same place, then each remaining one with the
 * remaining one that keeps most of it. What is left over before is lost, what is left over after is gained.
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
        Matching all = matching.unmatched()
                .foldLeft(new Matching(matching.pairs(), Vector.empty(), matching.free()), Matching::bestLeft);
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
