package dev.holdfast.interchange.catalog;

import dev.holdfast.catalog.offer.Selection;
import dev.holdfast.catalog.rule.ChangeKind;
import dev.holdfast.catalog.rule.Rule;
import dev.holdfast.catalog.rule.Timing;
import dev.holdfast.catalog.time.Span;
import dev.holdfast.catalog.usage.SpendCap;
import dev.holdfast.interchange.codec.Codec;
import dev.holdfast.interchange.codec.Lists;
import dev.holdfast.interchange.codec.ObjectCodec;
import dev.holdfast.interchange.codec.Scalars;
import dev.holdfast.interchange.codec.Ways;
import io.vavr.collection.Vector;

/** How rules are said. */
final class Rules {

    private static final Codec<Selection> SELECTION = Selections.SELECTION;

    private static final ObjectCodec<Rule.Requires> REQUIRES = ObjectCodec.of(
            "requirement",
            "Who holds one may do so only together with the other.",
            "{for: [bouquet], needed: {kinds: [tv]}}",
            keys -> {
                var target = keys.required("for", SELECTION, Rule.Requires::on, "the offers that need something");
                var needed = keys.required("needed", SELECTION, Rule.Requires::needed, "what one of must be held");
                return given -> new Rule.Requires(given.get(target), given.get(needed));
            });

    private static final ObjectCodec<Rule.Excludes> EXCLUDES = ObjectCodec.of(
            "exclusion",
            "Who holds one may not hold the other.",
            "{for: [start], excluded: [second-decoder]}",
            keys -> {
                var target = keys.required("for", SELECTION, Rule.Excludes::on, "the offers");
                var excluded = keys.required(
                        "excluded", SELECTION, Rule.Excludes::excluded, "the offers that do not go with them");
                return given -> new Rule.Excludes(given.get(target), given.get(excluded));
            });

    private static final ObjectCodec<Rule.AtMost> AT_MOST =
            ObjectCodec.of("limit", "No more than so many.", "{for: [extra-sim], count: 5}", keys -> {
                var target = keys.required("for", SELECTION, Rule.AtMost::on, "the offers counted together");
                var count = keys.required("count", Scalars.COUNT, Rule.AtMost::count, "the most that may be held");
                return given -> new Rule.AtMost(given.get(target), given.get(count));
            });

    private static final ObjectCodec<Rule.Change> CHANGE = ObjectCodec.of(
            "change rule",
            "When a kind of change takes effect, whether it is legal at all, and what it costs.",
            "{kind: downgrade, for: everything, timings: [end-of-period]}",
            keys -> {
                var kind =
                        keys.required("kind", Scalars.words(ChangeKind.class), Rule.Change::kind, "the kind of change");
                var target = keys.required(
                        "for", SELECTION, Rule.Change::on, "the offers changed from, or added, removed, terminated");
                var to = keys.usually(
                        "to", SELECTION, Selection.ALL, Rule.Change::to, "everything", "the offers changed to");
                var timings = keys.required(
                        "timings",
                        Lists.of(Scalars.words(Timing.class)),
                        Rule.Change::timings,
                        "when it may take effect, the default first; an empty list forbids the change");
                var fee = keys.optional("fee", Charges.ONE_OFF, Rule.Change::fee, "nothing", "what it costs");
                return given -> new Rule.Change(
                        given.get(kind), given.get(target), given.get(to), given.get(timings), given.get(fee));
            });

    private static final ObjectCodec<Rule.Commitment> COMMITMENT = ObjectCodec.of(
            "commitment",
            "For how long a customer commits, and what leaving costs.",
            "{for: [bbox], length: 24 months, monthly: 7.99, exitFees: [{ofTheRest: 25}]}",
            keys -> {
                var target = keys.required("for", SELECTION, Rule.Commitment::on, "the offers");
                var length = keys.required(
                        "length", Scalars.SPAN, Rule.Commitment::length, "its length, from the first day");
                var monthly = keys.optional(
                        "monthly",
                        Scalars.PRICE,
                        Rule.Commitment::monthly,
                        "the offer's own price",
                        "the price per month that this commitment gives");
                var notice = keys.optional(
                        "notice",
                        Scalars.SPAN,
                        Rule.Commitment::notice,
                        "no notice",
                        "how long before the end a termination must be given");
                var exitFees = keys.usually(
                        "exitFees",
                        Lists.of(Exits.EXIT_FEE),
                        Vector.empty(),
                        Rule.Commitment::exitFee,
                        "nothing",
                        "what leaving before the end costs");
                return given -> new Rule.Commitment(
                        given.get(target),
                        given.get(length),
                        given.get(monthly),
                        given.get(notice),
                        given.get(exitFees));
            });

    private static final ObjectCodec<Rule.Deposit> DEPOSIT = ObjectCodec.of(
            "deposit",
            "An amount that is taken at the start and given back.",
            "{for: [decoder], amount: 49.00, until: the decoder is returned}",
            keys -> {
                var target = keys.required("for", SELECTION, Rule.Deposit::on, "the offers");
                var amount = keys.required("amount", Scalars.AMOUNT, Rule.Deposit::amount, "the amount");
                var until =
                        keys.required("until", Scalars.TEXT, Rule.Deposit::until, "what ends it, in your own words");
                return given -> new Rule.Deposit(given.get(target), given.get(amount), given.get(until));
            });

    private static final ObjectCodec<Rule.ConsentNeeded> CONSENT = ObjectCodec.of(
            "consent rule",
            "Whether losing or reducing a service needs a consent that names it. Without a rule it does.",
            "{for: [bouquet], loss: true, reduction: false}",
            keys -> {
                var target =
                        keys.required("for", SELECTION, Rule.ConsentNeeded::on, "the offers whose services are meant");
                var loss = keys.usually(
                        "loss", Scalars.FLAG, true, Rule.ConsentNeeded::loss, "true", "whether a loss needs consent");
                var reduction = keys.usually(
                        "reduction",
                        Scalars.FLAG,
                        true,
                        Rule.ConsentNeeded::reduction,
                        "true",
                        "whether a reduction needs consent");
                return given -> new Rule.ConsentNeeded(given.get(target), given.get(loss), given.get(reduction));
            });

    private static final ObjectCodec<Rule.Spend.Overage> OVERAGE = ObjectCodec.of(
            "overage",
            "What is spent beyond an amount costs so many percent more, owed when the period is over. With a minimum of the same"
                    + " amount it is a commitment with an overage factor of 1.5.",
            "{above: 1000.00, percent: 50}",
            keys -> {
                var above = keys.required(
                        "above",
                        Scalars.AMOUNT,
                        Rule.Spend.Overage::above,
                        "the amount; a part of a period has that part of it");
                var percent = keys.required(
                        "percent",
                        Scalars.DECIMAL,
                        Rule.Spend.Overage::percent,
                        "how much more: 50 is half as much again");
                return given -> new Rule.Spend.Overage(given.get(above), given.get(percent));
            });

    private static final ObjectCodec<Rule.Spend> SPEND = ObjectCodec.of(
            "spend rule",
            "The least and the most that charges of a subscription cost together in a period, after all promotions, and how"
                    + " much more what is beyond an amount costs."
                    + " What falls due once and instalments do not count.",
            "{for: {charges: [calls]}, maximum: 60.00, per: month}",
            keys -> {
                var target = keys.required("for", SELECTION, Rule.Spend::on, "the charges");
                var minimum = keys.optional(
                        "minimum",
                        Scalars.AMOUNT,
                        Rule.Spend::minimum,
                        "no minimum",
                        "the least, trued up when the period is over; a part of a period has that part of it");
                var maximum = keys.optional(
                        "maximum",
                        Scalars.AMOUNT,
                        Rule.Spend::maximum,
                        "no maximum",
                        "the most, reached by a reduction of use as soon as it costs more");
                var overage = keys.optional(
                        "overage",
                        OVERAGE,
                        Rule.Spend::overage,
                        "it costs no more",
                        "what is spent beyond an amount costs more");
                var per = keys.usually(
                        "per",
                        Scalars.SPAN,
                        Span.MONTH,
                        Rule.Spend::per,
                        "month",
                        "the period, no shorter than those of the charges; use has months");
                var then = keys.usually(
                        "then",
                        Scalars.words(SpendCap.Then.class),
                        SpendCap.Then.FREE,
                        Rule.Spend::then,
                        "free",
                        "what happens to use beyond the maximum");
                var alerts = keys.usually(
                        "alerts",
                        Lists.of(Scalars.AMOUNT),
                        Vector.empty(),
                        Rule.Spend::alerts,
                        "none",
                        "the amounts at which the customer is told");
                var held = keys.optional(
                        "whileHeld",
                        SELECTION,
                        Rule.Spend::whileHeld,
                        "always",
                        "what one of must be held for the rule to hold: a limit that a customer chooses is an add-on");
                return given -> new Rule.Spend(
                        given.get(target),
                        given.get(minimum),
                        given.get(maximum),
                        given.get(overage),
                        given.get(per),
                        given.get(then),
                        given.get(alerts),
                        given.get(held));
            });

    private static final ObjectCodec<Rule.Index> INDEX = ObjectCodec.of(
            "index",
            "So many percent more on what is left to pay after all promotions. Several add up one after the other; as a rule"
                    + " is not repeated by itself where rules are stated anew, each year's version states all of them.",
            "{for: {charges: [monthly], except: [bouquet]}, percent: 3.3}",
            keys -> {
                var target = keys.required("for", SELECTION, Rule.Index::on, "the charges");
                var percent = keys.required(
                        "percent", Scalars.DECIMAL, Rule.Index::percent, "how much more: 3.3 means 3.3 %");
                return given -> new Rule.Index(given.get(target), given.get(percent));
            });

    private static final ObjectCodec<Rule.OnlyFor> ONLY_FOR = ObjectCodec.of(
            "restriction",
            "Offers that only some customers may take.",
            "{for: [device], who: [{fact: {name: payment, is: [direct-debit]}}]}",
            keys -> {
                var target = keys.required("for", SELECTION, Rule.OnlyFor::on, "the offers");
                var who = keys.required(
                        "who",
                        Lists.of(Conditions.ELIGIBILITY),
                        Rule.OnlyFor::conditions,
                        "the conditions, all of which must hold on the day of the sale");
                return given -> new Rule.OnlyFor(given.get(target), given.get(who));
            });

    static final Codec<Rule> RULE = Ways.<Rule>of(
                    "rule",
                    "Something allowed, forbidden or demanded of what is held together, changed or ended.",
                    "{requires: {for: [bouquet], needed: {kinds: [tv]}}}")
            .key("requires", Rule.Requires.class, REQUIRES, "held only together with something else")
            .key("excludes", Rule.Excludes.class, EXCLUDES, "not held together with something else")
            .key("atMost", Rule.AtMost.class, AT_MOST, "no more than so many")
            .key("change", Rule.Change.class, CHANGE, "when a change takes effect, whether it is legal, what it costs")
            .key("commitment", Rule.Commitment.class, COMMITMENT, "for how long a customer commits")
            .key("deposit", Rule.Deposit.class, DEPOSIT, "an amount taken at the start and given back")
            .key("consent", Rule.ConsentNeeded.class, CONSENT, "whether a loss or a reduction needs a consent")
            .key("spend", Rule.Spend.class, SPEND, "the least and the most that charges cost together")
            .key("index", Rule.Index.class, INDEX, "so many percent more on what is left to pay")
            .key("onlyFor", Rule.OnlyFor.class, ONLY_FOR, "offers that only some customers may take");

    private Rules() {}
}
