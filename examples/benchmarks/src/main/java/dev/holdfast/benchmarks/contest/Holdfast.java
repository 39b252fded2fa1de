package dev.holdfast.benchmarks.contest;

import dev.holdfast.billing.invoice.Account;
import dev.holdfast.billing.invoice.BillResult;
import dev.holdfast.billing.invoice.Billing;
import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.invoice.Ledger;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.subscription.AccountTerms;
import dev.holdfast.billing.subscription.Command;
import dev.holdfast.billing.subscription.Command.ChangeOffer;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.billing.subscription.Command.Terminate;
import dev.holdfast.billing.subscription.Request;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.catalog.Catalog;
import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.charge.Due;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.Product;
import dev.holdfast.catalog.offer.Service;
import dev.holdfast.catalog.offer.ServiceKind;
import dev.holdfast.catalog.price.Flat;
import dev.holdfast.catalog.tax.PriceBasis;
import dev.holdfast.catalog.tax.TaxCategory;
import dev.holdfast.catalog.tax.TaxRate;
import dev.holdfast.catalog.time.Span;
import io.vavr.collection.Vector;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** This library, with the ledger kept in memory from bill to bill. */
public final class Holdfast implements Contender<Account, Ledger> {

    private static final LocalDate FROM = LocalDate.of(2000, 1, 1);

    private final Billing billing;

    /** Sells some plans, and bills by a policy. */
    public Holdfast(Vector<Plan> plans, BillingPolicy policy) {
        this.billing = Billing.of(catalog(plans)).by(policy);
    }

    /** The plans, and how they are billed. */
    Billing billing() {
        return billing;
    }

    /** What a bill run gave. */
    record Made(BillResult result) implements Bill<Ledger> {

        @Override
        public BigDecimal total() {
            return result.invoices()
                    .map(Invoice::net)
                    .map(net -> net.getAmount())
                    .fold(BigDecimal.ZERO, BigDecimal::add);
        }

        @Override
        public Ledger after() {
            return result.ledger();
        }
    }

    @Override
    public String name() {
        return "Holdfast, ledger in memory";
    }

    @Override
    public Account prepared(History history) {
        Account account = Account.of(AccountTerms.of("customer", history.cycleDay(), "UTC", "EUR"));
        return continued(account.with(Subscription.none("subscription")), history);
    }

    @Override
    public Account continued(Account account, History history) {
        Subscription known = account.subscriptions().head();
        Vector<Request> requests = history.held()
                .zipWithIndex((held, index) -> command(held.plan(), index).on(held.from()))
                .appendAll(history.end().map(end -> Terminate.everything().on(end)));
        return account.with(requests.drop(known.version())
                .foldLeft(
                        known,
                        (subscription, request) -> subscription
                                .decide(request, billing.context(account))
                                .get()
                                .after()));
    }

    @Override
    public Ledger nothing() {
        return Ledger.EMPTY;
    }

    @Override
    public Made bill(Account account, Ledger ledger, LocalDate through) {
        return new Made(billing.bill(account, ledger, through).get());
    }

    private static Command command(Plan plan, int index) {
        return index == 0 ? Subscribe.to(plan.id()) : ChangeOffer.to(plan.id());
    }

    private static Catalog catalog(Vector<Plan> plans) {
        CatalogVersion version = CatalogVersion.builder()
                .from(FROM)
                .currency("EUR")
                .basis(PriceBasis.TAX_EXCLUSIVE)
                .taxedAs(TaxCategory.taxed("standard", TaxRate.from(FROM, "21")))
                .offers(plans.map(Holdfast::product))
                .build();
        return Catalog.of("plans", List.of(version)).get();
    }

    private static Offer product(Plan plan) {
        Recurring fee = Recurring.builder()
                .id(ChargeId.of("fee"))
                .price(Flat.of("EUR " + plan.price()))
                .cadence(Span.months(plan.months()))
                .due(plan.inArrears() ? Due.IN_ARREARS : Due.IN_ADVANCE)
                .build();
        return Product.builder()
                .id(plan.id())
                .services(List.of(Service.of(ServiceKind.INTERNET, "access")))
                .charges(List.of(fee))
                .build();
    }
}
