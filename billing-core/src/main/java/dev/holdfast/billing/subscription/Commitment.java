package dev.holdfast.billing.subscription;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.time.ServicePeriods;
import dev.holdfast.catalog.time.Span;
import java.time.LocalDate;

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

    /**
     * A commitment from a day on.
     *
     * @param on the holding
     * @param from the first day
     * @param length the length of the term
     * @return the commitment
     */
    public static Commitment of(HoldingId on, LocalDate from, Span length) {
        return new Commitment(on, DateRange.of(from, ServicePeriods.after(from, length)));
    }
}
