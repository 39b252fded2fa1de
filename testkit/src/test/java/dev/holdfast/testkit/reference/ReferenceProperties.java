package dev.holdfast.testkit.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.invoice.Billing;
import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.invoice.Ledger;
import dev.holdfast.billing.subscription.Subscription;
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
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

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
