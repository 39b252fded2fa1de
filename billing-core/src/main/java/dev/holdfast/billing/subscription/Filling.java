package dev.holdfast.billing.subscription;

import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.offer.Pack;
import dev.holdfast.catalog.offer.Slot;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;

/**
 * Fills the slots of a pack that is sold: with what was chosen; else with what already fills them, if they take it; else
 * with their defaults. A pack inside the pack is filled in the same way, without a choice of its own.
 */
final class Filling {

    private final Sale sale;
    private final List<Holding> filled = new ArrayList<>();
    private final List<Rejection> refused = new ArrayList<>();

    private Filling(Sale sale) {
        this.sale = sale;
    }

    /** What fills the slots of what is sold, hosts before what they hold; empty if it is no pack. */
    static Either<Rejections, Vector<Holding>> of(Sale sale, HoldingId host) {
        if (!(sale.offer() instanceof Pack pack)) {
            return sale.chosen().slots().isEmpty()
                    ? Either.right(Vector.empty())
                    : Either.left(Rejections.of(new Rejection.WrongKindOfOffer(
                            sale.offer().id(),
                            "a pack with slot " + sale.chosen().slots().head()._1())));
        }
        Filling filling = new Filling(sale);
        filling.fill(pack, host, sale.chosen().slots());
        filling.refuseUnknown(pack);
        return filling.refused.isEmpty()
                ? Either.right(Vector.ofAll(filling.filled))
                : Either.left(new Rejections(Vector.ofAll(filling.refused).distinct()));
    }

    private void refuseUnknown(Pack pack) {
        sale.chosen().slots().forEach((name, offers) -> {
            if (pack.slot(name).isEmpty()) {
                refused.add(
                        new Rejection.UnknownSlot(pack.id(), name, pack.slots().map(Slot::name)));
            }
        });
    }

    private void fill(Pack pack, HoldingId host, TreeMap<String, Vector<OfferId>> chosen) {
        for (Slot slot : pack.slots()) {
            List<Holding> held = sale.state().filling(host, slot.name());
            for (Holding holding : filling(slot, host, held, chosen.get(slot.name()))) {
                Option<Offer> offer = sale.version().offer(holding.offer());
                check(pack, slot, held, holding.offer(), offer);
                filled.add(holding);
                if (offer.getOrNull() instanceof Pack inside) {
                    fill(inside, holding.id(), TreeMap.empty());
                }
            }
        }
    }

    private List<Holding> filling(Slot slot, HoldingId host, List<Holding> held, Option<Vector<OfferId>> chosen) {
        if (chosen.isDefined()) {
            return placed(chosen.get(), slot, host, held);
        }
        List<Holding> kept = kept(slot, held);
        return kept.isEmpty() ? placed(slot.defaults(), slot, host, held) : kept;
    }

    private List<Holding> kept(Slot slot, List<Holding> held) {
        List<Holding> kept = new ArrayList<>(held.size());
        for (Holding holding : held) {
            if (slot.allows(holding.offer())) {
                kept.add(sold(holding.offer(), holding));
            }
        }
        return kept;
    }

    /** What is held already stays where it is; another offer goes where one left, or else to a place that was free. */
    private List<Holding> placed(Vector<OfferId> wanted, Slot slot, HoldingId host, List<Holding> held) {
        List<Holding> placed = new ArrayList<>(wanted.size());
        List<Holding> left = new ArrayList<>(held);
        List<OfferId> others = new ArrayList<>();
        for (OfferId offer : wanted) {
            int same = indexOf(offer, left);
            if (same < 0) {
                others.add(offer);
            } else {
                placed.add(sold(offer, left.remove(same)));
            }
        }
        int free = 0;
        for (OfferId offer : others) {
            if (left.isEmpty()) {
                free = freeFrom(free, held);
                placed.add(sold(offer, host.filling(slot.name(), free), Holding.Place.in(host, slot.name(), free)));
                free++;
            } else {
                placed.add(sold(offer, left.remove(0)));
            }
        }
        placed.sort(Holding.BY_POSITION);
        return placed;
    }

    private Holding sold(OfferId offer, Holding inPlaceOf) {
        return sold(offer, inPlaceOf.id(), inPlaceOf.place());
    }

    private Holding sold(OfferId offer, HoldingId id, Holding.Place place) {
        return Holding.active(id, offer, sale.version().from(), place, sale.date());
    }

    private static int freeFrom(int position, List<Holding> held) {
        int free = position;
        for (Holding holding : held) {
            free += holding.place().position() == free ? 1 : 0;
        }
        return free;
    }

    private static int indexOf(OfferId offer, List<Holding> held) {
        for (int index = 0; index < held.size(); index++) {
            if (held.get(index).offer().equals(offer)) {
                return index;
            }
        }
        return -1;
    }

    private void check(Pack pack, Slot slot, List<Holding> held, OfferId id, Option<Offer> offer) {
        if (!slot.allows(id)) {
            refused.add(new Rejection.NotAllowedInSlot(pack.id(), slot.name(), id, slot.allowed()));
        } else if (offer.isEmpty()) {
            refused.add(new Rejection.UnknownOffer(id, sale.version().from()));
        } else if (indexOf(id, held) < 0) {
            sale.unsold(offer.get()).forEach(refused::add);
        }
    }
}
