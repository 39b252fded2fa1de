package dev.holdfast.testkit.law;

import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.Rejections;
import dev.holdfast.billing.subscription.Request;
import dev.holdfast.billing.subscription.State;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.subscription.Transition;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Try;

/** Law 15: every request either has a transition or typed rejections; no exception, no silence. */
public final class ClosedStates {

    /** The law. */
    public static final Law<Asked> LAW = new Law<>(
            "closed-states",
            "every request to every subscription gives a transition or typed rejections; no exception, no silence;"
                    + " nothing hangs in the air afterwards, and a refusal changes nothing",
            ClosedStates::check);

    /**
     * A request to a subscription.
     *
     * @param subscription the subscription
     * @param request what is asked
     * @param context what it is decided with
     */
    public record Asked(Subscription subscription, Request request, Context context) {}

    private ClosedStates() {}

    private static Verdict check(Asked asked) {
        Vector<Object> history = Vector.ofAll(asked.subscription().history());
        Try<Either<Rejections, Transition>> decided =
                Try.of(() -> asked.subscription().decide(asked.request(), asked.context()));
        return decided.isFailure()
                ? new Verdict.Violated(asked.request() + " throws " + decided.getCause())
                : decided.get()
                        .fold(ClosedStates::refused, transition -> accepted(asked, transition))
                        .and(() -> Verdict.when(
                                history.equals(asked.subscription().history()), () -> "deciding changed the history"));
    }

    private static Verdict refused(Rejections rejections) {
        return Verdict.unless(rejections
                .all()
                .filter(rejection -> rejection.code().isBlank()
                        || rejection.sentence().isBlank()
                        || rejection.sentence().matches(".*\\{\\d+}.*"))
                .map(rejection -> "a refusal without a whole sentence: " + rejection));
    }

    private static Verdict accepted(Asked asked, Transition transition) {
        Subscription after = transition.after();
        boolean silent = transition.events().isEmpty()
                && asked.request().idempotencyKey().isEmpty();
        return Verdict.when(!silent, () -> asked.request() + " is accepted and nothing happens")
                .and(() -> Verdict.when(
                        after.history().equals(asked.subscription().history().appendAll(transition.events())),
                        () -> "the history after is not the history before with " + transition.events()))
                .and(() -> Verdict.unless(
                        after.timeline().changes().values().toVector().flatMap(ClosedStates::dangling)));
    }

    private static Vector<String> dangling(State state) {
        return state.holdings()
                .values()
                .filter(holding ->
                        holding.place().host().exists(host -> !state.holdings().contains(host)))
                .map(holding -> holding + " hangs on nothing");
    }
}
