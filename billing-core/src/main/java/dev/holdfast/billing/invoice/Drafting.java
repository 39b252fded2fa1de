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
import java.util.ArrayList;
import java.util.List;
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

    Drafted draft(List<AccruedLine> accrued, Vector<Addition> due, Money kept) {
        List<InvoiceLine> lines = new ArrayList<>(accrued.size());
        List<Deduction> reductions = new ArrayList<>();
        for (AccruedLine line : accrued) {
            if (!isDropped(line) && isAfterTax(line)) {
                reductions.add(deduction(line));
            } else if (!isDropped(line)) {
                lines.add(line);
            }
        }
        for (Addition addition : due) {
            if (addition instanceof ManualLine line) {
                lines.add(AddedLine.of(line, ruler));
            }
        }
        return lines.isEmpty()
                ? new Drafted(Vector.empty(), Vector.empty(), kept)
                : drafted(Vector.ofAll(lines), Vector.ofAll(reductions), due, kept);
    }

    private Drafted drafted(Vector<InvoiceLine> lines, Vector<Deduction> reductions, Vector<Addition> due, Money kept) {
        List<Sheet> sheets = due.isEmpty()
                ? sheets(lines, Vector.empty(), reductions, Money.zero(currency))
                : sheets(lines, reductions, due);
        Vector<Invoice> invoices = Vector.empty();
        Money left = kept;
        for (Addition.Paid paid : paid(due, Addition.Paid.Rest.KEPT)) {
            left = left.plus(paid.amount());
        }
        for (Sheet sheet : sheets) {
            Tuple2<Option<Invoice>, Money> done = sheet.invoice(left);
            invoices = done._1().map(invoices::append).getOrElse(invoices);
            left = done._2();
        }
        return new Drafted(invoices, due, left);
    }

    /** With what the host adds. */
    private List<Sheet> sheets(Vector<InvoiceLine> lines, Vector<Deduction> reductions, Vector<Addition> due) {
        OnTotals totals = new OnTotals(lines, currency, policy);
        Vector<Addition.OnTotal> stated =
                due.filter(Addition.OnTotal.class::isInstance).map(addition -> (Addition.OnTotal) addition);
        Vector<Deduction> deductions = stated.filter(totals::isAfterTax)
                .map(totals::deduction)
                .appendAll(reductions)
                .appendAll(paid(due, Addition.Paid.Rest.SHOWN).map(Drafting::deduction));
        Money rounding = Money.total(
                currency,
                due.filter(Addition.Rounding.class::isInstance)
                        .map(addition -> ((Addition.Rounding) addition).amount()));
        return sheets(lines, stated.reject(totals::isAfterTax).flatMap(totals::adjustments), deductions, rounding);
    }

    private static Vector<Addition.Paid> paid(Vector<Addition> due, Addition.Paid.Rest rest) {
        return due.filter(Addition.Paid.class::isInstance)
                .map(Addition.Paid.class::cast)
                .filter(paid -> paid.rest() == rest);
    }

    private List<Sheet> sheets(
            Vector<InvoiceLine> lines,
            Vector<TotalAdjustment> adjustments,
            Vector<Deduction> deductions,
            Money rounding) {
        int outside = lines.count(line -> isOutside(line.taxedAs()));
        if (outside == 0 || outside == lines.size()) {
            return List.of(sheet(lines, adjustments, deductions, rounding));
        }
        return List.of(
                sheet(
                        lines.reject(line -> isOutside(line.taxedAs())),
                        adjustments.reject(adjustment -> isOutside(adjustment.taxedAs())),
                        deductions,
                        rounding),
                sheet(
                        lines.filter(line -> isOutside(line.taxedAs())),
                        adjustments.filter(adjustment -> isOutside(adjustment.taxedAs())),
                        Vector.empty(),
                        Money.zero(currency)));
    }

    private Sheet sheet(
            Vector<InvoiceLine> lines,
            Vector<TotalAdjustment> adjustments,
            Vector<Deduction> deductions,
            Money rounding) {
        return new Sheet(account, through, policy, ruler, lines, adjustments, deductions, rounding);
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
