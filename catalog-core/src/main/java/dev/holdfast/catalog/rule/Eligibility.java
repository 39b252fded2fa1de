package dev.holdfast.catalog.rule;

import dev.holdfast.catalog.offer.Selection;
import dev.holdfast.catalog.time.DateWindow;
import io.vavr.collection.SortedSet;
import io.vavr.collection.TreeSet;
import io.vavr.collection.Vector;
import java.time.temporal.ChronoUnit;

/**
 * A condition on who gets something. This is a seam: a host may bring its own.
 *
 * <p>The contract: the same situation always has the same answer (no clock, no state), and no answer is an exception.
 */
@FunctionalInterface
public interface Eligibility {

    /**
     * Tells whether the condition holds.
     *
     * @param situation the situation
     * @return true if it holds; false too if a fact it asks for is unknown
     */
    boolean holds(Situation situation);

    /**
     * What the condition asks for, to complete the sentence "only for …".
     *
     * @return the words
     */
    default String words() {
        return "customers that meet " + getClass().getSimpleName();
    }

    /**
     * Tells whether anybody can ever meet the condition.
     *
     * @return false only if nobody can
     */
    default boolean isPossible() {
        return true;
    }

    /**
     * Tells whether nobody can ever meet this condition and another one at once.
     *
     * @param other the other condition
     * @return true only if the two exclude each other; either of them may be the one that knows it
     */
    default boolean isDisjointFrom(Eligibility other) {
        return false;
    }

    /**
     * Every selection that the condition states, so that a catalogue can check that each names something.
     *
     * @return the selections, possibly none
     */
    default Vector<Selection> selections() {
        return Vector.empty();
    }

    /** Somebody who was no customer before. */
    record NewCustomer() implements Eligibility {
        @Override
        public boolean holds(Situation situation) {
            return situation.facts().customerSince().forAll(since -> !since.isBefore(situation.date()));
        }

        @Override
        public boolean isDisjointFrom(Eligibility other) {
            return other instanceof Seniority that && that.months > 0;
        }

        @Override
        public String words() {
            return "new customers";
        }
    }

    /**
     * A customer of one of some segments.
     *
     * @param segments the segments
     */
    record InSegment(SortedSet<String> segments) implements Eligibility {
        /**
         * One of some segments.
         *
         * @param segments the segments
         * @return the condition
         */
        public static InSegment of(String... segments) {
            return new InSegment(TreeSet.of(segments));
        }

        @Override
        public boolean holds(Situation situation) {
            return situation.facts().segment().exists(segments::contains);
        }

        @Override
        public boolean isPossible() {
            return !segments.isEmpty();
        }

        @Override
        public boolean isDisjointFrom(Eligibility other) {
            return other instanceof InSegment that
                    && segments.intersect(that.segments).isEmpty();
        }

        @Override
        public String words() {
            return "segment " + segments.mkString(" or ");
        }
    }

    /**
     * A request through one of some channels.
     *
     * @param channels the channels
     */
    record ThroughChannel(SortedSet<String> channels) implements Eligibility {
        @Override
        public boolean holds(Situation situation) {
            return situation.channel().exists(channels::contains);
        }

        @Override
        public boolean isPossible() {
            return !channels.isEmpty();
        }

        @Override
        public boolean isDisjointFrom(Eligibility other) {
            return other instanceof ThroughChannel that
                    && channels.intersect(that.channels).isEmpty();
        }

        @Override
        public String words() {
            return "channel " + channels.mkString(" or ");
        }
    }

    /**
     * A customer in one of some tariff regions.
     *
     * @param regions the regions
     */
    record InRegion(SortedSet<String> regions) implements Eligibility {
        @Override
        public boolean holds(Situation situation) {
            return situation.facts().region().exists(regions::contains);
        }

        @Override
        public boolean isPossible() {
            return !regions.isEmpty();
        }

        @Override
        public boolean isDisjointFrom(Eligibility other) {
            return other instanceof InRegion that
                    && regions.intersect(that.regions).isEmpty();
        }

        @Override
        public String words() {
            return "region " + regions.mkString(" or ");
        }
    }

    /**
     * A customer of so many whole months.
     *
     * @param months the least number of months, inclusive
     */
    record Seniority(int months) implements Eligibility {
        @Override
        public boolean holds(Situation situation) {
            return situation
                    .facts()
                    .customerSince()
                    .exists(since -> ChronoUnit.MONTHS.between(since, situation.date()) >= months);
        }

        @Override
        public String words() {
            return "customers of " + months + " months or more";
        }
    }

    /**
     * Somebody who holds something, after the change asked for.
     *
     * @param what what is held
     */
    record Holds(Selection what) implements Eligibility {
        @Override
        public boolean holds(Situation situation) {
            return situation.held().exists(what::means);
        }

        @Override
        public Vector<Selection> selections() {
            return Vector.of(what);
        }

        @Override
        public String words() {
            return "who holds " + what.offers().map(Object::toString).mkString(" or ")
                    + what.kinds().map(Object::toString).mkString(" or ");
        }
    }

    /**
     * Somebody who shows a coupon that is not used up.
     *
     * @param code the coupon's code
     * @param maxRedemptions how often it may be redeemed by all customers together
     */
    record Coupon(String code, int maxRedemptions) implements Eligibility {
        @Override
        public boolean holds(Situation situation) {
            return situation.coupon().contains(code)
                    && situation.facts().redemptions().getOrElse(code, 0) < maxRedemptions;
        }

        @Override
        public boolean isPossible() {
            return maxRedemptions > 0;
        }

        // a request shows one coupon
        @Override
        public boolean isDisjointFrom(Eligibility other) {
            return other instanceof Coupon that && !code.equals(that.code);
        }

        @Override
        public String words() {
            return "coupon " + code + ", " + maxRedemptions + " times in all";
        }
    }

    /**
     * A customer of whom the host states a fact of its own: that bills are paid by direct debit, that nobody else in the
     * household has it.
     *
     * @param fact the fact's name
     * @param values the values, one of which it has
     */
    record Fact(String fact, SortedSet<String> values) implements Eligibility {
        @Override
        public boolean holds(Situation situation) {
            return situation.facts().others().get(fact).exists(values::contains);
        }

        @Override
        public boolean isPossible() {
            return !values.isEmpty();
        }

        @Override
        public boolean isDisjointFrom(Eligibility other) {
            return other instanceof Fact that
                    && fact.equals(that.fact)
                    && values.intersect(that.values).isEmpty();
        }

        @Override
        public String words() {
            return "customers whose " + fact + " is " + values.mkString(" or ");
        }
    }

    /**
     * A request on one of some days.
     *
     * @param dates the days
     */
    record AskedWithin(DateWindow dates) implements Eligibility {
        @Override
        public boolean holds(Situation situation) {
            return dates.contains(situation.date());
        }

        @Override
        public boolean isDisjointFrom(Eligibility other) {
            return other instanceof AskedWithin that && !dates.overlaps(that.dates);
        }

        @Override
        public String words() {
            return "requests" + dates.from().map(from -> " from " + from).getOrElse("")
                    + dates.until().map(until -> " before " + until).getOrElse("");
        }
    }

    /**
     * One of several conditions.
     *
     * @param conditions the conditions
     */
    record AnyOf(Vector<Eligibility> conditions) implements Eligibility {
        @Override
        public boolean holds(Situation situation) {
            return conditions.exists(condition -> condition.holds(situation));
        }

        @Override
        public boolean isPossible() {
            return conditions.exists(Eligibility::isPossible);
        }

        @Override
        public boolean isDisjointFrom(Eligibility other) {
            return conditions.forAll(condition -> condition.isDisjointFrom(other) || other.isDisjointFrom(condition));
        }

        @Override
        public Vector<Selection> selections() {
            return conditions.flatMap(Eligibility::selections);
        }

        @Override
        public String words() {
            return conditions.map(Eligibility::words).mkString(" or ");
        }
    }
}
