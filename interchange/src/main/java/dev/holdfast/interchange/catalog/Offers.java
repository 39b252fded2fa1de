package dev.holdfast.interchange.catalog;

import dev.holdfast.catalog.charge.Charge;
import dev.holdfast.catalog.offer.AddOn;
import dev.holdfast.catalog.offer.Lifecycle;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.offer.Pack;
import dev.holdfast.catalog.offer.Product;
import dev.holdfast.catalog.offer.SalesWindow;
import dev.holdfast.catalog.offer.Service;
import dev.holdfast.catalog.usage.Allowance;
import dev.holdfast.interchange.codec.Given;
import dev.holdfast.interchange.codec.Key;
import dev.holdfast.interchange.codec.Keys;
import dev.holdfast.interchange.codec.Lists;
import dev.holdfast.interchange.codec.Maps;
import dev.holdfast.interchange.codec.ObjectCodec;
import dev.holdfast.interchange.codec.Scalars;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** How products, packs and add-ons are said. */
final class Offers {

    static final ObjectCodec<Product> PRODUCT = ObjectCodec.of(
            "product",
            "An offer that brings services of its own.",
            "{id: internet-start, name: Internet Start, services: [internet], charges: {monthly: 25.00}}",
            keys -> {
                Common<Product> common = Common.of(keys);
                var onlyInPack = keys.usually(
                        "onlyInPack",
                        Scalars.FLAG,
                        false,
                        Product::onlyInPack,
                        "false",
                        "whether it is held only inside a pack");
                var numbered = keys.usually(
                        "numbered",
                        Scalars.FLAG,
                        false,
                        Product::numbered,
                        "false",
                        "whether it works only with a number of its own, as a telephone line does");
                return given -> {
                    Product.Builder product =
                            Product.builder().id(given.get(common.id())).name(common.nameIn(given));
                    product.charges(given.get(common.charges())).services(given.get(common.services()));
                    product.allowances(given.get(common.allowances())).lifecycle(given.get(common.lifecycle()));
                    product.sales(given.get(common.sales())).rank(given.get(common.rank()));
                    return product.onlyInPack(given.get(onlyInPack))
                            .numbered(given.get(numbered))
                            .build();
                };
            });

    static final ObjectCodec<Pack> PACK = ObjectCodec.of(
            "pack",
            "Slots filled with products, and a price that is not their sum.",
            "{id: start, charges: {monthly: 57.95}, slots: {tv: {kind: tv, allowed: [tv-start]}}}",
            keys -> {
                Common<Pack> common = Common.of(keys);
                var slots = keys.required("slots", Maps.byId(Slots.SLOT), Pack::slots, "the places to fill");
                return given -> {
                    Pack.Builder pack =
                            Pack.builder().id(given.get(common.id())).name(common.nameIn(given));
                    pack.charges(given.get(common.charges())).services(given.get(common.services()));
                    pack.allowances(given.get(common.allowances())).lifecycle(given.get(common.lifecycle()));
                    pack.sales(given.get(common.sales())).rank(given.get(common.rank()));
                    return pack.slots(given.get(slots)).build();
                };
            });

    static final ObjectCodec<AddOn> ADD_ON = ObjectCodec.of(
            "add-on",
            "An offer added to something held: a channel bouquet, a second decoder, more data.",
            "{id: bouquet, hosts: [start, confort], services: [tv-bouquet], charges: {monthly: 6.00}}",
            keys -> {
                Common<AddOn> common = Common.of(keys);
                var hosts = keys.usually(
                        "hosts",
                        Lists.of(Selections.OFFER_ID),
                        Vector.empty(),
                        AddOn::hosts,
                        "any product or pack",
                        "the offers it may be added to");
                return given -> {
                    AddOn.Builder addOn =
                            AddOn.builder().id(given.get(common.id())).name(common.nameIn(given));
                    addOn.charges(given.get(common.charges())).services(given.get(common.services()));
                    addOn.allowances(given.get(common.allowances())).lifecycle(given.get(common.lifecycle()));
                    addOn.sales(given.get(common.sales())).rank(given.get(common.rank()));
                    return addOn.hosts(given.get(hosts)).build();
                };
            });

    private Offers() {}

    /** The keys that every offer has. */
    private record Common<T extends Offer>(
            Key<T, OfferId> id,
            Key<T, Option<String>> name,
            Key<T, Vector<Service>> services,
            Key<T, Vector<Allowance>> allowances,
            Key<T, Vector<Charge>> charges,
            Key<T, Lifecycle> lifecycle,
            Key<T, Vector<SalesWindow>> sales,
            Key<T, Option<Integer>> rank) {

        static <T extends Offer> Common<T> of(Keys<T> keys) {
            return new Common<>(
                    keys.id(Selections.OFFER_ID, Offer::id, "its name in the catalogue, the same in all versions"),
                    keys.optional(
                            "name",
                            Scalars.TEXT,
                            offer -> Option.some(offer.name())
                                    .filter(name -> !name.equals(offer.id().value())),
                            "its id",
                            "what people call it"),
                    keys.usually(
                            "services",
                            Lists.of(Services.SERVICE),
                            Vector.empty(),
                            Offer::services,
                            "none; a pack's slots bring them",
                            "the services it brings"),
                    keys.usually(
                            "allowances",
                            Maps.byId(Uses.ALLOWANCE),
                            Vector.empty(),
                            Offer::allowances,
                            "none",
                            "the use it includes"),
                    keys.usually(
                            "charges",
                            Maps.byId(Charges.CHARGE),
                            Vector.empty(),
                            Offer::charges,
                            "none",
                            "what it costs"),
                    keys.usually(
                            "lifecycle",
                            Sales.LIFECYCLE,
                            Lifecycle.LAUNCHED,
                            Offer::lifecycle,
                            "launched",
                            "its state from each date on"),
                    keys.usually(
                            "sales",
                            Lists.of(Sales.WINDOW),
                            Vector.of(SalesWindow.OPEN),
                            Offer::sales,
                            "always, everywhere and to everybody",
                            "when, where and to whom it is sold: one of these must admit the sale"),
                    keys.optional(
                            "rank",
                            Scalars.COUNT,
                            Offer::rank,
                            "the price per year decides",
                            "a change to a higher rank is an upgrade"));
        }

        String nameIn(Given given) {
            return given.get(name).getOrElse(() -> given.get(id).value());
        }
    }
}
