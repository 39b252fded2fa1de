package dev.holdfast.testkit.law;

import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.invoice.InvoiceLine;
import dev.holdfast.billing.tax.TaxSubtotal;
import dev.holdfast.catalog.tax.PriceBasis;
import io.vavr.collection.Vector;
import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Law 8: sum of lines = total; net + tax = gross; per rate and overall. */
public final class Conservation {

    /** The law. */
    public static final Law<Invoice> LAW = new Law<>(
            "conservation",
            "the lines make the total, net and tax make the gross, per rate and overall; each line's net is its amount"
                    + " without tax to within a cent, and each line's derivation gives its amount",
            Conservation::check);

    private Conservation() {}

    private static Verdict check(Invoice invoice) {
        CurrencyUnit currency = invoice.lines().head().amount().getCurrencyUnit();
        Money lines = Money.total(currency, invoice.lines().map(InvoiceLine::net));
        Money taxes = Money.total(currency, invoice.taxes().map(TaxSubtotal::tax));
        return equal("net and the lines", invoice.net(), lines)
                .and(() -> equal("tax and the subtotals", invoice.tax(), taxes))
                .and(() -> equal("gross and net with tax", invoice.gross(), lines.plus(taxes)))
                .and(() -> Verdict.unless(invoice.taxes().flatMap(subtotal -> rate(invoice, subtotal, currency))))
                .and(() -> Verdict.unless(invoice.lines().flatMap(Conservation::line)));
    }

    private static Vector<String> rate(Invoice invoice, TaxSubtotal subtotal, CurrencyUnit currency) {
        Vector<InvoiceLine> lines = invoice.lines().filter(line -> isOf(subtotal, line));
        Money net = Money.total(currency, lines.map(InvoiceLine::net));
        Vector<InvoiceLine> inclusive = lines.filter(line -> line.of().level().basis() == PriceBasis.TAX_INCLUSIVE);
        Vector<String> faults = net.equals(subtotal.taxable())
                ? Vector.empty()
                : Vector.of("the lines at " + subtotal.percent() + " % make " + net + " and not " + subtotal.taxable());
        Money gross = Money.total(currency, lines.map(InvoiceLine::amount));
        return inclusive.size() == lines.size() && !gross.equals(net.plus(subtotal.tax()))
                ? faults.append(
                        "the promised " + gross + " at " + subtotal.percent() + " % became " + net.plus(subtotal.tax()))
                : faults;
    }

    private static boolean isOf(TaxSubtotal subtotal, InvoiceLine line) {
        return line.share().code() == subtotal.category()
                && line.share().percent().compareTo(subtotal.percent()) == 0
                && line.share().reason().equals(subtotal.reason());
    }

    private static Vector<String> line(InvoiceLine line) {
        BigDecimal onePlusRate = BigDecimal.ONE.add(line.share().percent().movePointLeft(2));
        BigDecimal amount = line.amount().getAmount();
        BigDecimal net = line.net().getAmount();
        boolean inclusive = line.of().level().basis() == PriceBasis.TAX_INCLUSIVE;
        BigDecimal off = inclusive ? net.multiply(onePlusRate).subtract(amount) : net.subtract(amount);
        BigDecimal cent =
                BigDecimal.ONE.movePointLeft(line.amount().getCurrencyUnit().getDecimalPlaces());
        BigDecimal most = inclusive ? cent.multiply(onePlusRate) : BigDecimal.ZERO;
        Vector<String> faults = off.abs().compareTo(most) > 0
                ? Vector.of("a line of " + amount + " has a net of " + net + " at "
                        + line.share().percent() + " %")
                : Vector.empty();
        BigDecimal derived = line.explain().derivation().value();
        return derived.compareTo(amount) == 0
                ? faults
                : faults.append("a line of " + amount + " is explained as " + derived);
    }

    private static Verdict equal(String what, Money one, Money other) {
        return Verdict.when(one.equals(other), () -> what + " differ: " + one + " and " + other);
    }
}
