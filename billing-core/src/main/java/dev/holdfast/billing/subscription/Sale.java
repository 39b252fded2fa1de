package dev.holdfast.billing.subscription;

import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.Product;
import dev.holdfast.catalog.promotion.Promotion;
import dev.holdfast.catalog.promotion.PromotionId;
import dev.holdfast.catalog.rule.Eligibility;
import dev.holdfast.catalog.rule.Rule;
import dev.holdfast.catalog.rule.Situation;
import dev.holdfast.catalog.time.Span;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** An offer about to be sold: whether it is sold, and what is given and promised with it. */
record Sale(
        Chosen chosen,
        Offer offer,
        CatalogVersion version,
        Request request,
        Context context,
        LocalDate date,
        State state) {

    /** The same sale, taking effect on another day. */
    Sale on(LocalDate day, State then) {
        return new Sale(chosen, offer, version, request, context, day, then);
    }

    /** The sale of something new: it must be on sale. */
    Either<Rejections, Sale> checked() {
        return checked(notSold());
    }

    /** The sale of something that is held already: it may be retired. */
    Either<Rejections, Sale> checkedAsHeld() {
        return checked(Option.none());
    }

    private Either<Rejections, Sale> checked(Option<Rejection> notSold) {
        List<Rejection> refused = new ArrayList<>();
        notSold.forEach(refused::add);
        chosen.promotions().forEach(promotion -> notGiven(promotion).forEach(refused::add));
        chosen.coupon().flatMap(this::opensNothing).forEach(refused::add);
        notOffered().forEach(refused::add);
        return refused.isEmpty() ? Either.right(this) : Either.left(new Rejections(Vector.ofAll(refused)));
    }

    Vector<AppliedPromotion> promotions(HoldingId on) {
        return chosen.promotions().map(promotion -> new AppliedPromotion(promotion, version.from(), on, date));
    }

    Vector<Commitment> commitments(HoldingId on) {
        return chosen.term()
                .orElse(terms().headOption())
                .map(length -> Commitment.of(on, date, length))
                .toVector();
    }

    /** The lengths of the commitments that the offer comes with; the first where none is chosen. */
    private Vector<Span> terms() {
        Vector<Span> terms = Vector.empty();
        for (Rule rule : version.rulesOn(offer)) {
            terms = rule instanceof Rule.Commitment commitment ? terms.append(commitment.length()) : terms;
        }
        return terms;
    }

    private Option<Rejection> notOffered() {
        return chosen.term()
                .filter(length -> !terms().contains(length))
                .map(length -> new Rejection.CommitmentNotOffered(offer.id(), length, terms()));
    }

    /** Why an offer is not sold to this customer on the day through the channel, be it alone or in a slot. */
    Option<Rejection> unsold(Offer some) {
        boolean isSold = some.isSold(
                date,
                request.channel(),
                context.facts().segment(),
                context.facts().region());
        Vector<Eligibility> conditions = Vector.empty();
        for (Rule rule : version.rulesOn(some)) {
            conditions = rule instanceof Rule.OnlyFor only ? conditions.appendAll(only.conditions()) : conditions;
        }
        Vector<String> unmet = unmet(conditions);
        return isSold && unmet.isEmpty()
                ? Option.none()
                : Option.some(new Rejection.NotSold(
                        some.id(),
                        date,
                        some.lifecycle().on(date),
                        Option.some(unmet.mkString(" and ")).filter(words -> !words.isEmpty())));
    }

    private Option<Rejection> notSold() {
        if (offer instanceof Product product && product.onlyInPack()) {
            return Option.some(new Rejection.WrongKindOfOffer(offer.id(), "an offer that is sold outside packs"));
        }
        return unsold(offer);
    }

    /** A coupon that is shown is for something; a condition of the host's own may read it too. */
    private Option<Rejection> opensNothing(String code) {
        boolean opens =
                chosen.promotions().nonEmpty() || version.rulesOn(offer).exists(rule -> rule instanceof Rule.OnlyFor);
        return opens ? Option.none() : Option.some(new Rejection.UnknownCoupon(code, version.from()));
    }

    static boolean isFor(String code, Vector<Eligibility> conditions) {
        return conditions.exists(condition ->
                condition instanceof Eligibility.Coupon coupon && coupon.code().equals(code));
    }

    private Option<Rejection> notGiven(PromotionId id) {
        Option<Promotion> promotion = version.promotion(id);
        if (promotion.isEmpty()) {
            return Option.some(new Rejection.UnknownPromotion(id, version.from()));
        }
        if (!promotion
                .get()
                .sales()
                .admits(
                        date,
                        request.channel(),
                        context.facts().segment(),
                        context.facts().region())) {
            return Option.some(new Rejection.PromotionNotGiven(id, "another time, channel, segment or region"));
        }
        Vector<String> unmet = unmet(promotion.get().eligibility());
        return unmet.isEmpty()
                ? Option.none()
                : Option.some(new Rejection.PromotionNotGiven(id, unmet.mkString(" and ")));
    }

    private Vector<String> unmet(Vector<Eligibility> conditions) {
        if (conditions.isEmpty()) {
            return Vector.empty();
        }
        Situation situation = new Situation(
                date,
                request.channel(),
                chosen.coupon(),
                state.offers(date, context).append(offer),
                context.facts());
        return conditions.reject(condition -> condition.holds(situation)).map(Eligibility::words);
    }
}
