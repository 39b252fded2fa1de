package dev.holdfast.interchange.scenario;

import dev.holdfast.billing.accrual.BillingPolicy;
import dev.holdfast.billing.subscription.AccountId;
import dev.holdfast.billing.subscription.AccountTerms;
import dev.holdfast.billing.time.Alignment;
import dev.holdfast.billing.time.BillingCycle;
import dev.holdfast.catalog.rule.Facts;
import dev.holdfast.interchange.codec.Codec;
import dev.holdfast.interchange.codec.Given;
import dev.holdfast.interchange.codec.Keys;
import dev.holdfast.interchange.codec.Lists;
import dev.holdfast.interchange.codec.Maps;
import dev.holdfast.interchange.codec.ObjectCodec;
import dev.holdfast.interchange.codec.Scalars;
import dev.holdfast.interchange.codec.Shape;
import dev.holdfast.interchange.codec.Single;
import dev.holdfast.interchange.history.KnownFacts;
import dev.holdfast.interchange.history.Names;
import dev.holdfast.interchange.invoice.PolicyText;
import io.vavr.collection.SortedSet;
import io.vavr.collection.TreeSet;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;

/** How accounts are said. */
final class PartyText {

    /** The account of a scenario that names none. */
    static final AccountId ONLY = AccountId.of("account");

    private static final Single<ZoneId> ZONE = Single.patterned(
            "a time zone of the IANA database",
            "[A-Za-z0-9_+/-]{1,60}",
            "Europe/Brussels",
            Shape.Type.TEXT,
            (text, scope) -> zone(text),
            (zone, scope) -> zone.getId());

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
        var zone = keys.usually(
                "zone", ZONE, ZoneId.of("UTC"), Stated::zone, "UTC", "the zone in which its days are days");
        var cycleDay = keys.usually(
                "cycleDay",
                Scalars.COUNT,
                1,
                stated -> stated.cycle().day(),
                "1",
                "the day of the month on which service periods start, 1 to 31");
        var alignment = keys.usually(
                "alignment",
                Scalars.words(Alignment.class),
                Alignment.CYCLE_DAY,
                stated -> stated.cycle().alignment(),
                "cycle-day",
                "where service periods start: on the cycle day of the month in which a charge began, on the next cycle"
                        + " day, with the calendar, or on the day itself on which it began");
        var billDays = keys.<SortedSet<Integer>>optional(
                "billDays",
                Lists.setOf(Scalars.COUNT),
                stated -> Option.some(stated.cycle().billDays())
                        .filter(days -> !days.equals(TreeSet.of(stated.cycle().day()))),
                "the cycle day",
                "the days of the month on which bills are made");
        var facts = keys.usually(
                "facts", KnownFacts.FACTS, Facts.NONE, Stated::facts, "none", "what is known of the customer");
        var policy = keys.optional(
                "policy", PolicyText.POLICY, Stated::policy, "that of the scenario", "how its bills are made");
        return given -> new Stated(
                ONLY,
                given.get(zone),
                new BillingCycle(
                        given.get(cycleDay),
                        given.get(alignment),
                        given.get(billDays).getOrElse(() -> TreeSet.of(given.get(cycleDay)))),
                given.get(facts),
                given.get(policy));
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("there is no time zone " + text, e);
        }
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
