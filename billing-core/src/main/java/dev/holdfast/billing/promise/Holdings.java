package dev.holdfast.billing.promise;

import dev.holdfast.billing.invoice.Account;
import dev.holdfast.billing.invoice.BillResult;
import dev.holdfast.billing.invoice.Billing;
import dev.holdfast.billing.invoice.Ledger;
import dev.holdfast.billing.owed.NotCalculated;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.catalog.rule.Facts;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * What a promise starts from.
 *
 * @param account the account: as it is, if that is known, else as it was said to be
 * @param ledger what it has been billed
 * @param isKnown true if it is known, and not only said
 * @param differing where what was said differs from what is known
 * @param customer what was said
 */
record Holdings(Account account, Ledger ledger, boolean isKnown, Vector<String> differing, Customer customer) {

    static Either<Vector<Finding>, Holdings> of(
            Promise promise, Billing billing, Option<Tuple2<Account, Ledger>> known) {
        Customer customer = promise.customer();
        return customer.account(billing.catalog())
                .mapLeft(
                        refused -> refused.all().map(rejection -> (Finding) new Finding.HoldingsNotPossible(rejection)))
                .flatMap(said -> known.isDefined()
                        ? Either.right(new Holdings(
                                known.get()._1(),
                                known.get()._2(),
                                true,
                                differing(said, known.get()._1(), customer),
                                customer))
                        : billed(customer.billed().in(said), customer, billing)
                                .map(ledger -> new Holdings(
                                        customer.unbilled().in(customer.billed().in(said)),
                                        ledger,
                                        false,
                                        Vector.empty(),
                                        customer))
                                .mapLeft(reason -> Vector.of(new Finding.NotCalculated(reason))));
    }

    Vector<Finding> findings(boolean isTrusted) {
        boolean isSomething = !customer.held().isEmpty() || !customer.facts().equals(Facts.NONE);
        return isKnown || isTrusted || !isSomething
                ? differing.map(Finding.HoldingsDiffer::new)
                : Vector.of(new Finding.HoldingsNotVerified(customer.subscription()));
    }

    /** What was billed is what the holdings owed through that day, by the policy of the check. */
    private static Either<NotCalculated, Ledger> billed(Account account, Customer customer, Billing billing) {
        return customer.billedThrough()
                .map(day -> billing.bill(account, Ledger.EMPTY, day).map(BillResult::ledger))
                .getOrElse(Either.right(Ledger.EMPTY));
    }

    private static Vector<String> differing(Account said, Account known, Customer customer) {
        Vector<String> subscriptions = known.subscriptions()
                .appendAll(said.subscriptions())
                .map(Subscription::id)
                .distinct()
                .filter(id -> !timeline(said.subscription(id)).equals(timeline(known.subscription(id))))
                .map(id -> "what subscription " + id + " holds over time");
        return subscriptions
                .appendAll(Option.when(!said.facts().equals(known.facts()), "the facts of the customer"))
                .appendAll(Option.when(
                        !customer.terms().equals(known.terms()),
                        "the terms of account " + known.terms().account()));
    }

    private static Option<?> timeline(Option<Subscription> subscription) {
        return subscription.filter(held -> held.version() > 0).map(Subscription::timeline);
    }
}
