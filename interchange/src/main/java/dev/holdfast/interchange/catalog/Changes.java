package dev.holdfast.interchange.catalog;

import dev.holdfast.catalog.Uplift;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.price.PriceModel;
import dev.holdfast.catalog.promotion.PromotionId;
import dev.holdfast.interchange.codec.Codec;
import dev.holdfast.interchange.codec.Given;
import dev.holdfast.interchange.codec.Keys;
import dev.holdfast.interchange.codec.Lists;
import dev.holdfast.interchange.codec.Maps;
import dev.holdfast.interchange.codec.ObjectCodec;
import dev.holdfast.interchange.codec.Scalars;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Function;

/**
 * What a version changes of the offers it takes over from the one before.
 *
 * @param uplift percentages on prices of the version before, one after the other
 * @param reprice other prices, by offer and charge; without a charge that of its only one
 * @param repriceSlots other prices for what fills slots, by pack and slot
 * @param retire the offers that are no longer sold from the version's date on
 * @param drop what is left out
 * @param order the order of all offers, where it is not products, packs, add-ons; empty where it is
 */
record Changes(
        Vector<Uplift> uplift,
        Vector<Tuple2<OfferId, Vector<Tuple2<Option<ChargeId>, PriceModel>>>> reprice,
        Vector<Tuple2<OfferId, Vector<Tuple2<String, SlotPrices>>>> repriceSlots,
        Vector<OfferId> retire,
        Drop drop,
        Vector<OfferId> order) {

    static final Changes NONE =
            new Changes(Vector.empty(), Vector.empty(), Vector.empty(), Vector.empty(), Drop.NOTHING, Vector.empty());

    private static final Codec<Vector<OfferId>> OFFERS = Lists.of(Selections.OFFER_ID);

    /**
     * What is left out.
     *
     * @param offers the offers
     * @param promotions the promotions
     * @param taxes the tax categories
     */
    record Drop(Vector<OfferId> offers, Vector<PromotionId> promotions, Vector<String> taxes) {
        static final Drop NOTHING = new Drop(Vector.empty(), Vector.empty(), Vector.empty());
    }

    private static final ObjectCodec<Drop> DROP = ObjectCodec.of(
            "dropped", "What a version leaves out of the one before.", "{promotions: [summer-2012]}", keys -> {
                var offers = keys.usually(
                        "offers",
                        OFFERS,
                        Vector.empty(),
                        Drop::offers,
                        "none",
                        "offers; retire an offer instead as long as somebody holds it");
                var promotions = keys.usually(
                        "promotions",
                        Lists.of(Selections.PROMOTION_ID),
                        Vector.empty(),
                        Drop::promotions,
                        "none",
                        "promotions");
                var taxes = keys.usually(
                        "taxes", Lists.of(Scalars.TEXT), Vector.empty(), Drop::taxes, "none", "tax categories");
                return given -> new Drop(given.get(offers), given.get(promotions), given.get(taxes));
            });

    private static final ObjectCodec<Uplift> UPLIFT = ObjectCodec.of(
            "uplift",
            "All prices of some offers of the version before raised or lowered by one percentage, also the special prices"
                    + " in slots. An amount is rounded half up: to a multiple of roundTo, or else to the decimals it was"
                    + " stated with, and no fewer than the currency has. What 'reprice' states goes before it. Rules and"
                    + " promotions stay as they are.",
            "{for: {except: [streaming], charges: [monthly]}, percent: 1.87}",
            keys -> {
                var target = keys.required("for", Selections.SELECTION, Uplift::on, "the offers and charges");
                var percent = keys.required(
                        "percent",
                        Scalars.DECIMAL,
                        Uplift::percent,
                        "how much more: 1.87 means 1.87 %, -5 means 5 % less");
                var step = keys.optional(
                        "roundTo",
                        Scalars.DECIMAL,
                        Uplift::step,
                        "the decimals of the old amount",
                        "what new amounts are multiples of, such as 0.05");
                return given -> new Uplift(given.get(target), given.get(percent), given.get(step));
            });

    /** The same with an order of all offers. */
    Changes inOrder(Vector<OfferId> all) {
        return new Changes(uplift, reprice, repriceSlots, retire, drop, all);
    }

    static <T> Function<Given, Changes> keys(Keys<T> keys, Function<T, Changes> get) {
        var uplift = keys.usually(
                "uplift",
                Lists.ofEach(UPLIFT),
                Vector.empty(),
                stated -> get.apply(stated).uplift(),
                "none",
                "percentages on prices of the version before, one after the other");
        var reprice = keys.usually(
                "reprice",
                Maps.inOrder(Selections.OFFER_ID, OfferPrices.CODEC),
                Vector.empty(),
                stated -> get.apply(stated).reprice(),
                "no price changes",
                "other prices for offers of the version before, by offer");
        var slots = keys.usually(
                "repriceSlots",
                Maps.inOrder(Selections.OFFER_ID, Maps.inOrder(Scalars.TEXT, SlotPrices.CODEC)),
                Vector.empty(),
                stated -> get.apply(stated).repriceSlots(),
                "no price changes",
                "other prices for what fills the slots of packs of the version before, by pack and slot");
        var retire = keys.usually(
                "retire",
                OFFERS,
                Vector.empty(),
                stated -> get.apply(stated).retire(),
                "none",
                "offers no longer sold from this version's date on; what was planned for them later is forgotten");
        var drop = keys.usually(
                "drop", DROP, Drop.NOTHING, stated -> get.apply(stated).drop(), "nothing", "what is left out");
        var order = keys.usually(
                "order",
                OFFERS,
                Vector.empty(),
                stated -> get.apply(stated).order(),
                "products, packs, add-ons, each as first stated",
                "the order of all offers");
        return given -> new Changes(
                given.get(uplift),
                given.get(reprice),
                given.get(slots),
                given.get(retire),
                given.get(drop),
                given.get(order));
    }
}
