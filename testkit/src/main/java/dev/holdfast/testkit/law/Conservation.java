package dev.holdfast.testkit.law;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.invoice.Adjustment;
import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.invoice.InvoiceLine;
import dev.holdfast.billing.invoice.TotalAdjustment;
import dev.holdfast.billing.tax.TaxPolicy;
import dev.holdfast.billing.tax.TaxSubtotal;
import dev.holdfast.billing.tax.Taxable;
import dev.holdfast.billing.tax.Taxed;
import dev.holdfast.catalog.tax.PriceBasis;
import io.vavr.collection.Vector;
import java.math.BigDecimal;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Law 8: sum of lines = total; net + tax = gross; per rate and overall. */
public final class Conservation {

    /** The law. */
    public static final Law<Document> LAW = new Law<>(
            "conservation",
            "the lines make the total, net and tax make the gross, per rate and overall; what is paid and rounded leads"
                    + " from the gross to the amount to pay; each line's net is its amount without tax to within a cent for each"
                    + " part of it, and each line's derivation gives its amount",
            Conservation::check);

    /**
     * The figures of an invoice.
     *
     * @param lines the lines, and what comes off or on the whole, at least one
     * @param taxes the tax by category and rate
     * @param totals the totals
     * @param policy how its tax was rounded
     */
    public record Document(Vector<Line> lines, Vector<TaxSubtotal> taxes, Totals totals, TaxPolicy policy) {

        public Document {
            requireNonNull(totals, "totals");
            requireNonNull(policy, "policy");
            if (lines.isEmpty()) {
                throw new IllegalArgumentException("a document needs at least one line");
            }
        }

        /**
         * An invoice of the library, taxed by the default policy.
         *
         * @param invoice the invoice
         * @return its figures
         */
        public static Document of(Invoice invoice) {
            return of(invoice, TaxPolicy.DEFAULT);
        }

        /**
         * An invoice of the library.
         *
         * @param invoice the invoice
         * @param policy how its tax was rounded
         * @return its figures
         */
        public static Document of(Invoice invoice, TaxPolicy policy) {
            return new Document(
                    invoice.lines()
                            .map(Line::of)
                            .appendAll(invoice.adjustments().map(Line::of)),
                    invoice.taxes(),
                    new Totals(
                            invoice.net(),
                            invoice.tax(),
                            invoice.gross(),
                            invoice.paid(),
                            invoice.rounding(),
                            invoice.payable()),
                    policy);
        }

        /**
         * The same with other totals.
         *
         * @param other the totals
         * @return the document
         */
        public Document withTotals(Totals other) {
            return new Document(lines, taxes, other, policy);
        }

        /**
         * The same with other lines.
         *
         * @param others the lines
         * @return the document
         */
        public Document withLines(Vector<Line> others) {
            return new Document(others, taxes, totals, policy);
        }

        private CurrencyUnit currency() {
            return totals.net().getCurrencyUnit();
        }
    }

    /**
     * The totals of an invoice.
     *
     * @param net the total without tax (BT-109)
     * @param tax the tax (BT-110)
     * @param gross the total with tax (BT-112)
     * @param paid what was paid (BT-113)
     * @param rounding what is rounded (BT-114)
     * @param payable the amount to pay (BT-115)
     */
    public record Totals(Money net, Money tax, Money gross, Money paid, Money rounding, Money payable) {}

    /**
     * The figures of a line.
     *
     * @param taxable the amount in its basis, and how it is taxed
     * @param taxed net and tax
     * @param explained what the line's derivation evaluates to
     * @param parts how many lines were taxed apart before they were netted; 1 for all others
     */
    public record Line(Taxable taxable, Taxed taxed, BigDecimal explained, int parts) {

        static Line of(InvoiceLine line) {
            return new Line(
                    new Taxable(line.amount(), line.basis(), line.taxedAs()),
                    new Taxed(line.net(), line.tax()),
                    line.explain().derivation().value(),
                    Math.max(1, line.accrued().size()));
        }

        static Line of(TotalAdjustment on) {
            boolean off = on.applied().kind() == Adjustment.Kind.ALLOWANCE;
            return new Line(
                    new Taxable(on.applied().signed(), on.basis(), on.taxedAs()),
                    off ? new Taxed(on.net().negated(), on.tax().negated()) : new Taxed(on.net(), on.tax()),
                    on.explain(Locale.ENGLISH).derivation().value(),
                    1);
        }

        private BigDecimal net() {
            return taxed.net().getAmount();
        }

        private BigDecimal tax() {
            return taxed.tax().getAmount();
        }

        private boolean isInclusive() {
            return taxable.basis() == PriceBasis.TAX_INCLUSIVE;
        }
    }

    private Conservation() {}

    private static Verdict check(Document document) {
        Totals totals = document.totals();
        Money taxes = Money.total(document.currency(), document.taxes().map(TaxSubtotal::tax));
        Money nets = Money.total(document.currency(), document.taxes().map(TaxSubtotal::taxable));
        return equal("net and the subtotals", totals.net(), nets)
                .and(() -> equal("tax and the subtotals", totals.tax(), taxes))
                .and(() -> equal("gross and net with tax", totals.gross(), nets.plus(taxes)))
                .and(() -> equal(
                        "payable and gross less paid with rounding",
                        totals.payable(),
                        totals.gross().minus(totals.paid()).plus(totals.rounding())))
                .and(() -> Verdict.unless(document.taxes().flatMap(subtotal -> rate(document, subtotal))))
                .and(() -> Verdict.unless(document.lines().flatMap(line -> line(line, document.policy()))));
    }

    private static Vector<String> rate(Document document, TaxSubtotal subtotal) {
        Vector<Line> lines =
                document.lines().filter(line -> line.taxable().taxedAs().equals(subtotal.taxedAs()));
        BigDecimal cent = cent(document.currency());
        int bases = lines.map(line -> line.taxable().basis()).distinct().size();
        BigDecimal exact = isFiner(lines, document.currency()) ? twice(cent, bases) : BigDecimal.ZERO;
        boolean kept = document.policy().inclusive() != TaxPolicy.Inclusive.PAYABLE_ROUNDED;
        BigDecimal gross = subtotal.taxable().plus(subtotal.tax()).getAmount();
        String at = " at " + subtotal.taxedAs() + " make ";
        return Vector.of(
                        off(
                                "the nets" + at,
                                lines.map(Line::net),
                                subtotal.taxable().getAmount(),
                                exact),
                        off(
                                "the taxes" + at,
                                lines.map(Line::tax),
                                subtotal.tax().getAmount(),
                                exact),
                        lines.forAll(Line::isInclusive)
                                ? off(
                                        "the promised amounts" + at,
                                        lines.map(
                                                line -> line.taxable().amount().getAmount()),
                                        gross,
                                        kept ? exact : exact.add(twice(cent, lines.size())))
                                : Vector.<String>empty())
                .flatMap(faults -> faults);
    }

    /** Net and tax may be rounded apart, each by less than a cent. */
    private static BigDecimal twice(BigDecimal cent, int times) {
        return cent.multiply(BigDecimal.valueOf(2L * times));
    }

    private static Vector<String> off(String what, Vector<BigDecimal> amounts, BigDecimal total, BigDecimal most) {
        BigDecimal sum = amounts.fold(BigDecimal.ZERO, BigDecimal::add);
        return sum.subtract(total).abs().compareTo(most) > 0
                ? Vector.of(what + sum.toPlainString() + " and not " + total.toPlainString())
                : Vector.empty();
    }

    private static boolean isFiner(Vector<Line> lines, CurrencyUnit currency) {
        return lines.exists(line -> line.taxed().net().getScale() > currency.getDecimalPlaces());
    }

    /** A net is the amount without tax, to a cent for each part; to two where the tax was shared out among rates. */
    private static Vector<String> line(Line line, TaxPolicy policy) {
        BigDecimal amount = line.taxable().amount().getAmount();
        BigDecimal divisor = line.isInclusive()
                ? BigDecimal.ONE.add(line.taxable().taxedAs().percent().movePointLeft(2))
                : BigDecimal.ONE;
        BigDecimal cents = cent(line.taxable().amount().getCurrencyUnit())
                .multiply(BigDecimal.valueOf(line.parts() * (policy.scope() == TaxPolicy.Scope.ONCE ? 2L : 1L)));
        BigDecimal most = line.isInclusive() ? cents.multiply(divisor) : BigDecimal.ZERO;
        BigDecimal off = line.net().multiply(divisor).subtract(amount);
        Vector<String> faults = off.abs().compareTo(most) > 0
                ? Vector.of("a line of " + line.taxable().amount() + " has a net of " + line.net() + " at "
                        + line.taxable().taxedAs())
                : Vector.empty();
        return line.explained().compareTo(amount) == 0
                ? faults
                : faults.append("a line of " + line.taxable().amount() + " is explained as " + line.explained());
    }

    private static BigDecimal cent(CurrencyUnit currency) {
        return BigDecimal.ONE.movePointLeft(currency.getDecimalPlaces());
    }

    private static Verdict equal(String what, Money one, Money other) {
        return Verdict.when(one.equals(other), () -> what + " differ: " + one + " and " + other);
    }
}
