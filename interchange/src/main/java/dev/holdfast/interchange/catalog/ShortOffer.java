package dev.holdfast.interchange.catalog;

import dev.holdfast.interchange.codec.Shape;
import dev.holdfast.interchange.codec.Verbatim;
import dev.holdfast.interchange.text.Tree;
import dev.holdfast.interchange.text.Tree.Field;
import dev.holdfast.interchange.text.Tree.Fields;
import io.vavr.Tuple2;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.UnaryOperator;

/** An offer in short: only its price, or the keys of its only charge beside its own. */
final class ShortOffer {

    private static final Map<String, String> NAMES =
            HashMap.of("day", "daily", "week", "weekly", "month", "monthly", "3 months", "quarterly", "year", "yearly");

    static final Shape OFFER = offer(
            "short offer",
            "A product in short.",
            Offers.PRODUCT.entryShape(),
            "a product",
            "{price: 299, every: year}");

    static final Shape CHARGE = priced(
            "short charge",
            "A charge in short.",
            "its price, charged every month in advance",
            Vector.of(new Shape.Way(Option.none(), Charges.CHARGE.entryShape(), "a charge as in a catalogue")));

    static final Shape PACK = offer(
            "short pack",
            "A pack in short.",
            Offers.PACK.entryShape(),
            "a pack",
            "{price: 37.50, slots: {tv: [tv-plus]}}");

    static final Shape ADD_ON = offer(
            "short add-on",
            "An add-on in short.",
            Offers.ADD_ON.entryShape(),
            "an add-on",
            "{price: 5.00, hosts: [start]}");

    /** What of a short offer is its own and not its charge's. */
    private static final Vector<String> OF_OFFERS = Vector.of(
                    Offers.PRODUCT.entryShape(), Offers.PACK.entryShape(), Offers.ADD_ON.entryShape())
            .flatMap(ShortOffer::keys)
            .map(Shape.KeyShape::name)
            .distinct();

    private ShortOffer() {}

    private static Shape offer(String name, String meaning, Shape offer, String words, String example) {
        return priced(
                name,
                meaning,
                "its price for each, charged every month in advance",
                Vector.of(
                        new Shape.Way(
                                Option.none(),
                                Charges.CHARGE.entryShape(),
                                "its only charge: `{price: 299, every: year}`; the price is for each"),
                        new Shape.Way(Option.none(), offer, words + " as in a catalogue"),
                        new Shape.Way(
                                Option.none(),
                                withCharge(name, offer, example),
                                words + " with the keys of its only charge beside its own")));
    }

    private static Shape withCharge(String name, Shape offer, String example) {
        Shape charge = body(Charges.CHARGE.entryShape()) instanceof Shape.Ways sorts
                ? sorts.ways().head().shape()
                : Charges.CHARGE.entryShape();
        Vector<Shape.KeyShape> own = keys(offer).reject(key -> key.name().equals("charges"));
        Shape.Body both = new Shape.Keys(
                own.appendAll(keys(charge)
                        .reject(key -> own.exists(it -> it.name().equals(key.name())))),
                Option.none());
        return new Shape.Named(
                name + " with its charge",
                "An offer that costs only one charge, which recurs.",
                example,
                Option.none(),
                () -> new Verbatim(offer),
                () -> both);
    }

    static Vector<Shape.KeyShape> keys(Shape shape) {
        return ((Shape.Keys) body(shape)).keys();
    }

    private static Shape.Body body(Shape shape) {
        return ((Shape.Named) shape).body().get();
    }

    private static Shape priced(String name, String meaning, String alone, Vector<Shape.Way> whole) {
        return new Shape.Named(
                name,
                meaning,
                "29.95",
                Option.none(),
                () -> Prices.PRICE,
                () -> new Shape.Ways(whole.prepend(new Shape.Way(Option.none(), Prices.PRICE.shape(), alone))));
    }

    /** An offer that is only its price, or only its charge, as one with that charge. */
    static Field whole(Field offer) {
        if (Prices.isPrice(offer.value())) {
            return new Field(offer.key(), only("monthly", Fields.at(offer.value(), "price", each(offer.value()))));
        }
        if (!(offer.value() instanceof Fields fields)) {
            return offer;
        }
        return fields.get("price").isDefined() && fields.get("charges").isEmpty()
                ? new Field(offer.key(), withCharge(fields))
                : new Field(
                        offer.key(),
                        replaced(fields, "charges", charges -> ShortCatalog.each(charges, ShortOffer::charge)));
    }

    /** What an offer has stays beside its only charge, and the rest is that charge. */
    private static Fields withCharge(Fields offer) {
        Tuple2<Vector<Field>, Vector<Field>> parts =
                offer.fields().partition(field -> OF_OFFERS.contains(field.key().text()));
        Fields charge = new Fields(parts._2(), offer.place());
        return new Fields(
                parts._1().appendAll(only(name(charge), forEach(charge)).fields()), offer.place());
    }

    private static Fields replaced(Fields fields, String key, UnaryOperator<Tree> change) {
        return new Fields(
                fields.fields()
                        .map(field -> field.key().text().equals(key)
                                ? new Field(field.key(), change.apply(field.value()))
                                : field),
                fields.place());
    }

    private static String name(Fields charge) {
        Option<String> sort =
                Vector.of("usage", "once").find(key -> charge.get(key).isDefined());
        return sort.orElse(() -> charge.get("every")
                        .flatMap(every -> every instanceof Tree.Scalar text ? NAMES.get(text.text()) : Option.none()))
                .getOrElse("monthly");
    }

    /** A charge that is only a price model, as one every month in advance. */
    static Field charge(Field charge) {
        return charge.value() instanceof Fields && Prices.isPrice(charge.value())
                ? new Field(charge.key(), Fields.at(charge.value(), "price", charge.value()))
                : charge;
    }

    private static Fields only(String name, Fields charge) {
        return Fields.at(charge, "charges", Fields.at(charge, name, charge));
    }

    private static Fields forEach(Fields charge) {
        return replaced(charge, "price", ShortOffer::each);
    }

    /** Five of what has one price cost five times as much. */
    private static Tree each(Tree price) {
        boolean isAmount = price instanceof Tree.Scalar scalar && !Prices.isModel(scalar.text());
        return isAmount ? Fields.at(price, "perUnit", price) : price;
    }
}
