package dev.holdfast.examples.stories;

import dev.holdfast.billing.invoice.Account;
import dev.holdfast.billing.invoice.Billing;
import dev.holdfast.billing.invoice.Ledger;
import dev.holdfast.billing.subscription.AccountTerms;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.catalog.Catalog;
import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.offer.Product;
import dev.holdfast.catalog.offer.Service;
import dev.holdfast.catalog.offer.ServiceKind;
import dev.holdfast.catalog.price.Flat;
import dev.holdfast.catalog.tax.TaxCategory;
import dev.holdfast.catalog.tax.TaxRate;
import java.time.LocalDate;
import java.util.List;

/** The snippet of the README, from nothing to a printed, explained invoice. */
final class FirstInvoice {

    private FirstInvoice() {}

    static void print(java.io.PrintStream out) {
        // README begins
        LocalDate january = LocalDate.of(2026, 1, 1);
        Product fiber = Product.builder()
                .id("fiber")
                .services(List.of(Service.of(ServiceKind.INTERNET, "Internet")))
                .charges(List.of(Recurring.monthly("monthly", Flat.of("EUR 62.95"))))
                .build();
        CatalogVersion tariff = CatalogVersion.builder()
                .from(january)
                .currency("EUR")
                .taxedAs(TaxCategory.taxed("standard", TaxRate.from(january, "21")))
                .offers(List.of(fiber))
                .build();
        Catalog catalog = Catalog.of("my-tariffs", List.of(tariff)).get(); // or every problem, each with its mend

        AccountTerms terms = AccountTerms.of("account-1", 1, "Europe/Brussels", "EUR"); // billed on the 1st
        Subscription home = Subscription.none("home")
                .decide(Subscribe.to("fiber").on(LocalDate.of(2026, 1, 15)).by("customer"), Context.of(catalog, terms))
                .get() // or every reason why not, each with what to do instead
                .after();

        Billing.of(catalog)
                .bill(Account.of(terms).with(home), Ledger.EMPTY, LocalDate.of(2026, 2, 1))
                .get()
                .invoices()
                .forEach(invoice -> invoice.lines().forEach(line -> out.println(line.explain())));
        // README ends
    }
}
