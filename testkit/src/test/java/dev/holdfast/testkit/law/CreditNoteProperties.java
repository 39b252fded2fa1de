package dev.holdfast.testkit.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.invoice.Account;
import dev.holdfast.billing.invoice.Addition;
import dev.holdfast.billing.invoice.BillResult;
import dev.holdfast.billing.invoice.Billing;
import dev.holdfast.billing.invoice.Deduction;
import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.invoice.InvoicePart;
import dev.holdfast.billing.invoice.Ledger;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.receivable.Bill;
import dev.holdfast.billing.receivable.Credit;
import dev.holdfast.billing.receivable.CreditNote;
import dev.holdfast.billing.receivable.Issue;
import dev.holdfast.billing.tax.TaxSubtotal;
import dev.holdfast.testkit.arbitrary.Additions;
import dev.holdfast.testkit.arbitrary.Life;
import dev.holdfast.testkit.arbitrary.Policies;
import dev.holdfast.testkit.fixture.Fixtures;
import dev.holdfast.testkit.law.CreditNotesAreBounded.Books;
import dev.holdfast.testkit.law.CreditNotesAreBounded.Credited;
import io.vavr.collection.Vector;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** However an invoice is credited, its credit notes are it and no more. */
class CreditNoteProperties extends GeneratedLives {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    @Provide
    Arbitrary<Vector<Addition>> additions() {
        return Additions.on(DAY, 7);
    }

    @Provide
    Arbitrary<BillingPolicy> policies() {
        return Policies.ofDocuments();
    }

    /** Each number says a part of the invoice, and how many percent of what is left of it. */
    @Provide
    Arbitrary<List<Integer>> picks() {
        return Arbitraries.integers().between(0, 9999).list().ofMaxSize(8);
    }

    @Property(tries = 1000)
    void partial_notes_and_a_last_one_are_the_invoice_at_each_rate(
            @ForAll("additions") Vector<Addition> additions,
            @ForAll("policies") BillingPolicy policy,
            @ForAll("picks") List<Integer> picks) {
        for (Invoice invoice :
                invoices(additions, policy).filter(some -> some.gross().isPositive())) {
            Bill partly = credited(sent(invoice, "1"), Vector.ofAll(picks));
            mustHold(partly);
            Bill bill = partly.credit(Credit.whole("rest"), "last", DAY).getOrElse(partly);
            mustHold(bill);

            Vector<TaxSubtotal> taken = bill.creditNotes().flatMap(CreditNote::taxes);
            assertThat(invoice.taxes()
                            .flatMap(tax -> Vector.of(
                                    sum(taken.filter(some -> some.taxedAs().equals(tax.taxedAs()))
                                                    .map(TaxSubtotal::taxable))
                                            .plus(tax.taxable()),
                                    sum(taken.filter(some -> some.taxedAs().equals(tax.taxedAs()))
                                                    .map(TaxSubtotal::tax))
                                            .plus(tax.tax()))))
                    .allSatisfy(left -> assertThat(left.isZero()).isTrue());
            assertThat(bill.credit(Credit.whole("again"), "again", DAY)
                            .getLeft()
                            .code())
                    .isEqualTo("NOTHING_LEFT");
            // what is left to pay, or to pay back, is what was paid before the invoice
            Money before = sum(invoice.deductions()
                    .filter(deduction -> deduction.origin() != Deduction.Origin.REDUCTION)
                    .map(Deduction::amount));
            assertThat(bill.overpaid().minus(bill.due())).isEqualTo(before);
        }
    }

    @Property(tries = 100)
    void whatever_is_credited_of_its_bills_a_life_is_credited_no_more_than_it_was_billed(
            @ForAll("lives") Life life, @ForAll("picks") List<Integer> picks) {
        Biller biller = Billing.of(life.catalog())::bill;
        Vector<Credited> books = Vector.empty();
        Ledger ledger = Ledger.EMPTY;
        Vector<Integer> left = Vector.ofAll(picks);
        for (BillRun.Bill run : life.billed(biller).bills()) {
            BillResult result = biller.bill(run.known(), ledger, run.through()).get();
            ledger = result.ledger();
            for (Invoice invoice : result.invoices()) {
                Bill bill = credited(sent(invoice, "I" + books.size()), left.take(1));
                left = left.drop(1);
                ledger = bill.creditNotes().foldLeft(ledger, (before, note) -> note.in(before));
                books = books.append(new Credited(invoice, bill.creditNotes()));
                CreditNotesAreBounded.LAW.mustHold(new Books(books));
            }
            assertThat(biller.bill(run.known(), ledger, run.through()).get().invoices())
                    .isEmpty();
            assertThat(Ledger.reconstitute(ledger.entries()).get()).isEqualTo(ledger);
        }
    }

    private static Vector<Invoice> invoices(Vector<Addition> additions, BillingPolicy policy) {
        return Fixtures.aFamilyWithABouquet()
                .billing()
                .by(policy)
                .bill(
                        Account.of(Fixtures.aFamilyWithABouquet().context().terms())
                                .adding(additions),
                        Ledger.EMPTY,
                        DAY)
                .get()
                .invoices();
    }

    private static Bill sent(Invoice invoice, String number) {
        return Bill.of(invoice)
                .validate()
                .flatMap(bill -> bill.send(Issue.of(number, DAY, DAY)))
                .get();
    }

    /** The bill after what of the picks is not refused. */
    private static Bill credited(Bill bill, Vector<Integer> picks) {
        Bill credited = bill;
        for (Integer pick : picks) {
            Bill before = credited;
            String number =
                    bill.issue().get().number() + "-" + before.creditNotes().size();
            credited = before.credit(credit(before, pick), number, DAY).getOrElse(before);
        }
        return credited;
    }

    private static Credit credit(Bill bill, int pick) {
        Vector<InvoicePart> parts = bill.invoice().parts();
        int index = pick / 100 % parts.size();
        int percent = pick % 100;
        BigMoney some = parts.get(index)
                .amount()
                .multipliedBy(BigDecimal.valueOf(percent, 2))
                .withScale(bill.invoice().decimals(), RoundingMode.HALF_UP);
        if (percent > 95) {
            return Credit.whole("wrong");
        }
        return some.isPositive() ? Credit.part(index + 1, some.toString(), "late") : Credit.part(index + 1, "late");
    }

    private static void mustHold(Bill bill) {
        CreditNotesAreBounded.LAW.mustHold(new Books(Vector.of(new Credited(bill.invoice(), bill.creditNotes()))));
    }

    private static Money sum(Vector<Money> amounts) {
        return Money.total(CurrencyUnit.EUR, amounts);
    }
}
