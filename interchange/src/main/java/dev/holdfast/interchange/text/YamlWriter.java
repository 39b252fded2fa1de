package dev.holdfast.interchange.text;

/** Writes a tree as YAML: what is small on one line, what is large in blocks. */
public final class YamlWriter {

    private static final int WIDTH = 110;
    private static final int NESTED_WIDTH = 90;

    private final StringBuilder out = new StringBuilder();

    private YamlWriter() {}

    /**
     * Writes a tree.
     *
     * @param tree the tree
     * @return the YAML, ending with a line feed
     */
    public static String write(Tree tree) {
        YamlWriter writer = new YamlWriter();
        if (tree instanceof Tree.Fields fields && !fields.fields().isEmpty()) {
            writer.fields(fields, 0);
        } else {
            writer.value(tree, 0, 0);
        }
        return writer.out.toString();
    }

    private void fields(Tree.Fields fields, int indent) {
        for (Tree.Field field : fields.fields()) {
            out.append(" ".repeat(indent));
            field(field, indent);
        }
    }

    private void field(Tree.Field field, int indent) {
        String key = Quoting.yaml(field.key()) + ":";
        out.append(key);
        if (fits(field.value(), indent + key.length() + 1)) {
            out.append(' ').append(line(field.value())).append('\n');
        } else {
            out.append('\n');
            value(field.value(), indent + 2, indent + 2);
        }
    }

    private void value(Tree tree, int indent, int column) {
        if (tree instanceof Tree.Fields fields && !fits(tree, column)) {
            fields(fields, indent);
        } else if (tree instanceof Tree.Items items && !fits(tree, column)) {
            items.items().forEach(item -> item(item, indent));
        } else {
            out.append(" ".repeat(indent)).append(line(tree)).append('\n');
        }
    }

    private void item(Tree item, int indent) {
        out.append(" ".repeat(indent)).append("- ");
        if (item instanceof Tree.Fields fields && !fits(item, indent + 2)) {
            field(fields.fields().head(), indent + 2);
            fields(Tree.Fields.of(fields.fields().tail()), indent + 2);
        } else if (item instanceof Tree.Items && !fits(item, indent + 2)) {
            out.append('\n');
            value(item, indent + 2, indent + 2);
        } else {
            out.append(line(item)).append('\n');
        }
    }

    private static boolean fits(Tree tree, int column) {
        int height = height(tree);
        return height == 0 || (height <= 3 && column + line(tree).length() <= (height == 3 ? NESTED_WIDTH : WIDTH));
    }

    private static int height(Tree tree) {
        if (tree instanceof Tree.Fields fields) {
            return fields.fields().isEmpty()
                    ? 0
                    : 1
                            + fields.fields()
                                    .map(field -> height(field.value()))
                                    .max()
                                    .get();
        }
        if (tree instanceof Tree.Items items) {
            return items.items().isEmpty()
                    ? 0
                    : 1 + items.items().map(YamlWriter::height).max().get();
        }
        return 0;
    }

    private static String line(Tree tree) {
        if (tree instanceof Tree.Fields fields) {
            return fields.fields()
                    .map(field -> Quoting.yaml(field.key()) + ": " + line(field.value()))
                    .mkString("{", ", ", "}");
        }
        if (tree instanceof Tree.Items items) {
            return items.items().map(YamlWriter::line).mkString("[", ", ", "]");
        }
        return Quoting.yaml((Tree.Scalar) tree);
    }
}
