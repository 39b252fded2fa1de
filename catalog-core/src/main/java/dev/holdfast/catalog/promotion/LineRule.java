package dev.holdfast.catalog.promotion;

import static java.util.Objects.requireNonNull;

/**
 * Which of an account's lines a promotion is on: from the second on, by age; the dearest two. The lines are all that its
 * subscriptions hold and the scope of the promotion means, whatever the promotion was given with. Equal ones stand by age,
 * and then by the names of subscription and holding.
 *
 * @param by how the lines are ordered
 * @param first the first position it is on, from 1
 * @param last the last position it is on, inclusive, at least {@code first}
 */
public record LineRule(By by, int first, int last) {

    /** How lines are ordered. */
    public enum By {
        /** By the day they began, oldest first. */
        OLDEST,
        /** By the list prices that the scope means, for the same time, dearest first. */
        DEAREST
    }

    public LineRule {
        requireNonNull(by, "by");
        if (first < 1 || last < first) {
            throw new IllegalArgumentException("lines need 1 <= first <= last, was " + first + ".." + last);
        }
    }
}
