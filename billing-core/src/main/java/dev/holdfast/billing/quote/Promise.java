package dev.holdfast.billing.quote;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.subscription.Request;
import io.vavr.collection.Vector;
import org.joda.money.Money;

/**
 * What somebody promised a customer: some changes, and what they would add to the price per month.
 *
 * @param requests the changes, in order
 * @param morePerMonth how much more per month was promised; below zero for less
 * @param months for how many months it was promised, at least 1
 */
public record Promise(Vector<Request> requests, Money morePerMonth, int months) {

    public Promise {
        requireNonNull(morePerMonth, "morePerMonth");
        if (requests.isEmpty()) {
            throw new IllegalArgumentException("a promise needs at least one change");
        }
        if (months < 1) {
            throw new IllegalArgumentException("months must be at least 1, was " + months);
        }
    }
}
