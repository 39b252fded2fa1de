package dev.holdfast.billing.subscription;

import dev.holdfast.catalog.Catalog;
import dev.holdfast.catalog.offer.HeldService;
import dev.holdfast.catalog.offer.Offer;
import io.vavr.collection.Seq;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import java.time.LocalDate;

/**
 * What is held on a day.
 *
 * @param holdings what is held, by id
 * @param promotions the promotions that run on it, in the order in which they were given
 * @param commitments the commitments on it
 */
public record State(
        TreeMap<HoldingId, Holding> holdings, Vector<AppliedPromotion> promotions, Vector<Commitment> commitments) {

    /** Nothing held. */
    public static final State EMPTY = new State(TreeMap.empty(), Vector.empty(), Vector.empty());

    /**
     * What fills the slots of a pack and what is added to it.
     *
     * @param host the pack or product
     * @return the holdings that hang on it, in order
     */
    public Seq<Holding> on(HoldingId host) {
        return holdings.values().filter(holding -> holding.place().host().contains(host));
    }

    /**
     * The services held on a day.
     *
     * @param date the day
     * @param catalog the catalogue
     * @return the services, each at its holding
     */
    public Vector<HeldService> services(LocalDate date, Catalog catalog) {
        return holdings.values().toVector().flatMap(holding -> holding.servicesOn(date, catalog));
    }

    /**
     * The offers held on a day.
     *
     * @param date the day
     * @param catalog the catalogue
     * @return the offers, as the versions that hold describe them
     */
    public Vector<Offer> offers(LocalDate date, Catalog catalog) {
        return holdings.values().toVector().map(holding -> holding.offerOn(date, catalog));
    }

    State with(Seq<Holding> more, Seq<AppliedPromotion> given, Seq<Commitment> promised) {
        return new State(
                more.foldLeft(holdings, (all, holding) -> all.put(holding.id(), holding)),
                promotions.appendAll(given),
                commitments.appendAll(promised));
    }

    /** Without some holdings, and without what runs on them alone. */
    /** A holding with all that hangs on it; nothing if it is not held. */
    Vector<HoldingId> hangingOn(HoldingId root) {
        return holdings.containsKey(root)
                ? on(root).toVector().map(Holding::id).flatMap(this::hangingOn).prepend(root)
                : Vector.empty();
    }

    State without(Seq<HoldingId> gone) {
        return new State(
                holdings.removeAll(gone),
                promotions.reject(promotion -> gone.contains(promotion.on())),
                commitments.reject(commitment -> gone.contains(commitment.on())));
    }
}
