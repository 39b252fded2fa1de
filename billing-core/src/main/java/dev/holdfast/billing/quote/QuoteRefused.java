package dev.holdfast.billing.quote;

import dev.holdfast.billing.accrual.NotCalculated;
import dev.holdfast.billing.subscription.Rejections;
import io.vavr.collection.Vector;

/** Why there is no quote. */
public sealed interface QuoteRefused {

    /**
     * The reasons in words, each with what to do instead.
     *
     * @return the sentences, never empty
     */
    Vector<String> sentences();

    /**
     * One of the changes is not legal.
     *
     * @param rejections the reasons
     */
    record NotLegal(Rejections rejections) implements QuoteRefused {
        @Override
        public Vector<String> sentences() {
            return rejections.all().map(rejection -> rejection.sentence());
        }
    }

    /**
     * A catalogue term that applies cannot be billed, and so cannot be quoted.
     *
     * @param reason the term
     */
    record NotBillable(NotCalculated reason) implements QuoteRefused {
        @Override
        public Vector<String> sentences() {
            return Vector.of(reason.sentence());
        }
    }
}
