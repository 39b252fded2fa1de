package dev.holdfast.interchange.invoice;

import dev.holdfast.billing.invoice.Adjustment;
import dev.holdfast.billing.invoice.Deduction;
import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.invoice.InvoiceItem;
import dev.holdfast.billing.invoice.TotalAdjustment;
import dev.holdfast.billing.tax.TaxSubtotal;
import dev.holdfast.billing.tax.TaxedAs;
import dev.holdfast.catalog.tax.PriceBasis;
import dev.holdfast.interchange.text.Statement;
import dev.holdfast.interchange.text.Tree;
import io.vavr.collection.Vector;
import java.util.Locale;
import java.util.function.Function;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Invoices as JSON says them. */
public final class InvoiceTree {

    private InvoiceTree() {}

    /**
     * What comes to nothing since it is a percentage of the lines that are taxed in a way in which none is.
     *
     * @param invoices the invoices
     * @return a sentence for each, with what to say instead
     */
    public static Vector<String> ofNothing(Vector<Invoice> invoices) {
        return invoices.flatMap(Invoice::adjustments)
                .filter(one -> one.of().adjustment().size().exists(percent -> percent.signum() != 0)
                        && one.of().adjustment().base().isEmpty()
                        && one.net().isZero())
                .map(one -> "'" + one.applied().reason()
                        + "' is a percentage of the lines that are taxed so, and there are" + " none; say its 'base'");
    }

    /**
     * An invoice.
     *
     * @param invoice the invoice
     * @return everything on it
     */
    public static Statement of(Invoice invoice) {
        return Statement.EMPTY
                .with("type", Fields.word(invoice.type()))
                .with("lineTotal", invoice.lineTotal().getAmount())
                .with("allowanceTotal", invoice.allowanceTotal().getAmount())
                .with("chargeTotal", invoice.chargeTotal().getAmount())
                .and(totals(Vector.of(invoice), invoice.currency()))
                .list("taxes", invoice.taxes().map(InvoiceTree::tax))
                .list("allowances", onTotal(invoice, Adjustment.Kind.ALLOWANCE))
                .list("charges", onTotal(invoice, Adjustment.Kind.CHARGE))
                .list("deductions", invoice.deductions().map(InvoiceTree::deduction))
                .number("lineCount", invoice.lines().size())
                .list("lines", invoice.lines().map(LineTree::of))
                .list("items", invoice.items().map(InvoiceTree::item));
    }

    /**
     * What invoices come to together.
     *
     * @param invoices the invoices
     * @param currency their currency
     * @return the sums
     */
    public static Statement totals(Vector<Invoice> invoices, CurrencyUnit currency) {
        return Statement.EMPTY
                .with("net", sum(invoices, Invoice::net, currency))
                .with("tax", sum(invoices, Invoice::tax, currency))
                .with("gross", sum(invoices, Invoice::gross, currency))
                .with("paid", sum(invoices, Invoice::paid, currency))
                .with("rounding", sum(invoices, Invoice::rounding, currency))
                .with("payable", sum(invoices, Invoice::payable, currency));
    }

    private static Object sum(Vector<Invoice> invoices, Function<Invoice, Money> part, CurrencyUnit currency) {
        return Money.total(currency, invoices.map(part)).getAmount();
    }

    /**
     * The tax at one category and rate.
     *
     * @param subtotal the subtotal
     * @return category, rate, what is taxable and the tax
     */
    public static Tree tax(TaxSubtotal subtotal) {
        return Fields.taxedAs(subtotal.taxedAs())
                .with("taxable", subtotal.taxable().getAmount())
                .with("tax", subtotal.tax().getAmount())
                .tree();
    }

    /**
     * The tax of a part of an invoice.
     *
     * @param taxedAs how it is taxed
     * @param amount its part of the tax
     * @param basis whether its price contains tax
     * @return category, rate, amount and basis
     */
    public static Tree taxOn(TaxedAs taxedAs, BigMoney amount, PriceBasis basis) {
        return Fields.taxedAs(taxedAs)
                .with("amount", amount.getAmount())
                .with("prices", Fields.word(basis))
                .tree();
    }

    private static Vector<Tree> onTotal(Invoice invoice, Adjustment.Kind kind) {
        return invoice.adjustments()
                .filter(adjustment -> adjustment.applied().kind() == kind)
                .map(InvoiceTree::onTotal);
    }

    private static Tree onTotal(TotalAdjustment adjustment) {
        return Statement.EMPTY
                .with("id", adjustment.of().id())
                .and(Fields.adjustment(adjustment.applied()))
                .with("net", adjustment.net().getAmount())
                .tree("tax", taxOn(adjustment.taxedAs(), adjustment.tax(), adjustment.basis()))
                .with("explanation", adjustment.explain(Locale.ENGLISH).sentence())
                .tree();
    }

    private static Tree deduction(Deduction deduction) {
        return Statement.EMPTY
                .with("origin", Fields.word(deduction.origin()))
                .with("name", deduction.name())
                .with("amount", deduction.amount().getAmount())
                .with("explanation", deduction.explain(Locale.ENGLISH).sentence())
                .tree();
    }

    private static Tree item(InvoiceItem item) {
        return Statement.EMPTY
                .with("name", item.name())
                .with("from", item.days().from())
                .with("until", item.days().until())
                .and(Fields.measured(item.measured()))
                .and(Fields.adjustments(item.adjustments()))
                .tree("tax", Fields.taxedAs(item.taxedAs()).tree())
                .with("net", item.net().getAmount())
                .tree();
    }
}
