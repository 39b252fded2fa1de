package dev.holdfast.testkit.law;

import dev.holdfast.billing.invoice.Account;
import dev.holdfast.billing.owed.NotCalculated;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.time.LocalDate;

/** Law 2: a period cut anywhere, any number of times, costs the same to the cent. */
public final class Additivity {

    /** The law. */
    public static final Law<Cut> LAW = new Law<>(
            "additivity", "a period cut anywhere, any number of times, costs the same to the cent", Additivity::check);

    /**
     * An account, and the same cut by changes that cost nothing of their own.
     *
     * @param biller what makes the bills
     * @param whole the account without the changes
     * @param cut the account with them
     * @param through the day through which both are billed; only service periods that are over by then are compared
     */
    public record Cut(Biller biller, Account whole, Account cut, LocalDate through) {}

    private Additivity() {}

    private static Verdict check(Cut cut) {
        return bill(cut, cut.whole())
                .flatMap(whole -> bill(cut, cut.cut()).map(parts -> Verdict.unless(whole.differences(parts))))
                .getOrElse(Verdict.Holds::new);
    }

    private static Either<NotCalculated, Tally> bill(Cut cut, Account account) {
        return new BillRun(cut.biller(), Vector.of(new BillRun.Bill(account, cut.through())))
                .invoices()
                .map(invoices ->
                        Tally.of(invoices).only(entry -> !entry.period().until().isAfter(cut.through())));
    }
}
