package dev.holdfast.billing.receivable;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.joda.money.Money;

/**
 * Money that moved: from the customer as a payment, to the customer as a refund.
 *
 * @param id its name, by which it counts once
 * @param on the day
 * @param amount the amount, above 0
 */
public record Payment(String id, LocalDate on, Money amount) {

    public Payment {
        requireNonNull(on, "on");
        if (id.isBlank()) {
            throw new IllegalArgumentException("the id of a payment must not be blank");
        }
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a payment must be above 0, was " + amount);
        }
    }

    /**
     * Money that moved.
     *
     * @param id its name
     * @param on the day
     * @param amount the amount, such as {@code "EUR 81.00"}
     * @return the payment
     */
    public static Payment of(String id, LocalDate on, String amount) {
        return new Payment(id, on, Money.parse(amount));
    }
}
