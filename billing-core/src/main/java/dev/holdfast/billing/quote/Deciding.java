package dev.holdfast.billing.quote;

import dev.holdfast.billing.subscription.Command;
import dev.holdfast.billing.subscription.Consent;
import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.Recorded;
import dev.holdfast.billing.subscription.Rejection;
import dev.holdfast.billing.subscription.Rejections;
import dev.holdfast.billing.subscription.Request;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.subscription.Transition;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Decides what is asked, as if the customer had given the consents that it needs; those that were not given are told.
 *
 * @param madeOn the day of the quote
 * @param context what it is decided with
 */
record Deciding(LocalDate madeOn, Context context) {

    private static final String TO_BE_GIVEN = "to be given";

    /**
     * A request as it was decided.
     *
     * @param request the request, bound to the version of the subscription and of the catalogue
     * @param transition what it would do
     * @param needed all consents without which it may not happen
     */
    record Decided(Request request, Transition transition, Vector<NeededConsent> needed) {

        Vector<NeededConsent> missing() {
            return needed.reject(one -> request.consents().exists(one::isGivenBy));
        }
    }

    Either<Rejections, Vector<Decided>> all(Subscription before, Vector<Request> requests) {
        Either<Rejections, Vector<Decided>> decided = Either.right(Vector.empty());
        for (Request request : requests) {
            decided = decided.flatMap(done -> one(
                            done.lastOption()
                                    .map(last -> last.transition().after())
                                    .getOrElse(before),
                            request)
                    .map(done::append));
        }
        return decided;
    }

    private Either<Rejections, Decided> one(Subscription before, Request asked) {
        Request request = bound(asked, before);
        return consenting(before, request).map(transition -> {
            Vector<NeededConsent> used = transition.consentsUsed().map(NeededConsent::of);
            return new Decided(request, transition, used.distinct());
        });
    }

    /** What was asked before under its key happens no second time, and is left as it was asked. */
    private Request bound(Request request, Subscription before) {
        boolean isCarriedOut = request.idempotencyKey()
                .exists(key -> before.history()
                        .exists((Recorded recorded) ->
                                recorded.request().idempotencyKey().contains(key)));
        return isCarriedOut
                ? request
                : pinned(request.expectedVersion().isDefined() ? request : request.against(before.version()));
    }

    private Request pinned(Request request) {
        return request.soldUnder().isDefined() || !isSale(request.command())
                ? request
                : request.withSoldUnder(
                        request.effectiveOn().flatMap(context.catalog()::asOf).map(version -> version.from()));
    }

    private static boolean isSale(Command command) {
        return command instanceof Command.Subscribe
                || command instanceof Command.ChangeOffer
                || command instanceof Command.Add
                || command instanceof Command.GivePromotion;
    }

    /** One consent may show that another is needed; a command loses no more than there is, so this comes to an end. */
    private Either<Rejections, Transition> consenting(Subscription before, Request request) {
        Either<Rejections, Transition> decided = before.decide(request, context);
        if (decided.isRight()) {
            return decided;
        }
        Vector<Option<Consent>> consents = decided.getLeft().all().map(this::consent);
        return consents.forAll(Option::isDefined)
                ? consenting(before, request.withConsents(request.consents().appendAll(consents.flatMap(one -> one))))
                : decided;
    }

    /** The consent that would make a rejection go away, as if it had been given on the day of the quote. */
    private Option<Consent> consent(Rejection rejection) {
        var given = madeOn.atStartOfDay().toInstant(ZoneOffset.UTC);
        return rejection.match(new Rejection.Cases<Option<Consent>>() {
            @Override
            public Option<Consent> serviceWouldBeLost(Rejection.ServiceWouldBeLost lost) {
                return Option.some(Consent.toLose(lost.service(), TO_BE_GIVEN, given));
            }

            @Override
            public Option<Consent> serviceWouldBeReduced(Rejection.ServiceWouldBeReduced reduced) {
                return Option.some(Consent.toReduce(reduced.reduction().from(), TO_BE_GIVEN, given));
            }

            @Override
            public Option<Consent> commitmentWithoutConsent(Rejection.CommitmentWithoutConsent bound) {
                return Option.some(Consent.toCommit(bound.holding(), TO_BE_GIVEN, given));
            }

            @Override
            public Option<Consent> otherwise(Rejection other) {
                return Option.none();
            }
        });
    }
}
