package dev.holdfast.testkit.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.invoice.Account;
import dev.holdfast.billing.invoice.Addition;
import dev.holdfast.billing.invoice.BillResult;
import dev.holdfast.billing.invoice.Billing;
import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.invoice.Ledger;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.testkit.arbitrary.Additions;
import dev.holdfast.testkit.arbitrary.Life;
import dev.holdfast.testkit.arbitrary.Policies;
import dev.holdfast.testkit.fixture.Fixtures;
import io.vavr.collection.Vector;
import java.math.BigDecimal;
import java.time.LocalDate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a host adds, and however it is taxed and presented, an invoice adds up. */
class DocumentProperties extends GeneratedLives {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    @Provide
    Arbitrary<Vector<Addition>> additions() {
        return Additions.on(DAY, 7);
    }

    @Provide
    Arbitrary<BillingPolicy> policies() {
        return Policies.ofDocuments();
    }

    @Property(tries = 1000)
    void what_a_host_adds_adds_up(
            @ForAll("additions") Vector<Addition> additions, @ForAll("policies") BillingPolicy policy) {
        BillResult bill = bill(additions, policy, Ledger.EMPTY);

        bill.invoices()
                .map(invoice -> Conservation.Document.of(invoice, policy.tax()))
                .forEach(Conservation.LAW::mustHold);
        assertThat(bill(additions, policy, bill.ledger()).invoices()).isEmpty();
    }

    @Property(tries = 1000)
    void what_is_spread_over_rates_is_split_fairly(
            @ForAll("additions") Vector<Addition> additions, @ForAll("policies") BillingPolicy policy) {
        Vector<Invoice> invoices = bill(additions, policy, Ledger.EMPTY).invoices();

        // what is spread over two invoices is split on neither alone
        if (invoices.size() == 1) {
            Allocation.Split.of(invoices.head()).forEach(Allocation.LAW::mustHold);
        }
    }

    @Property(tries = 1000)
    void an_electronic_line_is_its_quantity_at_its_price_to_two_cents(@ForAll("additions") Vector<Addition> additions) {
        bill(additions, BillingPolicy.DEFAULT, Ledger.EMPTY)
                .invoices()
                .flatMap(Invoice::items)
                .forEach(item -> assertThat(item.measured()
                                .ratio()
                                .of(item.measured().price().getAmount(), 2, BillingPolicy.DEFAULT.rounding())
                                .add(item.adjustments()
                                        .map(adjustment -> adjustment.signed().getAmount())
                                        .fold(BigDecimal.ZERO, BigDecimal::add))
                                .subtract(item.net().getAmount())
                                .abs())
                        .as("PEPPOL-EN16931-R120 of %s", item)
                        .isLessThanOrEqualTo(
                                BigDecimal.valueOf(2 + item.adjustments().size(), 2)));
    }

    @Property(tries = 60)
    void every_bill_of_every_life_adds_up_by_every_policy(
            @ForAll("lives") Life life, @ForAll("policies") BillingPolicy policy) {
        BillRun run = life.billed(Billing.of(life.catalog()).by(policy)::bill);

        run.invoices()
                .get()
                .map(invoice -> Conservation.Document.of(invoice, policy.tax()))
                .forEach(Conservation.LAW::mustHold);
        CreditsAreBounded.LAW.mustHold(run);
    }

    private static BillResult bill(Vector<Addition> additions, BillingPolicy policy, Ledger ledger) {
        return Fixtures.aFamilyWithABouquet()
                .billing()
                .by(policy)
                .bill(
                        Account.of(Fixtures.aFamilyWithABouquet().context().terms())
                                .adding(additions),
                        ledger,
                        DAY)
                .get();
    }
}
