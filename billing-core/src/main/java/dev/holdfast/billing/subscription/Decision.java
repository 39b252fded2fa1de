package dev.holdfast.billing.subscription;

import dev.holdfast.catalog.CatalogId;
import io.vavr.collection.List;
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
        if (LOG.isDebugEnabled()) {
            LOG.debug(
                    "decide subscription={} command={} outcome={}",
                    before.id(),
                    request.command().getClass().getSimpleName(),
                    decided.fold(refused -> refused.codes().mkString(","), transition -> "accepted"));
        }
        return decided;
    }

    private Option<Either<Rejections, Transition>> alreadyDone() {
        return request.idempotencyKey()
                .flatMap(key -> before.log()
                        .newestFirst()
                        .find(recorded -> recorded.request().idempotencyKey().contains(key)))
                .map(recorded -> recorded.request().asksTheSameAs(request)
                        ? Either.right(new Transition(before, before, List.empty(), context))
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
        Vector<Rejection> outdated = Vector.empty();
        if (request.expectedVersion().exists(expected -> expected != before.version())) {
            outdated = outdated.append(
                    new Rejection.StaleVersion(request.expectedVersion().get(), before.version()));
        }
        CatalogId asked = context.catalog().id();
        CatalogId held = before.catalog().getOrElse(asked);
        return held.equals(asked) ? outdated : outdated.append(new Rejection.OtherCatalog(held, asked));
    }

    private Either<Rejections, Transition> checked(Subscription cancelled, Recorded recorded) {
        Subscription after = cancelled.append(recorded, context.catalog().id());
        History.Step step = step(cancelled, after, recorded);
        if (recorded.event() instanceof Event.Changed changed && isNothing(changed, step)) {
            return Either.left(Rejections.of(new Rejection.SameOffer(changed.to())));
        }
        Vector<Rejection> refused =
                new Legality(step, context).refusals().appendAll(Conflicts.between(before.log(), after.log(), context));
        return refused.isEmpty()
                ? Either.right(new Transition(before, after, List.of(step), context))
                : Either.left(new Rejections(refused.distinct()));
    }

    private static boolean isNothing(Event.Changed changed, History.Step step) {
        return step.before().holdings().contains(changed.holding())
                && step.after().equals(step.before());
    }

    /** An undo leads from what is without it, which is known: the subscription before. */
    private static History.Step step(Subscription before, Subscription after, Recorded recorded) {
        LocalDate date = recorded.effectiveOn();
        return recorded.event() instanceof Event.Undone
                ? new History.Step(recorded, before.stateOn(date), after.stateOn(date))
                : after.log().step(recorded);
    }
}
