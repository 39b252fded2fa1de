package dev.holdfast.interchange.schema;

import dev.holdfast.interchange.codec.Shape;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;

/** The named shapes that a shape is made of, each once, itself first. */
final class Definitions {

    private Definitions() {}

    static Map<String, Shape.Named> of(Shape shape) {
        return with(LinkedHashMap.empty(), shape);
    }

    private static Map<String, Shape.Named> with(Map<String, Shape.Named> known, Shape shape) {
        if (shape instanceof Shape.Named named) {
            return known.containsKey(named.name())
                    ? known
                    : parts(named.body().get()).foldLeft(known.put(named.name(), named), Definitions::with);
        }
        if (shape instanceof Shape.ListOf list) {
            return with(known, list.of());
        }
        return shape instanceof Shape.MapOf map ? with(with(known, map.key()), map.of()) : known;
    }

    private static Vector<Shape> parts(Shape.Body body) {
        return body instanceof Shape.Keys keys
                ? keys.keys().map(Shape.KeyShape::shape)
                : ((Shape.Ways) body).ways().map(Shape.Way::shape);
    }
}
