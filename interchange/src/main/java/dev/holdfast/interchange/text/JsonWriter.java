package dev.holdfast.interchange.text;

import io.vavr.collection.Vector;

/** Writes a tree as JSON; decimal numbers become strings, so that nobody reads them as binary fractions. */
public final class JsonWriter {

    private static final int WIDTH = 110;

    private JsonWriter() {}

    /**
     * Writes a tree.
     *
     * @param tree the tree
     * @return the JSON, ending with a line feed
     */
    public static String write(Tree tree) {
        return lines(tree, 0) + "\n";
    }

    /**
     * Writes a tree on one line.
     *
     * @param tree the tree
     * @return the JSON, without a line feed
     */
    public static String line(Tree tree) {
        if (tree instanceof Tree.Fields fields) {
            return fields.fields()
                    .map(field -> Quoting.quoted(field.key().text()) + ":" + line(field.value()))
                    .mkString("{", ",", "}");
        }
        if (tree instanceof Tree.Items items) {
            return items.items().map(JsonWriter::line).mkString("[", ",", "]");
        }
        return Quoting.json((Tree.Scalar) tree);
    }

    private static String lines(Tree tree, int indent) {
        if (tree instanceof Tree.Fields fields) {
            return block(
                    "{",
                    fields.fields()
                            .map(field -> Quoting.quoted(field.key().text()) + ": " + lines(field.value(), indent + 2)),
                    "}",
                    indent);
        }
        if (tree instanceof Tree.Items items) {
            return block("[", items.items().map(item -> lines(item, indent + 2)), "]", indent);
        }
        return Quoting.json((Tree.Scalar) tree);
    }

    private static String block(String open, Vector<String> parts, String close, int indent) {
        String line = parts.mkString(open, ", ", close);
        boolean fits = indent > 0 && line.length() + indent <= WIDTH && line.indexOf('\n') < 0;
        if (fits || parts.isEmpty()) {
            return line;
        }
        String margin = "\n" + " ".repeat(indent);
        return parts.mkString(open + margin + "  ", "," + margin + "  ", margin + close);
    }
}
