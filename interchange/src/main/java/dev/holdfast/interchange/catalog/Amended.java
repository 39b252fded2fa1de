package dev.holdfast.interchange.catalog;

import dev.holdfast.catalog.charge.Charge;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.charge.OneOff;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.charge.UsageCharge;
import dev.holdfast.catalog.offer.AddOn;
import dev.holdfast.catalog.offer.Lifecycle;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.Pack;
import dev.holdfast.catalog.offer.Product;
import dev.holdfast.catalog.price.PriceModel;
import io.vavr.Tuple2;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
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

    static Offer repriced(Offer offer, Seq<Tuple2<ChargeId, PriceModel>> prices) {
        return withCharges(
                offer,
                offer.charges()
                        .map(charge -> prices.find(price -> price._1().equals(charge.id()))
                                .map(price -> withPrice(charge, price._2()))
                                .getOrElse(charge)));
    }

    static Offer retired(Offer offer, LocalDate from) {
        Lifecycle ends = new Lifecycle(
                offer.lifecycle().from().filterKeys(date -> date.isBefore(from)).put(from, Lifecycle.State.RETIRED));
        return offer.match(new Offer.Cases<>() {
            @Override
            public Offer product(Product product) {
                return product.withLifecycle(ends);
            }

            @Override
            public Offer pack(Pack pack) {
                return pack.withLifecycle(ends);
            }

            @Override
            public Offer addOn(AddOn addOn) {
                return addOn.withLifecycle(ends);
            }
        });
    }

    /** The place of an offer's section in a file. */
    static int section(Offer offer) {
        return offer.match(SECTION);
    }

    private static Offer withCharges(Offer offer, Vector<Charge> charges) {
        return offer.match(new Offer.Cases<>() {
            @Override
            public Offer product(Product product) {
                return product.withCharges(charges);
            }

            @Override
            public Offer pack(Pack pack) {
                return pack.withCharges(charges);
            }

            @Override
            public Offer addOn(AddOn addOn) {
                return addOn.withCharges(charges);
            }
        });
    }

    private static Charge withPrice(Charge charge, PriceModel price) {
        return charge.match(new Charge.Cases<>() {
            @Override
            public Charge oneOff(OneOff oneOff) {
                return oneOff.withPrice(price);
            }

            @Override
            public Charge recurring(Recurring recurring) {
                return recurring.withPrice(price);
            }

            @Override
            public Charge usage(UsageCharge usage) {
                return usage.withPrice(price);
            }
        });
    }
}
