package dev.holdfast.interchange.catalog;

import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.offer.Slot;
import dev.holdfast.catalog.offer.SlotPricing;
import dev.holdfast.interchange.codec.Codec;
import dev.holdfast.interchange.codec.Maps;
import dev.holdfast.interchange.codec.ObjectCodec;
import dev.holdfast.interchange.codec.Ways;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;

/**
 * Other prices for what fills a slot.
 *
 * @param pricing the slot's pricing; none if it stays
 * @param byOffer the pricing of single offers; of those that are not named it stays
 */
record SlotPrices(Option<SlotPricing> pricing, TreeMap<OfferId, SlotPricing> byOffer) {

    private static final ObjectCodec<SlotPrices> BOTH = ObjectCodec.of(
            "slot prices by offer",
            "Other prices in a slot, also for single offers; what is not named stays.",
            "{pricing: [15.00, 10.00], pricingByOffer: {sim-xl: [25.00]}}",
            keys -> {
                var pricing = keys.optional(
                        "pricing", Slots.PRICING, SlotPrices::pricing, "as before", "what the fillings cost");
                var byOffer = keys.usually(
                        "pricingByOffer",
                        Maps.sorted(Selections.OFFER_ID, Slots.PRICING),
                        TreeMap.empty(),
                        SlotPrices::byOffer,
                        "as before",
                        "what single offers cost where it differs");
                return given -> new SlotPrices(given.get(pricing), given.get(byOffer));
            });

    static final Codec<SlotPrices> CODEC = Ways.<SlotPrices>of(
                    "slot prices", "Other prices for what fills a slot.", "[16.00, 11.00]")
            .single(SlotPrices::isPlain, plain(), "one pricing for whatever fills it, in a word")
            .list(SlotPrices::isPlain, plain(), "special prices by position in the slot")
            .fields(prices -> true, BOTH, "the same, and for single offers");

    /** What is written so that one slot is read as another; none if they differ in more than prices. */
    static Option<SlotPrices> between(Slot before, Slot after) {
        SlotPrices prices = new SlotPrices(
                Option.when(!before.pricing().equals(after.pricing()), after.pricing()),
                after.pricingByOffer()
                        .filter((id, pricing) ->
                                !before.pricingByOffer().get(id).contains(pricing)));
        return Option.when(prices.in(before).equals(after), prices);
    }

    Slot in(Slot slot) {
        return slot.withPricing(pricing.getOrElse(slot.pricing()))
                .withPricingByOffer(byOffer.foldLeft(slot.pricingByOffer(), (all, own) -> all.put(own._1(), own._2())));
    }

    boolean isNothing() {
        return pricing.isEmpty() && byOffer.isEmpty();
    }

    private boolean isPlain() {
        return pricing.isDefined() && byOffer.isEmpty();
    }

    private static Codec<SlotPrices> plain() {
        return Slots.PRICING.as(
                pricing -> new SlotPrices(Option.some(pricing), TreeMap.empty()),
                prices -> prices.pricing().get());
    }
}
