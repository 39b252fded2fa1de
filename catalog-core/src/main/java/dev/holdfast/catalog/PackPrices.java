package dev.holdfast.catalog;

import dev.holdfast.catalog.CatalogProblem.Code;
import dev.holdfast.catalog.charge.Charge;
import dev.holdfast.catalog.charge.OneOff;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.charge.UsageCharge;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.offer.Pack;
import dev.holdfast.catalog.offer.Product;
import dev.holdfast.catalog.offer.Slot;
import dev.holdfast.catalog.offer.SlotPricing;
import dev.holdfast.catalog.price.Flat;
import dev.holdfast.catalog.price.PriceModel;
import dev.holdfast.catalog.time.Span;
import io.vavr.collection.TreeSet;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.joda.money.BigMoney;

/**
 * Compares what a pack costs each month with what its least filling would cost alone.
 *
 * <p>Only flat monthly prices compare: where anything else recurs, where a filling is not sold alone, or where nothing
 * says what fills a slot, there is no answer.
 */
record PackPrices(Brochure brochure) {

    private static final Charge.Cases<Option<Recurring>> RECURRING = new Charge.Cases<>() {
        @Override
        public Option<Recurring> oneOff(OneOff charge) {
            return Option.none();
        }

        @Override
        public Option<Recurring> recurring(Recurring charge) {
            return Option.some(charge);
        }

        @Override
        public Option<Recurring> usage(UsageCharge charge) {
            return Option.none();
        }
    };

    Vector<CatalogProblem> dearerThanParts() {
        return brochure.offers()
                .flatMap(offer -> offer.part() instanceof Pack pack ? compared(offer, pack) : Option.none());
    }

    private Option<CatalogProblem> compared(Placed<Offer> placed, Pack pack) {
        TreeSet<OfferId> around = TreeSet.of(pack.id());
        Option<BigMoney> together = together(pack, around);
        Option<BigMoney> apart = sum(pack.slots()
                        .flatMap(slot -> leastFilling(slot).toVector().flatMap(ids -> ids))
                        .map(id -> alone(id, around)))
                .filter(BigMoney::isPositive);
        return together.flatMap(whole -> apart.filter(whole::isGreaterThan)
                .map(parts -> placed.problem(
                        Code.DEARER_THAN_PARTS,
                        "it costs " + whole + " a month and its parts alone " + parts,
                        "lower its price, or sell the parts")));
    }

    private Option<BigMoney> together(Pack pack, TreeSet<OfferId> around) {
        return sum(pack.slots()
                .map(slot -> inSlot(slot, around))
                .prepend(sum(recurring(pack).map(this::monthly))));
    }

    private Option<BigMoney> inSlot(Slot slot, TreeSet<OfferId> around) {
        return leastFilling(slot)
                .flatMap(ids -> sum(ids.zipWithIndex((id, position) -> inSlot(slot, id, position, around))));
    }

    private Option<BigMoney> inSlot(Slot slot, OfferId id, int position, TreeSet<OfferId> around) {
        SlotPricing pricing = slot.pricingOf(id);
        return switch (pricing.kind()) {
            case INCLUDED -> Option.some(zero());
            case AT_LIST -> alone(id, around);
            case SPECIAL -> pricing.at(position).flatMap(this::flat);
        };
    }

    private static Option<Vector<OfferId>> leastFilling(Slot slot) {
        return Option.of(slot.defaults().take(slot.min())).filter(ids -> ids.size() == slot.min());
    }

    private Option<BigMoney> alone(OfferId id, TreeSet<OfferId> around) {
        return brochure.version().offer(id).flatMap(offer -> {
            if (offer instanceof Pack pack) {
                return around.contains(id) ? Option.none() : together(pack, around.add(id));
            }
            boolean isSoldAlone = !(offer instanceof Product product && product.onlyInPack());
            return isSoldAlone && recurring(offer).nonEmpty()
                    ? sum(recurring(offer).map(this::monthly))
                    : Option.none();
        });
    }

    private static Vector<Recurring> recurring(Offer offer) {
        return offer.charges().flatMap(charge -> charge.match(RECURRING));
    }

    private Option<BigMoney> monthly(Recurring charge) {
        boolean compares = charge.cadence().equals(Span.MONTH)
                && charge.instalments().isEmpty()
                && !charge.onlyIfUsed()
                && brochure.version().basisOf(charge, Option.none())
                        == brochure.version().basis();
        return compares ? flat(charge.price()) : Option.none();
    }

    private Option<BigMoney> flat(PriceModel price) {
        return price instanceof Flat flat
                        && flat.amount()
                                .getCurrencyUnit()
                                .equals(brochure.version().currency())
                ? Option.some(flat.amount())
                : Option.none();
    }

    // none if one of them is
    private Option<BigMoney> sum(Vector<Option<BigMoney>> amounts) {
        return Option.sequence(amounts).map(all -> all.fold(zero(), BigMoney::plus));
    }

    private BigMoney zero() {
        return BigMoney.zero(brochure.version().currency());
    }
}
