package dev.holdfast.testkit.law;

import dev.holdfast.billing.subscription.Command;
import dev.holdfast.billing.subscription.Consent;
import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.Event;
import dev.holdfast.billing.subscription.Holding;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.Recorded;
import dev.holdfast.billing.subscription.Transition;
import dev.holdfast.catalog.offer.HeldService;
import dev.holdfast.catalog.offer.ServiceDifference;
import dev.holdfast.catalog.rule.Rule;
import dev.holdfast.testkit.reference.NaiveHistory;
import io.vavr.collection.Vector;
import java.time.LocalDate;

/**
 * Law 10: every service held before and not after, or reduced, is named in a consent.
 *
 * <p>It holds for each change by itself, in the order in which those of one day were recorded. What one of them moves into
 * a pack and the next one takes away is lost by the next one, and is named as it was held by then: whoever consents sees
 * what is there when he is asked, not what was there that morning.
 */
public final class NoSilentLoss {

    /** The law. */
    public static final Law<Change> LAW = new Law<>(
            "no-silent-loss",
            "every service that a change takes away or reduces is named in a consent to it, by the place where it is held"
                    + " when the change happens; an undo and an end list what they take away",
            NoSilentLoss::check);

    /**
     * A change that was accepted.
     *
     * @param transition what it did
     * @param context what it was decided with
     */
    public record Change(Transition transition, Context context) {}

    private NoSilentLoss() {}

    private static Verdict check(Change change) {
        NaiveHistory history = new NaiveHistory(change.transition().after().history());
        return Verdict.unless(listed(change.transition(), change.context()))
                .and(() -> Verdict.unless(change.transition()
                        .after()
                        .timeline()
                        .changes()
                        .keySet()
                        .toVector()
                        .flatMap(history::stepsOn)
                        .reject(step -> lists(step.event()))
                        .flatMap(step -> silent(change, step))));
    }

    /** What the transition says of the services is what becomes of them; what was only planned and is replaced was not held. */
    private static Vector<String> listed(Transition transition, Context context) {
        Vector<Recorded> asked = transition
                .events()
                .reject(event -> event.event() instanceof Event.Undone
                        && event.request().replaces().isDefined());
        if (asked.isEmpty()) {
            return Vector.empty();
        }
        NaiveHistory without = asked.foldLeft(
                new NaiveHistory(transition.after().history()), (all, event) -> all.without(event.sequence()));
        LocalDate first = asked.head().effectiveOn();
        LocalDate last = asked.last().effectiveOn();
        ServiceDifference seen = ServiceDifference.between(
                without.stateOn(first).services(first, context),
                transition.after().services(last, context));
        return seen.equals(transition.services())
                ? Vector.empty()
                : Vector.of("on " + last + " " + seen + ", and the transition says " + transition.services());
    }

    /** What an event takes away of what those before it left, it names: at the place where it is by then. */
    private static Vector<String> silent(Change change, NaiveHistory.Step step) {
        LocalDate day = step.event().effectiveOn();
        ServiceDifference difference = ServiceDifference.between(
                step.before().services(day, change.context()), step.after().services(day, change.context()));
        return difference
                .lost()
                .reject(service -> isNamed(service, Consent.Extent.LOSS, step, change.context()))
                .map(service -> service + " is lost on " + day + " without a consent")
                .appendAll(difference
                        .reduced()
                        .reject(less -> isNamed(less.from(), Consent.Extent.REDUCTION, step, change.context()))
                        .map(less -> "on " + day + " without a consent: " + less));
    }

    /** An end lists what it takes away, and so does an order that is cancelled. */
    private static boolean lists(Recorded event) {
        return event.request().command() instanceof Command.Terminate
                || event.request().command() instanceof Command.Move;
    }

    private static boolean isNamed(
            HeldService service, Consent.Extent needed, NaiveHistory.Step step, Context context) {
        return step.event().request().consents().exists(consent -> consent.covers(service, needed))
                || isLetGo(service, needed, step, context);
    }

    /** The tariff may say that what an offer brings may go without a word. */
    private static boolean isLetGo(
            HeldService service, Consent.Extent needed, NaiveHistory.Step step, Context context) {
        Holding holding =
                step.before().holdings().get(HoldingId.of(service.at())).get();
        LocalDate day = step.event().effectiveOn();
        return holding.versionOn(day, step.before(), context)
                .rules(Rule.ConsentNeeded.class)
                .filter(rule -> rule.on().means(holding.offerOn(day, step.before(), context)))
                .exists(rule -> needed == Consent.Extent.LOSS ? !rule.loss() : !rule.reduction());
    }
}
