package dev.holdfast.billing.subscription;

import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.offer.Pack;
import dev.holdfast.catalog.offer.Slot;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;

/**
 * What fills the slots of a pack as it is sold.
 *
 * @param sale the sale of the pack
 * @param host the holding of the pack
 * @param before what is held on it already
 */
record Fillings(Sale sale, HoldingId host, Seq<Holding> before) {

    /** The holdings in all slots; none for an offer without slots. */
    Either<Rejections, Vector<Holding>> holdings() {
        Vector<Slot> slots = sale.offer() instanceof Pack pack ? pack.slots() : Vector.empty();
        Vector<Rejection> refused = sale.chosen()
                .slots()
                .toVector()
                .flatMap(chosen -> slots.find(slot -> slot.name().equals(chosen._1()))
                        .map(slot -> notAllowed(slot, chosen._2()))
                        .getOrElse(() -> Vector.of(unknown(chosen._1(), slots))));
        return refused.isEmpty()
                ? Either.right(slots.flatMap(this::inSlot))
                : Either.left(new Rejections(refused.distinct()));
    }

    private Rejection unknown(String name, Vector<Slot> slots) {
        return slots.isEmpty()
                ? new Rejection.WrongKindOfOffer(sale.offer().id(), "a pack with slot " + name)
                : new Rejection.UnknownSlot(sale.offer().id(), name, slots.map(Slot::name));
    }

    private Vector<Rejection> notAllowed(Slot slot, Vector<OfferId> offers) {
        return offers.reject(slot.allowed()::contains)
                .map(offer -> new Rejection.NotAllowedInSlot(sale.offer().id(), slot.name(), offer, slot.allowed()));
    }

    private Vector<Holding> inSlot(Slot slot) {
        Vector<Holding> held = before.filter(holding -> holding.place().slot().contains(slot.name()))
                .sortBy(holding -> holding.place().position())
                .toVector();
        return places(wanted(slot, held), held)
                .map(place -> new Holding(
                        host.filling(slot.name(), place._1()),
                        place._2(),
                        sale.version().from(),
                        Holding.Place.in(host, slot.name(), place._1()),
                        sale.date()));
    }

    /** What was chosen; else what already fills the slot, if the slot takes it; else the slot's default. */
    private Vector<OfferId> wanted(Slot slot, Vector<Holding> held) {
        return sale.chosen().slots().get(slot.name()).getOrElse(() -> {
            Vector<OfferId> kept = held.map(Holding::offer).filter(slot.allowed()::contains);
            return kept.isEmpty() ? slot.defaults() : kept;
        });
    }

    /** What is held already stays where it is; another offer goes where one left, or else to a place that was free. */
    private static Vector<Tuple2<Integer, OfferId>> places(Vector<OfferId> wanted, Vector<Holding> held) {
        Vector<Tuple2<Integer, OfferId>> placed = Vector.empty();
        Vector<OfferId> others = Vector.empty();
        Vector<Holding> left = held;
        for (OfferId offer : wanted) {
            Vector<Holding> same =
                    left.filter(holding -> holding.offer().equals(offer)).take(1);
            placed = placed.appendAll(
                    same.map(holding -> Tuple.of(holding.place().position(), offer)));
            others = same.isEmpty() ? others.append(offer) : others;
            left = left.removeAll(same);
        }
        Vector<Integer> taken = held.map(holding -> holding.place().position());
        Vector<Integer> free = left.map(holding -> holding.place().position())
                .appendAll(Vector.range(0, wanted.size() + held.size()).removeAll(taken));
        return placed.appendAll(free.zip(others)).sortBy(Tuple2::_1);
    }
}
