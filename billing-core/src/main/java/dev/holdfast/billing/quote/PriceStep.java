package dev.holdfast.billing.quote;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.Vector;
import java.time.LocalDate;
import org.joda.money.Money;

/**
 * The price per month from a day on, until the next step.
 *
 * <p>It is the sum of the recurring charges of the subscription after its promotions, each as its monthly equivalent,
 * in the basis in which the prices are stated.
 *
 * @param from the first day of the price
 * @param before what is paid per month without the change
 * @param after what is paid per month with it
 * @param why what changed the price on that day
 */
public record PriceStep(LocalDate from, Money before, Money after, Vector<Why> why) {

    public PriceStep {
        requireNonNull(from, "from");
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        requireNonNull(why, "why");
    }

    /** What changes a price per month. */
    public enum Kind {
        /** What is asked for takes effect, or something that is planned already. */
        CHANGE,
        /** A promotion begins. */
        PROMOTION_STARTS,
        /** A promotion ends. */
        PROMOTION_ENDS,
        /** A commitment is over; from then on it can be left without what leaving early costs. */
        COMMITMENT_ENDS,
        /** A later catalogue version reaches what is held. */
        TARIFF
    }

    /**
     * One reason.
     *
     * @param kind what it is
     * @param of the promotion that starts or ends, or the holding whose price changes or whose commitment ends
     */
    public record Why(Kind kind, String of) implements Comparable<Why> {
        public Why {
            requireNonNull(kind, "kind");
            requireNonNull(of, "of");
        }

        @Override
        public int compareTo(Why other) {
            int byKind = kind.compareTo(other.kind);
            return byKind != 0 ? byKind : of.compareTo(other.of);
        }

        @Override
        public String toString() {
            return switch (kind) {
                case CHANGE -> "the change of " + of;
                case PROMOTION_STARTS -> of + " begins";
                case PROMOTION_ENDS -> of + " ends";
                case COMMITMENT_ENDS -> "the commitment on " + of + " ends";
                case TARIFF -> "the tariff of " + of + " changes";
            };
        }
    }

    /**
     * How much more per month the change costs.
     *
     * @return the difference, below zero for less
     */
    public Money more() {
        return after.minus(before);
    }
}
