package dev.holdfast.interchange.schema;

import dev.holdfast.interchange.text.Tree;
import dev.holdfast.interchange.text.YamlReader;
import io.vavr.collection.Vector;
import java.util.regex.Pattern;

/** What a published JSON Schema says of something, by the few words that ours are written in. */
record Schema(Tree.Fields whole) {

    static Schema of(String json) {
        return new Schema((Tree.Fields) YamlReader.parse(json).tree().get());
    }

    /** Where something is not as the whole schema says. */
    Vector<String> faults(Tree tree) {
        return faults(tree, whole, "");
    }

    /** Where something is not as one of its definitions says. */
    Vector<String> faults(Tree tree, String definition) {
        return faults(tree, definition(definition), "");
    }

    private Tree.Fields definition(String name) {
        return (Tree.Fields) ((Tree.Fields) whole.get("$defs").get()).get(name).get();
    }

    private Vector<String> faults(Tree tree, Tree.Fields schema, String at) {
        return schema.fields()
                .flatMap(field -> switch (field.key().text()) {
                    case "$ref" -> faults(tree, definition(text(field.value()).replace("#/$defs/", "")), at);
                    case "anyOf" -> anyOf(tree, items(field.value()), at);
                    case "enum" ->
                        when(
                                tree instanceof Tree.Scalar said
                                        && items(field.value())
                                                .map(Schema::text)
                                                .contains(said.text()),
                                at,
                                "is none of the words");
                    case "type" ->
                        when(types(field.value()).exists(type -> is(type, tree)), at, "is no " + types(field.value()));
                    case "pattern" ->
                        when(
                                !(tree instanceof Tree.Scalar said && is("string", tree))
                                        || Pattern.compile(text(field.value()))
                                                .matcher(said.text())
                                                .find(),
                                at,
                                "does not look like " + text(field.value()));
                    case "items" ->
                        tree instanceof Tree.Items list
                                ? list.items().flatMap(item -> faults(item, (Tree.Fields) field.value(), at + "[]"))
                                : Vector.empty();
                    case "required" ->
                        items(field.value())
                                .map(Schema::text)
                                .filter(key -> tree instanceof Tree.Fields said
                                        && said.get(key).isEmpty())
                                .map(key -> at + ": '" + key + "' is missing");
                    case "properties", "additionalProperties" -> Vector.empty();
                    default -> Vector.empty();
                })
                .appendAll(tree instanceof Tree.Fields said ? inside(said, schema, at) : Vector.empty());
    }

    private Vector<String> inside(Tree.Fields said, Tree.Fields schema, String at) {
        if (schema.get("type").isEmpty() || !text(schema.get("type").get()).equals("object")) {
            return Vector.empty();
        }
        Tree.Fields known =
                schema.get("properties").map(Tree.Fields.class::cast).getOrElse(Tree.Fields.of(Vector.empty()));
        return said.fields().flatMap(field -> {
            String key = field.key().text();
            String below = at + "/" + key;
            return known.get(key)
                    .orElse(schema.get("additionalProperties").filter(Tree.Fields.class::isInstance))
                    .map(shape -> faults(field.value(), (Tree.Fields) shape, below))
                    .getOrElse(() -> Vector.of(below + " is not known"));
        });
    }

    private Vector<String> anyOf(Tree tree, Vector<Tree> ways, String at) {
        Vector<Vector<String>> all = ways.map(way -> faults(tree, (Tree.Fields) way, at));
        return all.exists(Vector::isEmpty)
                ? Vector.empty()
                : all.minBy(Vector::size).get();
    }

    private static Vector<String> when(boolean fits, String at, String otherwise) {
        return fits ? Vector.empty() : Vector.of(at + " " + otherwise);
    }

    private static boolean is(String type, Tree tree) {
        if (tree instanceof Tree.Fields || tree instanceof Tree.Items) {
            return type.equals(tree instanceof Tree.Fields ? "object" : "array");
        }
        Tree.Scalar scalar = (Tree.Scalar) tree;
        boolean isNumber = scalar.form() != Tree.Form.TEXT && scalar.text().matches("-?[0-9]+([.][0-9]+)?");
        boolean isFlag = scalar.form() != Tree.Form.TEXT && scalar.text().matches("true|false");
        return switch (type) {
            case "number" -> isNumber;
            case "integer" -> isNumber && !scalar.text().contains(".");
            case "boolean" -> isFlag;
            default -> !isNumber && !isFlag && !scalar.isNothing();
        };
    }

    private static Vector<String> types(Tree type) {
        return type instanceof Tree.Items ? items(type).map(Schema::text) : Vector.of(text(type));
    }

    private static Vector<Tree> items(Tree tree) {
        return ((Tree.Items) tree).items();
    }

    private static String text(Tree tree) {
        return tree instanceof Tree.Scalar scalar ? scalar.text() : "";
    }
}
