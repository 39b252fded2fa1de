package dev.holdfast.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.invoice.Account;
import dev.holdfast.billing.invoice.BillResult;
import dev.holdfast.billing.invoice.Billing;
import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.invoice.Ledger;
import dev.holdfast.billing.subscription.AccountTerms;
import dev.holdfast.billing.subscription.Consent;
import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.Rejection;
import dev.holdfast.billing.subscription.Request;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.subscription.Transition;
import dev.holdfast.billing.usage.Report;
import dev.holdfast.catalog.Catalog;
import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.rule.Facts;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;

/** Somebody who decides and bills by a catalogue, for an account billed on the first of the month. */
public record Desk(Catalog catalog, AccountTerms terms, Facts facts) {

    public static Desk of(CatalogVersion... versions) {
        return new Desk(Tariff.catalog(versions), AccountTerms.of("home", 1, "Europe/Brussels", "EUR"), Facts.NONE);
    }

    public Desk knowing(Facts known) {
        return new Desk(catalog, terms, known);
    }

    public Context context() {
        return new Context(catalog, terms, facts);
    }

    /** A new subscription after some requests, all of which must be legal. */
    public Subscription sells(Request... requests) {
        return accepts(Subscription.none("s"), requests);
    }

    public Subscription accepts(Subscription subscription, Request... requests) {
        return Vector.of(requests)
                .foldLeft(
                        subscription,
                        (before, request) -> decides(before, request).after());
    }

    public Transition decides(Subscription subscription, Request request) {
        return subscription
                .decide(request, context())
                .getOrElseThrow(refused -> new AssertionError(
                        refused.all().map(rejection -> rejection.sentence()).mkString("\n")));
    }

    /** Why a request is refused; fails if it is not. */
    public Vector<Rejection> refuses(Subscription subscription, Request request) {
        return subscription
                .decide(request, context())
                .swap()
                .getOrElseThrow(accepted -> new AssertionError("accepted: " + accepted.events()))
                .all();
    }

    public BillResult bills(Subscription subscription, Ledger ledger, LocalDate through) {
        return bill(billing(), account(subscription), ledger, through);
    }

    /** A bill with what was reported. */
    public BillResult bills(
            Subscription subscription, Iterable<? extends Report> reports, Ledger ledger, LocalDate through) {
        return bill(billing(), account(subscription).reporting(reports), ledger, through);
    }

    /** A bill. What looks at open periods only must come to the same as what looks at all of them. */
    public static BillResult bill(Billing billing, Account account, Ledger ledger, LocalDate through) {
        BillResult made = billing.bill(account, ledger, through)
                .getOrElseThrow(uncovered -> new AssertionError(uncovered.sentence()));
        if (ledger.entries().leftOut().isEmpty()) {
            Ledger readBack = Ledger.reconstitute(ledger.entries()).get();
            assertThat(billing.bill(account, readBack, through)).contains(made);
        }
        return made;
    }

    /** The first invoice of an account that was never billed. */
    public Invoice firstBill(Subscription subscription, LocalDate through) {
        return bills(subscription, Ledger.EMPTY, through).invoices().head();
    }

    public Billing billing() {
        return Billing.of(catalog);
    }

    public Account account(Subscription subscription) {
        return Account.of(terms).knowing(facts).with(subscription);
    }

    public static Consent losing(String at, String service) {
        return consent(at, service, Consent.Extent.LOSS);
    }

    public static Consent reducing(String at, String service) {
        return consent(at, service, Consent.Extent.REDUCTION);
    }

    private static Consent consent(String at, String service, Consent.Extent extent) {
        return new Consent(HoldingId.of(at), service, extent, "customer", Instant.EPOCH, Option.none());
    }
}
