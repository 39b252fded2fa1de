package dev.holdfast.testkit.law;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.invoice.Account;
import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.owed.NotCalculated;
import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.Rejections;
import dev.holdfast.billing.subscription.Request;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.billing.subscription.Transition;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Law 13: requests that are kept aside and made later, each for its own day, lead to the state and the money of having made
 * them in time, or to a rejection that says why not.
 */
public final class ReplayIsDirect {

    /** The law. */
    public static final Law<Queue> LAW = new Law<>(
            "replay-is-direct",
            "requests that are made later, each for its own day, lead to the services and the money of having made them in"
                    + " time, or to a rejection; none vanishes and none counts twice",
            ReplayIsDirect::check);

    /**
     * Requests that were made in time, and are made again from the beginning by somebody who kept them aside.
     *
     * @param account the account, with the subscription that came of making them in time
     * @param subscription the subscription
     * @param requests the requests that were accepted, in their order
     * @param later when they are made again: all of them at once, after the last of them
     * @param context what they are decided with
     * @param biller what makes the bills
     * @param through the day through which is billed
     */
    public record Queue(
            Account account,
            SubscriptionId subscription,
            Vector<Request> requests,
            Instant later,
            Context context,
            Biller biller,
            LocalDate through) {
        public Queue {
            requireNonNull(account, "account");
            requireNonNull(subscription, "subscription");
            requireNonNull(requests, "requests");
            requireNonNull(later, "later");
            requireNonNull(context, "context");
            requireNonNull(biller, "biller");
            requireNonNull(through, "through");
        }
    }

    private ReplayIsDirect() {}

    /** A rejection is an outcome that is said; a term that is not covered violates nothing. */
    private static Verdict check(Queue queue) {
        Either<Rejections, Subscription> nothing =
                Either.right(Subscription.none(queue.subscription().value()));
        return queue.requests()
                .map(request -> request.withAskedAt(Option.some(queue.later())))
                .foldLeft(
                        nothing,
                        (known, request) -> known.flatMap(
                                held -> held.decide(request, queue.context()).map(Transition::after)))
                .fold(rejected -> new Verdict.Holds(), replayed -> same(queue, replayed));
    }

    private static Verdict same(Queue queue, Subscription replayed) {
        Subscription direct = queue.account().subscription(queue.subscription()).get();
        return Verdict.unless(days(direct, replayed)
                        .filter(day -> !direct.stateOn(day).equals(replayed.stateOn(day)))
                        .map(day -> "on " + day + " made in time " + direct.stateOn(day) + ", and later "
                                + replayed.stateOn(day)))
                .and(() -> money(queue, replayed));
    }

    private static Vector<LocalDate> days(Subscription direct, Subscription replayed) {
        return direct.timeline()
                .changes()
                .keySet()
                .addAll(replayed.timeline().changes().keySet())
                .toVector();
    }

    private static Verdict money(Queue queue, Subscription replayed) {
        return billed(queue, queue.account())
                .flatMap(direct -> billed(queue, queue.account().with(replayed))
                        .map(late -> Verdict.unless(Tally.of(direct).differences(Tally.of(late)))))
                .getOrElse(Verdict.Holds::new);
    }

    private static Either<NotCalculated, Vector<Invoice>> billed(Queue queue, Account account) {
        return new BillRun(queue.biller(), Vector.of(new BillRun.Bill(account, queue.through()))).invoices();
    }
}
