package dev.holdfast.billing.subscription;

import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.promotion.Promotion;
import dev.holdfast.catalog.promotion.PromotionId;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;

/** Sells offers: under which version, whether they are sold, and what is held once they are. */
final class Selling {

    private final Subscription subscription;
    private final Request request;
    private final Context context;
    private final Option<Event> stored;
    private final LocalDate date;
    private final State state;

    Selling(
            Subscription subscription,
            Request request,
            Context context,
            Option<Event> stored,
            LocalDate date,
            State state) {
        this.subscription = subscription;
        this.request = request;
        this.context = context;
        this.stored = stored;
        this.date = date;
        this.state = state;
    }

    Either<Rejections, Sale> onSale(Chosen chosen) {
        return version()
                .flatMap(version -> sale(opened(chosen, version), version))
                .flatMap(Sale::checked);
    }

    /** Who holds a pack that is sold no longer may still fill it otherwise, under the version that holds for it. */
    Either<Rejections, Sale> onSaleOrHeld(Chosen chosen, Held held) {
        Either<Rejections, Sale> sold = onSale(chosen);
        return sold.isRight() || !held.offer().id().equals(chosen.offer())
                ? sold
                : sale(opened(chosen, held.version()), held.version()).flatMap(Sale::checkedAsHeld);
    }

    /** With the promotions that are for the coupon that is shown. */
    private static Chosen opened(Chosen chosen, CatalogVersion version) {
        return chosen.coupon()
                .map(code -> version.promotions()
                        .filter(promotion -> Sale.isFor(code, promotion.eligibility()))
                        .map(Promotion::id)
                        .reject(chosen.promotions()::contains)
                        .foldLeft(chosen, (more, id) -> more.with(id.value())))
                .getOrElse(chosen);
    }

    Either<Rejections, CatalogVersion> version() {
        return stored.flatMap(Event::soldUnder)
                .orElse(request::soldUnder)
                .filter(from -> !from.isAfter(date))
                .flatMap(context.catalog()::version)
                .orElse(() -> context.catalog().asOf(date))
                .toEither(() -> Rejections.of(new Rejection.NoVersionOn(date)));
    }

    Either<Rejections, Event> added(Sale sale, Holding.Place place, HoldingStatus status, LocalDate day) {
        Sale then = sale.on(day, stateOn(day));
        HoldingId id = HoldingId.of(Integer.toString(subscription.version() + 1));
        Holding root = Holding.active(id, then.offer().id(), then.version().from(), place, day);
        return Filling.of(then, id)
                .map(fillings -> new Event.Added(
                        fillings.prepend(root).map(holding -> holding.moved(status, Option.none(), day)),
                        then.promotions(id),
                        then.commitments(id),
                        then.chosen().numbersOf(id)));
    }

    Either<Rejections, Event> changed(Holding held, Sale sale, LocalDate day) {
        State known = stateOn(day);
        Sale then = sale.on(day, known);
        return Filling.of(then, held.id())
                .map(fillings -> new Event.Changed(
                        held.id(),
                        then.offer().id(),
                        then.version().from(),
                        fillings,
                        then.promotions(held.id()),
                        promised(held, then, known),
                        then.chosen().numbersOf(held.id())));
    }

    private State stateOn(LocalDate day) {
        return day.equals(date) ? state : subscription.stateOn(day);
    }

    /** A commitment that runs stays as it is, unless another is chosen; where none does, another pack may ask for one. */
    private static Vector<Commitment> promised(Holding held, Sale then, State state) {
        boolean isBound = held.offer().equals(then.offer().id())
                || state.commitment(held.id())
                        .exists(runs -> runs.term().until().isAfter(then.date()));
        return isBound && then.chosen().term().isEmpty() ? Vector.empty() : then.commitments(held.id());
    }

    /** A promotion on something that is held, by the version of the day. */
    Either<Rejections, AppliedPromotion> given(PromotionId promotion, Option<String> coupon, Holding held) {
        Chosen chosen =
                new Chosen(held.offer(), TreeMap.empty(), Vector.of(promotion), coupon, TreeMap.empty(), Option.none());
        return version()
                .flatMap(version -> sale(chosen, held.offerOn(date, state, context), version)
                        .checkedAsHeld())
                .map(sale -> sale.promotions(held.id()).head());
    }

    private Either<Rejections, Sale> sale(Chosen chosen, CatalogVersion version) {
        return version.offer(chosen.offer())
                .map(offer -> sale(chosen, offer, version))
                .toEither(() -> Rejections.of(new Rejection.UnknownOffer(chosen.offer(), version.from())));
    }

    private Sale sale(Chosen chosen, Offer offer, CatalogVersion version) {
        return new Sale(chosen, offer, version, request, context, date, state);
    }
}
