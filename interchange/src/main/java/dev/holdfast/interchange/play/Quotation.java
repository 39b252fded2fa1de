package dev.holdfast.interchange.play;

import dev.holdfast.billing.invoice.Billing;
import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.promise.Promise;
import dev.holdfast.billing.quote.Inquiry;
import dev.holdfast.billing.quote.Quote;
import dev.holdfast.billing.subscription.AccountId;
import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.catalog.CatalogId;
import dev.holdfast.interchange.invoice.InvoiceTree;
import dev.holdfast.interchange.promise.PromiseText;
import dev.holdfast.interchange.scenario.Deed;
import dev.holdfast.interchange.text.Statement;
import dev.holdfast.interchange.text.Tree;
import io.vavr.control.Option;
import java.time.LocalDate;

/** Quotes what a step asks for, of what the host keeps by then. */
record Quotation(World world, LocalDate on, Deed.Quoted deed) {

    Result.Quoted of(AccountId account, SubscriptionId subscription) {
        Books books = world.books().get(account).get();
        Promise asked = Promise.builder() // refuses days that nobody could look through
                .madeOn(Option.some(on))
                .customer(books.customer(subscription))
                .requests(deed.asks())
                .build();
        Inquiry inquiry = Inquiry.builder()
                .reference(deed.reference())
                .account(books.account())
                .ledger(books.ledger())
                .subscription(subscription)
                .requests(asked.requests())
                .madeOn(on)
                .build();
        Inquiry whole = deed.months().map(inquiry::withMonths).getOrElse(inquiry);
        return new Result.Quoted(
                world.catalog().id(),
                asked.customer(),
                Quote.of(
                        deed.validUntil().map(whole::withValidUntil).getOrElse(whole),
                        Billing.of(world.catalog()).by(books.policy())));
    }

    /** A quote as JSON says it: what is promised, with its bills as invoices. */
    static Statement said(Quote quote, CatalogId catalog) {
        Tree.Fields says = PromiseText.says(Promise.of(quote, catalog));
        return Statement.EMPTY
                .with("version", quote.version())
                .with("validUntil", quote.inquiry().validUntil())
                .and(new Statement(
                        says.fields().reject(field -> field.key().text().equals("bills"))))
                .list("bills", quote.invoices().map(Quotation::bill));
    }

    private static Tree bill(Invoice invoice) {
        return Statement.EMPTY
                .with("through", invoice.billedThrough())
                .and(InvoiceTree.of(invoice))
                .tree();
    }
}
