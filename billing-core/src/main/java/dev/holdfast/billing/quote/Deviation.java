package dev.holdfast.billing.quote;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.invoice.InvoiceLine;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * A line in which a bill is not as it was quoted, with the cause.
 *
 * @param bill the bill day
 * @param quoted the line as it was quoted; none if none was
 * @param billed the line as it was billed; none if none was
 * @param cause why
 */
public record Deviation(LocalDate bill, Option<InvoiceLine> quoted, Option<InvoiceLine> billed, Cause cause) {

    /** Why a bill is not as it was quoted. */
    public enum Cause {
        /** Something was used, which no quote knows before. */
        USE,
        /** The host reported something that is charged once. */
        REPORTED,
        /** The host added it, or no longer adds it. */
        ADDED,
        /** Something was asked for after the quote was made. */
        LATER_CHANGE,
        /** Something was recorded after the quote was made for a day before it was recorded. */
        BACK_DATED,
        /** Another tax category or rate holds. */
        TAX,
        /** A catalogue version changes the price of what is held. */
        TARIFF,
        /** The same line stands on another bill. */
        OTHER_BILL,
        /** None of these: the law that a quote is the bill does not hold. */
        UNEXPLAINED
    }

    public Deviation {
        requireNonNull(bill, "bill");
        requireNonNull(quoted, "quoted");
        requireNonNull(billed, "billed");
        requireNonNull(cause, "cause");
    }
}
