package dev.holdfast.testkit.law;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.invoice.Account;
import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.invoice.Ledger;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.time.LocalDate;

/** Law 14: a new catalogue version changes no bill of an existing customer unless its revision says so. */
public final class Grandfathering {

    /** The law. */
    public static final Law<Customers> LAW = new Law<>(
            "grandfathering",
            "a catalogue version without a revision that is added after the last change leaves every bill as it was",
            Grandfathering::check);

    /**
     * Customers whose catalogue gets another version.
     *
     * @param account the customer's account; nothing is asked for under the new version
     * @param before what bills by the catalogue without the new version
     * @param after what bills by the same catalogue with it
     * @param through the day through which is billed
     */
    public record Customers(Account account, Biller before, Biller after, LocalDate through) {
        public Customers {
            requireNonNull(account, "account");
            requireNonNull(before, "before");
            requireNonNull(after, "after");
            requireNonNull(through, "through");
        }
    }

    private Grandfathering() {}

    private static Verdict check(Customers customers) {
        return invoices(customers, customers.before())
                .flatMap(before -> invoices(customers, customers.after())
                        .map(after -> Verdict.unless(Tally.of(before).differences(Tally.of(after)))))
                .getOrElse(Verdict.Holds::new);
    }

    private static Either<Object, Vector<Invoice>> invoices(Customers customers, Biller biller) {
        return biller.bill(customers.account(), Ledger.EMPTY, customers.through())
                .map(bill -> bill.invoices())
                .mapLeft(uncovered -> uncovered);
    }
}
