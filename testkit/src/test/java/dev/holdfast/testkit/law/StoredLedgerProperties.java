package dev.holdfast.testkit.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.invoice.BillResult;
import dev.holdfast.billing.invoice.Billing;
import dev.holdfast.billing.invoice.Ledger;
import dev.holdfast.billing.owed.NotCalculated;
import dev.holdfast.testkit.arbitrary.Life;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** A ledger that was stored, read back in part, and told by what it was billed, bills as the one at hand. */
class StoredLedgerProperties extends GeneratedLives {

    @Property(tries = 200)
    void what_is_left_of_a_stored_ledger_bills_the_same_or_asks_for_the_rest(
            @ForAll("lives") Life life, @ForAll @IntRange(max = 6) int months) {
        Billing billing = Billing.of(life.catalog());
        Vector<BillRun.Bill> bills = life.billed(billing::bill).bills();
        Ledger ledger = Ledger.EMPTY;
        for (int i = 0; i < bills.size(); i++) {
            BillRun.Bill bill = bills.get(i);
            BillResult all = billing.bill(bill.known(), ledger, bill.through()).get();
            if (i > 0) {
                LocalDate day = bills.get(i - 1).through().minusMonths(months);
                Ledger open = Ledger.reconstitute(ledger.entries().since(day))
                        .get()
                        .billedBy(billing, bills.get(i - 1).known());
                Either<NotCalculated, BillResult> made = billing.bill(bill.known(), open, bill.through());
                made.peek(result -> assertThatItBills(result, all, day));
                made.peekLeft(refused -> assertThat(refused.term()).startsWith("what was billed of periods"));
                Statistics.label("the rest of the ledger").collect(made.isRight() ? "not needed" : "asked for");
                Ledger whole = Ledger.reconstitute(ledger.entries())
                        .get()
                        .billedBy(billing, bills.get(i - 1).known());
                assertThat(billing.bill(bill.known(), whole, bill.through())).contains(all);
            }
            ledger = all.ledger();
        }
    }

    private static void assertThatItBills(BillResult made, BillResult all, LocalDate day) {
        assertThat(made.invoices()).isEqualTo(all.invoices());
        assertThat(made.ledger())
                .isEqualTo(
                        Ledger.reconstitute(all.ledger().entries().since(day)).get());
    }
}
