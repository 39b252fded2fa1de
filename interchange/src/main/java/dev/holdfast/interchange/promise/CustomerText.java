package dev.holdfast.interchange.promise;

import dev.holdfast.billing.promise.Customer;
import dev.holdfast.billing.promise.Noted;
import dev.holdfast.billing.subscription.AccountId;
import dev.holdfast.billing.subscription.AccountTerms;
import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.catalog.rule.Facts;
import dev.holdfast.interchange.codec.Codec;
import dev.holdfast.interchange.codec.Lists;
import dev.holdfast.interchange.codec.Maps;
import dev.holdfast.interchange.codec.ObjectCodec;
import dev.holdfast.interchange.codec.Scalars;
import dev.holdfast.interchange.codec.Ways;
import dev.holdfast.interchange.history.KnownFacts;
import dev.holdfast.interchange.history.Names;
import dev.holdfast.interchange.scenario.AskedText;
import dev.holdfast.interchange.scenario.NotedText;
import dev.holdfast.interchange.scenario.Step;
import dev.holdfast.interchange.scenario.TermsText;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** How it is said what is known of a customer, or was told. */
final class CustomerText {

    private static final AccountId ACCOUNT = AccountId.of("account");
    private static final SubscriptionId SUBSCRIPTION = SubscriptionId.of("subscription");

    /** What led to each subscription; the only one may go without its name. */
    private static final Codec<Vector<Tuple2<Option<SubscriptionId>, Vector<Step>>>> HELD =
            Ways.<Vector<Tuple2<Option<SubscriptionId>, Vector<Step>>>>of(
                            "held",
                            "What the account has, as the commands that led to it.",
                            "[{on: 2013-07-01, subscribe: start}]")
                    .list(
                            held -> held.size() == 1 && held.head()._1().isEmpty(),
                            Lists.of(AskedText.told())
                                    .as(
                                            told -> Vector.of(Tuple.of(Option.<SubscriptionId>none(), told)),
                                            held -> held.head()._2()),
                            "what was asked for the one subscription, in order")
                    .fields(
                            held -> true,
                            Maps.inOrder(Names.SUBSCRIPTION, Lists.of(AskedText.told()))
                                    .as(
                                            held -> held.map(one -> one.map1(Option::some)),
                                            held -> held.map(one -> one.map1(name -> name.getOrElse(SUBSCRIPTION)))),
                            "what was asked for each subscription, by its name");

    private static final Codec<Noted> NOTED = Lists.of(NotedText.NOTED)
            .as(steps -> NotedText.noted(steps, SUBSCRIPTION), noted -> NotedText.steps(noted, SUBSCRIPTION));

    static final Codec<Customer> CUSTOMER = ObjectCodec.of(
            "customer",
            "What whoever makes the promise knows of the customer, or was told. A new customer holds nothing.",
            "{zone: Europe/Brussels, held: [{on: 2013-07-01, subscribe: start}], billedThrough: 2013-09-01}",
            keys -> {
                var account = keys.usually(
                        "account",
                        Names.ACCOUNT,
                        ACCOUNT,
                        customer -> customer.terms().account(),
                        "account",
                        "the name of the account that pays");
                var terms = TermsText.keys(
                        keys,
                        customer -> customer.terms().zone(),
                        customer -> customer.terms().cycle());
                var facts = keys.usually(
                        "facts",
                        KnownFacts.FACTS,
                        Facts.NONE,
                        Customer::facts,
                        "none",
                        "what is known of the customer");
                var subscription = keys.usually(
                        "subscription",
                        Names.SUBSCRIPTION,
                        SUBSCRIPTION,
                        Customer::subscription,
                        "subscription",
                        "the name of the subscription that the promise is about");
                var held = keys.usually(
                        "held",
                        HELD,
                        Vector.<Tuple2<Option<SubscriptionId>, Vector<Step>>>empty(),
                        CustomerText::told,
                        "nothing",
                        "what the account has");
                var billed = keys.optional(
                        "billedThrough",
                        Scalars.DATE,
                        Customer::billedThrough,
                        "nothing was billed yet",
                        "the last day that was billed through, inclusive");
                var noted = keys.usually(
                        "billed",
                        NOTED,
                        Noted.NOTHING,
                        Customer::billed,
                        "nothing",
                        "use and additions beside the commands that were known when the account was billed last");
                var unbilled = keys.usually(
                        "unbilled",
                        NOTED,
                        Noted.NOTHING,
                        Customer::unbilled,
                        "nothing",
                        "use and additions that were noted since then, whatever day they are for");
                return given -> {
                    TermsText.Terms said = terms.apply(given);
                    return Customer.builder()
                            .terms(new AccountTerms(
                                    given.get(account),
                                    said.cycle(),
                                    said.zone(),
                                    given.scope().currency()))
                            .facts(given.get(facts))
                            .subscription(given.get(subscription))
                            .held(given.get(held)
                                    .map(one -> new Customer.Held(
                                            one._1().getOrElse(given.get(subscription)),
                                            AskedText.requests(one._2(), given.get(facts))
                                                    .map(asked -> new Customer.Asked(asked._1(), asked._2())))))
                            .billedThrough(given.get(billed))
                            .billed(given.get(noted))
                            .unbilled(given.get(unbilled))
                            .build();
                };
            });

    private CustomerText() {}

    private static Vector<Tuple2<Option<SubscriptionId>, Vector<Step>>> told(Customer customer) {
        boolean isAlone = customer.held().size() == 1
                && customer.held().head().subscription().equals(customer.subscription());
        return customer.held()
                .map(held -> Tuple.of(
                        Option.when(!isAlone, held.subscription()),
                        AskedText.told(
                                held.asked().map(asked -> Tuple.of(asked.request(), asked.facts())),
                                customer.facts())));
    }
}
