package dev.holdfast.billing.invoice;

import dev.holdfast.billing.accrual.BillingPolicy;
import dev.holdfast.billing.subscription.AccountId;
import dev.holdfast.billing.tax.TaxSubtotal;
import dev.holdfast.billing.tax.TaxTotals;
import dev.holdfast.billing.tax.Taxable;
import io.vavr.collection.Vector;
import java.time.LocalDate;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What an account is asked to pay (CustomerBill): lines, tax by category and rate, totals.
 *
 * <p>An invoice comes only from a bill run. Its net is the sum of its lines' nets, its gross is net and tax together.
 */
@Value.Immutable
public abstract sealed class Invoice permits ImmutableInvoice {

    Invoice() {}

    /**
     * Who pays.
     *
     * @return the account
     */
    public abstract AccountId account();

    /**
     * The day through which it bills.
     *
     * @return the day, inclusive
     */
    public abstract LocalDate billedThrough();

    /**
     * The lines: credits first, then charges by their days.
     *
     * @return the lines, never empty
     */
    public abstract Vector<InvoiceLine> lines();

    /**
     * The tax by category and rate (BG-23).
     *
     * @return the subtotals, never empty
     */
    public abstract Vector<TaxSubtotal> taxes();

    /**
     * The total without tax (BT-109).
     *
     * @return the sum of the lines' nets
     */
    @Value.Lazy
    public Money net() {
        return Money.total(currency(), lines().map(InvoiceLine::net));
    }

    /**
     * The tax (BT-110).
     *
     * @return the sum of the subtotals' taxes
     */
    @Value.Lazy
    public Money tax() {
        return Money.total(currency(), taxes().map(TaxSubtotal::tax));
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

    private CurrencyUnit currency() {
        return lines().head().amount().getCurrencyUnit();
    }

    static Invoice of(AccountId account, LocalDate through, Vector<InvoiceLine> lines, BillingPolicy policy) {
        CurrencyUnit currency = lines.head().amount().getCurrencyUnit();
        TaxTotals totals = TaxTotals.of(lines.map(Invoice::taxable), currency, policy.rounding());
        return new Builder()
                .account(account)
                .billedThrough(through)
                .lines(lines.zip(totals.lineNets()).map(pair -> pair._1().withNet(pair._2())))
                .taxes(totals.subtotals())
                .build();
    }

    private static Taxable taxable(InvoiceLine line) {
        return new Taxable(
                line.amount(),
                line.of().level().basis(),
                line.share().code(),
                line.share().percent(),
                line.share().reason());
    }

    /** Collects the parts of an invoice. */
    static final class Builder extends ImmutableInvoice.Builder {
        Builder() {}
    }
}
