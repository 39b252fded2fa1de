package dev.holdfast.testkit.law;

import dev.holdfast.billing.subscription.Command;
import dev.holdfast.billing.subscription.Consent;
import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.Event;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.Recorded;
import dev.holdfast.billing.subscription.State;
import dev.holdfast.billing.subscription.Transition;
import dev.holdfast.catalog.offer.HeldService;
import dev.holdfast.catalog.offer.ServiceDifference;
import io.vavr.collection.Vector;
import java.time.LocalDate;

/** Law 10: every service held before and not after, or reduced, is named in a consent. */
public final class NoSilentLoss {

    /** The law. */
    public static final Law<Change> LAW = new Law<>(
            "no-silent-loss",
            "every service held before and not after, or reduced, is named in a consent, or listed by the undo or the"
                    + " removal that takes it away",
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
        return Verdict.unless(change.transition().events().flatMap(event -> listed(change, event)))
                .and(() -> Verdict.unless(change.transition()
                        .after()
                        .timeline()
                        .changes()
                        .keySet()
                        .toVector()
                        .flatMap(day -> silent(change, day))));
    }

    /** What the transition says of the services is what becomes of them. */
    private static Vector<String> listed(Change change, Recorded event) {
        ServiceDifference seen = ServiceDifference.between(
                change.transition().before().services(event.effectiveOn(), change.context()),
                change.transition().after().services(event.effectiveOn(), change.context()));
        return seen.equals(change.transition().services())
                ? Vector.empty()
                : Vector.of("on " + event.effectiveOn() + " " + seen + ", and the transition says "
                        + change.transition().services());
    }

    /** What goes from one day to the next goes by a consent in an event of that day, or by an undo on it. */
    private static Vector<String> silent(Change change, LocalDate day) {
        Vector<Recorded> events = change.transition()
                .after()
                .history()
                .filter(event -> event.effectiveOn().equals(day));
        if (events.exists(event -> event.request().command() instanceof Command.Undo)) {
            return Vector.empty();
        }
        Vector<Consent> consents = events.flatMap(event -> event.request().consents());
        State before = change.transition().after().stateOn(day.minusDays(1));
        ServiceDifference difference = ServiceDifference.between(
                before.services(day, change.context()),
                change.transition().after().services(day, change.context()));
        Vector<HoldingId> ended = events.filter(event -> event.event() instanceof Event.Moved)
                .flatMap(event -> event.event().needs());
        return difference
                .lost()
                .reject(service -> isOn(HoldingId.of(service.at()), ended, before))
                .reject(service ->
                        isNamed(service, Consent.Extent.LOSS, consents) || isNamedElsewhere(service, consents, before))
                .map(service -> service + " is lost on " + day + " without a consent")
                .appendAll(difference
                        .reduced()
                        .reject(less -> isOn(HoldingId.of(less.from().at()), ended, before))
                        .reject(less -> isNamed(less.from(), Consent.Extent.REDUCTION, consents))
                        .map(less -> "on " + day + " without a consent: " + less));
    }

    /** An end lists what it takes away: what stands by itself, with all that hangs on it. */
    private static boolean isOn(HoldingId holding, Vector<HoldingId> ended, State state) {
        return ended.contains(holding)
                || state.holdings()
                        .get(holding)
                        .flatMap(held -> held.place().host())
                        .exists(host -> isOn(host, ended, state));
    }

    /** What went to another place on the day, and is lost there on the same day, is named at that place. */
    private static boolean isNamedElsewhere(HeldService service, Vector<Consent> consents, State before) {
        return consents.exists(consent -> consent.extent() == Consent.Extent.LOSS
                && consent.service().equals(service.service().name())
                && before.holdings().get(consent.at()).isEmpty());
    }

    private static boolean isNamed(HeldService service, Consent.Extent needed, Vector<Consent> consents) {
        return consents.exists(consent -> consent.covers(service, needed));
    }
}
