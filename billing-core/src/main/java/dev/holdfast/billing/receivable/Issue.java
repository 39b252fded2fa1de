package dev.holdfast.billing.receivable;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * What an invoice gets when it is sent: its number and its dates, given by the host.
 *
 * @param number the number, never blank (BT-1)
 * @param on the day of issue (BT-2)
 * @param due the day by which it is to be paid, not before the day of issue (BT-9)
 * @param taxPoint the day on which the tax falls due; none for that of the issue (BT-7)
 */
public record Issue(String number, LocalDate on, LocalDate due, Option<LocalDate> taxPoint) {

    public Issue {
        requireNonNull(taxPoint, "taxPoint");
        if (number.isBlank()) {
            throw new IllegalArgumentException("an invoice number must not be blank");
        }
        if (due.isBefore(on)) {
            throw new IllegalArgumentException("due " + due + " must not be before the day of issue " + on);
        }
    }

    /**
     * A number and its dates.
     *
     * @param number the number
     * @param on the day of issue
     * @param due the day by which it is to be paid
     * @return the issue
     */
    public static Issue of(String number, LocalDate on, LocalDate due) {
        return new Issue(number, on, due, Option.none());
    }

    /**
     * The same with a tax point of its own.
     *
     * @param date the day on which the tax falls due
     * @return the issue
     */
    public Issue taxedOn(LocalDate date) {
        return new Issue(number, on, due, Option.some(date));
    }
}
