package dev.holdfast.interchange.schema;

import dev.holdfast.interchange.codec.Shape;
import dev.holdfast.interchange.text.JsonWriter;
import dev.holdfast.interchange.text.Tree;
import dev.holdfast.interchange.text.Tree.Field;
import dev.holdfast.interchange.text.Tree.Fields;
import dev.holdfast.interchange.text.Tree.Items;
import dev.holdfast.interchange.text.Tree.Scalar;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** A shape as a JSON Schema of draft 2020-12. */
public final class JsonSchema {

    private JsonSchema() {}

    /**
     * The schema of a shape.
     *
     * @param title what the schema is called
     * @param id the schema's own name, a URI
     * @param shape the shape
     * @return the schema, as JSON
     */
    public static String of(String title, String id, Shape shape) {
        Fields definitions = Fields.of(Definitions.of(shape)
                .values()
                .map(named ->
                        Field.of(slug(named.name()), described(body(named.body().get()), named.meaning()))));
        return JsonWriter.write(fields(
                text("$schema", "https://json-schema.org/draft/2020-12/schema"),
                text("$id", id),
                text("title", title),
                Field.of("$ref", Scalar.text(reference(shape))),
                Field.of("$defs", definitions)));
    }

    private static Tree schema(Shape shape) {
        if (shape instanceof Shape.Single single) {
            return single(single);
        }
        if (shape instanceof Shape.OneWord one) {
            return fields(Field.of("enum", Items.of(one.words().map(Scalar::text))));
        }
        if (shape instanceof Shape.ListOf list) {
            Tree of = schema(list.of());
            return fields(Field.of(
                    "anyOf", Items.of(Vector.of(fields(text("type", "array"), Field.of("items", of)), of))));
        }
        if (shape instanceof Shape.MapOf map) {
            return Fields.of(Vector.of(text("type", "object"))
                    .appendAll(names(map.key()))
                    .append(Field.of("additionalProperties", schema(map.of()))));
        }
        if (shape instanceof Shape.Anything) {
            return Fields.of(Vector.empty());
        }
        return fields(text("$ref", reference(shape)));
    }

    private static Tree single(Shape.Single single) {
        Vector<Tree> names = names(single.type()).map(Scalar::text);
        Field type = Field.of("type", names.size() == 1 ? names.head() : Items.of(names));
        Vector<Field> pattern = names.exists(Scalar.text("string")::equals)
                ? single.pattern().toVector().map(JsonSchema::whole)
                : Vector.empty();
        return Fields.of(pattern.prepend(type));
    }

    private static Vector<String> names(Shape.Type type) {
        return switch (type) {
            case WORDS, DECIMAL -> Vector.of("string", "number");
            case TEXT -> Vector.of("string");
            case COUNT -> Vector.of("integer");
            case FLAG -> Vector.of("boolean");
        };
    }

    private static Vector<Field> names(Shape key) {
        return key instanceof Shape.Single single
                ? single.pattern().toVector().map(pattern -> Field.of("propertyNames", fields(whole(pattern))))
                : Vector.empty();
    }

    private static Field whole(String pattern) {
        return text("pattern", "^(" + pattern + ")$");
    }

    private static Fields body(Shape.Body body) {
        if (body instanceof Shape.Ways ways) {
            return fields(Field.of("anyOf", Items.of(ways.ways().map(JsonSchema::way))));
        }
        Shape.Keys keys = (Shape.Keys) body;
        return keys.bare()
                .flatMap(name -> keys.keys().find(key -> key.name().equals(name)))
                .map(key -> fields(Field.of("anyOf", Items.of(Vector.of(schema(key.shape()), object(keys))))))
                .getOrElse(() -> object(keys));
    }

    private static Fields object(Shape.Keys keys) {
        Vector<Tree> required = keys.keys().filter(Shape.KeyShape::required).map(key -> Scalar.text(key.name()));
        return Fields.of(Vector.of(
                        text("type", "object"),
                        Field.of("properties", Fields.of(keys.keys().map(JsonSchema::property))))
                .appendAll(required.isEmpty() ? Vector.empty() : Vector.of(Field.of("required", Items.of(required))))
                .append(Field.of("additionalProperties", Scalar.bare("false"))));
    }

    private static Field property(Shape.KeyShape key) {
        String usual = key.usual().isEmpty() ? "" : "; without it: " + key.usual();
        return Field.of(key.name(), described((Fields) schema(key.shape()), key.meaning() + usual));
    }

    private static Tree way(Shape.Way way) {
        Fields by = (Fields) schema(way.shape());
        return way.key()
                .map(key -> new Shape.KeyShape(key, way.shape(), true, "", way.meaning()))
                .map(key -> object(new Shape.Keys(Vector.of(key), Option.none())))
                .getOrElse(() -> described(by, way.meaning()));
    }

    private static Fields described(Fields schema, String words) {
        return words.isEmpty() ? schema : Fields.of(schema.fields().prepend(text("description", words)));
    }

    private static String reference(Shape shape) {
        return "#/$defs/" + slug(((Shape.Named) shape).name());
    }

    static String slug(String name) {
        return name.replace(' ', '-');
    }

    private static Field text(String key, String value) {
        return Field.of(key, Scalar.text(value));
    }

    private static Fields fields(Field... fields) {
        return Fields.of(Vector.of(fields));
    }
}
