package dev.holdfast.billing.receivable;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.Traversable;
import io.vavr.collection.Vector;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What an account has to pay, over its bills that were sent.
 *
 * @param due what is left to pay, on the bills on which something is
 * @param overpaid what is to be paid back, on the bills on which something is
 * @param paid what was paid in all
 * @param refunded what was paid back in all
 */
public record Balance(Money due, Money overpaid, Money paid, Money refunded) {

    public Balance {
        requireNonNull(due, "due");
        requireNonNull(overpaid, "overpaid");
        requireNonNull(paid, "paid");
        requireNonNull(refunded, "refunded");
    }

    /**
     * The balance of an account.
     *
     * @param bills its bills, each once; those not sent do not count
     * @param currency the currency of the account
     * @return the balance
     * @throws org.joda.money.CurrencyMismatchException if a bill is in another currency
     */
    public static Balance of(Traversable<Bill> bills, CurrencyUnit currency) {
        Vector<Bill> all = bills.toVector();
        return new Balance(
                Money.total(currency, all.map(Bill::due)),
                Money.total(currency, all.map(Bill::overpaid)),
                Money.total(currency, all.map(Bill::paid)),
                Money.total(currency, all.map(Bill::refunded)));
    }

    /**
     * What the account has to pay once its overpaid bills pay for the others.
     *
     * @return what is due, less what is overpaid; below zero for what is to be paid back
     */
    public Money total() {
        return due.minus(overpaid);
    }

    /**
     * How much can be paid back at most.
     *
     * @return what was paid, less what was paid back
     */
    public Money refundable() {
        return paid.minus(refunded);
    }
}
