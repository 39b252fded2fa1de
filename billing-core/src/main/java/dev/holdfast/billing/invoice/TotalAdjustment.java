package dev.holdfast.billing.invoice;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.tax.Taxable;
import dev.holdfast.billing.tax.Taxed;
import dev.holdfast.billing.tax.TaxedAs;
import dev.holdfast.catalog.tax.PriceBasis;
import java.util.Locale;
import org.joda.money.BigMoney;

/**
 * An allowance or charge on a whole invoice, for one tax category and rate (BG-20, BG-21).
 *
 * @param of the addition that it comes from, of which it may be a part
 * @param applied what came off or on, in the basis
 * @param basis whether the amount contains its tax
 * @param taxedAs how it is taxed
 * @param net the amount without tax, at least 0 (BT-92, BT-99)
 * @param tax its part of the tax
 */
public record TotalAdjustment(
        Addition.OnTotal of, AppliedAdjustment applied, PriceBasis basis, TaxedAs taxedAs, BigMoney net, BigMoney tax) {

    public TotalAdjustment {
        requireNonNull(of, "of");
        requireNonNull(applied, "applied");
        requireNonNull(basis, "basis");
        requireNonNull(taxedAs, "taxedAs");
        requireNonNull(net, "net");
        requireNonNull(tax, "tax");
    }

    static TotalAdjustment untaxed(Addition.OnTotal of, AppliedAdjustment applied, PriceBasis basis, TaxedAs taxedAs) {
        return new TotalAdjustment(of, applied, basis, taxedAs, applied.amount(), applied.amount());
    }

    Taxable taxable() {
        return new Taxable(applied.signed(), basis, taxedAs);
    }

    TotalAdjustment taxed(Taxed taxed) {
        return applied.kind() == Adjustment.Kind.ALLOWANCE
                ? new TotalAdjustment(
                        of,
                        applied,
                        basis,
                        taxedAs,
                        taxed.net().negated(),
                        taxed.tax().negated())
                : new TotalAdjustment(of, applied, basis, taxedAs, taxed.net(), taxed.tax());
    }

    /**
     * The net with its sign.
     *
     * @return the net, below zero for what comes off
     */
    public BigMoney signedNet() {
        return applied.kind() == Adjustment.Kind.ALLOWANCE ? net.negated() : net;
    }

    /**
     * Explains the amount.
     *
     * @param locale the language; English where the sentence is not translated
     * @return the derivation of the amount in its basis, below zero for what comes off, and a sentence
     */
    public Explanation explain(Locale locale) {
        return new Explanation(applied.signedDerivation(), new Words(locale).onTotal(this));
    }
}
