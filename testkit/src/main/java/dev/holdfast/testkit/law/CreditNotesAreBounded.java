package dev.holdfast.testkit.law;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.invoice.InvoicePart;
import dev.holdfast.billing.invoice.PieceShare;
import dev.holdfast.billing.receivable.CreditNote;
import dev.holdfast.billing.receivable.CreditNoteLine;
import dev.holdfast.billing.tax.TaxSubtotal;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import java.math.BigDecimal;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/** Law 9 for credit notes: they never exceed their invoice, and nothing is credited beyond what was billed less what they gave back. */
public final class CreditNotesAreBounded {

    /** The law. */
    public static final Law<Books> LAW = new Law<>(
            "credit-notes-are-bounded",
            "credit notes never exceed their invoice, for each of its parts and rates; and bills and notes together"
                    + " credit no days beyond what was billed for them",
            CreditNotesAreBounded::check);

    /**
     * What an account was billed and what notes credited.
     *
     * @param invoices the invoices, each with the notes on it, in order
     */
    public record Books(Vector<Credited> invoices) {
        public Books {
            requireNonNull(invoices, "invoices");
        }
    }

    /**
     * An invoice and all credit notes on it.
     *
     * @param invoice the invoice
     * @param notes the notes
     */
    public record Credited(Invoice invoice, Vector<CreditNote> notes) {
        public Credited {
            requireNonNull(invoice, "invoice");
            requireNonNull(notes, "notes");
        }

        private BigMoney credited(int number) {
            return BigMoney.total(
                    invoice.currency(),
                    notes.flatMap(CreditNote::lines)
                            .filter(line -> line.number() == number)
                            .map(CreditNoteLine::amount));
        }

        private Money sum(Vector<Money> amounts) {
            return Money.total(invoice.currency(), amounts);
        }
    }

    private CreditNotesAreBounded() {}

    private static Verdict check(Books books) {
        return Verdict.unless(books.invoices().flatMap(CreditNotesAreBounded::faults))
                .and(() -> Verdict.unless(days(books)));
    }

    private static Vector<String> faults(Credited credited) {
        Vector<InvoicePart> parts = credited.invoice().parts();
        Vector<String> above = parts.zipWithIndex()
                .filter(part -> !isWithin(
                        credited.credited(part._2() + 1).getAmount().negate(),
                        part._1().amount().getAmount()))
                .map(part -> "part " + (part._2() + 1) + " of " + part._1().amount() + " is credited "
                        + credited.credited(part._2() + 1));
        boolean all = parts.zipWithIndex()
                .forAll(part -> part._1()
                        .amount()
                        .plus(credited.credited(part._2() + 1))
                        .isZero());
        return above.appendAll(beyond(credited)).appendAll(all ? left(credited) : Vector.empty());
    }

    /** At no rate is more credited than the invoice charges, neither of net nor of tax. */
    private static Vector<String> beyond(Credited credited) {
        return credited.invoice().taxes().flatMap(tax -> {
            Vector<TaxSubtotal> notes = credited.notes()
                    .flatMap(CreditNote::taxes)
                    .filter(other -> other.taxedAs().equals(tax.taxedAs()));
            return Vector.of(
                            Tuple.of("", tax.taxable(), credited.sum(notes.map(TaxSubtotal::taxable))),
                            Tuple.of(" of tax", tax.tax(), credited.sum(notes.map(TaxSubtotal::tax))))
                    .reject(sum ->
                            isWithin(sum._3().getAmount().negate(), sum._2().getAmount()))
                    .map(sum -> sum._3() + sum._1() + " is credited of " + sum._2() + " at " + tax.taxedAs());
        });
    }

    private static boolean isWithin(BigDecimal credited, BigDecimal amount) {
        return credited.signum() * amount.signum() >= 0 && credited.abs().compareTo(amount.abs()) <= 0;
    }

    /** Where every part is credited, nothing may be left at any rate. */
    private static Vector<String> left(Credited credited) {
        return credited.invoice()
                .taxes()
                .map(tax -> Tuple.of(
                        tax,
                        credited.notes()
                                .flatMap(CreditNote::taxes)
                                .filter(other -> other.taxedAs().equals(tax.taxedAs()))))
                .flatMap(rate -> Vector.of(
                        left(credited, rate._1(), rate._2(), false), left(credited, rate._1(), rate._2(), true)))
                .reject(String::isEmpty);
    }

    private static String left(Credited credited, TaxSubtotal tax, Vector<TaxSubtotal> notes, boolean ofTax) {
        Money left = credited.sum(notes.prepend(tax).map(some -> ofTax ? some.tax() : some.taxable()));
        return left.isZero() ? "" : left + (ofTax ? " of tax" : "") + " is left at " + tax.taxedAs();
    }

    /** For each charge, service period and tax category: what bills charged and credited, less what notes gave back. */
    private static Vector<String> days(Books books) {
        LinkedHashMap<Tuple2<Tally.Entry, String>, BigDecimal> sums = LinkedHashMap.empty();
        for (Credited one : books.invoices()) {
            Vector<Tuple2<PieceShare, BigMoney>> amounts = one.invoice()
                    .accrued()
                    .map(line -> Tuple.of(new PieceShare(line.of(), line.share()), line.amount()))
                    .appendAll(one.notes()
                            .flatMap(CreditNote::givenBack)
                            .map(back -> Tuple.of(back.of(), back.amount().negated())));
            for (Tuple2<PieceShare, BigMoney> amount : amounts) {
                PieceShare of = amount._1();
                sums = sums.put(
                        Tuple.of(Tally.Entry.of(of.of()), of.share().category()),
                        amount._2().getAmount(),
                        BigDecimal::add);
            }
        }
        return sums.toVector()
                .filter(sum -> sum._2().signum() < 0)
                .map(sum -> sum._2().toPlainString() + " stands for " + sum._1());
    }
}
