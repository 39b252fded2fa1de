package dev.holdfast.billing.invoice;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.Vector;
import java.util.Locale;
import org.joda.money.Money;

/**
 * What comes off the total after tax, like a payment (part of BT-113).
 *
 * @param origin where it comes from
 * @param name what the customer reads
 * @param amount the amount, below zero for what is kept for later invoices
 * @param derivation how the amount came about
 * @param accrued the reductions by promotions that it stands for; empty for all else
 */
public record Deduction(Origin origin, String name, Money amount, Derivation derivation, Vector<AccruedLine> accrued) {

    /** Where a deduction comes from. */
    public enum Origin {
        /** It was paid before. */
        PAID,
        /** It is left from an earlier invoice below zero. */
        CARRIED,
        /** It is below zero: it is kept for later invoices. */
        KEPT,
        /** It is a reduction that comes off after tax. */
        REDUCTION
    }

    public Deduction {
        requireNonNull(origin, "origin");
        requireNonNull(name, "name");
        requireNonNull(amount, "amount");
        requireNonNull(derivation, "derivation");
        requireNonNull(accrued, "accrued");
    }

    /**
     * Explains the amount.
     *
     * @param locale the language; English where the sentence is not translated
     * @return the derivation, as data and as a sentence
     */
    public Explanation explain(Locale locale) {
        return new Explanation(derivation, new Words(locale).deduction(this));
    }
}
