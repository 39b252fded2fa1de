package dev.holdfast.billing.invoice;

import dev.holdfast.billing.subscription.AccountId;
import dev.holdfast.billing.tax.TaxPolicy;
import dev.holdfast.billing.tax.TaxSubtotal;
import io.vavr.collection.Vector;
import java.time.LocalDate;
import java.util.function.Function;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What an account is asked to pay: lines, tax by category and rate, totals.
 *
 * <p>An invoice comes only from a bill run, and never changes; what becomes of it is a bill. Its totals are those of EN 16931: lines (BT-106), less allowances (BT-107),
 * with charges (BT-108), is the net (BT-109); with tax (BT-110) the gross (BT-112); less what was paid (BT-113), with
 * rounding (BT-114), the amount to pay (BT-115).
 */
@Value.Immutable
public abstract sealed class Invoice permits ImmutableInvoice {

    Invoice() {}

    /** What kind of document it is (UNCL 1001). */
    public enum Type {
        /** An invoice, type 380. */
        INVOICE,
        /** A credit note, type 381: its amounts are below zero here, and above zero on paper. */
        CREDIT_NOTE
    }

    /**
     * Who pays.
     *
     * @return the account
     */
    public abstract AccountId account();

    /**
     * What kind of document it is (BT-3).
     *
     * @return a credit note if its gross is below zero, unless the policy says otherwise
     */
    public abstract Type type();

    /**
     * The day through which it bills.
     *
     * @return the day, inclusive
     */
    public abstract LocalDate billedThrough();

    /**
     * The lines: credits first, then charges by their days (BG-25).
     *
     * @return the lines, never empty
     */
    public abstract Vector<InvoiceLine> lines();

    /**
     * Allowances and charges on the whole (BG-20, BG-21).
     *
     * @return the adjustments, one for each addition, category and rate
     */
    public abstract Vector<TotalAdjustment> adjustments();

    /**
     * The tax by category and rate (BG-23).
     *
     * @return the subtotals, never empty
     */
    public abstract Vector<TaxSubtotal> taxes();

    /**
     * The sum of the allowances on the whole, without tax (BT-107).
     *
     * @return the sum, at least 0
     */
    public abstract Money allowanceTotal();

    /**
     * The sum of the charges on the whole, without tax (BT-108).
     *
     * @return the sum, at least 0
     */
    public abstract Money chargeTotal();

    /**
     * What comes off after tax.
     *
     * @return the deductions
     */
    public abstract Vector<Deduction> deductions();

    /**
     * What is added to the amount to pay to make it payable, or as it was promised (BT-114).
     *
     * @return the rounding, below zero for what is let go
     */
    public abstract Money rounding();

    /**
     * How its tax is rounded; a credit note on it is taxed the same way.
     *
     * @return the policy by which it was billed
     */
    public abstract TaxPolicy taxPolicy();

    /**
     * The decimals of the amounts of its lines.
     *
     * @return the decimals, at least those of the currency
     */
    public abstract int decimals();

    /**
     * The total without tax (BT-109).
     *
     * @return the sum of what the subtotals tax: lines, less allowances, with charges
     */
    @Value.Lazy
    public Money net() {
        return total(TaxSubtotal::taxable);
    }

    /**
     * The sum of the lines without tax (BT-106).
     *
     * @return the sum of the lines' nets; rounded if those are finer than the currency
     */
    public final Money lineTotal() {
        return net().plus(allowanceTotal()).minus(chargeTotal());
    }

    /**
     * The tax (BT-110).
     *
     * @return the sum of the subtotals' taxes
     */
    @Value.Lazy
    public Money tax() {
        return total(TaxSubtotal::tax);
    }

    private Money total(Function<TaxSubtotal, Money> part) {
        return taxes().size() == 1 ? part.apply(taxes().head()) : Money.total(currency(), taxes().map(part));
    }

    /**
     * The total with tax (BT-112). It may be below zero when more is credited than charged.
     *
     * @return net and tax
     */
    @Value.Lazy
    public Money gross() {
        return net().plus(tax());
    }

    /**
     * What was paid before, or comes off like a payment (BT-113).
     *
     * @return the sum of the deductions
     */
    public final Money paid() {
        return Money.total(currency(), deductions().map(Deduction::amount));
    }

    /**
     * The amount to pay (BT-115).
     *
     * @return the gross, less what was paid, with the rounding; below zero for what is to be paid back
     */
    public final Money payable() {
        return gross().minus(paid()).plus(rounding());
    }

    /**
     * What was accrued, on lines of its own, in netted lines, and as reductions after tax.
     *
     * @return the lines
     */
    public final Vector<AccruedLine> accrued() {
        return lines().flatMap(InvoiceLine::accrued).appendAll(deductions().flatMap(Deduction::accrued));
    }

    /**
     * The lines of each subscription.
     *
     * @return the sections, in the order of subscriptions; what concerns the account comes last
     */
    public final Vector<Section> sections() {
        return Section.of(lines());
    }

    /**
     * The lines as an electronic invoice has them: reductions are allowances of the price that they reduce, and prices are
     * without tax.
     *
     * @return the items, in the order of the lines
     */
    public final Vector<InvoiceItem> items() {
        return Items.of(lines());
    }

    /**
     * What can be credited apart: each item, then each adjustment on the whole.
     *
     * @return the parts, in the order of {@link #items()} and {@link #adjustments()}; their amounts make the invoice
     */
    public final Vector<InvoicePart> parts() {
        return InvoicePart.of(this);
    }

    /**
     * Its currency.
     *
     * @return the currency (BT-5)
     */
    public final CurrencyUnit currency() {
        return lines().head().amount().getCurrencyUnit();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of an invoice. */
    static final class Builder extends ImmutableInvoice.Builder {
        Builder() {}
    }
}
