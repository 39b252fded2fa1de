package dev.holdfast.billing.promise;

import dev.holdfast.billing.invoice.Billing;
import dev.holdfast.billing.quote.Inquiry;
import dev.holdfast.billing.quote.Quote;
import dev.holdfast.billing.quote.QuoteRefused;
import dev.holdfast.billing.subscription.Rejection;
import dev.holdfast.billing.subscription.Rejections;
import dev.holdfast.billing.subscription.Request;
import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.promotion.Promotion;
import dev.holdfast.catalog.promotion.PromotionId;
import dev.holdfast.catalog.time.DateWindow;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * What a promise is about, quoted again. A promotion that is not given is left out and told, so that the price without
 * it is told too.
 *
 * @param quote the quote; none if there can be none
 * @param findings why not, and the promotions that were left out
 */
record Requoting(Option<Quote> quote, Vector<Finding> findings) {

    static final Requoting NOTHING = new Requoting(Option.none(), Vector.empty());

    static Requoting of(Promise promise, Holdings held, Billing billing, LocalDate madeOn) {
        Inquiry inquiry = Inquiry.builder()
                .account(held.account())
                .ledger(held.ledger())
                .subscription(promise.customer().subscription())
                .requests(promise.requests())
                .madeOn(madeOn)
                .months(promise.reach())
                .build();
        return new Attempt(promise, billing).at(inquiry);
    }

    private record Attempt(Promise promise, Billing billing) {

        Requoting at(Inquiry inquiry) {
            Either<QuoteRefused, Quote> quote = Quote.of(inquiry, billing);
            if (quote.isRight()) {
                return new Requoting(quote.toOption(), Vector.empty());
            }
            if (quote.getLeft() instanceof QuoteRefused.NotLegal notLegal) {
                return refused(inquiry, notLegal.rejections());
            }
            return new Requoting(
                    Option.none(),
                    quote.getLeft() instanceof QuoteRefused.NotBillable uncovered
                            ? Vector.of(new Finding.NotCalculated(uncovered.reason()))
                            : Vector.empty());
        }

        private Requoting refused(Inquiry inquiry, Rejections rejections) {
            Vector<Finding> found = rejections.all().map(rejection -> rejection.match(new Reasons(promise, this)));
            Vector<PromotionId> notGiven =
                    rejections.all().flatMap(Attempt::notGiven).distinct();
            Vector<Request> rest = notGiven.foldLeft(inquiry.requests(), Attempt::without);
            boolean isWorthAnother = notGiven.size() > 0 && rest.nonEmpty() && !rest.equals(inquiry.requests());
            Requoting next = isWorthAnother ? at(inquiry.withRequests(rest)) : NOTHING;
            return new Requoting(next.quote(), found.appendAll(next.findings()));
        }

        private static Vector<Request> without(Vector<Request> requests, PromotionId promotion) {
            return requests.flatMap(
                    request -> request.command().without(promotion).map(request::withCommand));
        }

        private static Option<PromotionId> notGiven(Rejection rejection) {
            return rejection.match(new Rejection.Cases<Option<PromotionId>>() {
                @Override
                public Option<PromotionId> promotionNotGiven(Rejection.PromotionNotGiven refused) {
                    return Option.some(refused.promotion());
                }

                @Override
                public Option<PromotionId> unknownPromotion(Rejection.UnknownPromotion refused) {
                    return Option.some(refused.promotion());
                }

                @Override
                public Option<PromotionId> otherwise(Rejection other) {
                    return Option.none();
                }
            });
        }

        private Option<Promotion> promotion(PromotionId id) {
            return billing.catalog()
                    .asOf(promise.effectiveOn())
                    .flatMap((CatalogVersion version) -> version.promotion(id));
        }
    }

    /** What a refusal means for a promise. */
    private record Reasons(Promise promise, Attempt attempt) implements Rejection.Cases<Finding> {

        @Override
        public Finding notSold(Rejection.NotSold refused) {
            return new Finding.OfferNotSold(
                    refused.offer(),
                    refused.date(),
                    promise.channel(),
                    promise.customer().facts().segment());
        }

        @Override
        public Finding unknownOffer(Rejection.UnknownOffer refused) {
            return new Finding.OfferNotSold(
                    refused.offer(),
                    promise.effectiveOn(),
                    promise.channel(),
                    promise.customer().facts().segment());
        }

        @Override
        public Finding promotionNotGiven(Rejection.PromotionNotGiven refused) {
            Option<DateWindow> given = attempt.promotion(refused.promotion())
                    .map(promotion -> promotion.sales().dates())
                    .filter(dates -> !dates.contains(promise.effectiveOn()));
            return given.map(dates ->
                            (Finding) new Finding.PromotionExpired(refused.promotion(), promise.effectiveOn(), dates))
                    .getOrElse(() -> new Finding.PromotionNotEligible(refused.promotion(), refused.onlyFor()));
        }

        @Override
        public Finding unknownPromotion(Rejection.UnknownPromotion refused) {
            return new Finding.PromotionNotEligible(
                    refused.promotion(), "other catalogue versions than that of " + refused.version());
        }

        @Override
        public Finding serviceWouldBeLost(Rejection.ServiceWouldBeLost refused) {
            return new Finding.ServiceLost(refused.service());
        }

        @Override
        public Finding serviceWouldBeReduced(Rejection.ServiceWouldBeReduced refused) {
            return new Finding.ServiceReduced(refused.reduction());
        }

        @Override
        public Finding commitmentWithoutConsent(Rejection.CommitmentWithoutConsent refused) {
            return new Finding.CommitmentExtended(refused.holding(), refused.until());
        }

        @Override
        public Finding otherwise(Rejection refused) {
            return new Finding.ChangeNotLegal(refused);
        }
    }
}
