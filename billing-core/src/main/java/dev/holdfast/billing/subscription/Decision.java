package dev.holdfast.billing.subscription;

import dev.holdfast.catalog.offer.HeldService;
import dev.holdfast.catalog.offer.ServiceDifference;
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

    Decision(Subscription before, Request request, Context context) {
        this.before = before;
        this.request = request;
        this.context = context;
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
                .flatMap(key -> before.newestFirst()
                        .find(recorded -> recorded.request().idempotencyKey().contains(key)))
                .map(recorded -> recorded.request().equals(request)
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
                ? new Drafting(before, request, context).draft().flatMap(this::checked)
                : Either.left(new Rejections(outdated));
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

    private Either<Rejections, Transition> checked(Recorded recorded) {
        Subscription after = before.append(recorded, context.catalog().id());
        ServiceDifference services = difference(after, recorded.effectiveOn());
        Vector<Rejection> refused = new Legality(after.newestFirst(), recorded, context.catalog())
                .refusals()
                .appendAll(conflicts(after.newestFirst(), recorded));
        return refused.isEmpty()
                ? Either.right(
                        new Transition(before, after, Vector.of(recorded), services, consentsUsed(services, recorded)))
                : Either.left(new Rejections(refused.distinct()));
    }

    private ServiceDifference difference(Subscription after, LocalDate date) {
        return ServiceDifference.between(
                before.services(date, context.catalog()), after.services(date, context.catalog()));
    }

    /** Every later event that was legal must still be: what follows is decided again. */
    private Vector<Rejection> conflicts(List<Recorded> newestFirst, Recorded added) {
        return newestFirst
                .filter(later -> later.sequence() != added.sequence()
                        && !later.effectiveOn().isBefore(added.effectiveOn()))
                .filter(later ->
                        History.inForce(newestFirst, later.effectiveOn()).contains(later))
                .reverse()
                .toVector()
                .flatMap(later -> conflict(newestFirst, later));
    }

    private Option<Rejection> conflict(List<Recorded> newestFirst, Recorded later) {
        Vector<Rejection> reasons = new Legality(newestFirst, later, context.catalog()).refusals();
        return reasons.isEmpty()
                ? Option.none()
                : Option.some(new Rejection.LaterChangeConflicts(later.sequence(), later.effectiveOn(), reasons));
    }

    private static Vector<Consent> consentsUsed(ServiceDifference services, Recorded recorded) {
        Vector<HeldService> touched =
                services.lost().appendAll(services.reduced().map(ServiceDifference.Reduction::from));
        return recorded.request()
                .consents()
                .filter(consent -> touched.exists(held -> consent.covers(held, Consent.Extent.REDUCTION)));
    }
}
