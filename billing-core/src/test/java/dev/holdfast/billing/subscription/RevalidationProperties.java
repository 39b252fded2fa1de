package dev.holdfast.billing.subscription;

import static dev.holdfast.billing.Tariff.JULY_2013;
import static dev.holdfast.billing.Tariff.OCTOBER_2013;
import static dev.holdfast.billing.Tariff.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.Desk;
import dev.holdfast.billing.Tariff;
import dev.holdfast.billing.subscription.History.Day;
import dev.holdfast.billing.subscription.History.Step;
import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.Reach;
import dev.holdfast.catalog.Revision;
import dev.holdfast.catalog.offer.Selection;
import dev.holdfast.catalog.promotion.PromotionId;
import dev.holdfast.catalog.rule.Rule;
import dev.holdfast.catalog.time.Span;
import io.vavr.collection.Seq;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What is shared and what is skipped when something changes far back is no other than what is found when everything is
 * done again.
 */
class RevalidationProperties {

    private static final CatalogVersion OLD = Life.TARIFF.withRules(Vector.of(
            new Rule.AtMost(Selection.of("gigabytes"), 2),
            new Rule.Excludes(Selection.of("line"), Selection.of("duo")),
            new Rule.Requires(Selection.of("sim"), Selection.of("start", "confort"))));

    private static final Desk DESK = Desk.of(
            OLD,
            Tariff.with(OLD.withFrom(OCTOBER_2013), Tariff.TV.withServices(Tariff.TV_BASIC.services()))
                    .withRevisions(Vector.of(Revision.of(Selection.of("tv"), Reach.everybodyFrom(day(11, 1))))));

    private static final Vector<String> PACKS = Vector.of("start", "confort", "light", "duo", "family", "family-plus");

    @Provide
    Arbitrary<List<Long>> rows() {
        return Arbitraries.longs().list().ofMinSize(2).ofMaxSize(40);
    }

    @Property(tries = 300, seed = "20130901")
    void a_history_that_grows_is_the_one_that_is_laid_at_once(@ForAll("rows") List<Long> rows) {
        for (Subscription grown : lived(rows)) {
            History atOnce = History.of(grown.log().newestFirst());

            assertThat(grown.log().from(LocalDate.MIN)).isEqualTo(atOnce.from(LocalDate.MIN));
        }
    }

    @Property(tries = 300, seed = "20130901")
    void the_conflicts_of_a_change_are_those_found_when_every_event_is_decided_again(@ForAll("rows") List<Long> rows) {
        Random dice = new Random(rows.get(0));
        for (Subscription before : lived(rows)) {
            new Drafting(before, request(before, dice), DESK.context(), Option.none())
                    .draft()
                    .map(event -> before.append(event, DESK.catalog().id()))
                    .forEach(after -> assertThat(Conflicts.between(before.log(), after.log(), DESK.context()))
                            .isEqualTo(allConflicts(before.log(), after.log())));
        }
    }

    /** On each day from the first that differs, every event in force, with what it is refused for now and was not. */
    private static Vector<Rejection> allConflicts(History before, History after) {
        TreeMap<Integer, Rejection> found = TreeMap.empty();
        for (Day day : after.from(after.agreesUntil(before))) {
            for (Step step : day.steps()) {
                Recorded recorded = step.recorded();
                Vector<Rejection> reasons = newReasons(step, day, before, after);
                if (recorded.sequence() <= before.version()
                        && !found.containsKey(recorded.sequence())
                        && reasons.nonEmpty()) {
                    found = found.put(
                            recorded.sequence(),
                            new Rejection.LaterChangeConflicts(recorded.sequence(), recorded.effectiveOn(), reasons));
                }
            }
        }
        return found.values().toVector();
    }

    private static Vector<Rejection> newReasons(Step now, Day day, History before, History after) {
        Recorded recorded = now.recorded();
        if (recorded.sequence() > before.version()) {
            return Vector.empty();
        }
        if (recorded.event() instanceof Event.Undone) {
            return recorded.effectiveOn().equals(day.date())
                    ? newReasons(after.step(recorded), Option.some(before.step(recorded)))
                    : Vector.empty();
        }
        return newReasons(
                now, before.on(day.date()).steps().find(step -> step.recorded().equals(recorded)));
    }

    private static Vector<Rejection> newReasons(Step now, Option<Step> then) {
        return then.map(RevalidationProperties::refusals)
                .getOrElse(Vector::empty)
                .foldLeft(refusals(now), Vector::remove);
    }

    private static Vector<Rejection> refusals(Step step) {
        return new Legality(step, DESK.context()).refusals();
    }

    /** A subscription after each of some requests, of which those count that are accepted. */
    private static Vector<Subscription> lived(List<Long> rows) {
        Vector<Subscription> lived =
                Vector.of(DESK.sells(Command.Subscribe.to("start").on(JULY_2013)));
        for (long row : rows) {
            Subscription last = lived.last();
            lived = lived.appendAll(
                    decided(last, request(last, new Random(row))).map(Transition::after));
        }
        return lived;
    }

    private static Either<Rejections, Transition> decided(Subscription subscription, Request asked) {
        Either<Rejections, Transition> decided = subscription.decide(asked, DESK.context());
        Consent[] needed = decided.isRight()
                ? new Consent[0]
                : decided.getLeft()
                        .all()
                        .flatMap(RevalidationProperties::consent)
                        .toJavaArray(Consent[]::new);
        return needed.length == 0 ? decided : decided(subscription, asked.consenting(needed));
    }

    private static Option<Consent> consent(Rejection rejection) {
        if (rejection instanceof Rejection.ServiceWouldBeLost lost) {
            return Option.some(Consent.toLose(lost.service(), "customer", Instant.EPOCH));
        }
        if (rejection instanceof Rejection.ServiceWouldBeReduced reduced) {
            return Option.some(Consent.toReduce(reduced.reduction().from(), "customer", Instant.EPOCH));
        }
        return rejection instanceof Rejection.CommitmentWithoutConsent bound
                ? Option.some(Consent.toCommit(bound.holding(), "customer", Instant.EPOCH))
                : Option.none();
    }

    private static Request request(Subscription subscription, Random dice) {
        LocalDate date = JULY_2013.plusDays(dice.nextInt(240));
        if (dice.nextInt(5) == 0) {
            Command.Undo undo = Command.Undo.of(1 + dice.nextInt(subscription.version()));
            return dice.nextBoolean() ? undo.asIfNever() : undo.on(date);
        }
        State state = subscription.stateOn(date);
        return state.holdings().isEmpty()
                ? Command.Subscribe.to(one(PACKS, dice)).on(date)
                : command(state, one(state.holdings().values(), dice), dice).on(date);
    }

    private static Command command(State state, Holding some, Random dice) {
        return switch (dice.nextInt(12)) {
            case 0, 1, 2 -> Command.ChangeOffer.to(one(PACKS, dice));
            case 3 -> Command.Add.of(one(Vector.of("gigabytes", "bouquet", "sim"), dice));
            case 4 -> Command.Add.of(Chosen.of("line").numbered("", "0470 " + dice.nextInt(3)));
            case 5 -> Command.Remove.of(some.id().value());
            case 6 -> Command.Move.suspend(one(Vector.of(Suspension.values()), dice));
            case 7 ->
                some.status() == HoldingStatus.SUSPENDED
                        ? Command.Move.resume()
                        : Command.Move.suspend(Suspension.CUSTOMER).of(some.id().value());
            case 8 -> new Command.Commit(some.id(), Span.months(1 + dice.nextInt(6)));
            case 9 -> new Command.ChangeQuantity(some.id(), BigDecimal.valueOf(1L + dice.nextInt(2)));
            case 10 ->
                state.ended().isEmpty()
                        ? new Command.GivePromotion(PromotionId.of("half"), some.id(), Option.none())
                        : new Command.Restore(one(state.ended().keySet().toVector(), dice));
            default -> Command.Terminate.everything();
        };
    }

    private static <T> T one(Seq<T> some, Random dice) {
        return some.get(dice.nextInt(some.size()));
    }
}
