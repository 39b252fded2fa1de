package dev.holdfast.billing.quote;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.Rejections;
import dev.holdfast.billing.subscription.Request;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.subscription.Transition;
import io.vavr.collection.Vector;
import io.vavr.control.Either;

/**
 * A quote that the customer accepted, with the requests that carry it out.
 *
 * <p>Each request names the catalogue version that was quoted, the version of the subscription, the promotions and the
 * consents. It is decided by the facts that were quoted by, so that a coupon that was used up since, or a tariff that
 * came out since, changes nothing of what was accepted.
 *
 * @param quote the quote, accepted
 * @param requests the requests to decide, in order
 */
public record Acceptance(Quote quote, Vector<Request> requests) {

    public Acceptance {
        requireNonNull(quote, "quote");
        requireNonNull(requests, "requests");
    }

    /**
     * Carries out what was accepted.
     *
     * @param subscription the subscription as it is now
     * @param context catalogue and terms; its facts are replaced by those that were quoted by
     * @return the changes to store, in order; or why they may not happen, such as another change since the quote
     */
    public Either<Rejections, Vector<Transition>> decide(Subscription subscription, Context context) {
        Context quoted = context.knowing(quote.inquiry().account().facts());
        Either<Rejections, Vector<Transition>> decided = Either.right(Vector.empty());
        for (Request request : requests) {
            decided = decided.flatMap(done -> done.lastOption()
                    .map(Transition::after)
                    .getOrElse(subscription)
                    .decide(request, quoted)
                    .map(done::append));
        }
        return decided;
    }
}
