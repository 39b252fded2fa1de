package dev.holdfast.testkit.law;

import dev.holdfast.billing.invoice.Account;
import dev.holdfast.billing.invoice.BillResult;
import dev.holdfast.billing.invoice.Ledger;
import dev.holdfast.billing.owed.NotCalculated;
import io.vavr.control.Either;
import java.time.LocalDate;

/**
 * What makes bills: {@code Billing::bill}, or a host's own way around it.
 *
 * <p>A bill that is not calculated is no violation of a law: nothing was billed, and the term was named.
 */
@FunctionalInterface
public interface Biller {

    /**
     * Bills an account.
     *
     * @param account the account
     * @param ledger what has been billed
     * @param through the day, inclusive
     * @return the bill, or the term that is not covered
     */
    Either<NotCalculated, BillResult> bill(Account account, Ledger ledger, LocalDate through);
}
