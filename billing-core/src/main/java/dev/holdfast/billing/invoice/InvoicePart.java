package dev.holdfast.billing.invoice;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.tax.TaxedAs;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.catalog.tax.PriceBasis;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.joda.money.BigMoney;

/**
 * What of an invoice can be credited apart: a price with its reductions, a line that a host added, an allowance or charge
 * on the whole.
 *
 * @param name what the customer reads
 * @param days the days it is for
 * @param basis whether its amounts contain their tax
 * @param taxedAs how it is taxed
 * @param amounts what it is made of, never empty: one amount, or the credit and the charge that were netted
 */
public record InvoicePart(String name, DateRange days, PriceBasis basis, TaxedAs taxedAs, Vector<Amount> amounts) {

    /**
     * An amount of a part.
     *
     * @param of what it was billed for; none for what a host added
     * @param amount the amount, in the basis of the part
     * @param reduced what is left of it after the reductions that come off after tax: what was billed for the days
     */
    public record Amount(Option<PieceShare> of, BigMoney amount, BigMoney reduced) {
        public Amount {
            requireNonNull(of, "of");
            requireNonNull(amount, "amount");
            requireNonNull(reduced, "reduced");
        }

        private BigMoney upTo(BigMoney some) {
            return some.isPositive() && reduced.isLessThan(some) ? reduced : some;
        }
    }

    public InvoicePart {
        requireNonNull(name, "name");
        requireNonNull(days, "days");
        requireNonNull(basis, "basis");
        requireNonNull(taxedAs, "taxedAs");
        requireNonNull(amounts, "amounts");
    }

    static Vector<InvoicePart> of(Invoice invoice) {
        Vector<AccruedLine> afterTax = invoice.deductions().flatMap(Deduction::accrued);
        return Items.grouped(invoice.lines())
                .map(lines -> of(lines, afterTax))
                .appendAll(invoice.adjustments().map(InvoicePart::of));
    }

    private static InvoicePart of(Vector<InvoiceLine> lines, Vector<AccruedLine> afterTax) {
        InvoiceLine line = lines.head();
        Vector<AccruedLine> accrued = lines.flatMap(InvoiceLine::accrued);
        return new InvoicePart(
                line.name(),
                line.days(),
                line.basis(),
                line.taxedAs(),
                accrued.isEmpty()
                        ? Vector.of(new Amount(Option.none(), line.amount(), line.amount()))
                        : accrued.map(InvoicePart::share)
                                .distinct()
                                .map(share -> amount(share, line.days(), accrued, afterTax)));
    }

    private static Amount amount(
            PieceShare share, DateRange days, Vector<AccruedLine> accrued, Vector<AccruedLine> afterTax) {
        BigMoney amount =
                BigMoney.total(accrued.filter(line -> share(line).equals(share)).map(AccruedLine::amount));
        return new Amount(
                Option.some(share),
                amount,
                BigMoney.total(afterTax.filter(
                                line -> share(line).equals(share) && line.days().equals(days))
                        .map(AccruedLine::amount)
                        .prepend(amount)));
    }

    private static PieceShare share(AccruedLine line) {
        return new PieceShare(line.of(), line.share());
    }

    private static InvoicePart of(TotalAdjustment on) {
        return new InvoicePart(
                on.applied().reason(),
                DateRange.day(on.of().on()),
                on.basis(),
                on.taxedAs(),
                Vector.of(new Amount(
                        Option.none(), on.applied().signed(), on.applied().signed())));
    }

    /**
     * The amount of the whole part.
     *
     * @return the sum of its amounts, below zero for what the invoice credits or allows
     */
    public BigMoney amount() {
        return BigMoney.total(amounts.map(Amount::amount));
    }

    /**
     * What some of it gives back of what was billed. The whole gives back each of its amounts, less than that gives back
     * of the last one.
     *
     * @param some how much of it, up to its amount
     * @return what is given back, one for each amount that was billed for days
     */
    public Vector<GivenBack> givenBack(BigMoney some) {
        boolean whole = some.isEqual(amount());
        BigMoney none = BigMoney.zero(some.getCurrencyUnit());
        return amounts.flatMap(each -> each.of()
                .map(of -> new GivenBack(
                        of, whole ? each.reduced() : each.equals(amounts.last()) ? each.upTo(some) : none)));
    }
}
