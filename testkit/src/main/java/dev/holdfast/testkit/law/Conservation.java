package dev.holdfast.testkit.law;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.invoice.InvoiceLine;
import dev.holdfast.billing.tax.TaxSubtotal;
import dev.holdfast.billing.tax.Taxable;
import dev.holdfast.catalog.tax.PriceBasis;
import io.vavr.collection.Vector;
import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Law 8: sum of lines = total; net + tax = gross; per rate and overall. */
public final class Conservation {

    /** The law. */
    public static final Law<Document> LAW = new Law<>(
            "conservation",
            "the lines make the total, net and tax make the gross, per rate and overall; each line's net is its amount"
                    + " without tax to within a cent, and each line's derivation gives its amount",
            Conservation::check);

    /**
     * The figures of an invoice.
     *
     * @param lines the lines, at least one
     * @param taxes the tax by category and rate
     * @param net the total without tax
     * @param tax the tax
     * @param gross the total with tax
     */
    public record Document(Vector<Line> lines, Vector<TaxSubtotal> taxes, Money net, Money tax, Money gross) {

        public Document {
            requireNonNull(net, "net");
            requireNonNull(tax, "tax");
            requireNonNull(gross, "gross");
            if (lines.isEmpty()) {
                throw new IllegalArgumentException("a document needs at least one line");
            }
        }

        /**
         * An invoice of the library.
         *
         * @param invoice the invoice
         * @return its figures
         */
        public static Document of(Invoice invoice) {
            return new Document(
                    invoice.lines().map(Document::line),
                    invoice.taxes(),
                    invoice.net(),
                    invoice.tax(),
                    invoice.gross());
        }

        private static Line line(InvoiceLine line) {
            Taxable taxable = new Taxable(
                    line.amount(),
                    line.of().level().basis(),
                    line.share().code(),
                    line.share().percent(),
                    line.share().reason());
            return new Line(taxable, line.net(), line.explain().derivation().value());
        }

        private CurrencyUnit currency() {
            return net.getCurrencyUnit();
        }
    }

    /**
     * The figures of a line.
     *
     * @param taxable the amount in its basis, and how it is taxed
     * @param net the amount without tax
     * @param explained what the line's derivation evaluates to
     */
    public record Line(Taxable taxable, Money net, BigDecimal explained) {}

    private Conservation() {}

    private static Verdict check(Document document) {
        Money lines = Money.total(document.currency(), document.lines().map(Line::net));
        Money taxes = Money.total(document.currency(), document.taxes().map(TaxSubtotal::tax));
        return equal("net and the lines", document.net(), lines)
                .and(() -> equal("tax and the subtotals", document.tax(), taxes))
                .and(() -> equal("gross and net with tax", document.gross(), lines.plus(taxes)))
                .and(() -> Verdict.unless(document.taxes().flatMap(subtotal -> rate(document, subtotal))))
                .and(() -> Verdict.unless(document.lines().flatMap(Conservation::line)));
    }

    private static Vector<String> rate(Document document, TaxSubtotal subtotal) {
        Vector<Line> lines = document.lines().filter(line -> isOf(subtotal, line.taxable()));
        boolean inclusive = lines.forAll(line -> line.taxable().basis() == PriceBasis.TAX_INCLUSIVE);
        Money net = Money.total(document.currency(), lines.map(Line::net));
        Money gross = Money.total(
                document.currency(), lines.map(line -> line.taxable().amount()));
        Vector<String> faults = net.equals(subtotal.taxable())
                ? Vector.empty()
                : Vector.of("the lines at " + subtotal.percent() + " % make " + net + " and not " + subtotal.taxable());
        return inclusive && !gross.equals(net.plus(subtotal.tax()))
                ? faults.append(
                        "the promised " + gross + " at " + subtotal.percent() + " % became " + net.plus(subtotal.tax()))
                : faults;
    }

    private static boolean isOf(TaxSubtotal subtotal, Taxable taxable) {
        return taxable.category() == subtotal.category()
                && taxable.percent().compareTo(subtotal.percent()) == 0
                && taxable.reason().equals(subtotal.reason());
    }

    private static Vector<String> line(Line line) {
        Money amount = line.taxable().amount();
        boolean inclusive = line.taxable().basis() == PriceBasis.TAX_INCLUSIVE;
        BigDecimal divisor =
                inclusive ? BigDecimal.ONE.add(line.taxable().percent().movePointLeft(2)) : BigDecimal.ONE;
        BigDecimal cent = BigDecimal.ONE.movePointLeft(amount.getCurrencyUnit().getDecimalPlaces());
        BigDecimal most = inclusive ? cent.multiply(divisor) : BigDecimal.ZERO;
        BigDecimal off = line.net().getAmount().multiply(divisor).subtract(amount.getAmount());
        Vector<String> faults = off.abs().compareTo(most) > 0
                ? Vector.of("a line of " + amount + " has a net of " + line.net() + " at "
                        + line.taxable().percent() + " %")
                : Vector.empty();
        return line.explained().compareTo(amount.getAmount()) == 0
                ? faults
                : faults.append("a line of " + amount + " is explained as " + line.explained());
    }

    private static Verdict equal(String what, Money one, Money other) {
        return Verdict.when(one.equals(other), () -> what + " differ: " + one + " and " + other);
    }
}
