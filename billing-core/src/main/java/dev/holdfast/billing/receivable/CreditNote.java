package dev.holdfast.billing.receivable;

import dev.holdfast.billing.invoice.GivenBack;
import dev.holdfast.billing.invoice.Ledger;
import dev.holdfast.billing.subscription.AccountId;
import dev.holdfast.billing.tax.TaxSubtotal;
import io.vavr.collection.Vector;
import java.time.LocalDate;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * What is credited of an invoice that was sent (type 381 of UNCL 1001). The invoice itself stays as it is.
 *
 * <p>A credit note comes only from {@link Bill#credit}. Its amounts are below zero, so that what an account owes is one
 * sum; a writer prints them above zero. The tax of each note is its own base times the rate, rounded (BR-CO-17 of
 * EN 16931). Only the note that uses up what is left at a rate takes the cents that the others left, and none takes more
 * than is left: so together they are the invoice to the cent, for each rate.
 */
@Value.Immutable
public abstract sealed class CreditNote permits ImmutableCreditNote {

    CreditNote() {}

    /**
     * Its number (BT-1).
     *
     * @return the number
     */
    public abstract String number();

    /**
     * The day of its issue (BT-2).
     *
     * @return the day, not before that of the invoice
     */
    public abstract LocalDate on();

    /**
     * The invoice that it credits (BT-25, BT-26).
     *
     * @return number and dates of the invoice
     */
    public abstract Issue of();

    /**
     * Who pays the invoice.
     *
     * @return the account
     */
    public abstract AccountId account();

    /**
     * Why it is given.
     *
     * @return the reason
     */
    public abstract String reason();

    /**
     * What it credits.
     *
     * @return a line for each part of the invoice that it touches, never empty
     */
    public abstract Vector<CreditNoteLine> lines();

    /**
     * The tax by category and rate.
     *
     * @return the subtotals, below zero
     */
    public abstract Vector<TaxSubtotal> taxes();

    /**
     * What came off the invoice after tax, and so is not given back.
     *
     * @return its part of those reductions, at least 0
     */
    public abstract Money reductions();

    /**
     * What is added to make the amount as it was promised, or to take back a rounding of the invoice (BT-114).
     *
     * @return the rounding
     */
    public abstract Money rounding();

    /**
     * The total without tax.
     *
     * @return the sum of the subtotals, below zero
     */
    public final Money net() {
        return Money.total(rounding().getCurrencyUnit(), taxes().map(TaxSubtotal::taxable));
    }

    /**
     * The tax.
     *
     * @return the sum of the subtotals' taxes, below zero
     */
    public final Money tax() {
        return Money.total(rounding().getCurrencyUnit(), taxes().map(TaxSubtotal::tax));
    }

    /**
     * The total with tax.
     *
     * @return net and tax, below zero
     */
    public final Money gross() {
        return net().plus(tax());
    }

    /**
     * By how much it changes what is to be paid.
     *
     * @return the gross, with reductions and rounding, below zero
     */
    public final Money payable() {
        return gross().plus(reductions()).plus(rounding());
    }

    /**
     * What it gives back of days that were billed.
     *
     * @return what of each share of a piece
     */
    public final Vector<GivenBack> givenBack() {
        return lines().flatMap(CreditNoteLine::givenBack);
    }

    /**
     * The ledger after it: what it gives back is not credited once more when its days are.
     *
     * @param ledger the ledger of the account
     * @return the ledger; the same if the note counts in it already
     */
    public final Ledger in(Ledger ledger) {
        return ledger.givingBack(number(), givenBack());
    }

    static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a credit note. */
    static final class Builder extends ImmutableCreditNote.Builder {
        Builder() {}
    }
}
