package dev.holdfast.benchmarks.contest;

import dev.holdfast.billing.invoice.Account;
import dev.holdfast.billing.invoice.Ledger;
import dev.holdfast.billing.invoice.LedgerEntries;
import java.math.BigDecimal;
import java.time.LocalDate;

/** This library, with the ledger made from stored entries before each bill, and its entries taken after it. */
public final class StoredHoldfast implements Contender<Account, LedgerEntries> {

    private final Holdfast holdfast;

    /** Does as another does that keeps the ledger in memory. */
    public StoredHoldfast(Holdfast holdfast) {
        this.holdfast = holdfast;
    }

    /** A bill, and what is stored after it. */
    record Made(BigDecimal total, LedgerEntries after) implements Bill<LedgerEntries> {}

    @Override
    public String name() {
        return "Holdfast, ledger stored and read back";
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
    public LedgerEntries nothing() {
        return Ledger.EMPTY.entries();
    }

    @Override
    public Made bill(Account account, LedgerEntries before, LocalDate through) {
        Holdfast.Made made = holdfast.bill(account, Ledger.reconstitute(before).get(), through);
        return new Made(made.total(), made.after().entries());
    }
}
