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
 * @param from its first day, inclusive; of what waits to be activated, the day that it begins to work
 * @param length the length of the term
 */
public record Commitment(HoldingId on, LocalDate from, Span length) {

    public Commitment {
        requireNonNull(on, "on");
        requireNonNull(from, "from");
        requireNonNull(length, "length");
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
        return new Commitment(on, from, length);
    }

    /**
     * The days it holds for.
     *
     * @return from the first day to the end, half-open
     */
    public DateRange term() {
        return DateRange.of(from, ServicePeriods.after(from, length));
    }

    /** The same from another first day. */
    Commitment starting(LocalDate day) {
        return new Commitment(on, day, length);
    }
}
