package dev.holdfast.billing.invoice;

import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.policy.NegativeTotal;
import dev.holdfast.billing.policy.Presentation;
import dev.holdfast.billing.policy.Ruler;
import dev.holdfast.billing.subscription.AccountId;
import dev.holdfast.billing.tax.TaxSubtotal;
import dev.holdfast.billing.tax.TaxTotals;
import dev.holdfast.billing.tax.Taxable;
import dev.holdfast.billing.tax.Taxed;
import dev.holdfast.billing.time.Fraction;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What goes on one invoice, before it is taxed and summed up.
 *
 * @param account who pays
 * @param through the day through which it bills
 * @param policy how it is taxed and presented
 * @param ruler how amounts are rounded
 * @param lines the lines, never empty
 * @param adjustments what comes off or on the whole
 * @param deductions what comes off after tax
 * @param rounding what the host adds to the amount to pay
 */
record Sheet(
        AccountId account,
        LocalDate through,
        BillingPolicy policy,
        Ruler ruler,
        Vector<InvoiceLine> lines,
        Vector<TotalAdjustment> adjustments,
        Vector<Deduction> deductions,
        Money rounding) {

    /** The invoice, unless nothing is left to show, and what is kept for later ones after it. */
    Tuple2<Option<Invoice>, Money> invoice(Money kept) {
        TaxTotals totals = TaxTotals.of(taxables(), currency(), ruler.decimals(), policy.tax());
        Vector<InvoiceLine> taxed = taxed(totals.amounts());
        Vector<TotalAdjustment> on = adjustments.isEmpty()
                ? adjustments
                : adjustments
                        .zip(totals.amounts().drop(lines.size()))
                        .map(pair -> pair._1().taxed(pair._2()));
        Vector<InvoiceLine> shown = shown(taxed);
        if (shown.isEmpty() && on.isEmpty() && deductions.isEmpty()) {
            return Tuple.of(Option.none(), kept);
        }
        Money gross = Money.zero(currency());
        for (TaxSubtotal tax : totals.subtotals()) {
            gross = gross.plus(tax.taxable()).plus(tax.tax());
        }
        Money left = gross.minus(Money.total(currency(), deductions.map(Deduction::amount)))
                .plus(rounding)
                .plus(totals.rounding());
        Option<Deduction> carry = carry(left, kept);
        Money change = carry.map(Deduction::amount).getOrElse(Money.zero(currency()));
        Money toPay = left.minus(change);
        return Tuple.of(
                Option.some(Invoice.builder()
                        .account(account)
                        .type(
                                gross.isNegative() && policy.negativeTotal() != NegativeTotal.NEGATIVE_INVOICE
                                        ? Invoice.Type.CREDIT_NOTE
                                        : Invoice.Type.INVOICE)
                        .billedThrough(through)
                        .taxPolicy(policy.tax())
                        .decimals(ruler.decimals())
                        .lines(shown.isEmpty() ? taxed : shown)
                        .adjustments(on)
                        .taxes(totals.subtotals())
                        .allowanceTotal(total(on, Adjustment.Kind.ALLOWANCE))
                        .chargeTotal(total(on, Adjustment.Kind.CHARGE))
                        .deductions(carry.map(deductions::append).getOrElse(deductions))
                        .rounding(rounding.plus(totals.rounding())
                                .plus(payable(toPay).minus(toPay)))
                        .build()),
                kept.minus(change));
    }

    private Vector<Taxable> taxables() {
        List<Taxable> all = new ArrayList<>(lines.size() + adjustments.size());
        for (InvoiceLine line : lines) {
            all.add(new Taxable(line.amount(), line.basis(), line.taxedAs()));
        }
        for (TotalAdjustment adjustment : adjustments) {
            all.add(adjustment.taxable());
        }
        return Vector.ofAll(all);
    }

    /** The lines, each with its net and its tax. */
    private Vector<InvoiceLine> taxed(Vector<Taxed> amounts) {
        InvoiceLine[] taxed = new InvoiceLine[lines.size()];
        int index = 0;
        for (InvoiceLine line : lines) {
            taxed[index] = taxed(line, amounts.get(index));
            index++;
        }
        return Vector.of(taxed);
    }

    /** What earlier invoices left pays for this one; what this one leaves is kept, if the policy says so. */
    private Option<Deduction> carry(Money left, Money kept) {
        if (left.isPositive() && kept.isPositive()) {
            return Option.some(carry(Deduction.Origin.CARRIED, kept.isLessThan(left) ? kept : left));
        }
        return left.isNegative() && policy.negativeTotal() == NegativeTotal.CARRIED
                ? Option.some(carry(Deduction.Origin.KEPT, left))
                : Option.none();
    }

    private static Deduction carry(Deduction.Origin origin, Money amount) {
        return new Deduction(
                origin,
                new Words(Locale.ENGLISH).text(origin.name()),
                amount,
                new Derivation.Stated(amount.getAmount()),
                Vector.empty());
    }

    private Money payable(Money left) {
        if (policy.payableStep().isEmpty()) {
            return left;
        }
        BigDecimal step = policy.payableStep().get().stripTrailingZeros();
        int scale = Math.max(0, step.scale());
        Fraction perStep = Fraction.of(1, step.movePointRight(scale).longValueExact());
        BigDecimal steps = perStep.of(left.getAmount().movePointRight(scale), 0, policy.rounding());
        return Money.of(currency(), steps.multiply(step));
    }

    /** Netted if the policy says so, without what came to nothing, in order. */
    private Vector<InvoiceLine> shown(Vector<InvoiceLine> taxed) {
        Vector<InvoiceLine> lines = policy.presentation().corrections() == Presentation.Corrections.NETTED
                ? Netting.of(taxed).reject(line -> line instanceof NettedLine && isDropped(line))
                : taxed;
        return isInOrder(lines) ? lines : lines.sorted(Sheet::order);
    }

    private static boolean isInOrder(Vector<InvoiceLine> lines) {
        int index = 1;
        while (index < lines.size() && order(lines.get(index - 1), lines.get(index)) <= 0) {
            index++;
        }
        return index >= lines.size();
    }

    /** Rounded to one side, a credit may have another net or tax than its charge, so that a line of zero has one. */
    private boolean isDropped(InvoiceLine line) {
        return line.amount().isZero()
                && line.net().isZero()
                && line.tax().isZero()
                && policy.presentation().zeroLines() == Presentation.ZeroLines.DROPPED;
    }

    private static int order(InvoiceLine a, InvoiceLine b) {
        if (a.kind() != b.kind()) {
            return a.kind() == InvoiceLine.Kind.CREDIT ? -1 : 1;
        }
        return a.days().compareTo(b.days());
    }

    private static InvoiceLine taxed(InvoiceLine line, Taxed taxed) {
        return line instanceof AccruedLine accrued
                ? accrued.withTaxed(taxed)
                : line instanceof AddedLine added ? added.withTaxed(taxed) : line;
    }

    private Money total(Vector<TotalAdjustment> on, Adjustment.Kind kind) {
        if (on.isEmpty()) {
            return Money.zero(currency());
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (TotalAdjustment adjustment : on) {
            sum = adjustment.applied().kind() == kind ? sum.add(adjustment.net().getAmount()) : sum;
        }
        return Money.of(currency(), ruler.rounded(sum, currency()));
    }

    private CurrencyUnit currency() {
        return rounding.getCurrencyUnit();
    }
}
