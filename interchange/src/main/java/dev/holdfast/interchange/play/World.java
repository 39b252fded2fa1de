package dev.holdfast.interchange.play;

import dev.holdfast.billing.subscription.AccountId;
import dev.holdfast.billing.subscription.Event;
import dev.holdfast.billing.subscription.Recorded;
import dev.holdfast.billing.subscription.State;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.billing.subscription.Transition;
import dev.holdfast.catalog.Catalog;
import dev.holdfast.interchange.codec.Scalars;
import dev.holdfast.interchange.scenario.Party;
import dev.holdfast.interchange.scenario.Step;
import io.vavr.collection.HashMap;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.function.UnaryOperator;

/**
 * Everything that a host would keep, between two steps.
 *
 * @param catalog what is sold
 * @param books the accounts by name
 * @param payers who paid first for each subscription
 * @param changes the number of the change that each named step made
 * @param papers how many bills were made, with those for which nothing was due
 */
record World(
        Catalog catalog,
        LinkedHashMap<AccountId, Books> books,
        LinkedHashMap<SubscriptionId, AccountId> payers,
        HashMap<String, Integer> changes,
        int papers) {

    static World of(Catalog catalog, Vector<Party> parties) {
        return new World(
                catalog,
                parties.foldLeft(
                        LinkedHashMap.empty(),
                        (all, party) -> all.put(party.terms().account(), Books.of(party))),
                LinkedHashMap.empty(),
                HashMap.empty(),
                0);
    }

    /** The account that a step is about, or why that is not known. */
    Either<String, AccountId> account(Step step) {
        Option<AccountId> said = step.whom().account();
        Option<AccountId> payer = step.whom().subscription().flatMap(id -> payer(id, step.on()));
        if (payer.isDefined() && said.exists(name -> !payer.contains(name))) {
            return Either.left("subscription " + step.whom().subscription().get() + " is paid by " + payer.get()
                    + "; leave 'account' out, or give the subscription of this account another name");
        }
        return said.orElse(payer)
                .orElse(() -> Option.when(books.size() == 1, () -> books.head()._1()))
                .toEither("there are several accounts; say which by 'account': "
                        + books.keySet().mkString("'", "', '", "'"));
    }

    /** Who pays for a subscription on a day: whoever bought it, until it is transferred. */
    private Option<AccountId> payer(SubscriptionId id, Option<LocalDate> on) {
        return payers.get(id)
                .map(first -> books.get(first)
                        .flatMap(kept -> kept.account().subscription(id))
                        .flatMap(held -> on.isDefined()
                                ? held.stateOn(on.get()).account()
                                : held.timeline()
                                        .changes()
                                        .values()
                                        .lastOption()
                                        .flatMap(State::account))
                        .filter(books::containsKey)
                        .getOrElse(first));
    }

    /** The subscription that a step is about, which may not exist yet. */
    Either<String, Subscription> subscription(Step step, AccountId account) {
        Vector<Subscription> held = books.get(account).get().account().subscriptions();
        if (step.whom().subscription().isDefined()) {
            SubscriptionId id = step.whom().subscription().get();
            return Either.right(held.find(one -> one.id().equals(id)).getOrElse(() -> Subscription.none(id.value())));
        }
        return held.size() > 1
                ? Either.left("account " + account + " has several subscriptions; say which by 'subscription': "
                        + held.map(Subscription::id).mkString("'", "', '", "'"))
                : Either.right(held.headOption()
                        .getOrElse(() -> Subscription.none(books.size() == 1 ? "subscription" : account.value())));
    }

    World with(AccountId account, UnaryOperator<Books> change) {
        return new World(
                catalog, books.put(account, change.apply(books.get(account).get())), payers, changes, papers);
    }

    /** A subscription that changed is in the books of whoever paid for it, pays for it or will. */
    World after(AccountId account, Transition transition) {
        Subscription after = transition.after();
        Vector<AccountId> receivers = transition
                .events()
                .map(Recorded::event)
                .flatMap(event -> event instanceof Event.Transferred transferred
                        ? Option.some(transferred.account())
                        : Option.<AccountId>none())
                .append(account);
        return new World(
                catalog,
                books.mapValues(kept -> kept.account().subscription(after.id()).isDefined()
                                || receivers.contains(kept.account().terms().account())
                        ? kept.with(after)
                        : kept),
                payers.containsKey(after.id()) ? payers : payers.put(after.id(), account),
                changes,
                papers);
    }

    /** The world after a bill run. */
    World after(AccountId account, Books billed, BillRun run, Option<String> step) {
        return new World(
                catalog,
                books.put(account, billed.keeping(run, papers + 1, step)),
                payers,
                changes,
                papers + run.papers());
    }

    /** The number of a change, which is called by the step that made it or by that number. */
    Option<Integer> change(String name) {
        return changes.get(name).orElse(() -> Option.when(Scalars.isCount(name), () -> Scalars.count(name)));
    }

    World naming(Step step, Transition transition) {
        return step.name().isEmpty() || transition.events().isEmpty()
                ? this
                : new World(
                        catalog,
                        books,
                        payers,
                        changes.put(
                                step.name().get(), transition.events().last().sequence()),
                        papers);
    }
}
