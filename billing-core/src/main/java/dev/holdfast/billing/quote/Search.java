package dev.holdfast.billing.quote;

import dev.holdfast.billing.invoice.Billing;
import dev.holdfast.billing.subscription.Chosen;
import dev.holdfast.billing.subscription.Command;
import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.Holding;
import dev.holdfast.billing.subscription.Request;
import dev.holdfast.billing.subscription.State;
import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.offer.HeldService;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.offer.Pack;
import dev.holdfast.catalog.offer.Product;
import dev.holdfast.catalog.offer.ServiceDifference;
import dev.holdfast.catalog.offer.Slot;
import io.vavr.collection.Iterator;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Looks for what else could be held: each pack on sale instead of a pack, each way to fill it with as much as there is now,
 * and each product instead of a product. Each is quoted, and counts if it loses no service.
 *
 * @param quote the quote that alternatives are looked for
 * @param billing catalogue and policy
 */
record Search(Quote quote, Billing billing) {

    /** The search is bounded, since a pack of ten slots can be filled in millions of ways. */
    static final int MOST = 200;

    /** What was found, of how many, and whether there was nothing more to look at. */
    record Found(Vector<Alternative> keeping, int looked, boolean isAll) {}

    Found found() {
        Iterator<Vector<Request>> candidates = candidates();
        Vector<Vector<Request>> looked = candidates.take(MOST).toVector();
        Vector<HeldService> wanted = isNew() ? services(quote) : Vector.empty();
        Vector<Alternative> keeping = looked.flatMap(this::quoted)
                .filter(found -> found.services().keepsEverything()
                        && ServiceDifference.between(wanted, services(found)).keepsEverything())
                .map(Alternative::of);
        return new Found(keeping, looked.size(), !candidates.hasNext());
    }

    private Vector<HeldService> services(Quote some) {
        return some.after().services(some.effectiveOn(), context());
    }

    /** What is not legal, or not billable, is no alternative. */
    private Option<Quote> quoted(Vector<Request> requests) {
        return Quote.of(quote.inquiry().withRequests(requests), billing).toOption();
    }

    private Context context() {
        return billing.context(quote.inquiry().account());
    }

    private boolean isNew() {
        return state().holdings().isEmpty();
    }

    private State state() {
        return quote.before().stateOn(quote.effectiveOn());
    }

    private Iterator<Vector<Request>> candidates() {
        Option<CatalogVersion> version = billing.catalog().asOf(quote.effectiveOn());
        Vector<Offer> sold = version.toVector().flatMap(CatalogVersion::offers).filter(this::isSold);
        return isNew()
                ? Iterator.ofAll(sold).flatMap(this::chosen).map(this::subscribing)
                : Iterator.ofAll(state().holdings().values())
                        .filter(held -> held.place().host().isEmpty())
                        .flatMap(held -> Iterator.ofAll(sold.filter(other -> isOfOneSort(held, other)))
                                .flatMap(this::chosen)
                                .map(chosen ->
                                        Vector.of(request(new Command.ChangeOffer(chosen, Option.some(held.id()))))));
    }

    private boolean isOfOneSort(Holding held, Offer other) {
        return (held.offerOn(quote.effectiveOn(), state(), context()) instanceof Pack) == (other instanceof Pack);
    }

    private boolean isSold(Offer offer) {
        var facts = quote.inquiry().account().facts();
        boolean standsAlone = offer instanceof Pack || (offer instanceof Product product && !product.onlyInPack());
        return standsAlone && offer.isSold(quote.effectiveOn(), first().channel(), facts.segment(), facts.region());
    }

    private Request first() {
        return quote.requests().head();
    }

    /** What else is asked stays asked. */
    private Vector<Request> subscribing(Chosen chosen) {
        return quote.requests()
                .map(request -> request.command() instanceof Command.Subscribe first
                        ? fresh(request.withCommand(new Command.Subscribe(chosen, first.activatedLater())))
                        : fresh(request));
    }

    private Request request(Command command) {
        return fresh(command.on(quote.effectiveOn())
                .withChannel(first().channel())
                .withAskedAt(first().askedAt())
                .by(first().requester()));
    }

    private static Request fresh(Request request) {
        return request.withExpectedVersion(Option.none()).withIdempotencyKey(Option.none());
    }

    private Iterator<Chosen> chosen(Offer offer) {
        Iterator<Chosen> ways = Iterator.of(Chosen.of(offer.id().value()));
        if (!(offer instanceof Pack pack)) {
            return ways;
        }
        for (Slot slot : pack.slots().filter(slot -> slot.allowed().size() > 1)) {
            ways = ways.flatMap(chosen -> Iterator.of(chosen).concat(filled(chosen, slot)));
        }
        return ways;
    }

    private Iterator<Chosen> filled(Chosen chosen, Slot slot) {
        int now = state().holdings().values().count(held -> held.place().slot().contains(slot.name()));
        int count = Math.max(slot.min(), Math.min(slot.max(), now));
        return Iterator.ofAll(slot.allowed())
                .map(OfferId::value)
                .map(offer ->
                        chosen.filling(slot.name(), Vector.fill(count, offer).toJavaArray(String[]::new)));
    }
}
