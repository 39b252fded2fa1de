package dev.holdfast.billing.tax;

import dev.holdfast.catalog.tax.PriceBasis;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import java.math.BigDecimal;
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

    /** Amounts of one basis and rate that are rounded together, each with its place among all. */
    private record Portion(PriceBasis basis, TaxedAs taxedAs, Vector<Tuple2<Taxable, Integer>> members) {

        boolean isInclusive() {
            return basis == PriceBasis.TAX_INCLUSIVE;
        }

        Vector<BigDecimal> amounts() {
            return members.map(member -> member._1().amount().getAmount());
        }

        BigDecimal total() {
            return sum(amounts());
        }

        /** What a gross is divided by for its net, in hundredths: 121 for 21 %. */
        BigDecimal divisor() {
            return HUNDRED.add(taxedAs.percent());
        }

        Portion of(Vector<Tuple2<Taxable, Integer>> others) {
            return new Portion(basis, taxedAs, others);
        }

        /** Each amount less what is taken of it. */
        Portion minus(Portion taken) {
            return of(members.zip(taken.members)
                    .map(pair -> pair._1().map1(all -> all.minus(pair._2()._1()))));
        }
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

        Result of(Vector<Tuple2<Taxable, Integer>> members) {
            return new Result(portion.of(members), net, tax, rounding);
        }
    }

    TaxTotals totals(Vector<Taxable> taxables) {
        return totalsOf(results(taxables));
    }

    TaxTotals ofPart(Vector<Taxable> whole, Vector<Vector<Taxable>> parts) {
        Vector<Result> left = results(whole);
        Vector<Result> last = Vector.empty();
        for (Vector<Taxable> part : parts) {
            last = results(part).zip(left).map(pair -> partOf(pair._2(), pair._1()));
            left = left.zip(last).map(pair -> pair._1().minus(pair._2()));
        }
        return totalsOf(last);
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

    private Vector<Result> results(Vector<Taxable> taxables) {
        Vector<Portion> portions = portions(taxables.zipWithIndex());
        Vector<BigDecimal> nets = portions.map(this::net);
        Vector<BigDecimal> taxes = policy.scope() == TaxPolicy.Scope.ONCE
                ? sharedTaxes(portions, nets)
                : portions.zip(nets).map(entry -> tax(entry._1(), entry._2()));
        return portions.zip(nets.zip(taxes))
                .map(entry -> result(entry._1(), entry._2()._1(), entry._2()._2()));
    }

    private TaxTotals totalsOf(Vector<Result> results) {
        Vector<Taxed> amounts = results.flatMap(this::taxed).sortBy(Tuple2::_2).map(Tuple2::_1);
        return new TaxTotals(
                results.map(result -> result.portion().taxedAs()).distinct().map(as -> subtotal(as, results)),
                amounts,
                money(sum(results.map(Result::rounding))));
    }

    private Vector<Portion> portions(Vector<Tuple2<Taxable, Integer>> all) {
        if (policy.scope() == TaxPolicy.Scope.PER_LINE) {
            return all.map(one -> new Portion(one._1().basis(), one._1().taxedAs(), Vector.of(one)));
        }
        return all.groupBy(one -> new Portion(one._1().basis(), one._1().taxedAs(), Vector.empty()))
                .toVector()
                .sortBy(group -> group._2().head()._2())
                .map(group -> new Portion(group._1().basis(), group._1().taxedAs(), group._2()));
    }

    /** Whole portions of an invoice are at the currency's scale, single lines may be finer. */
    private int scale() {
        return policy.scope() == TaxPolicy.Scope.PER_LINE ? decimals : currency.getDecimalPlaces();
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
    private Vector<BigDecimal> sharedTaxes(Vector<Portion> portions, Vector<BigDecimal> nets) {
        BigDecimal divisor = portions.map(Portion::divisor).distinct().fold(HUNDRED, BigDecimal::multiply);
        Vector<BigDecimal> dividends = portions.zip(nets)
                .map(entry -> keepsGross(entry._1())
                        ? promised(entry._1())
                                .multiply(entry._1().taxedAs().percent())
                                .multiply(divisor.divide(entry._1().divisor()))
                        : entry._2().multiply(entry._1().taxedAs().percent()).multiply(divisor.divide(HUNDRED)));
        BigDecimal total = sum(dividends).divide(divisor, currency.getDecimalPlaces(), policy.rounding());
        return LargestRemainder.round(total, currency.getDecimalPlaces(), dividends, divisor);
    }

    private Result result(Portion portion, BigDecimal net, BigDecimal tax) {
        BigDecimal promised = promised(portion);
        if (!portion.isInclusive()) {
            return new Result(portion, net, tax, BigDecimal.ZERO);
        }
        return keepsGross(portion)
                ? new Result(portion, promised.subtract(tax), tax, BigDecimal.ZERO)
                : new Result(portion, net, tax, promised.subtract(net).subtract(tax));
    }

    /** Net and tax of each amount; an amount of nothing takes no part where there is another. */
    private Vector<Tuple2<Taxed, Integer>> taxed(Result result) {
        Tuple2<Vector<Tuple2<Taxable, Integer>>, Vector<Tuple2<Taxable, Integer>>> parts = result.portion()
                .members()
                .partition(member -> member._1().amount().isZero());
        if (parts._1().isEmpty() || parts._2().isEmpty()) {
            return members(result);
        }
        BigMoney none = bigMoney(BigDecimal.ZERO.setScale(decimals));
        return members(result.of(parts._2()))
                .appendAll(parts._1().map(member -> new Tuple2<>(new Taxed(none, none), member._2())));
    }

    /** Net and tax of each amount: its own, rounded down or up so that they make those of the portion. */
    private Vector<Tuple2<Taxed, Integer>> members(Result result) {
        Portion portion = result.portion();
        Vector<BigDecimal> amounts = portion.amounts();
        Vector<BigDecimal> nets =
                portion.isInclusive() ? nets(result) : amounts.map(amount -> amount.setScale(decimals));
        Vector<BigDecimal> taxes = keepsGross(portion) && scale() == decimals
                ? amounts.zip(nets).map(entry -> entry._1().subtract(entry._2()))
                : LargestRemainder.round(
                        result.tax(),
                        result.tax().scale(),
                        nets.map(net -> net.multiply(portion.taxedAs().percent())),
                        HUNDRED);
        return nets.zip(taxes)
                .zip(portion.members())
                .map(entry -> new Tuple2<>(
                        new Taxed(bigMoney(entry._1()._1()), bigMoney(entry._1()._2())),
                        entry._2()._2()));
    }

    private Vector<BigDecimal> nets(Result result) {
        Portion portion = result.portion();
        Vector<BigDecimal> dividends = portion.amounts().map(HUNDRED::multiply);
        BigDecimal total = scale() == decimals
                ? result.net()
                : sum(dividends).divide(portion.divisor(), decimals, policy.rounding());
        return LargestRemainder.round(total, decimals, dividends, portion.divisor());
    }

    /** Two bases of one category and rate make one subtotal. */
    private TaxSubtotal subtotal(TaxedAs as, Vector<Result> all) {
        Vector<Result> results = all.filter(result -> result.portion().taxedAs().equals(as));
        BigDecimal net = sum(results.map(Result::net));
        Money gross = money(net.add(sum(results.map(Result::tax))));
        Money taxable = money(net);
        return new TaxSubtotal(as, taxable, gross.minus(taxable));
    }

    private Money money(BigDecimal amount) {
        return Money.of(currency, amount, policy.rounding());
    }

    private BigMoney bigMoney(BigDecimal amount) {
        return BigMoney.of(currency, amount);
    }

    private static BigDecimal sum(Vector<BigDecimal> amounts) {
        return amounts.fold(BigDecimal.ZERO, BigDecimal::add);
    }
}
