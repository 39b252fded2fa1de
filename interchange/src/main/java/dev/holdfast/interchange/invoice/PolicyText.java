package dev.holdfast.interchange.invoice;

import dev.holdfast.billing.policy.Arrears;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.policy.ChangedQuantity;
import dev.holdfast.billing.policy.Edges;
import dev.holdfast.billing.policy.Foresight;
import dev.holdfast.billing.policy.NegativeTotal;
import dev.holdfast.billing.policy.NewPeriods;
import dev.holdfast.billing.policy.Presentation;
import dev.holdfast.billing.policy.ReductionTime;
import dev.holdfast.billing.policy.RoundedFirst;
import dev.holdfast.billing.policy.RoundedPrice;
import dev.holdfast.billing.policy.RoundedSide;
import dev.holdfast.billing.policy.Stacking;
import dev.holdfast.billing.policy.TaxedDay;
import dev.holdfast.billing.tax.TaxPolicy;
import dev.holdfast.interchange.codec.Key;
import dev.holdfast.interchange.codec.Keys;
import dev.holdfast.interchange.codec.Lists;
import dev.holdfast.interchange.codec.ObjectCodec;
import dev.holdfast.interchange.codec.Scalars;
import dev.holdfast.interchange.history.Holdings;
import io.vavr.collection.TreeSet;
import java.math.RoundingMode;
import java.util.function.Function;

/** How it is said how a host bills: every choice of the policy, each with its default. */
public final class PolicyText {

    private static final ObjectCodec<TaxPolicy> TAX =
            ObjectCodec.of("tax policy", "How tax is rounded.", "{scope: per-line, inclusive: tax-rounded}", keys -> {
                var scope = keys.usually(
                        "scope",
                        Scalars.words(TaxPolicy.Scope.class),
                        TaxPolicy.DEFAULT.scope(),
                        TaxPolicy::scope,
                        "per-rate",
                        "how often: once for each category and rate of an invoice, on each line, or once for the sum of"
                                + " all rates");
                var inclusive = keys.usually(
                        "inclusive",
                        Scalars.words(TaxPolicy.Inclusive.class),
                        TaxPolicy.DEFAULT.inclusive(),
                        TaxPolicy::inclusive,
                        "net-rounded",
                        "what is rounded in a price that contains its tax: the net, with the rest for the tax; the tax,"
                                + " with the rest for the net; or both, with the rest for the rounding of the amount to"
                                + " pay");
                var rounding = keys.usually(
                        "rounding",
                        Scalars.words(RoundingMode.class),
                        TaxPolicy.DEFAULT.rounding(),
                        TaxPolicy::rounding,
                        "half-up",
                        "by which rule");
                return given -> new TaxPolicy(given.get(scope), given.get(inclusive), given.get(rounding));
            });

    private static final ObjectCodec<Presentation> PRESENTATION = ObjectCodec.of(
            "presentation",
            "How charges and credits are put on an invoice. It changes no total and no tax.",
            "{zeroLines: shown, corrections: netted}",
            keys -> {
                var zeroLines = keys.usually(
                        "zeroLines",
                        Scalars.words(Presentation.ZeroLines.class),
                        Presentation.DEFAULT.zeroLines(),
                        Presentation::zeroLines,
                        "dropped",
                        "what becomes of lines of zero");
                var corrections = keys.usually(
                        "corrections",
                        Scalars.words(Presentation.Corrections.class),
                        Presentation.DEFAULT.corrections(),
                        Presentation::corrections,
                        "apart",
                        "whether a credit and the charge that takes its place are two lines, or one with the difference");
                return given -> new Presentation(given.get(zeroLines), given.get(corrections));
            });

    private static final ObjectCodec<RoundedFirst> ROUNDED_FIRST = ObjectCodec.of(
            "rounded first",
            "What is rounded before the price of a part of a service period is multiplied out.",
            "{of: day-price, decimals: 2}",
            keys -> {
                var of = keys.required(
                        "of",
                        Scalars.words(RoundedFirst.Of.class),
                        RoundedFirst::of,
                        "the price of a day, which is then taken so many times, or the part of the period that the days"
                                + " are");
                var decimals = keys.required("decimals", Scalars.COUNT, RoundedFirst::decimals, "to how many decimals");
                var rounding = keys.usually(
                        "rounding",
                        Scalars.words(RoundingMode.class),
                        RoundingMode.HALF_UP,
                        RoundedFirst::rounding,
                        "half-up",
                        "by which rule");
                return given -> new RoundedFirst(given.get(of), given.get(decimals), given.get(rounding));
            });

    private static final ObjectCodec<NewPeriods> NEW_PERIODS = ObjectCodec.of(
            "new periods",
            "What begins new service periods of what is held already.",
            "{change: other-length, resume: true}",
            keys -> {
                var change = keys.usually(
                        "change",
                        Scalars.words(NewPeriods.Change.class),
                        NewPeriods.DEFAULT.change(),
                        NewPeriods::change,
                        "never",
                        "when a change to another offer does: never, where the offer before had no charge with periods of"
                                + " that length, or always");
                var resume = keys.usually(
                        "resume",
                        Scalars.FLAG,
                        NewPeriods.DEFAULT.resume(),
                        NewPeriods::resume,
                        "false",
                        "whether the end of a suspension does");
                return given -> new NewPeriods(given.get(change), given.get(resume));
            });

    private static final ObjectCodec<Edges> EDGES = ObjectCodec.of(
            "edges",
            "From which day on each edge of what is held counts for recurring charges: its own, the next, or the first day"
                    + " of the service period that runs or of the one that follows.",
            "{change: period-end, end: next-day}",
            keys -> {
                var begin = edge(
                        keys,
                        "begin",
                        Edges::begin,
                        "where it begins; with period-start a period that has begun is charged whole, with period-end a"
                                + " first part is free");
                var change = edge(
                        keys,
                        "change",
                        Edges::change,
                        "where an offer or a quantity becomes another; with period-start the whole period has the new"
                                + " price, with period-end the next one does");
                var suspend = edge(keys, "suspend", Edges::suspend, "where a suspension begins that is not charged");
                var resume = edge(keys, "resume", Edges::resume, "where it ends");
                var end = edge(
                        keys,
                        "end",
                        Edges::end,
                        "where it ends; with next-day the day itself is charged, with period-start the running period is"
                                + " free, with period-end unused time is not credited");
                var replaced = keys.optional(
                        "replaced",
                        Scalars.words(Edges.When.class),
                        Edges::replaced,
                        "where the change counts",
                        "where the offer or quantity before ceases to be paid, where another takes its place; with"
                                + " period-end nothing of it is credited");
                return given -> new Edges(
                        given.get(begin),
                        given.get(change),
                        given.get(suspend),
                        given.get(resume),
                        given.get(end),
                        given.get(replaced));
            });

    /** The policy. */
    public static final ObjectCodec<BillingPolicy> POLICY =
            ObjectCodec.of("policy", "How bills are made.", "{dayCount: thirty-360, rounding: half-even}", keys -> {
                var dayCount = keys.usually(
                        "dayCount",
                        DayCounts.CODEC,
                        BillingPolicy.DEFAULT.dayCount(),
                        BillingPolicy::dayCount,
                        "actual",
                        "how much of a service period some of its days are");
                var rounding = keys.usually(
                        "rounding",
                        Scalars.words(RoundingMode.class),
                        BillingPolicy.DEFAULT.rounding(),
                        BillingPolicy::rounding,
                        "half-up",
                        "how an amount is rounded to the scale of its currency");
                var roundedSide = keys.usually(
                        "roundedSide",
                        Scalars.words(RoundedSide.class),
                        BillingPolicy.DEFAULT.roundedSide(),
                        BillingPolicy::roundedSide,
                        "used",
                        "which side of a service period is rounded where it is cut: the days that are charged, or those"
                                + " up to its end, as they are credited");
                var roundedFirst = keys.optional(
                        "roundedFirst",
                        ROUNDED_FIRST,
                        BillingPolicy::roundedFirst,
                        "only the amount is rounded",
                        "what is rounded before the price of some days is multiplied out");
                var roundedPrice = keys.usually(
                        "roundedPrice",
                        Scalars.words(RoundedPrice.class),
                        BillingPolicy.DEFAULT.roundedPrice(),
                        BillingPolicy::roundedPrice,
                        "rest",
                        "what is rounded where a promotion comes off a price: what it leaves, or the reduction");
                var changedQuantity = keys.usually(
                        "changedQuantity",
                        Scalars.words(ChangedQuantity.class),
                        BillingPolicy.DEFAULT.changedQuantity(),
                        BillingPolicy::changedQuantity,
                        "anew",
                        "what a seat more costs in mid-period: the rest of the period at the price of the new quantity, in place"
                                + " of the old one, or the difference, rounded once");
                var edges = keys.usually(
                        "edges",
                        EDGES,
                        BillingPolicy.DEFAULT.edges(),
                        BillingPolicy::edges,
                        "each on its own day",
                        "from which day on a beginning, a change, a suspension and an end count");
                var newPeriods = keys.usually(
                        "newPeriods",
                        NEW_PERIODS,
                        BillingPolicy.DEFAULT.newPeriods(),
                        BillingPolicy::newPeriods,
                        "nothing does",
                        "what begins new service periods of what is held already");
                var foresight = keys.usually(
                        "foresight",
                        Scalars.words(Foresight.class),
                        BillingPolicy.DEFAULT.foresight(),
                        BillingPolicy::foresight,
                        "up-to-change",
                        "what a bill in advance makes of a known change that takes effect later: it charges up to it,"
                                + " through it, or as if nothing were to change");
                var ahead = keys.optional(
                        "ahead",
                        Scalars.SPAN,
                        BillingPolicy::ahead,
                        "once they have begun",
                        "how long before they begin periods charged in advance are on the bill");
                var stacking = keys.usually(
                        "stacking",
                        Scalars.words(Stacking.class),
                        BillingPolicy.DEFAULT.stacking(),
                        BillingPolicy::stacking,
                        "on-rest",
                        "on what each of several promotions is counted: on what the ones before it left, or on the price"
                                + " itself");
                var arrears = keys.usually(
                        "arrears",
                        Scalars.words(Arrears.class),
                        BillingPolicy.DEFAULT.arrears(),
                        BillingPolicy::arrears,
                        "closed-periods",
                        "when what is charged in arrears, and what is used, is owed: once its period is over or what is"
                                + " held ends or changes, or in the running period too");
                var suspended = keys.usually(
                        "chargedWhileSuspended",
                        Lists.setOf(Holdings.SUSPENSION),
                        TreeSet.empty(),
                        BillingPolicy::chargedWhileSuspended,
                        "none",
                        "for which reasons a suspended holding is charged all the same");
                var activation = keys.usually(
                        "activationOnChange",
                        Scalars.FLAG,
                        BillingPolicy.DEFAULT.activationOnChange(),
                        BillingPolicy::activationOnChange,
                        "false",
                        "whether the activation of an offer is charged too where another is changed to it");
                var finerBy = keys.usually(
                        "finerBy",
                        Scalars.COUNT,
                        BillingPolicy.DEFAULT.finerBy(),
                        BillingPolicy::finerBy,
                        "0",
                        "how many decimals the amount of a line has beyond those of the currency; totals never have more");
                var tax = keys.usually(
                        "tax",
                        TAX,
                        BillingPolicy.DEFAULT.tax(),
                        BillingPolicy::tax,
                        "as EN 16931 has it",
                        "how tax is rounded");
                var taxedDay = keys.usually(
                        "taxedDay",
                        Scalars.words(TaxedDay.class),
                        BillingPolicy.DEFAULT.taxedDay(),
                        BillingPolicy::taxedDay,
                        "each-day",
                        "which day's rate of tax a period has: each day its own, that of its last day, or that of the day"
                                + " on which it falls due, its first or in arrears the day after it");
                var presentation = keys.usually(
                        "presentation",
                        PRESENTATION,
                        BillingPolicy.DEFAULT.presentation(),
                        BillingPolicy::presentation,
                        "credits and charges apart, without lines of zero",
                        "how charges and credits are put on an invoice");
                var reductions = keys.usually(
                        "reductions",
                        Scalars.words(ReductionTime.class),
                        BillingPolicy.DEFAULT.reductions(),
                        BillingPolicy::reductions,
                        "before-tax",
                        "when promotions and allowances on the whole come off: before tax, or after it like a payment");
                var negativeTotal = keys.usually(
                        "negativeTotal",
                        Scalars.words(NegativeTotal.class),
                        BillingPolicy.DEFAULT.negativeTotal(),
                        BillingPolicy::negativeTotal,
                        "credit-note",
                        "what becomes of a total below zero: a credit note that is paid back, one that is kept and pays"
                                + " for the next invoices, or an invoice below zero");
                var payableStep = keys.optional(
                        "payableStep",
                        Scalars.DECIMAL,
                        BillingPolicy::payableStep,
                        "it is not rounded",
                        "the smallest amount that can be paid, to which the amount to pay is rounded: 0.05");
                return given -> BillingPolicy.builder()
                        .dayCount(given.get(dayCount))
                        .rounding(given.get(rounding))
                        .roundedSide(given.get(roundedSide))
                        .roundedFirst(given.get(roundedFirst))
                        .roundedPrice(given.get(roundedPrice))
                        .changedQuantity(given.get(changedQuantity))
                        .edges(given.get(edges))
                        .newPeriods(given.get(newPeriods))
                        .foresight(given.get(foresight))
                        .ahead(given.get(ahead))
                        .stacking(given.get(stacking))
                        .arrears(given.get(arrears))
                        .chargedWhileSuspended(given.get(suspended))
                        .activationOnChange(given.get(activation))
                        .finerBy(given.get(finerBy))
                        .tax(given.get(tax))
                        .taxedDay(given.get(taxedDay))
                        .presentation(given.get(presentation))
                        .reductions(given.get(reductions))
                        .negativeTotal(given.get(negativeTotal))
                        .payableStep(given.get(payableStep))
                        .build();
            });

    private PolicyText() {}

    private static Key<Edges, Edges.When> edge(
            Keys<Edges> keys, String name, Function<Edges, Edges.When> get, String meaning) {
        return keys.usually(name, Scalars.words(Edges.When.class), Edges.When.SAME_DAY, get, "same-day", meaning);
    }
}
