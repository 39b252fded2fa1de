package dev.holdfast.benchmarks.contest;

import dev.holdfast.billing.invoice.Account;
import dev.holdfast.billing.invoice.Ledger;
import dev.holdfast.billing.invoice.LedgerEntries;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;

/** This library, with what is open of the ledger made from stored entries, and the account as it was billed. */
public final class OpenHoldfast implements Contender<Account, OpenHoldfast.Stored> {

    private final Holdfast holdfast;

    /** Does as another does that keeps the ledger in memory. */
    public OpenHoldfast(Holdfast holdfast) {
        this.holdfast = holdfast;
    }

    /**
     * What is stored.
     *
     * @param open what stands of the periods that are not over
     * @param known the account as it was known to the last bill, if there was one
     */
    public record Stored(LedgerEntries open, Option<Account> known) {}

    /** A bill, and what is stored after it. */
    record Made(BigDecimal total, Stored after) implements Bill<Stored> {}

    @Override
    public String name() {
        return "Holdfast, open periods stored and read back";
    }

    @Override
    public Account prepared(History history) {
        return holdfast.prepared(history);
    }

    @Override
    public Account continued(Account before, History history) {
        return holdfast.continued(before, history);
    }

    @Override
    public Stored nothing() {
        return new Stored(Ledger.EMPTY.entries(), Option.none());
    }

    @Override
    public Made bill(Account account, Stored before, LocalDate through) {
        Ledger read = Ledger.reconstitute(before.open()).get();
        Ledger ledger = before.known()
                .map(known -> read.billedBy(holdfast.billing(), known))
                .getOrElse(read);
        Holdfast.Made made = holdfast.bill(account, ledger, through);
        return new Made(made.total(), new Stored(made.after().entries().since(through), Option.some(account)));
    }
}
