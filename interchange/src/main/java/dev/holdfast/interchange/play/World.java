package dev.holdfast.interchange.play;

import dev.holdfast.billing.subscription.AccountId;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.billing.subscription.Transition;
import dev.holdfast.catalog.Catalog;
import dev.holdfast.interchange.scenario.Party;
import dev.holdfast.interchange.scenario.Step;
import io.vavr.collection.HashMap;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.UnaryOperator;

/**
 * Everything that a host would keep, between two steps.
 *
 * @param catalog what is sold
 * @param books the accounts by name
 * @param payers who pays for each subscription
 * @param changes the number of the change that each named step made
 */
record World(
        Catalog catalog,
        LinkedHashMap<AccountId, Books> books,
        LinkedHashMap<SubscriptionId, AccountId> payers,
        HashMap<String, Integer> changes) {

    static World of(Catalog catalog, Vector<Party> parties) {
        return new World(
                catalog,
                parties.foldLeft(
                        LinkedHashMap.empty(),
                        (all, party) -> all.put(party.terms().account(), Books.of(party))),
                LinkedHashMap.empty(),
                HashMap.empty());
    }

    /** The account that a step is about, or why that is not known. */
    Either<String, AccountId> account(Step step) {
        Option<AccountId> payer = step.whom().subscription().flatMap(payers::get);
        Option<AccountId> said = step.whom().account();
        if (payer.isDefined() && said.exists(name -> !payer.contains(name))) {
            return Either.left("subscription " + step.whom().subscription().get() + " is paid by " + payer.get());
        }
        return said.orElse(payer)
                .orElse(() -> Option.when(books.size() == 1, () -> books.head()._1()))
                .toEither("there are several accounts; say which by 'account'");
    }

    /** The subscription that a step is about, which may not exist yet. */
    Either<String, Subscription> subscription(Step step, AccountId account) {
        Vector<Subscription> held = books.get(account).get().account().subscriptions();
        if (step.whom().subscription().isDefined()) {
            SubscriptionId id = step.whom().subscription().get();
            return Either.right(held.find(one -> one.id().equals(id)).getOrElse(() -> Subscription.none(id.value())));
        }
        return held.size() > 1
                ? Either.left("account " + account + " has several subscriptions; say which by 'subscription'")
                : Either.right(held.headOption()
                        .getOrElse(() -> Subscription.none(books.size() == 1 ? "subscription" : account.value())));
    }

    World with(AccountId account, UnaryOperator<Books> change) {
        return new World(
                catalog, books.put(account, change.apply(books.get(account).get())), payers, changes);
    }

    World after(AccountId account, Transition transition) {
        Subscription after = transition.after();
        return new World(
                catalog,
                books.put(account, books.get(account).get().with(after)),
                payers.put(after.id(), account),
                changes);
    }

    World naming(Step step, Transition transition) {
        return step.name().isEmpty() || transition.events().isEmpty()
                ? this
                : new World(
                        catalog,
                        books,
                        payers,
                        changes.put(
                                step.name().get(), transition.events().last().sequence()));
    }
}
