package dev.holdfast.billing.tax;

import io.vavr.collection.Vector;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Taxes amounts: puts together what is rounded together, rounds, and shares the rounded sums out again.
 *
 * @param currency the currency
 * @param decimals the decimals of amounts and nets
 * @param policy how often is rounded, and how
 */
record Taxing(CurrencyUnit currency, int decimals, TaxPolicy policy) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    TaxTotals totals(Vector<Taxable> taxables) {
        return totalsOf(results(taxables), taxables.size());
    }

    TaxTotals ofPart(Vector<Taxable> whole, Vector<Vector<Taxable>> parts) {
        List<Result> left = results(whole);
        List<Result> last = List.of();
        for (Vector<Taxable> part : parts) {
            last = results(part);
            for (int index = 0; index < last.size(); index++) {
                Result taken = partOf(left.get(index), last.get(index));
                last.set(index, taken);
                left.set(index, left.get(index).minus(taken));
            }
        }
        return totalsOf(last, whole.size());
    }

    /** What uses up what is left takes it as it is; what does not, no more of net and tax than that. */
    private Result partOf(Result left, Result own) {
        BigDecimal rest = left.portion().total();
        BigDecimal taken = own.portion().total();
        if (taken.compareTo(rest) == 0) {
            return new Result(own.portion(), left.net(), left.tax(), left.rounding());
        }
        if (isBeyond(taken, rest)) {
            return own;
        }
        BigDecimal tax = atMost(own.tax(), left.tax());
        if (!keepsGross(own.portion())) {
            BigDecimal net = atMost(own.net(), left.net());
            return result(own.portion(), net, tax);
        }
        BigDecimal promised = promised(own.portion());
        BigDecimal net = atMost(promised.subtract(tax), left.net());
        return result(own.portion(), net, promised.subtract(net));
    }

    /** Other amounts at the same rate, of the other sign, may stand for what is beyond. */
    private static boolean isBeyond(BigDecimal amount, BigDecimal rest) {
        return amount.signum() * rest.signum() < 0 || amount.abs().compareTo(rest.abs()) > 0;
    }

    private static BigDecimal atMost(BigDecimal amount, BigDecimal rest) {
        if (amount.signum() * rest.signum() < 0) {
            return BigDecimal.ZERO.setScale(amount.scale());
        }
        return isBeyond(amount, rest) ? rest : amount;
    }

    private List<Result> results(Vector<Taxable> taxables) {
        List<Portion> portions = Portion.of(taxables, policy.scope() == TaxPolicy.Scope.PER_LINE);
        List<BigDecimal> nets = new ArrayList<>(portions.size());
        portions.forEach(portion -> nets.add(net(portion)));
        List<BigDecimal> shared = policy.scope() == TaxPolicy.Scope.ONCE ? sharedTaxes(portions, nets) : List.of();
        List<Result> results = new ArrayList<>(portions.size());
        for (int index = 0; index < portions.size(); index++) {
            Portion portion = portions.get(index);
            BigDecimal net = nets.get(index);
            results.add(result(portion, net, shared.isEmpty() ? tax(portion, net) : shared.get(index)));
        }
        return results;
    }

    private TaxTotals totalsOf(List<Result> results, int count) {
        Taxed[] amounts = new Taxed[count];
        List<TaxSubtotal> subtotals = new ArrayList<>(results.size());
        BigDecimal rounding = BigDecimal.ZERO;
        for (Result result : results) {
            share(result, amounts);
            rounding = rounding.add(result.rounding());
            TaxedAs as = result.portion().taxedAs();
            if (!contains(subtotals, as)) {
                subtotals.add(subtotal(as, results));
            }
        }
        return new TaxTotals(Vector.ofAll(subtotals), Vector.of(amounts), money(rounding));
    }

    private static boolean contains(List<TaxSubtotal> subtotals, TaxedAs as) {
        for (TaxSubtotal subtotal : subtotals) {
            if (subtotal.taxedAs().equals(as)) {
                return true;
            }
        }
        return false;
    }

    /** Whole portions of an invoice are at the currency's scale, single lines may be finer. */
    private int scale() {
        return policy.scope() == TaxPolicy.Scope.PER_LINE ? decimals : currency.getDecimalPlaces();
    }

    private boolean isFiner() {
        return scale() != currency.getDecimalPlaces();
    }

    private boolean keepsGross(Portion portion) {
        return portion.isInclusive() && policy.inclusive() != TaxPolicy.Inclusive.PAYABLE_ROUNDED;
    }

    private BigDecimal promised(Portion portion) {
        return portion.total().setScale(scale(), policy.rounding());
    }

    private BigDecimal net(Portion portion) {
        if (!portion.isInclusive()) {
            return promised(portion);
        }
        return policy.inclusive() == TaxPolicy.Inclusive.TAX_ROUNDED
                ? promised(portion).subtract(part(portion, portion.taxedAs().percent()))
                : part(portion, HUNDRED);
    }

    /** So many hundredths of the net as part of a promised gross, rounded. */
    private BigDecimal part(Portion portion, BigDecimal hundredths) {
        return promised(portion).multiply(hundredths).divide(portion.divisor(), scale(), policy.rounding());
    }

    private BigDecimal tax(Portion portion, BigDecimal net) {
        return keepsGross(portion)
                ? promised(portion).subtract(net)
                : net.multiply(portion.taxedAs().percent().movePointLeft(2))
                        .setScale(currency.getDecimalPlaces(), policy.rounding());
    }

    /** The taxes of all rates, rounded once as a sum; all on one divisor, so that they stay exact until then. */
    private List<BigDecimal> sharedTaxes(List<Portion> portions, List<BigDecimal> nets) {
        BigDecimal divisor = portions.stream().map(Portion::divisor).distinct().reduce(HUNDRED, BigDecimal::multiply);
        List<BigDecimal> dividends = new ArrayList<>(portions.size());
        for (int index = 0; index < portions.size(); index++) {
            Portion portion = portions.get(index);
            BigDecimal percent = portion.taxedAs().percent();
            dividends.add(
                    keepsGross(portion)
                            ? promised(portion).multiply(percent).multiply(divisor.divide(portion.divisor()))
                            : nets.get(index).multiply(percent).multiply(divisor.divide(HUNDRED)));
        }
        BigDecimal total = dividends.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(divisor, currency.getDecimalPlaces(), policy.rounding());
        return LargestRemainder.round(total, currency.getDecimalPlaces(), dividends, divisor);
    }

    private Result result(Portion portion, BigDecimal net, BigDecimal tax) {
        if (!portion.isInclusive()) {
            return new Result(portion, net, tax, BigDecimal.ZERO);
        }
        BigDecimal promised = promised(portion);
        return keepsGross(portion)
                ? new Result(portion, promised.subtract(tax), tax, BigDecimal.ZERO)
                : new Result(portion, net, tax, promised.subtract(net).subtract(tax));
    }

    /** What a portion comes to. */
    private record Result(Portion portion, BigDecimal net, BigDecimal tax, BigDecimal rounding) {

        Result minus(Result taken) {
            return new Result(
                    portion.minus(taken.portion),
                    net.subtract(taken.net),
                    tax.subtract(taken.tax),
                    rounding.subtract(taken.rounding));
        }
    }

    /** Net and tax of each amount; one alone has all of it, and one of nothing no part where there is another. */
    private void share(Result result, Taxed[] amounts) {
        List<Portion.Member> members = result.portion().weighty();
        if (members.size() < result.portion().members().size()) {
            result.portion().members().forEach(member -> amounts[member.place()] = nothing());
        }
        if (members.size() == 1 && scale() == decimals) {
            amounts[members.get(0).place()] = new Taxed(bigMoney(result.net()), bigMoney(result.tax()));
            return;
        }
        List<BigDecimal> nets = nets(result, members);
        List<BigDecimal> taxes = taxes(result, members, nets);
        for (int index = 0; index < members.size(); index++) {
            amounts[members.get(index).place()] = new Taxed(bigMoney(nets.get(index)), bigMoney(taxes.get(index)));
        }
    }

    /** The net of each amount: its own, rounded down or up so that they make that of the portion. */
    private List<BigDecimal> nets(Result result, List<Portion.Member> members) {
        Portion portion = result.portion();
        List<BigDecimal> amounts = new ArrayList<>(members.size());
        for (Portion.Member member : members) {
            amounts.add(
                    portion.isInclusive()
                            ? member.amount().multiply(HUNDRED)
                            : member.amount().setScale(decimals));
        }
        if (!portion.isInclusive()) {
            return amounts;
        }
        BigDecimal total = scale() == decimals
                ? result.net()
                : portion.total().multiply(HUNDRED).divide(portion.divisor(), decimals, policy.rounding());
        return LargestRemainder.round(total, decimals, amounts, portion.divisor());
    }

    private List<BigDecimal> taxes(Result result, List<Portion.Member> members, List<BigDecimal> nets) {
        Portion portion = result.portion();
        boolean isRest = keepsGross(portion) && scale() == decimals;
        List<BigDecimal> taxes = new ArrayList<>(members.size());
        for (int index = 0; index < members.size(); index++) {
            BigDecimal net = nets.get(index);
            taxes.add(
                    isRest
                            ? members.get(index).amount().subtract(net)
                            : net.multiply(portion.taxedAs().percent()));
        }
        return isRest
                ? taxes
                : LargestRemainder.round(result.tax(), result.tax().scale(), taxes, HUNDRED);
    }

    /** Two bases of one category and rate make one subtotal. */
    private TaxSubtotal subtotal(TaxedAs as, List<Result> all) {
        BigDecimal net = BigDecimal.ZERO;
        BigDecimal tax = BigDecimal.ZERO;
        for (Result result : all) {
            if (result.portion().taxedAs().equals(as)) {
                net = net.add(result.net());
                tax = tax.add(result.tax());
            }
        }
        Money taxable = money(net);
        return new TaxSubtotal(as, taxable, isFiner() ? money(net.add(tax)).minus(taxable) : money(tax));
    }

    private Taxed nothing() {
        BigMoney none = bigMoney(BigDecimal.ZERO.setScale(decimals));
        return new Taxed(none, none);
    }

    private Money money(BigDecimal amount) {
        return Money.of(currency, amount, policy.rounding());
    }

    private BigMoney bigMoney(BigDecimal amount) {
        return BigMoney.of(currency, amount);
    }
}
