package dev.holdfast.interchange.receivable;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.receivable.Balance;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * Where something is done to a bill.
 *
 * @param day the day; none where none is needed
 * @param usual the number or name of what comes of it, where none is said
 * @param balance what the account has to pay
 * @param creditNotes the numbers of the credit notes that the account has been given
 */
public record Till(Option<LocalDate> day, String usual, Balance balance, Vector<String> creditNotes) {

    public Till {
        requireNonNull(day, "day");
        requireNonNull(usual, "usual");
        requireNonNull(balance, "balance");
        requireNonNull(creditNotes, "creditNotes");
    }

    LocalDate on() {
        return day.get();
    }

    /** Credit notes are told apart by their numbers, across all bills of an account. */
    boolean isTaken(String number) {
        return creditNotes.contains(number);
    }
}
