package dev.holdfast.interchange.play;

import dev.holdfast.billing.accrual.BillingPolicy;
import dev.holdfast.billing.accrual.Report;
import dev.holdfast.billing.invoice.Account;
import dev.holdfast.billing.invoice.Addition;
import dev.holdfast.billing.invoice.BillResult;
import dev.holdfast.billing.invoice.Billing;
import dev.holdfast.billing.invoice.Ledger;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.catalog.Catalog;
import dev.holdfast.catalog.rule.Facts;
import dev.holdfast.interchange.scenario.Party;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import java.time.LocalDate;

/**
 * What a host keeps of an account.
 *
 * @param account the account with its subscriptions and reports
 * @param ledger what it has been billed
 * @param policy how it is billed
 */
record Books(Account account, Ledger ledger, BillingPolicy policy) {

    static Books of(Party party) {
        return new Books(Account.of(party.terms()).knowing(party.facts()), Ledger.EMPTY, party.policy());
    }

    Books with(Subscription subscription) {
        return new Books(account.with(subscription), ledger, policy);
    }

    Books reporting(Vector<? extends Report> more) {
        return new Books(account.reporting(more), ledger, policy);
    }

    Books adding(Addition addition) {
        return new Books(account.adding(Vector.of(addition)), ledger, policy);
    }

    Books knowing(Facts facts) {
        return new Books(account.knowing(facts), ledger, policy);
    }

    Books by(BillingPolicy other) {
        return new Books(account, ledger, other);
    }

    /** The books after a bill run, which leaves them alone where it is not calculated. */
    Tuple2<Books, Bill> billed(Catalog catalog, LocalDate through) {
        var result = Billing.of(catalog).by(policy).bill(account, ledger, through);
        Bill bill = new Bill(account.terms().account(), through, catalog.currency(), result.map(BillResult::invoices));
        return Tuple.of(
                result.map(made -> new Books(account, made.ledger(), policy)).getOrElse(this), bill);
    }
}
