package dev.holdfast.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.invoice.AccruedLine;
import dev.holdfast.billing.invoice.AddedLine;
import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.invoice.InvoiceItem;
import dev.holdfast.billing.invoice.InvoiceLine;
import dev.holdfast.billing.receivable.Bill;
import dev.holdfast.billing.receivable.CreditNote;
import dev.holdfast.billing.subscription.Holding;
import dev.holdfast.billing.subscription.State;
import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.junit.jupiter.api.Test;

/** What is added to an invoice, a bill or a state is missed here until {@code --json} tells it. */
class OutcomeSaysEverythingTest {

    private static final String JSON = ScenarioFile.parse("""
            scenario: everything that can come of a scenario
            prices: tax-exclusive
            tax: 21
            offers:
              plan: {services: [internet], numbered: true, charges: {monthly: 31.00}}
            addOns: {more: 5.00}
            promotions: {half: {percentOff: 50, lasting: 3 periods}}
            rules: [{commitment: {for: [plan], length: 12 months}}]
            accounts: {a: {}, b: {}}
            steps:
              - {on: 2024-01-01, account: a, subscription: s, subscribe: {offer: plan, promotions: [half], commitment: 12 months, numbers: {'': '+1'}}, consents: [{at: '1', service: commitment, extent: term}]}
              - {on: 2024-01-01, subscription: s, add: {offer: more, host: '1'}}
              - {on: 2024-01-01, account: a, line: {price: -1.00, goodwill: {reason: late, approvedBy: desk}}}
              - {on: 2024-01-01, account: a, allowance: {percent: 10, reason: Voucher}}
              - {on: 2024-01-01, account: a, paid: 1.00}
              - {bill: 2024-01-01, account: a, sent: R-1}
              - {on: 2024-01-02, account: a, pay: 1.00}
              - {on: 2024-01-02, account: a, credit: {reason: late, parts: [{part: 2, amount: 1.00}]}}
              - {on: 2024-01-05, subscription: s, remove: '2'}
              - {on: 2024-01-05, subscription: s, move: {trigger: suspend, suspension: customer}}
              - {on: 2024-01-06, subscription: s, remove: '2', expect: rejected}
              - {on: 2024-01-06, subscription: s, change-cycle-day: 15}
              - {on: 2024-01-07, subscription: s, transfer: b}
              - {bill: 2024-02-01}
              - {account: a, hold: too high}
            """, "it").get().run().json("it");

    /** Called otherwise, because a file calls it so, or because it is told by its parts. */
    private static final Map<String, String> OTHERWISE = HashMap.of(
                    "billedThrough", "through",
                    "adjustments", "allowances",
                    "taxedAs", "category",
                    "basis", "prices",
                    "measured", "quantity",
                    "explain", "explanation",
                    "of", "holding",
                    "share", "called",
                    "reduction", "promotion",
                    "invoice", "items")
            .put("id", "holding")
            .put("issue", "issued")
            .put("payments", "paid")
            .put("refunds", "refunded")
            .put("on", "issued")
            .put("place", "host");

    /** Derived from the rest, or no business of whoever reads the outcome. */
    private static final Set<String> UNSAID = HashSet.of(
            "taxPolicy",
            "decimals",
            "accrued",
            "sections",
            "parts",
            "corner",
            "corners",
            "givenBack",
            "in",
            "derivation",
            "before");

    private static Vector<String> names(Class<?> type) {
        return Vector.of(type.getMethods())
                .filter(method -> method.getDeclaringClass() != Object.class
                        && method.getParameterCount() == 0
                        && !Modifier.isStatic(method.getModifiers()))
                .map(Method::getName)
                .distinct()
                .reject(name -> UNSAID.contains(name) || name.startsWith("is") || name.startsWith("has"))
                .reject(Vector.of("toString", "hashCode", "validate", "release")::contains);
    }

    private static void assertTold(Class<?> type) {
        assertThat(names(type))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(JSON)
                        .as(type.getSimpleName() + " " + name)
                        .contains("\"" + OTHERWISE.getOrElse(name, name) + "\": "));
    }

    @Test
    void an_invoice_its_lines_and_its_items_are_told_in_full() {
        assertTold(Invoice.class);
        assertTold(InvoiceLine.class);
        assertTold(AccruedLine.class);
        assertTold(AddedLine.class);
        assertTold(InvoiceItem.class);
    }

    @Test
    void a_bill_on_its_way_and_a_credit_note_are_told_in_full() {
        assertTold(Bill.class);
        assertTold(CreditNote.class);
    }

    @Test
    void what_is_held_is_told_in_full() {
        assertTold(State.class);
        assertTold(Holding.class);
    }

    @Test
    void a_rejection_is_told_with_its_codes_and_an_amount_with_its_exact_fraction() {
        assertThat(JSON)
                .contains("\"codes\": [\"", "\"rejections\": [", "\"code\": \"", "\"sentence\": \"")
                .contains("\"exact\": \"", "\"unrounded\": \"", "\"ratio\": \"", "\"days\": ")
                .contains("\"totals\": {", "\"status\": \"partiallyPaid\"");
    }
}
