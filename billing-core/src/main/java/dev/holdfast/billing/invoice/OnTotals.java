package dev.holdfast.billing.invoice;

import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.policy.ReductionTime;
import dev.holdfast.billing.policy.Ruler;
import dev.holdfast.billing.tax.LargestRemainder;
import dev.holdfast.billing.tax.TaxSubtotal;
import dev.holdfast.billing.tax.TaxTotals;
import dev.holdfast.billing.tax.Taxable;
import dev.holdfast.billing.tax.TaxedAs;
import dev.holdfast.catalog.tax.PriceBasis;
import io.vavr.Lazy;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What allowances and charges on a whole bill come to, by tax category and rate. */
final class OnTotals {

    private final Vector<InvoiceLine> lines;
    private final CurrencyUnit currency;
    private final BillingPolicy policy;
    private final Ruler ruler;
    private final Lazy<Vector<TaxSubtotal>> subtotals;

    OnTotals(Vector<InvoiceLine> lines, CurrencyUnit currency, BillingPolicy policy) {
        this.lines = lines;
        this.currency = currency;
        this.policy = policy;
        this.ruler = policy.withFinerBy(0).ruler(currency);
        this.subtotals = Lazy.of(() -> TaxTotals.of(
                        lines.map(line -> new Taxable(line.amount(), line.basis(), line.taxedAs())),
                        currency,
                        policy.ruler(currency).decimals(),
                        policy.tax())
                .subtotals());
    }

    boolean isAfterTax(Addition.OnTotal stated) {
        return stated.adjustment().kind() == Adjustment.Kind.ALLOWANCE
                && policy.reductions() == ReductionTime.AS_PAYMENT;
    }

    /** One that comes off after tax: a percentage is of the gross. */
    Deduction deduction(Addition.OnTotal stated) {
        BigMoney gross = BigMoney.total(currency, subtotals.get().flatMap(tax -> Vector.of(tax.taxable(), tax.tax())));
        AppliedAdjustment applied = AppliedAdjustment.of(
                stated.adjustment(),
                stated.taxedAs().map(as -> total(stated.basis(), as)).getOrElse(gross),
                ruler);
        return new Deduction(
                Deduction.Origin.REDUCTION,
                applied.reason(),
                applied.signed().negated().toMoney(),
                applied.signedDerivation().negated(),
                Vector.empty());
    }

    /** What it comes to for each category and rate: as stated, or spread so that the parts make the whole. */
    Vector<TotalAdjustment> adjustments(Addition.OnTotal stated) {
        Adjustment adjustment = stated.adjustment();
        if (stated.taxedAs().isDefined()) {
            TaxedAs taxedAs = stated.taxedAs().get();
            AppliedAdjustment applied = AppliedAdjustment.of(adjustment, total(stated.basis(), taxedAs), ruler);
            return Vector.of(TotalAdjustment.untaxed(stated, applied, stated.basis(), taxedAs));
        }
        if (adjustment.size().isRight() && adjustment.base().isEmpty()) {
            return lines.map(InvoiceLine::basis).distinct().flatMap(basis -> percent(stated, basis));
        }
        return spread(
                stated,
                AppliedAdjustment.of(adjustment, BigMoney.zero(currency), ruler),
                stated.basis(),
                subtotals.get().map(TaxSubtotal::taxedAs),
                subtotals.get().map(tax -> tax.taxable().toBigMoney()),
                false);
    }

    private Vector<TotalAdjustment> percent(Addition.OnTotal stated, PriceBasis basis) {
        Vector<TaxedAs> rates = lines.filter(line -> line.basis() == basis)
                .map(InvoiceLine::taxedAs)
                .distinct();
        Vector<BigMoney> totals = rates.map(taxedAs -> total(basis, taxedAs));
        AppliedAdjustment whole = AppliedAdjustment.of(stated.adjustment(), BigMoney.total(currency, totals), ruler);
        return spread(stated, whole, basis, rates, totals, true);
    }

    private Vector<TotalAdjustment> spread(
            Addition.OnTotal stated,
            AppliedAdjustment whole,
            PriceBasis basis,
            Vector<TaxedAs> rates,
            Vector<BigMoney> totals,
            boolean isOfTotals) {
        Vector<BigDecimal> weights = totals.map(BigMoney::getAmount);
        if (rates.size() == 1 || weights.fold(BigDecimal.ZERO, BigDecimal::add).signum() == 0) {
            return Vector.of(TotalAdjustment.untaxed(stated, whole, basis, rates.head()));
        }
        Vector<Money> parts = LargestRemainder.split(whole.amount().toMoney(), weights);
        return Vector.range(0, rates.size())
                .reject(index -> parts.get(index).isZero())
                .map(index -> TotalAdjustment.untaxed(
                        stated,
                        whole.part(
                                parts.get(index).toBigMoney(),
                                isOfTotals ? Option.some(totals.get(index)) : Option.none(),
                                new Derivation.Share(whole.derivation(), currency, weights, index)),
                        basis,
                        rates.get(index)));
    }

    private BigMoney total(PriceBasis basis, TaxedAs taxedAs) {
        return BigMoney.total(
                currency,
                lines.filter(line -> line.basis() == basis && line.taxedAs().equals(taxedAs))
                        .map(InvoiceLine::amount));
    }
}
