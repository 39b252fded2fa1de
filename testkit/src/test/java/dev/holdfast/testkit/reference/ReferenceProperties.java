package dev.holdfast.testkit.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.accrual.Report;
import dev.holdfast.billing.invoice.Account;
import dev.holdfast.billing.invoice.Billing;
import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.invoice.Ledger;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.catalog.rule.Facts;
import dev.holdfast.testkit.arbitrary.Life;
import dev.holdfast.testkit.arbitrary.Lives;
import io.vavr.collection.TreeSet;
import io.vavr.collection.Vector;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ReferenceProperties {

    @Provide
    Arbitrary<Life> lives() {
        return Lives.upTo(15);
    }

    @Property(tries = 200)
    void what_is_billed_by_each_bill_day_is_what_the_reference_owes(@ForAll("lives") Life life) {
        Subscription held = life.subscription();
        NaiveHistory history = new NaiveHistory(held.history());
        LocalDate last = life.billDays().last();
        NaiveCalculator reference = NaiveCalculator.of(
                history::stateOn,
                life.first(),
                last.plusDays(400),
                life.catalog(),
                Facts.NONE,
                life.terms().cycle().day());
        Billing billing = Billing.of(life.catalog());
        Ledger ledger = Ledger.EMPTY;
        Vector<Invoice> invoices = Vector.empty();
        for (LocalDate day : life.billDays()) {
            var bill = billing.bill(life.account(), ledger, day).get();
            invoices = invoices.appendAll(bill.invoices());
            ledger = bill.ledger();
            assertThat(differences(owed(reference, day), billed(invoices)))
                    .as("by %s", day)
                    .isEmpty();
        }
    }

    /** The outage is reported with the second bill, of days that were billed, are billed now or will be. */
    @Property(tries = 100)
    void what_did_not_work_is_billed_as_the_reference_owes_it(
            @ForAll("lives") Life life,
            @ForAll @IntRange(max = 30) int which,
            @ForAll @IntRange(min = -20, max = 60) int after,
            @ForAll @IntRange(min = 1, max = 50) int length) {
        Vector<HoldingId> ids = life.subscription()
                .timeline()
                .changes()
                .values()
                .flatMap(state -> state.holdings().keySet())
                .distinct()
                .toVector();
        HoldingId holding = ids.isEmpty() ? HoldingId.of("1") : ids.get(which % ids.size());
        LocalDate from = life.first().plusDays(after);
        LocalDate until = from.plusDays(length);
        Vector<LocalDate> days = life.billDays();
        Account told = life.account()
                .reporting(Vector.of(
                        new Report.Outage(life.subscription().id(), holding, DateRange.of(from, until), "no signal")));
        Assume.that(
                Billing.of(life.catalog()).bill(told, Ledger.EMPTY, days.last()).isRight());
        NaiveCalculator reference = NaiveCalculator.of(
                        new NaiveHistory(life.subscription().history())::stateOn,
                        life.first(),
                        days.last().plusDays(400),
                        life.catalog(),
                        Facts.NONE,
                        life.terms().cycle().day())
                .striking(holding, from, until);
        Ledger ledger = Ledger.EMPTY;
        Vector<Invoice> invoices = Vector.empty();
        for (LocalDate day : days) {
            Account known = day.equals(days.head()) ? life.account() : told;
            var bill = Billing.of(life.catalog()).bill(known, ledger, day).get();
            invoices = invoices.appendAll(bill.invoices());
            ledger = bill.ledger();
        }
        assertThat(differences(owed(reference, days.last()), billed(invoices))).isEmpty();
    }

    private static Map<String, BigDecimal> billed(Vector<Invoice> invoices) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        invoices.flatMap(Invoice::accrued)
                .forEach(line -> sums.merge(
                        line.of().holding() + " " + line.of().charge() + " from "
                                + line.of().period().from() + " to "
                                + line.of().period().until() + " at "
                                + line.of()
                                        .level()
                                        .price()
                                        .getAmount()
                                        .stripTrailingZeros()
                                        .toPlainString() + " left "
                                + line.of()
                                        .level()
                                        .reducedPrice()
                                        .getAmount()
                                        .stripTrailingZeros()
                                        .toPlainString(),
                        line.amount().getAmount(),
                        BigDecimal::add));
        return sums;
    }

    private static Map<String, BigDecimal> owed(NaiveCalculator reference, LocalDate through) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        reference
                .owed(through)
                .forEach((item, amount) -> sums.merge(
                        item.holding() + " " + item.charge() + " from " + item.from() + " to " + item.until() + " at "
                                + item.price().list().toPlainString() + " left "
                                + item.price().last().toPlainString(),
                        amount,
                        BigDecimal::add));
        return sums;
    }

    private static Vector<String> differences(Map<String, BigDecimal> owed, Map<String, BigDecimal> billed) {
        return TreeSet.ofAll(owed.keySet())
                .addAll(billed.keySet())
                .toVector()
                .reject(item ->
                        owed.getOrDefault(item, BigDecimal.ZERO).compareTo(billed.getOrDefault(item, BigDecimal.ZERO))
                                == 0)
                .map(item -> item + ": owed " + owed.get(item) + ", billed " + billed.get(item));
    }
}
