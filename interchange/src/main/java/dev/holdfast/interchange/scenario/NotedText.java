package dev.holdfast.interchange.scenario;

import dev.holdfast.billing.invoice.Addition;
import dev.holdfast.billing.invoice.ManualLine;
import dev.holdfast.billing.promise.Noted;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.billing.usage.Report;
import dev.holdfast.catalog.tax.PriceBasis;
import dev.holdfast.interchange.codec.Codec;
import dev.holdfast.interchange.codec.ObjectCodec;
import dev.holdfast.interchange.codec.Scalars;
import dev.holdfast.interchange.history.Names;
import dev.holdfast.interchange.invoice.Counter;
import dev.holdfast.interchange.invoice.StatedAddition;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** How it is said outside a scenario what a host has noted of a customer, in the words of a scenario's steps. */
public final class NotedText {

    private static final HoldingId FIRST = HoldingId.of("1");

    /** One thing that was noted. */
    public static final Codec<Step> NOTED = ObjectCodec.of(
            "noted",
            "Use, something that happened or did not work, or something that is added to a bill, in the words of a step of a"
                    + " [scenario](scenario.md). An addition says its 'tax', and is without tax unless it says 'prices'.",
            "{on: 2013-08-30, line: {name: Visit, price: 50.00, tax: 21}}",
            keys -> {
                var on = keys.required("on", Scalars.DATE, step -> step.on().get(), "the day");
                var deed = DeedText.NOTED.keys(keys, Step::deed);
                var subscription = keys.optional(
                        "subscription",
                        Names.SUBSCRIPTION,
                        step -> step.whom().subscription(),
                        "for use 'subscription', the usual name; for a line none",
                        "the subscription it is about");
                var holding = keys.optional(
                        "holding",
                        Names.HOLDING,
                        step -> step.whom().holding(),
                        "'1', what was subscribed to first",
                        "what was used, what something happened to, or what did not work");
                return given -> Step.of(given.get(on), deed.apply(given))
                        .about(new Step.Whom(Option.none(), given.get(subscription), given.get(holding)));
            });

    private NotedText() {}

    /**
     * What is noted, in full.
     *
     * @param steps what is said
     * @param usual the subscription that use is of which does not say it
     * @return the reports and additions
     * @throws IllegalArgumentException if an addition does not say how it is taxed
     */
    public static Noted noted(Vector<Step> steps, SubscriptionId usual) {
        Vector<Tuple2<Step, Integer>> numbered = steps.zipWithIndex();
        return new Noted(
                steps.flatMap(step -> step.deed()
                        .reports(
                                step.whom().subscription().getOrElse(usual),
                                step.whom().holding().getOrElse(FIRST),
                                step.on().get())),
                numbered.flatMap(step -> addition(step._1(), "added " + (step._2() + 1))));
    }

    private static Option<Addition> addition(Step step, String usual) {
        Counter counter = new Counter(
                Option.none(), step.on().get(), Option.none(), step.whom().subscription(), PriceBasis.TAX_EXCLUSIVE);
        return step.deed() instanceof Deed.Added added
                ? Option.some(added.addition().in(counter, usual))
                : Option.none();
    }

    /**
     * What is noted, as it is said.
     *
     * @param noted the reports and additions
     * @param usual the subscription that need not be named
     * @return the steps
     */
    public static Vector<Step> steps(Noted noted, SubscriptionId usual) {
        return noted.reports()
                .map(report -> step(report, usual))
                .appendAll(noted.additions().map(NotedText::step));
    }

    private static Step step(Report report, SubscriptionId usual) {
        return Step.of(report.on(), Deed.of(report))
                .about(new Step.Whom(
                        Option.none(),
                        Option.some(report.subscription()).filter(id -> !id.equals(usual)),
                        Option.some(report.holding()).filter(id -> !id.equals(FIRST))));
    }

    private static Step step(Addition addition) {
        return Step.of(addition.on(), new Deed.Added(StatedAddition.of(addition)))
                .about(new Step.Whom(
                        Option.none(),
                        addition instanceof ManualLine line ? line.subscription() : Option.none(),
                        Option.none()));
    }
}
