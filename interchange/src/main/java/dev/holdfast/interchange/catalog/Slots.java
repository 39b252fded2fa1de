package dev.holdfast.interchange.catalog;

import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.offer.ServiceKind;
import dev.holdfast.catalog.offer.Slot;
import dev.holdfast.catalog.offer.SlotPricing;
import dev.holdfast.interchange.codec.Codec;
import dev.holdfast.interchange.codec.Lists;
import dev.holdfast.interchange.codec.Maps;
import dev.holdfast.interchange.codec.ObjectCodec;
import dev.holdfast.interchange.codec.Scalars;
import dev.holdfast.interchange.codec.Ways;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Function;

/** How the slots of a pack are said. */
final class Slots {

    static final Codec<SlotPricing> PRICING = Ways.<SlotPricing>of(
                    "slot pricing", "What the recurring charges of an offer cost inside the pack.", "[15.00, 10.00]")
            .word("included", SlotPricing.INCLUDED, "the pack's price includes them")
            .word("at-list", SlotPricing.AT_LIST, "they cost what the offer costs alone")
            .list(
                    pricing -> pricing.kind() == SlotPricing.Kind.SPECIAL,
                    Lists.of(Prices.PRICE)
                            .as(prices -> new SlotPricing(SlotPricing.Kind.SPECIAL, prices), SlotPricing::positions),
                    "special prices by position in the slot; the last one goes on for all further positions");

    static final ObjectCodec<Slot> SLOT = ObjectCodec.of(
            "slot",
            "A place in a pack.",
            "{id: tv, kind: tv, allowed: [tv-start, tv-comfort], defaults: [tv-start]}",
            keys -> {
                var name = keys.id(Scalars.TEXT, Slot::name, "its name within the pack");
                var kind = keys.optional(
                        "kind",
                        Selections.KIND,
                        slot -> Option.some(slot.kind())
                                .filter(own -> !own.value().equals(slot.name())),
                        "its name",
                        "the kind of service it is for");
                var min = keys.usually("min", Scalars.COUNT, 1, Slot::min, "1", "how few offers fill it");
                var max = keys.optional(
                        "max", Scalars.COUNT, unusual(Slot::max), "min, and at least 1", "how many offers it takes");
                var allowed = keys.required(
                        "allowed",
                        Lists.of(Selections.OFFER_ID),
                        Slot::allowed,
                        "the products and packs that may fill it");
                var defaults = keys.optional(
                        "defaults",
                        Lists.of(Selections.OFFER_ID),
                        unusual(Slot::defaults),
                        "the only one allowed, min times; nothing where there is a choice",
                        "what fills it where the customer chooses nothing");
                var pricing = keys.usually(
                        "pricing",
                        PRICING,
                        SlotPricing.INCLUDED,
                        Slot::pricing,
                        "included",
                        "what the fillings cost inside the pack");
                var byOffer = keys.usually(
                        "pricingByOffer",
                        Maps.sorted(Selections.OFFER_ID, PRICING),
                        TreeMap.empty(),
                        Slot::pricingByOffer,
                        "as the slot says",
                        "what single offers cost where it differs");
                keys.bare(allowed);
                return given -> {
                    Slot.Builder slot = Slot.builder();
                    given.get(max).forEach(slot::max);
                    given.get(defaults).forEach((Vector<OfferId> offers) -> slot.defaults(offers));
                    slot.name(given.get(name))
                            .kind(given.get(kind).getOrElse(() -> ServiceKind.of(given.get(name))))
                            .min(given.get(min));
                    slot.allowed(given.get(allowed)).pricing(given.get(pricing)).pricingByOffer(given.get(byOffer));
                    return slot.build();
                };
            });

    private Slots() {}

    /** Takes what differs from what a slot has where nothing is said. */
    private static <V> Function<Slot, Option<V>> unusual(Function<Slot, V> get) {
        return slot -> {
            Slot.Builder usual = Slot.builder().name(slot.name()).kind(slot.kind());
            usual.min(slot.min()).allowed(slot.allowed());
            return Option.some(get.apply(slot)).filter(value -> !value.equals(get.apply(usual.build())));
        };
    }
}
