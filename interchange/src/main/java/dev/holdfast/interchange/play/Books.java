package dev.holdfast.interchange.play;

import dev.holdfast.billing.invoice.Account;
import dev.holdfast.billing.invoice.Addition;
import dev.holdfast.billing.invoice.Billing;
import dev.holdfast.billing.invoice.Ledger;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.promise.Customer;
import dev.holdfast.billing.promise.Noted;
import dev.holdfast.billing.receivable.Bill;
import dev.holdfast.billing.receivable.CreditNote;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.billing.usage.Report;
import dev.holdfast.catalog.Catalog;
import dev.holdfast.catalog.rule.Facts;
import dev.holdfast.interchange.scenario.Party;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.function.UnaryOperator;

/**
 * What a host keeps of an account.
 *
 * @param account the account with its subscriptions and reports
 * @param ledger what it has been billed
 * @param policy how it is billed
 * @param papers its bills
 * @param billed how many of the account's reports were known when it was billed last
 */
record Books(Account account, Ledger ledger, BillingPolicy policy, Papers papers, int billed) {

    static Books of(Party party) {
        return new Books(
                Account.of(party.terms()).knowing(party.facts()), Ledger.EMPTY, party.policy(), Papers.NONE, 0);
    }

    Books with(Subscription subscription) {
        return in(account.with(subscription));
    }

    Books reporting(Vector<? extends Report> more) {
        return in(account.reporting(more));
    }

    Books adding(Addition addition) {
        return in(account.adding(Vector.of(addition)));
    }

    Books knowing(Facts facts) {
        return in(account.knowing(facts));
    }

    Books by(BillingPolicy other) {
        return new Books(account, ledger, other, papers, billed);
    }

    Books beginning(Ledger imported) {
        return new Books(account, imported, policy, papers, billed);
    }

    private Books in(Account other) {
        return new Books(other, ledger, policy, papers, billed);
    }

    /** The books after something was done to a bill. What a credit note gave back is not given back twice. */
    Books keeping(Paper changed, Option<CreditNote> note) {
        return new Books(
                account, note.map(given -> given.in(ledger)).getOrElse(ledger), policy, papers.with(changed), billed);
    }

    /** The books after a bill run, which leaves them alone where it is not calculated. */
    Tuple2<Books, BillRun> billed(Catalog catalog, LocalDate through, UnaryOperator<Vector<Bill>> done) {
        var result = Billing.of(catalog).by(policy).bill(account, ledger, through);
        BillRun run = new BillRun(
                account.terms().account(),
                through,
                catalog.currency(),
                result.map(made -> done.apply(made.invoices().map(Bill::of))));
        return Tuple.of(
                result.map(made -> new Books(
                                account,
                                made.ledger(),
                                policy,
                                papers,
                                account.reports().size()))
                        .getOrElse(this),
                run);
    }

    /** The books with the bills of a run, the first of which has a number among all bills. */
    Books keeping(BillRun run, int first, Option<String> step) {
        return new Books(
                account,
                ledger,
                policy,
                papers.with(run.made()
                        .getOrElse(Vector.empty())
                        .zipWithIndex((bill, index) -> new Paper(first + index, step, bill))),
                billed);
    }

    /** The customer as a quote tells of him: with what was noted since the last bill. */
    Customer customer(SubscriptionId subscription) {
        Customer customer = Customer.of(account, subscription, ledger);
        return customer.withBilled(new Noted(
                        customer.billed().reports().take(billed),
                        customer.billed().additions()))
                .withUnbilled(new Noted(
                        customer.billed().reports().drop(billed),
                        customer.unbilled().additions()));
    }
}
