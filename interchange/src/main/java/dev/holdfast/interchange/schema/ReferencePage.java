package dev.holdfast.interchange.schema;

import dev.holdfast.interchange.codec.Shape;
import dev.holdfast.interchange.text.Tree;
import dev.holdfast.interchange.text.YamlReader;
import dev.holdfast.interchange.text.YamlWriter;
import io.vavr.collection.Vector;

/** A shape as a page of Markdown: every key with its type, its default and its meaning, and an example. */
public final class ReferencePage {

    private ReferencePage() {}

    /**
     * The sections that describe a shape and everything it is made of.
     *
     * @param shape the shape
     * @return the sections, as Markdown
     */
    public static String of(Shape shape) {
        return Definitions.of(shape).values().map(ReferencePage::section).mkString("\n");
    }

    private static String section(Shape.Named named) {
        return "## " + named.name() + "\n\n" + named.meaning() + "\n\n"
                + body(named.body().get()) + example(named);
    }

    private static String body(Shape.Body body) {
        if (body instanceof Shape.Ways ways) {
            return table("| written | what it means |\n|---|---|\n", ways.ways().map(ReferencePage::way));
        }
        Shape.Keys keys = (Shape.Keys) body;
        if (keys.keys().isEmpty()) {
            return "It has no keys.\n";
        }
        String bare = keys.bare()
                .map(key -> "The value of `" + key + "` alone may stand for the whole.\n\n")
                .getOrElse("");
        return bare
                + table(
                        "| key | what stands there | without it | what it means |\n|---|---|---|---|\n",
                        keys.keys().map(ReferencePage::key));
    }

    private static String table(String head, Vector<String> rows) {
        return head + rows.mkString("", "\n", "\n");
    }

    private static String way(Shape.Way way) {
        String written = way.key().map(key -> "`" + key + ":` ").getOrElse("") + words(way.shape());
        return "| " + written + " | " + way.meaning() + " |";
    }

    private static String key(Shape.KeyShape key) {
        String usual = key.required() ? "**required**" : key.usual();
        return "| `" + key.name() + "` | " + words(key.shape()) + " | " + usual + " | " + key.meaning() + " |";
    }

    private static String words(Shape shape) {
        if (shape instanceof Shape.Single single) {
            return single.words() + (single.pattern().isEmpty() ? "" : ": `" + single.example() + "`");
        }
        if (shape instanceof Shape.OneWord one) {
            return one.words().mkString("`", "`, `", "`");
        }
        if (shape instanceof Shape.ListOf list) {
            return "list: " + words(list.of());
        }
        if (shape instanceof Shape.MapOf map) {
            return "under " + (isFree(map.key()) ? "names of your own" : words(map.key())) + ": " + words(map.of());
        }
        if (shape instanceof Shape.Anything anything) {
            return anything.words();
        }
        String name = ((Shape.Named) shape).name();
        return "[" + name + "](#" + JsonSchema.slug(name) + ")";
    }

    private static boolean isFree(Shape key) {
        return key instanceof Shape.Single single && single.pattern().isEmpty();
    }

    private static String example(Shape.Named named) {
        if (named.example().isEmpty()) {
            return "";
        }
        Tree tree = YamlReader.parse(named.example()).tree().get();
        return "\n```yaml\n"
                + YamlWriter.write(
                        named.id().map(id -> under(id, (Tree.Fields) tree)).getOrElse(tree)) + "```\n";
    }

    private static Tree under(String id, Tree.Fields example) {
        Tree.Scalar name = (Tree.Scalar) example.get(id).get();
        Vector<Tree.Field> rest =
                example.fields().reject(field -> field.key().text().equals(id));
        return Tree.Fields.of(Vector.of(new Tree.Field(name, Tree.Fields.of(rest))));
    }
}
