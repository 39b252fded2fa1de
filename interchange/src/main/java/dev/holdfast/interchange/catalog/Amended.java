package dev.holdfast.interchange.catalog;

import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.offer.AddOn;
import dev.holdfast.catalog.offer.Lifecycle;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.Pack;
import dev.holdfast.catalog.offer.Product;
import dev.holdfast.catalog.price.Flat;
import dev.holdfast.catalog.price.PerUnit;
import dev.holdfast.catalog.price.PriceModel;
import io.vavr.Tuple2;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.LocalDate;

/** Offers with something changed, of whatever kind they are. */
final class Amended {

    private static final Offer.Cases<Integer> SECTION = new Offer.Cases<>() {
        @Override
        public Integer product(Product product) {
            return 0;
        }

        @Override
        public Integer pack(Pack pack) {
            return 1;
        }

        @Override
        public Integer addOn(AddOn addOn) {
            return 2;
        }
    };

    private Amended() {}

    static Offer repriced(Offer offer, Seq<Tuple2<Option<ChargeId>, PriceModel>> prices) {
        return offer.withCharges(offer.charges()
                .map(charge -> prices.find(price -> price._1().forAll(charge.id()::equals))
                        .map(price -> charge.withPrice(like(charge.price(), price._2())))
                        .getOrElse(charge)));
    }

    /** An amount alone is the rate of what had a rate. */
    private static PriceModel like(PriceModel before, PriceModel stated) {
        return before instanceof PerUnit && stated instanceof Flat flat ? new PerUnit(flat.amount()) : stated;
    }

    /** The offer with other pricing in some of its slots; itself if it has no slots. */
    static Offer inSlots(Offer offer, Seq<Tuple2<String, SlotPrices>> prices) {
        return offer instanceof Pack pack
                ? pack.withSlots(pack.slots()
                        .map(slot -> prices.find(price -> price._1().equals(slot.name()))
                                .map(price -> price._2().in(slot))
                                .getOrElse(slot)))
                : offer;
    }

    static Offer retired(Offer offer, LocalDate from) {
        return offer.withLifecycle(new Lifecycle(
                offer.lifecycle().from().filterKeys(date -> date.isBefore(from)).put(from, Lifecycle.State.RETIRED)));
    }

    /** The place of an offer's section in a file. */
    static int section(Offer offer) {
        return offer.match(SECTION);
    }
}
