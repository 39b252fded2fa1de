package dev.holdfast.billing.promise;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/** The sums of a promise itself, without any catalogue. */
final class Arithmetic {

    private Arithmetic() {}

    static Vector<Finding> of(Promise promise, Option<LocalDate> countedFrom) {
        Vector<Said.Bill> bills = promise.said().bills().getOrElse(Vector.empty());
        return bills.flatMap(Arithmetic::of).appendAll(totals(promise, bills, countedFrom));
    }

    private static Vector<Finding> of(Said.Bill bill) {
        return nets(bill)
                .appendAll(wrong(
                        "the total of the bill of " + bill.day(),
                        bill.gross(),
                        bill.net().plus(bill.tax())));
    }

    /** The nets of lines that are finer than the currency make a net that is less than its smallest unit away. */
    private static Vector<Finding> nets(Said.Bill bill) {
        BigMoney net = bill.net().toBigMoney();
        BigMoney nets = BigMoney.total(net.getCurrencyUnit(), bill.lines().map(Said.Line::net));
        Money unit = Money.ofMinor(net.getCurrencyUnit(), 1);
        return bill.lines().isEmpty() || nets.minus(net).abs().isLessThan(unit)
                ? Vector.empty()
                : Vector.of(new Finding.ArithmeticWrong("the net of the bill of " + bill.day(), net, nets));
    }

    /** A total can be added up where the bills reach that far. */
    private static Vector<Finding> totals(Promise promise, Vector<Said.Bill> bills, Option<LocalDate> countedFrom) {
        if (bills.isEmpty() || countedFrom.isEmpty()) {
            return Vector.empty();
        }
        int reach = promise.months().getOrElse(0);
        return promise.said()
                .totals()
                .filterKeys(months -> months <= reach)
                .toVector()
                .flatMap(total -> wrong(
                        "the total over " + total._1() + " months",
                        total._2(),
                        bills.filter(bill -> bill.day().isBefore(Check.after(countedFrom.get(), total._1())))
                                .map(Said.Bill::gross)
                                .fold(Money.zero(total._2().getCurrencyUnit()), Money::plus)));
    }

    private static Vector<Finding> wrong(String what, Money stated, Money sum) {
        return stated.isEqual(sum)
                ? Vector.empty()
                : Vector.of(new Finding.ArithmeticWrong(what, stated.toBigMoney(), sum.toBigMoney()));
    }
}
