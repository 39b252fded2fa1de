package dev.holdfast.billing.subscription;

import dev.holdfast.catalog.offer.HeldService;
import dev.holdfast.catalog.offer.ServiceDifference;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One request being decided: drafted into an event, held against the rules, and against everything that comes later. */
final class Decision {

    private static final Logger LOG = LoggerFactory.getLogger(Subscription.class);

    private final Subscription before;
    private final Request request;
    private final Context context;

    private final Option<Event> stored;

    /** A decision on a request; on one that led to a stored event, by the version which that event names. */
    Decision(Subscription before, Request request, Context context, Option<Event> stored) {
        this.before = before;
        this.request = request;
        this.context = context;
        this.stored = stored;
    }

    Either<Rejections, Transition> decide() {
        Either<Rejections, Transition> decided = alreadyDone().getOrElse(this::decideAnew);
        LOG.debug(
                "decide subscription={} command={} outcome={}",
                before.id(),
                request.command().getClass().getSimpleName(),
                decided.fold(refused -> refused.codes().mkString(","), transition -> "accepted"));
        return decided;
    }

    private Option<Either<Rejections, Transition>> alreadyDone() {
        return request.idempotencyKey()
                .flatMap(key -> before.log()
                        .newestFirst()
                        .find(recorded -> recorded.request().idempotencyKey().contains(key)))
                .map(recorded -> recorded.request().asksTheSameAs(request)
                        ? Either.right(new Transition(
                                before,
                                before,
                                Vector.empty(),
                                ServiceDifference.between(Vector.empty(), Vector.empty()),
                                Vector.empty()))
                        : Either.left(Rejections.of(
                                new Rejection.KeyReused(request.idempotencyKey().get()))));
    }

    private Either<Rejections, Transition> decideAnew() {
        Vector<Rejection> outdated = outdated();
        return outdated.isEmpty()
                ? withoutReplaced()
                        .flatMap(cancelled -> new Drafting(cancelled, request, context, stored)
                                .draft()
                                .flatMap(recorded -> checked(cancelled, recorded)))
                : Either.left(new Rejections(outdated));
    }

    /** The subscription without the pending change that the request replaces. */
    private Either<Rejections, Subscription> withoutReplaced() {
        return request.replaces()
                .map(pending -> new Drafting(before, request, context, stored)
                        .cancellation(pending)
                        .map(undone -> before.append(undone, context.catalog().id())))
                .getOrElse(Either.right(before));
    }

    private Vector<Rejection> outdated() {
        Option<Rejection> stale = request.expectedVersion()
                .filter(expected -> expected != before.version())
                .map(expected -> new Rejection.StaleVersion(expected, before.version()));
        Option<Rejection> foreign = before.catalog()
                .filter(held -> !held.equals(context.catalog().id()))
                .map(held -> new Rejection.OtherCatalog(held, context.catalog().id()));
        return stale.toVector().appendAll(foreign);
    }

    private Either<Rejections, Transition> checked(Subscription cancelled, Recorded recorded) {
        Subscription after = cancelled.append(recorded, context.catalog().id());
        Legality legality = new Legality(step(cancelled, after, recorded), context);
        ServiceDifference services = legality.difference();
        Vector<Rejection> refused =
                legality.refusals().appendAll(new Conflicts(before.log(), after.log(), context).found());
        return refused.isEmpty()
                ? Either.right(new Transition(
                        before, after, after.since(before.version()), services, consentsUsed(services, recorded)))
                : Either.left(new Rejections(refused.distinct()));
    }

    /** An undo leads from what is without it, which is known: the subscription before. */
    private static History.Step step(Subscription before, Subscription after, Recorded recorded) {
        LocalDate date = recorded.effectiveOn();
        return recorded.event() instanceof Event.Undone
                ? new History.Step(recorded, before.stateOn(date), after.stateOn(date))
                : after.log().step(recorded);
    }

    private static Vector<Consent> consentsUsed(ServiceDifference services, Recorded recorded) {
        Vector<HeldService> touched =
                services.lost().appendAll(services.reduced().map(ServiceDifference.Reduction::from));
        Vector<Commitment> promised = Legality.promised(recorded.event());
        return recorded.request()
                .consents()
                .filter(consent -> touched.exists(held -> consent.covers(held, Consent.Extent.REDUCTION))
                        || promised.exists(commitment -> consent.commits(commitment.on())));
    }
}
