package dev.holdfast.testkit.arbitrary;

import dev.holdfast.billing.invoice.Account;
import dev.holdfast.billing.invoice.Addition;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.subscription.AccountId;
import dev.holdfast.billing.subscription.AccountTerms;
import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.Recorded;
import dev.holdfast.billing.subscription.Rejections;
import dev.holdfast.billing.subscription.Request;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.subscription.Transition;
import dev.holdfast.billing.usage.Report;
import dev.holdfast.catalog.Catalog;
import dev.holdfast.catalog.rule.Facts;
import dev.holdfast.interchange.Scenario;
import dev.holdfast.interchange.ScenarioFile;
import dev.holdfast.testkit.law.BillRun;
import dev.holdfast.testkit.law.Biller;
import io.vavr.collection.Iterator;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.function.Predicate;

/**
 * What one made-up customer asked for over time, and what came of it. At least one request was accepted.
 *
 * @param catalog the catalogue
 * @param terms what the account has agreed on
 * @param moments what was asked, in order of the days on which it was asked
 * @param told what the host reported, in order of the days on which it did
 */
public record Life(Catalog catalog, AccountTerms terms, Vector<Moment> moments, Vector<Told> told) {

    /**
     * One request.
     *
     * @param today the day on which it was asked, which may be before or after the one it is asked for
     * @param request what was asked
     * @param decided what came of it
     */
    public record Moment(LocalDate today, Request request, Either<Rejections, Transition> decided) {}

    /**
     * One report of the host.
     *
     * @param today the day on which it was made, on or after the one that it is about
     * @param report the report
     */
    public record Told(LocalDate today, Report report) {}

    /**
     * The customer's subscription in the end.
     *
     * @return the subscription after the last accepted request
     */
    public Subscription subscription() {
        return transitions().last().after();
    }

    /**
     * The changes.
     *
     * @return what was accepted, in order, at least one
     */
    public Vector<Transition> transitions() {
        return moments.flatMap(moment -> moment.decided().toOption());
    }

    /**
     * What a decision is made with.
     *
     * @return the context
     */
    public Context context() {
        return Context.of(catalog, terms);
    }

    /**
     * The customer's account in the end.
     *
     * @return the account with the subscription
     */
    public Account account() {
        return Account.of(terms).with(subscription()).reporting(told.map(Told::report));
    }

    /**
     * The customer's account as it was known at the end of a day.
     *
     * @param day the day
     * @return the account, without a subscription before the first request was accepted
     */
    public Account accountOn(LocalDate day) {
        return moments.filter(moment -> !moment.today().isAfter(day))
                .flatMap(moment -> moment.decided().toOption())
                .lastOption()
                .map(transition -> Account.of(terms)
                        .with(transition.after())
                        .reporting(told.filter(one -> !one.today().isAfter(day)).map(Told::report)))
                .getOrElse(() -> Account.of(terms));
    }

    /**
     * The first day on which anything took effect.
     *
     * @return the day
     */
    public LocalDate first() {
        return subscription().history().map(Recorded::effectiveOn).min().get();
    }

    /**
     * The last day on which anything takes effect or was asked.
     *
     * @return the day
     */
    public LocalDate last() {
        return subscription()
                .history()
                .map(Recorded::effectiveOn)
                .appendAll(moments.map(Moment::today))
                .max()
                .get();
    }

    /**
     * The account's bill days.
     *
     * @return each from the first day on, until one that is more than 40 days after the last day
     */
    public Vector<LocalDate> billDays() {
        LocalDate end = last().plusDays(40);
        Vector<LocalDate> days = Iterator.iterate(terms.cycle().nextBillDay(first()), terms.cycle()::billDayAfter)
                .takeWhile(day -> !day.isAfter(end))
                .toVector();
        return days.append(terms.cycle().nextBillDay(end.plusDays(1)));
    }

    /**
     * The bills on all bill days, each made with what was known by then.
     *
     * @param biller what makes the bills
     * @return the bills
     */
    public BillRun billed(Biller biller) {
        return new BillRun(biller, billDays().map(day -> new BillRun.Bill(accountOn(day), day)));
    }

    /**
     * The life as a scenario: what was accepted, in the order in which it was asked, and the bills on all bill days.
     *
     * @param policy how the account is billed
     * @param additions what the host adds to its bills, known from the beginning
     * @return the scenario, which {@link ScenarioFile} writes
     */
    public Scenario scenario(BillingPolicy policy, Vector<Addition> additions) {
        AccountId account = terms.account();
        Scenario scenario = additions.foldLeft(
                Scenario.of("A life that was made up", catalog).with(terms, Facts.NONE, policy),
                (before, addition) -> before.adding(account, addition));
        Vector<Moment> accepted = moments.filter(moment -> moment.decided().isRight());
        Option<LocalDate> before = Option.none();
        for (LocalDate day : billDays()) {
            scenario = asked(scenario, accepted, before, Option.some(day)).billing(account, day);
            before = Option.some(day);
        }
        return asked(scenario, accepted, before, Option.none());
    }

    /** With what was asked and reported after one day, up to another. */
    private Scenario asked(Scenario scenario, Vector<Moment> all, Option<LocalDate> after, Option<LocalDate> through) {
        Predicate<LocalDate> isMeant =
                today -> after.forAll(today::isAfter) && through.forAll(day -> !today.isAfter(day));
        Scenario asked = all.filter(moment -> isMeant.test(moment.today()))
                .foldLeft(
                        scenario,
                        (before, moment) ->
                                before.asking(terms.account(), subscription().id(), moment.request()));
        return told.filter(one -> isMeant.test(one.today()))
                .foldLeft(asked, (before, one) -> before.reporting(terms.account(), one.report()));
    }

    /** The life as a scenario file, for whoever wants to play what a law was violated by. */
    @Override
    public String toString() {
        return ScenarioFile.write(scenario(BillingPolicy.DEFAULT, Vector.empty()))
                .fold(unwritable -> unwritable.mkString("\n"), text -> "\n" + text);
    }
}
