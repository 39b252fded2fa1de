package dev.holdfast.benchmarks;

import dev.holdfast.billing.invoice.Account;
import dev.holdfast.billing.invoice.Billing;
import dev.holdfast.billing.subscription.AccountTerms;
import dev.holdfast.billing.subscription.Chosen;
import dev.holdfast.billing.subscription.Command.Add;
import dev.holdfast.billing.subscription.Command.Remove;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.Request;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.catalog.Catalog;
import io.vavr.collection.Vector;
import java.time.LocalDate;

/**
 * A household to measure with: a pack of three services with two options and a promotion, tax inside the prices, billed on
 * the 1st. In its sixth month one option gives way to another.
 */
final class Household {

    static final LocalDate FIRST = Tariff.FROM;
    static final LocalDate CHANGE = FIRST.plusMonths(5).plusDays(19);

    private static final Vector<Request> BEGIN = Vector.of(
            Subscribe.to(Chosen.of("start").with("welcome")).on(FIRST),
            Add.of("bouquet").on(FIRST),
            Add.of("decoder").on(FIRST));

    final Catalog catalog = Tariff.catalog();
    final AccountTerms terms = AccountTerms.of("household", 1, "Europe/Brussels", "EUR");
    final Context context = Context.of(catalog, terms);
    final Billing billing = Billing.of(catalog);
    final Subscription home = after(Subscription.none("home"), BEGIN);
    final Subscription changed =
            after(home, Vector.of(Remove.of("2").on(CHANGE), Add.of("sports").on(CHANGE)));

    /** Who pays for a state of it. */
    Account account(Subscription subscription) {
        return Account.of(terms).with(subscription);
    }

    private Subscription after(Subscription before, Vector<Request> requests) {
        return requests.foldLeft(
                before,
                (subscription, request) ->
                        subscription.decide(request, context).get().after());
    }
}
