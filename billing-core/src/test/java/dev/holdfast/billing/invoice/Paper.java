package dev.holdfast.billing.invoice;

import dev.holdfast.billing.Desk;
import dev.holdfast.billing.Tariff;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.tax.TaxedAs;
import dev.holdfast.catalog.tax.PriceBasis;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/** Invoices of nothing but what a host adds. */
public final class Paper {

    public static final LocalDate DAY = Tariff.JULY_2013;
    public static final TaxedAs VAT = TaxedAs.standard("21");

    private static final Desk DESK = Desk.of(Tariff.TRIPLE_PLAY);

    private Paper() {}

    public static Invoice invoice(Addition... additions) {
        return invoice(BillingPolicy.DEFAULT, additions);
    }

    public static Invoice invoice(BillingPolicy policy, Addition... additions) {
        return invoices(policy, additions).single();
    }

    public static Vector<Invoice> invoices(BillingPolicy policy, Addition... additions) {
        return bills(policy, Ledger.EMPTY, additions).invoices();
    }

    public static BillResult bills(BillingPolicy policy, Ledger ledger, Addition... additions) {
        return DESK.billing()
                .by(policy)
                .bill(account(additions), ledger, DAY)
                .getOrElseThrow(uncovered -> new AssertionError(uncovered.sentence()));
    }

    public static Account account(Addition... additions) {
        return Account.of(DESK.terms()).adding(Vector.of(additions));
    }

    public static Billing billing() {
        return DESK.billing();
    }

    /** One of something, without tax. */
    public static ManualLine line(String id, String price) {
        return line(id, price, VAT);
    }

    public static ManualLine line(String id, String price, TaxedAs taxedAs) {
        return ManualLine.of(id, id, DAY, "EUR " + price, taxedAs);
    }

    /** So much of something. */
    public static ManualLine line(String id, String quantity, String unit, String price, String base) {
        return line(id, "0")
                .withMeasured(new Measured(
                        new BigDecimal(quantity),
                        new UnitCode(unit),
                        BigMoney.parse("EUR " + price),
                        new BigDecimal(base)));
    }

    public static Addition.OnTotal onTotal(String id, Adjustment adjustment) {
        return new Addition.OnTotal(id, DAY, adjustment, PriceBasis.TAX_EXCLUSIVE, Option.none());
    }

    public static Addition.Paid paid(String id, String amount) {
        return new Addition.Paid(id, DAY, Money.parse("EUR " + amount), "deposit");
    }

    public static Vector<String> amounts(Invoice invoice) {
        return invoice.lines().map(line -> line.name() + " " + line.amount().getAmount());
    }

    /** The totals as EN 16931 numbers them, without those of zero. */
    public static String totals(Invoice invoice) {
        return Vector.of(
                        "106 " + invoice.lineTotal().getAmount(),
                        "107 " + invoice.allowanceTotal().getAmount(),
                        "108 " + invoice.chargeTotal().getAmount(),
                        "109 " + invoice.net().getAmount(),
                        "110 " + invoice.tax().getAmount(),
                        "112 " + invoice.gross().getAmount(),
                        "113 " + invoice.paid().getAmount(),
                        "114 " + invoice.rounding().getAmount(),
                        "115 " + invoice.payable().getAmount())
                .reject(total -> total.endsWith(" 0.00"))
                .mkString(", ");
    }

    public static Vector<String> taxes(Invoice invoice) {
        return invoice.taxes()
                .map(tax -> tax.category() + " " + tax.percent().toPlainString() + " "
                        + tax.taxable().getAmount() + " " + tax.tax().getAmount());
    }

    public static Vector<String> sentences(Invoice invoice) {
        return invoice.lines()
                .map(line -> line.explain().sentence())
                .appendAll(invoice.adjustments()
                        .map(on -> on.explain(Locale.ENGLISH).sentence()))
                .appendAll(invoice.deductions()
                        .map(deduction -> deduction.explain(Locale.ENGLISH).sentence()));
    }
}
