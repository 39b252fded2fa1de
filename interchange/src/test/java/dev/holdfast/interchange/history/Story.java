package dev.holdfast.interchange.history;

import dev.holdfast.billing.subscription.AccountId;
import dev.holdfast.billing.subscription.AccountTerms;
import dev.holdfast.billing.subscription.Chosen;
import dev.holdfast.billing.subscription.Command;
import dev.holdfast.billing.subscription.Consent;
import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.Rejections;
import dev.holdfast.billing.subscription.Request;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.subscription.Suspension;
import dev.holdfast.billing.subscription.Transition;
import dev.holdfast.catalog.Catalog;
import dev.holdfast.catalog.promotion.PromotionId;
import dev.holdfast.catalog.rule.Facts;
import dev.holdfast.catalog.time.Span;
import dev.holdfast.interchange.CatalogFile;
import io.vavr.collection.TreeSet;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** What may happen to a subscription of a small tariff: a first order, then anything that is allowed. */
final class Story {

    static final Catalog CATALOG = CatalogFile.parse("""
                    catalog: small
                    currency: EUR
                    tax: none
                    taxes: {none: {code: Z}}
                    versions:
                      - from: 2013-01-01
                        products:
                          internet: {services: [internet]}
                          tv: {services: [tv]}
                          tv-plus: {services: [tv]}
                          sim: {services: [mobile-line]}
                        packs:
                          solo: {charges: {monthly: 25.00}, slots: {internet: {kind: internet, allowed: [internet]}}}
                          duo:
                            charges: {monthly: 37.50}
                            slots:
                              internet: {kind: internet, allowed: [internet]}
                              tv: {kind: tv, allowed: [tv, tv-plus], defaults: [tv]}
                        addOns:
                          bouquet: {hosts: [duo], services: [tv-bouquet]}
                        promotions:
                          half: {benefit: {percentOff: 50}, lasting: 6 months}
                      - from: 2013-06-01
                    """, "small")
            .toEither()
            .getOrElseThrow(problems -> new AssertionError(problems.mkString("\n")));

    static final AccountTerms TERMS = AccountTerms.of("ACC-1", 1, "Europe/Brussels", "EUR");

    private static final LocalDate START = LocalDate.of(2013, 3, 1);
    private static final HoldingId FIRST = HoldingId.of("1");
    private static final HoldingId SECOND = HoldingId.of("2");
    private static final PromotionId HALF = PromotionId.of("half");

    private static final Chosen SIM = Chosen.of("sim").numbered("", "+32475123456");

    private static final Facts FACTS = Facts.builder()
            .segment("residential")
            .numbersInUse(TreeSet.of("+32475000000"))
            .build();

    private static final Consent[] CONSENTS = {
        losing("1/tv", "tv"),
        losing("1/internet", "internet"),
        losing("2", "tv-bouquet"),
        losing("2", "mobile-line"),
        losing("3", "tv-bouquet"),
        new Consent(FIRST, "commitment", Consent.Extent.TERM, "customer", Instant.EPOCH, Option.none())
    };

    private Story() {}

    /** Subscriptions with half as many to so many requests behind them, of which those that were refused left no trace. */
    static Arbitrary<Subscription> subscriptions(int requests) {
        Arbitrary<Request> first = Arbitraries.of(Chosen.of("solo"), Chosen.of("duo"), SIM)
                .map(chosen -> Command.Subscribe.to(chosen).on(START).at(at(START)));
        return Combinators.combine(first, step().list().ofMinSize(requests / 2).ofMaxSize(requests))
                .as((order, steps) -> told(order, Vector.ofAll(steps)));
    }

    private static Subscription told(Request order, Vector<Step> steps) {
        Subscription story = decided(Subscription.none("SUB-1"), order)
                .getOrElseThrow(refused -> new AssertionError(refused.all().mkString("\n")));
        LocalDate today = START;
        for (Step step : steps) {
            today = today.plusDays(step.later());
            story = decided(story, step.request(today, story.version())).getOrElse(story);
        }
        return story;
    }

    private static Either<Rejections, Subscription> decided(Subscription before, Request request) {
        Context context = Context.of(CATALOG, TERMS).knowing(FACTS);
        return before.decide(request.consenting(CONSENTS), context).map(Transition::after);
    }

    /**
     * Something asked after a while.
     *
     * @param later how many days after what was asked before
     * @param ahead how many days before it takes effect; below 0 for a back-dated one
     * @param command what is asked
     * @param replacing whether it replaces what was asked before
     */
    private record Step(int later, int ahead, Command command, boolean replacing) {

        Request request(LocalDate today, int version) {
            Request plain = command instanceof Command.Undo undo
                    ? undoing(1 + undo.sequence() % version, today)
                    : command.on(today.plusDays(ahead));
            Request asked = plain.at(at(today)).by("desk").against(version);
            return replacing ? asked.replacing(version) : asked;
        }

        private Request undoing(int sequence, LocalDate today) {
            Command.Undo undo = Command.Undo.of(sequence);
            return ahead < 0 ? undo.asIfNever() : undo.on(today.plusDays(ahead));
        }
    }

    private static Arbitrary<Step> step() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.of(0, 0, 0, 15, 60, -20),
                        commands(),
                        Arbitraries.of(false, false, false, false, false, true))
                .as(Step::new);
    }

    private static Arbitrary<Command> commands() {
        Arbitrary<Command> undo = Arbitraries.integers().between(0, 11).map(Command.Undo::of);
        Arbitrary<Command> others = Arbitraries.of(
                Command.ChangeOffer.to("solo"),
                Command.ChangeOffer.to("duo"),
                Command.ChangeOffer.to(Chosen.of("duo").filling("tv", "tv-plus").with("half")),
                Command.Add.of("bouquet"),
                Command.Add.of(SIM),
                Command.Remove.of("2"),
                Command.Move.suspend(Suspension.NON_PAYMENT),
                Command.Move.resume(),
                Command.Terminate.everything().withExitFee(),
                new Command.WithdrawTermination(),
                new Command.ChangeQuantity(SECOND, new BigDecimal("2.0")),
                new Command.Commit(FIRST, Span.months(12)),
                new Command.GivePromotion(HALF, FIRST, Option.none()),
                new Command.TakePromotion(HALF, FIRST),
                new Command.MoveToVersion(Option.none()),
                new Command.ChangeNumber(SECOND, Option.some("+32475999999")),
                new Command.ChangeCycleDay(15),
                new Command.Transfer(AccountId.of("ACC-2")),
                new Command.Restore(SECOND));
        return Arbitraries.oneOf(others, others, undo);
    }

    private static Consent losing(String at, String service) {
        return new Consent(
                HoldingId.of(at), service, Consent.Extent.LOSS, "customer", Instant.EPOCH, Option.some("call 7"));
    }

    private static Instant at(LocalDate date) {
        return date.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
