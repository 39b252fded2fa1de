package dev.holdfast.billing.subscription;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.time.DateRange;

/**
 * A promise to keep something for a time (productTerm of TMF637).
 *
 * @param on the holding it is about
 * @param term from the first day to the end, half-open
 */
public record Commitment(HoldingId on, DateRange term) {

    public Commitment {
        requireNonNull(on, "on");
        requireNonNull(term, "term");
    }
}
