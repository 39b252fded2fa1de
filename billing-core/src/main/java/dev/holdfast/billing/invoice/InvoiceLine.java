package dev.holdfast.billing.invoice;

import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.billing.tax.TaxedAs;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.time.Fraction;
import dev.holdfast.catalog.tax.PriceBasis;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;
import org.joda.money.BigMoney;

/**
 * One amount on an invoice (AppliedCustomerBillingRate), with all that it came from: what was accrued, what a host added,
 * or a charge netted with the credit for the same days.
 */
public abstract sealed class InvoiceLine permits AccruedLine, AddedLine, NettedLine {

    InvoiceLine() {}

    /** Whether a line charges or credits. */
    public enum Kind {
        /** It is charged: days newly owed. */
        CHARGE,
        /** It is given back: days billed before and owed no longer. */
        CREDIT;

        Kind opposite() {
            return this == CHARGE ? CREDIT : CHARGE;
        }
    }

    /**
     * Whether the line charges or credits.
     *
     * @return the kind
     */
    public abstract Kind kind();

    /**
     * What the customer reads.
     *
     * @return the name
     */
    public abstract String name();

    /**
     * The subscription that it belongs to.
     *
     * @return the subscription; none for what concerns the account
     */
    public abstract Option<SubscriptionId> subscription();

    /**
     * The days it is for (BG-26).
     *
     * @return the days, half-open
     */
    public abstract DateRange days();

    /**
     * The amount, in its basis: with its tax if the price contains it, else net.
     *
     * @return the amount, below zero for a credit of a price or a reduction of a charge; at the currency's scale, or
     *     finer by policy
     */
    public abstract BigMoney amount();

    /**
     * Whether the amount contains its tax.
     *
     * @return the basis
     */
    public abstract PriceBasis basis();

    /**
     * How it is taxed.
     *
     * @return category, rate and reason
     */
    public abstract TaxedAs taxedAs();

    /**
     * The net amount, after the tax inside a tax-inclusive amount has been taken out (BT-131).
     *
     * @return the net
     */
    public abstract BigMoney net();

    /**
     * Its part of the tax.
     *
     * @return the tax; shared out by largest remainder where the tax is rounded for the invoice and not for the line
     */
    public abstract BigMoney tax();

    /**
     * How much it is at what price.
     *
     * @return quantity, unit, price and base quantity, in the basis
     */
    public abstract Measured measured();

    /**
     * How much of what the price is for it is, exactly.
     *
     * @return the fraction, such as 19/30 of a period
     */
    public abstract Fraction ratio();

    /**
     * What comes off or on beside the price (BG-27, BG-28).
     *
     * @return the adjustments; empty for what was accrued, whose reductions are lines of their own
     */
    public abstract Vector<AppliedAdjustment> adjustments();

    /**
     * What of it was accrued.
     *
     * @return the line itself, the lines that it nets, or none for what a host added
     */
    public abstract Vector<AccruedLine> accrued();

    abstract Derivation derivation();

    abstract String sentence(Words words);

    /**
     * Explains the amount in English.
     *
     * @return the derivation, as data and as a sentence
     */
    public final Explanation explain() {
        return explain(Locale.ENGLISH);
    }

    /**
     * Explains the amount.
     *
     * @param locale the language; English where the sentence is not translated
     * @return the derivation, as data and as a sentence
     */
    public final Explanation explain(Locale locale) {
        return new Explanation(derivation(), sentence(new Words(locale)));
    }
}
