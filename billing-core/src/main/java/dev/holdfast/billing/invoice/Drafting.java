package dev.holdfast.billing.invoice;

import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.policy.Presentation;
import dev.holdfast.billing.policy.ReductionTime;
import dev.holdfast.billing.policy.Ruler;
import dev.holdfast.billing.subscription.AccountId;
import dev.holdfast.billing.tax.TaxedAs;
import dev.holdfast.catalog.tax.VatCategory;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Puts what is due on paper: one invoice, and another one for what is outside the scope of tax, which may not stand with
 * anything else (BR-O-11 to BR-O-14 of EN 16931).
 */
final class Drafting {

    private final AccountId account;
    private final LocalDate through;
    private final CurrencyUnit currency;
    private final BillingPolicy policy;
    private final Ruler ruler;

    Drafting(AccountId account, LocalDate through, CurrencyUnit currency, BillingPolicy policy) {
        this.account = account;
        this.through = through;
        this.currency = currency;
        this.policy = policy;
        this.ruler = policy.ruler(currency);
    }

    /**
     * What was drafted.
     *
     * @param invoices the invoices
     * @param added the additions that are on them
     * @param kept what is kept for later invoices after them
     */
    record Drafted(Vector<Invoice> invoices, Vector<Addition> added, Money kept) {}

    Drafted draft(Vector<AccruedLine> accrued, Vector<Addition> due, Money kept) {
        Vector<AccruedLine> owed = accrued.reject(this::isDropped);
        Vector<AccruedLine> after = owed.filter(this::isAfterTax);
        Vector<InvoiceLine> lines = Vector.<InvoiceLine>narrow(owed.reject(this::isAfterTax))
                .appendAll(
                        due.filter(ManualLine.class::isInstance).map(line -> AddedLine.of((ManualLine) line, ruler)));
        if (lines.isEmpty()) {
            return new Drafted(Vector.empty(), Vector.empty(), kept);
        }
        OnTotals totals = new OnTotals(lines, currency, policy);
        Vector<Addition.OnTotal> stated =
                due.filter(Addition.OnTotal.class::isInstance).map(addition -> (Addition.OnTotal) addition);
        Vector<TotalAdjustment> adjustments = stated.reject(totals::isAfterTax).flatMap(totals::adjustments);
        Vector<Deduction> deductions = stated.filter(totals::isAfterTax)
                .map(totals::deduction)
                .appendAll(after.map(this::deduction))
                .appendAll(paid(due, Addition.Paid.Rest.SHOWN).map(Drafting::deduction));
        Money rounding = Money.total(
                currency,
                due.filter(Addition.Rounding.class::isInstance)
                        .map(addition -> ((Addition.Rounding) addition).amount())
                        .prepend(Money.zero(currency)));
        Vector<Sheet> sheets = sheets(lines, adjustments, deductions, rounding);
        Vector<Invoice> invoices = Vector.empty();
        Money left = kept.plus(
                paid(due, Addition.Paid.Rest.KEPT).map(Addition.Paid::amount).fold(Money.zero(currency), Money::plus));
        for (Sheet sheet : sheets) {
            Tuple2<Option<Invoice>, Money> done = sheet.invoice(left);
            invoices = invoices.appendAll(done._1());
            left = done._2();
        }
        return new Drafted(invoices, due, left);
    }

    private static Vector<Addition.Paid> paid(Vector<Addition> due, Addition.Paid.Rest rest) {
        return due.filter(Addition.Paid.class::isInstance)
                .map(Addition.Paid.class::cast)
                .filter(paid -> paid.rest() == rest);
    }

    private Vector<Sheet> sheets(
            Vector<InvoiceLine> lines,
            Vector<TotalAdjustment> adjustments,
            Vector<Deduction> deductions,
            Money rounding) {
        Tuple2<Vector<InvoiceLine>, Vector<InvoiceLine>> parts = lines.partition(line -> !isOutside(line.taxedAs()));
        Tuple2<Vector<TotalAdjustment>, Vector<TotalAdjustment>> on =
                adjustments.partition(adjustment -> !isOutside(adjustment.taxedAs()));
        if (parts._1().isEmpty() || parts._2().isEmpty()) {
            return Vector.of(new Sheet(account, through, policy, lines, adjustments, deductions, rounding));
        }
        return Vector.of(
                new Sheet(account, through, policy, parts._1(), on._1(), deductions, rounding),
                new Sheet(account, through, policy, parts._2(), on._2(), Vector.empty(), Money.zero(currency)));
    }

    private static boolean isOutside(TaxedAs taxedAs) {
        return taxedAs.category() == VatCategory.O;
    }

    private boolean isDropped(AccruedLine line) {
        return line.amount().isZero() && policy.presentation().zeroLines() == Presentation.ZeroLines.DROPPED;
    }

    private boolean isAfterTax(AccruedLine line) {
        return line.reduction().isDefined() && policy.reductions() == ReductionTime.AS_PAYMENT;
    }

    private Deduction deduction(AccruedLine line) {
        Derivation off = line.derivation().negated();
        return new Deduction(
                Deduction.Origin.REDUCTION,
                line.name(),
                Money.of(currency, ruler.rounded(off.value(), currency)),
                off,
                Vector.of(line));
    }

    private static Deduction deduction(Addition.Paid paid) {
        return new Deduction(
                Deduction.Origin.PAID,
                paid.origin(),
                paid.amount(),
                new Derivation.Stated(paid.amount().getAmount()),
                Vector.empty());
    }
}
