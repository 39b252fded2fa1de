package dev.holdfast.billing.tax;

import static java.util.Objects.requireNonNull;

import dev.holdfast.catalog.tax.PriceBasis;
import dev.holdfast.catalog.tax.VatCategory;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The tax of an invoice, per category and rate on its total, and the net of each line.
 *
 * <p>Where prices are without tax, tax = round(net × rate). Where they contain it, the promised gross is kept: net =
 * round(gross ÷ (1 + rate)) and tax = gross − net, so that 62.95 at 21 % is 52.02 and 10.93; the cents by which line nets
 * differ from their sum go by largest remainder. Tax is never rounded per line (EN 16931, BG-23).
 *
 * @param subtotals one for each category and rate, in the order in which they first came
 * @param lineNets the net of each amount that was given, in the same order
 */
public record TaxTotals(Vector<TaxSubtotal> subtotals, Vector<Money> lineNets) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public TaxTotals {
        requireNonNull(subtotals, "subtotals");
        requireNonNull(lineNets, "lineNets");
    }

    /**
     * Taxes some amounts together.
     *
     * @param amounts the amounts, all in one currency
     * @param currency the currency
     * @param rounding how the tax is rounded to the currency's scale
     * @return the totals
     */
    public static TaxTotals of(Vector<Taxable> amounts, CurrencyUnit currency, RoundingMode rounding) {
        Vector<Money> zeros = amounts.map(amount -> Money.zero(currency));
        TaxTotals totals = new TaxTotals(Vector.empty(), zeros);
        for (Group group : amounts.map(Group::of).distinct()) {
            totals = totals.with(group, amounts, currency, rounding);
        }
        return totals;
    }

    private TaxTotals with(Group group, Vector<Taxable> amounts, CurrencyUnit currency, RoundingMode rounding) {
        Vector<Tuple2<Taxable, Integer>> members =
                amounts.zipWithIndex().filter(entry -> Group.of(entry._1()).equals(group));
        Money total = Money.total(currency, members.map(entry -> entry._1().amount()));
        BigDecimal rate = group.percent().movePointLeft(2);
        int scale = currency.getDecimalPlaces();
        boolean inclusive = group.basis() == PriceBasis.TAX_INCLUSIVE;
        Money net = inclusive
                ? Money.of(currency, total.getAmount().divide(BigDecimal.ONE.add(rate), scale, rounding))
                : total;
        Money tax = inclusive
                ? total.minus(net)
                : Money.of(currency, total.getAmount().multiply(rate).setScale(scale, rounding));
        Vector<Money> nets = inclusive
                ? netsOf(members, net)
                : members.map(entry -> entry._1().amount());
        return new TaxTotals(
                add(new TaxSubtotal(group.category(), group.percent(), group.reason(), net, tax)),
                members.zip(nets)
                        .foldLeft(lineNets, (all, pair) -> all.update(pair._1()._2(), pair._2())));
    }

    /** Each line's own net, rounded down or up so that they sum to the net; also where lines cancel each other. */
    private static Vector<Money> netsOf(Vector<Tuple2<Taxable, Integer>> members, Money net) {
        BigDecimal divisor = HUNDRED.add(members.head()._1().percent());
        Vector<BigDecimal> grosses =
                members.map(entry -> entry._1().amount().getAmount().multiply(HUNDRED));
        return LargestRemainder.round(net, grosses, divisor);
    }

    /** Two bases of one category and rate make one subtotal. */
    private Vector<TaxSubtotal> add(TaxSubtotal more) {
        Option<TaxSubtotal> same = subtotals.find(subtotal -> subtotal.category() == more.category()
                && subtotal.percent().compareTo(more.percent()) == 0
                && subtotal.reason().equals(more.reason()));
        return same.map(before -> subtotals.replace(
                        before,
                        new TaxSubtotal(
                                before.category(),
                                before.percent(),
                                before.reason(),
                                before.taxable().plus(more.taxable()),
                                before.tax().plus(more.tax()))))
                .getOrElse(() -> subtotals.append(more));
    }

    private record Group(PriceBasis basis, VatCategory category, BigDecimal percent, Option<String> reason) {
        /** 20 and 20.0 are one rate, which is not written 2E+1. */
        private static BigDecimal plain(BigDecimal percent) {
            BigDecimal stripped = percent.stripTrailingZeros();
            return stripped.setScale(Math.max(0, stripped.scale()));
        }

        static Group of(Taxable amount) {
            return new Group(amount.basis(), amount.category(), plain(amount.percent()), amount.reason());
        }
    }
}
