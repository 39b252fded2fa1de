package dev.holdfast.billing.receivable;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.joda.money.BigMoney;

/**
 * What is to be credited of an invoice: all that is left of it, an amount of it, or some of its parts.
 *
 * @param reason why, as the customer reads it
 * @param parts what of which part; empty for the invoice as a whole
 * @param amount how much of the invoice as a whole, above 0, in the basis of its parts, which are credited by what is left
 *     of each, to the smallest unit of the currency by largest remainder; none for all that is left of it, or where parts
 *     are named
 */
public record Credit(String reason, Vector<OfPart> parts, Option<BigMoney> amount) {

    /**
     * What is to be credited of a part.
     *
     * @param number the number of the part among {@link dev.holdfast.billing.invoice.Invoice#parts()}, from 1
     * @param amount how much of it, above 0, in its basis; none for all that is left of it
     */
    public record OfPart(int number, Option<BigMoney> amount) {
        public OfPart {
            requireNonNull(amount, "amount");
            amount.filter(some -> !some.isPositive()).forEach(some -> {
                throw new IllegalArgumentException("what is credited must be above 0, was " + some);
            });
        }
    }

    public Credit {
        requireNonNull(parts, "parts");
        requireNonNull(amount, "amount");
        amount.filter(some -> !some.isPositive() || !parts.isEmpty()).forEach(some -> {
            throw new IllegalArgumentException(
                    "an amount of the whole invoice must be above 0, and stand without parts, was " + some);
        });
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a credit note needs a reason");
        }
    }

    /**
     * Some of an invoice's parts.
     *
     * @param reason why, as the customer reads it
     * @param parts what of which part; empty for all that is left of the invoice
     */
    public Credit(String reason, Vector<OfPart> parts) {
        this(reason, parts, Option.none());
    }

    /**
     * An amount of the invoice, of each part by what is left of it.
     *
     * @param amount how much, in the basis of its parts, such as {@code "EUR 5.00"}
     * @param reason why
     * @return the credit
     */
    public static Credit amount(String amount, String reason) {
        return new Credit(reason, Vector.empty(), Option.some(BigMoney.parse(amount)));
    }

    /**
     * All that is left of the invoice.
     *
     * @param reason why
     * @return the credit
     */
    public static Credit whole(String reason) {
        return new Credit(reason, Vector.empty());
    }

    /**
     * All that is left of one part.
     *
     * @param number the number of the part, from 1
     * @param reason why
     * @return the credit
     */
    public static Credit part(int number, String reason) {
        return whole(reason).and(number);
    }

    /**
     * Some of one part.
     *
     * @param number the number of the part, from 1
     * @param amount how much, in the basis of the part, such as {@code "EUR 5.00"}
     * @param reason why
     * @return the credit
     */
    public static Credit part(int number, String amount, String reason) {
        return whole(reason).and(number, amount);
    }

    /**
     * The same with all that is left of another part.
     *
     * @param number the number of the part, from 1
     * @return the credit
     */
    public Credit and(int number) {
        return new Credit(reason, parts.append(new OfPart(number, Option.none())));
    }

    /**
     * The same with some of another part.
     *
     * @param number the number of the part, from 1
     * @param amount how much, in the basis of the part
     * @return the credit
     */
    public Credit and(int number, String amount) {
        return new Credit(reason, parts.append(new OfPart(number, Option.some(BigMoney.parse(amount)))));
    }
}
