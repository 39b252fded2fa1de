package dev.holdfast.interchange.catalog;

import dev.holdfast.interchange.codec.Shape;
import dev.holdfast.interchange.text.Tree;
import dev.holdfast.interchange.text.Tree.Field;
import dev.holdfast.interchange.text.Tree.Fields;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** A promotion in short: what it gives stands beside its other keys. */
final class ShortPromotion {

    private static final String BENEFIT = "benefit";

    private static final Vector<Shape.Way> BENEFITS = ((Shape.Ways)
                    ((Shape.Named) Promotions.BENEFIT.shape()).body().get())
            .ways()
            .filter(way -> way.key().isDefined());

    static final Shape SHAPE = new Shape.Named(
            "short promotion",
            "A promotion, as in a catalogue. What it gives may stand beside its other keys: {percentOff: 25, lasting: 3"
                    + " periods}.",
            "percentOff: 25",
            Option.none(),
            () -> Promotions.BENEFIT,
            () -> new Shape.Keys(
                    keys().flatMap(key -> key.name().equals(BENEFIT)
                            ? BENEFITS.map(ShortPromotion::key).prepend(optional(key))
                            : Vector.of(key)),
                    Option.none()));

    private ShortPromotion() {}

    private static Vector<Shape.KeyShape> keys() {
        return ((Shape.Keys)
                        ((Shape.Named) Promotions.PROMOTION.entryShape()).body().get())
                .keys();
    }

    private static Shape.KeyShape key(Shape.Way way) {
        return new Shape.KeyShape(
                way.key().get(), way.shape(), false, "it gives something else", way.meaning() + ", in short");
    }

    private static Shape.KeyShape optional(Shape.KeyShape key) {
        return new Shape.KeyShape(key.name(), key.shape(), false, "said by one of the next keys", key.meaning());
    }

    static Field whole(Field promotion) {
        return promotion.value() instanceof Fields said && said.get(BENEFIT).isEmpty()
                ? new Field(promotion.key(), lowered(said))
                : promotion;
    }

    private static Tree lowered(Fields said) {
        Tuple2<Vector<Field>, Vector<Field>> parts = said.fields()
                .partition(field ->
                        BENEFITS.exists(way -> way.key().contains(field.key().text())));
        return parts._1().isEmpty()
                ? said
                : new Fields(
                        parts._2()
                                .append(Field.at(
                                        parts._1().head().value(), BENEFIT, new Fields(parts._1(), said.place()))),
                        said.place());
    }
}
