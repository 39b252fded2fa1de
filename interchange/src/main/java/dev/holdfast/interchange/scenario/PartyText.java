package dev.holdfast.interchange.scenario;

import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.subscription.AccountId;
import dev.holdfast.billing.subscription.AccountTerms;
import dev.holdfast.billing.time.BillingCycle;
import dev.holdfast.catalog.rule.Facts;
import dev.holdfast.interchange.codec.Codec;
import dev.holdfast.interchange.codec.Given;
import dev.holdfast.interchange.codec.Keys;
import dev.holdfast.interchange.codec.Maps;
import dev.holdfast.interchange.codec.ObjectCodec;
import dev.holdfast.interchange.history.KnownFacts;
import dev.holdfast.interchange.history.Names;
import dev.holdfast.interchange.invoice.PolicyText;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.ZoneId;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;

/** How accounts are said. */
final class PartyText {

    /** The account of a scenario that names none. */
    static final AccountId ONLY = AccountId.of("account");

    /** The account of a scenario that has only one. */
    static final Codec<Stated> ACCOUNT = ObjectCodec.of(
            "account",
            "Who pays. It pays in the currency of the catalogue.",
            "{cycleDay: 15, alignment: anniversary, facts: {segment: residential}}",
            PartyText::rest);

    /** Accounts by name. */
    static final Codec<Vector<Stated>> ACCOUNTS = Maps.byId(ObjectCodec.<Stated>of(
            "named account", "An account with its name.", "{account: ACC-7, cycleDay: 15}", keys -> {
                var id = keys.id("account", Names.ACCOUNT, Stated::id, "its name");
                Function<Given, Stated> rest = rest(keys);
                return given -> rest.apply(given).named(given.get(id));
            }));

    /** The account of a scenario that says nothing of it. */
    static final Stated USUAL = new Stated(ONLY, ZoneId.of("UTC"), BillingCycle.of(1), Facts.NONE, Option.none());

    private PartyText() {}

    private static Function<Given, Stated> rest(Keys<Stated> keys) {
        var terms = TermsText.keys(keys, Stated::zone, Stated::cycle);
        var facts = keys.usually(
                "facts", KnownFacts.FACTS, Facts.NONE, Stated::facts, "none", "what is known of the customer");
        var policy = keys.optional(
                "policy", PolicyText.POLICY, Stated::policy, "that of the scenario", "how its bills are made");
        return given -> new Stated(
                ONLY, terms.apply(given).zone(), terms.apply(given).cycle(), given.get(facts), given.get(policy));
    }

    /**
     * An account before the currency and the policy of the scenario are known.
     *
     * @param id its name
     * @param zone its zone
     * @param cycle when it is billed
     * @param facts what is known of the customer
     * @param policy its own policy, if it has one
     */
    record Stated(AccountId id, ZoneId zone, BillingCycle cycle, Facts facts, Option<BillingPolicy> policy) {

        Stated named(AccountId name) {
            return new Stated(name, zone, cycle, facts, policy);
        }

        Party in(CurrencyUnit currency, BillingPolicy usual) {
            return new Party(new AccountTerms(id, cycle, zone, currency), facts, policy.getOrElse(usual));
        }

        static Stated of(Party party) {
            return new Stated(
                    party.terms().account(),
                    party.terms().zone(),
                    party.terms().cycle(),
                    party.facts(),
                    Option.some(party.policy()).filter(policy -> !policy.equals(BillingPolicy.DEFAULT)));
        }
    }
}
