package dev.holdfast.billing.subscription;

import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.offer.Pack;
import dev.holdfast.catalog.offer.Slot;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Seq;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * Fills the slots of a pack that is sold: with what was chosen; else with what already fills them, if they take it; else
 * with their defaults. A pack inside the pack is filled in the same way, without a choice of its own.
 */
final class Filling {

    private final Sale sale;

    Filling(Sale sale) {
        this.sale = sale;
    }

    /** What fills the slots of what is sold, hosts before what they hold; empty if it is no pack. */
    Either<Rejections, Vector<Holding>> of(HoldingId host) {
        if (!(sale.offer() instanceof Pack pack)) {
            return sale.chosen().slots().isEmpty()
                    ? Either.right(Vector.empty())
                    : Either.left(Rejections.of(new Rejection.WrongKindOfOffer(
                            sale.offer().id(),
                            "a pack with slot " + sale.chosen().slots().head()._1())));
        }
        Vector<Rejection> unknown = sale.chosen()
                .slots()
                .keySet()
                .toVector()
                .reject(name -> pack.slot(name).isDefined())
                .map(name ->
                        new Rejection.UnknownSlot(pack.id(), name, pack.slots().map(Slot::name)));
        Vector<Rejection> refused = refused(pack, host, sale.chosen().slots()).appendAll(unknown);
        return refused.isEmpty()
                ? Either.right(holdings(pack, host, sale.chosen().slots()))
                : Either.left(new Rejections(refused));
    }

    private Vector<Holding> holdings(Pack pack, HoldingId host, TreeMap<String, Vector<OfferId>> chosen) {
        return pack.slots()
                .flatMap(slot -> places(offers(slot, host, chosen).toVector(), inSlot(host, slot))
                        .flatMap(place -> holdings(slot, host, place._2(), place._1())));
    }

    private Vector<Holding> holdings(Slot slot, HoldingId host, OfferId offer, int position) {
        Holding holding = Holding.active(
                host.filling(slot.name(), position),
                offer,
                sale.version().from(),
                Holding.Place.in(host, slot.name(), position),
                sale.date());
        return packInside(offer)
                .map(pack -> holdings(pack, holding.id(), TreeMap.empty()))
                .getOrElse(Vector::empty)
                .prepend(holding);
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

    private Vector<Rejection> refused(Pack pack, HoldingId host, TreeMap<String, Vector<OfferId>> chosen) {
        return pack.slots()
                .flatMap(slot -> offers(slot, host, chosen)
                        .zipWithIndex((offer, position) -> refused(pack, slot, host, offer)
                                .toVector()
                                .appendAll(packInside(offer)
                                        .map(inner ->
                                                refused(inner, host.filling(slot.name(), position), TreeMap.empty()))
                                        .getOrElse(Vector::empty)))
                        .flatMap(reasons -> reasons))
                .distinct();
    }

    private Option<Rejection> refused(Pack pack, Slot slot, HoldingId host, OfferId id) {
        if (!slot.allowed().contains(id)) {
            return Option.some(new Rejection.NotAllowedInSlot(pack.id(), slot.name(), id, slot.allowed()));
        }
        Option<Offer> offer = sale.version().offer(id);
        if (offer.isEmpty()) {
            return Option.some(new Rejection.UnknownOffer(id, sale.version().from()));
        }
        return held(host, slot).contains(id) ? Option.none() : sale.unsold(offer.get());
    }

    private Option<Pack> packInside(OfferId id) {
        return sale.version()
                .offer(id)
                .flatMap(offer -> offer instanceof Pack pack ? Option.some(pack) : Option.none());
    }

    private Seq<OfferId> offers(Slot slot, HoldingId host, TreeMap<String, Vector<OfferId>> chosen) {
        return chosen.get(slot.name()).getOrElse(() -> {
            Vector<OfferId> kept = held(host, slot).filter(slot.allowed()::contains);
            return kept.isEmpty() ? slot.defaults() : kept;
        });
    }

    private Vector<OfferId> held(HoldingId host, Slot slot) {
        return inSlot(host, slot).map(Holding::offer);
    }

    /** By position: the names of more than nine holdings do not sort by their numbers. */
    private Vector<Holding> inSlot(HoldingId host, Slot slot) {
        return sale.state().inSlot(host, slot.name());
    }
}
