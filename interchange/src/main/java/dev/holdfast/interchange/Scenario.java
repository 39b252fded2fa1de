package dev.holdfast.interchange;

import dev.holdfast.billing.invoice.Addition;
import dev.holdfast.billing.invoice.ManualLine;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.subscription.AccountId;
import dev.holdfast.billing.subscription.AccountTerms;
import dev.holdfast.billing.subscription.Request;
import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.billing.usage.Report;
import dev.holdfast.catalog.Catalog;
import dev.holdfast.catalog.rule.Facts;
import dev.holdfast.interchange.invoice.StatedAddition;
import dev.holdfast.interchange.play.Played;
import dev.holdfast.interchange.scenario.AskedText;
import dev.holdfast.interchange.scenario.Asking;
import dev.holdfast.interchange.scenario.Deed;
import dev.holdfast.interchange.scenario.Party;
import dev.holdfast.interchange.scenario.Script;
import dev.holdfast.interchange.scenario.Step;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * A case that can be played: what is sold, who pays, what happens step by step, and what should come of it.
 *
 * <p>A scenario comes from {@link ScenarioFile}, or is told in Java, from {@link #of} on, to be written as a file.
 * Immutable and thread-safe; playing it twice gives the same.
 */
public final class Scenario {

    private final Script script;

    Scenario(Script script) {
        this.script = script;
    }

    /**
     * A scenario to be told: nobody pays yet, and nothing happens.
     *
     * @param title what it is called
     * @param catalog what is sold
     * @return the scenario
     */
    public static Scenario of(String title, Catalog catalog) {
        return new Scenario(new Script(title, Option.none(), catalog, Vector.empty(), Vector.empty(), Option.none()));
    }

    /**
     * The same with another account.
     *
     * @param terms what it has agreed on; in the currency of the catalogue
     * @param facts what is known of the customer
     * @param policy how it is billed
     * @return the scenario
     */
    public Scenario with(AccountTerms terms, Facts facts, BillingPolicy policy) {
        return new Scenario(new Script(
                script.title(),
                script.about(),
                script.catalog(),
                script.parties().append(new Party(terms, facts, policy)),
                script.steps(),
                script.expect()));
    }

    /**
     * The same with something that is asked for next.
     *
     * @param account who pays
     * @param subscription the subscription
     * @param request the request
     * @return the scenario
     */
    public Scenario asking(AccountId account, SubscriptionId subscription, Request request) {
        return with(AskedText.step(request).about(Step.Whom.of(account).with(subscription)));
    }

    /**
     * The same with something that the host reports next.
     *
     * @param account who pays
     * @param report the report
     * @return the scenario
     */
    public Scenario reporting(AccountId account, Report report) {
        return with(Step.of(report.on(), Deed.of(report))
                .about(Step.Whom.of(account).with(report.subscription()).with(report.holding())));
    }

    /**
     * The same with something that the host adds to the next bill.
     *
     * @param account who pays
     * @param addition the addition
     * @return the scenario
     */
    public Scenario adding(AccountId account, Addition addition) {
        Step.Whom payer = Step.Whom.of(account);
        Option<SubscriptionId> whose =
                addition instanceof ManualLine line ? line.subscription() : Option.<SubscriptionId>none();
        return with(Step.of(addition.on(), new Deed.Added(StatedAddition.of(addition)))
                .about(whose.map(payer::with).getOrElse(payer)));
    }

    /**
     * The same with a bill that is made next.
     *
     * @param account who pays
     * @param through the day through which it is made, inclusive
     * @return the scenario
     */
    public Scenario billing(AccountId account, LocalDate through) {
        return with(new Step(
                Option.none(),
                Option.none(),
                Step.Whom.of(account),
                Asking.PLAINLY,
                Deed.Billed.through(Vector.of(through)),
                Option.none()));
    }

    private Scenario with(Step next) {
        return new Scenario(new Script(
                script.title(),
                script.about(),
                script.catalog(),
                script.parties(),
                script.steps().append(next),
                script.expect()));
    }

    Script script() {
        return script;
    }

    /**
     * What it is called.
     *
     * @return the title
     */
    public String title() {
        return script.title();
    }

    /**
     * Plays it.
     *
     * @return what came of it
     */
    public Outcome run() {
        return new Outcome(Played.of(script));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Scenario that && script.equals(that.script);
    }

    @Override
    public int hashCode() {
        return script.hashCode();
    }

    @Override
    public String toString() {
        return "Scenario " + script.title();
    }
}
