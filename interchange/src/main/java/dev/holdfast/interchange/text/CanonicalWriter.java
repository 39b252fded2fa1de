package dev.holdfast.interchange.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Writes a tree as canonical JSON after RFC 8785: no spaces, keys in the order of their UTF-16 code units, the shortest
 * escapes, UTF-8. The same content gives the same bytes, however its file is laid out.
 *
 * <p>Decimal numbers are strings, as everywhere, so that what RFC 8785 says of binary fractions is never needed.
 */
public final class CanonicalWriter {

    private static final Comparator<Tree.Field> BY_KEY =
            (a, b) -> a.key().text().compareTo(b.key().text());

    /** As much as most quotes need. */
    private static final int SIZE = 1 << 13;

    private CanonicalWriter() {}

    /**
     * Writes a tree.
     *
     * @param tree the tree; what cannot be written in it stands there as the words that say so
     * @return the bytes
     */
    public static byte[] write(Tree tree) {
        StringBuilder out = new StringBuilder(SIZE);
        write(tree, out);
        return out.toString().getBytes(UTF_8);
    }

    private static void write(Tree tree, StringBuilder out) {
        if (tree instanceof Tree.Fields fields) {
            fields(fields, out);
        } else if (tree instanceof Tree.Items items) {
            items(items, out);
        } else if (tree instanceof Tree.Scalar scalar && scalar.form() == Tree.Form.BARE) {
            out.append(scalar.text());
        } else {
            quoted(tree instanceof Tree.Scalar scalar ? scalar.text() : ((Tree.Refused) tree).what(), out);
        }
    }

    private static void fields(Tree.Fields tree, StringBuilder out) {
        List<Tree.Field> sorted = tree.fields().toJavaList();
        sorted.sort(BY_KEY);
        out.append('{');
        for (int i = 0; i < sorted.size(); i++) {
            out.append(i == 0 ? "" : ",");
            quoted(sorted.get(i).key().text(), out);
            out.append(':');
            write(sorted.get(i).value(), out);
        }
        out.append('}');
    }

    private static void items(Tree.Items tree, StringBuilder out) {
        out.append('[');
        boolean isFirst = true;
        for (Tree item : tree.items()) {
            out.append(isFirst ? "" : ",");
            write(item, out);
            isFirst = false;
        }
        out.append(']');
    }

    private static void quoted(String text, StringBuilder out) {
        out.append('"');
        if (isPlain(text)) {
            out.append(text);
        } else {
            escaped(text, out);
        }
        out.append('"');
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                return false;
            }
        }
        return true;
    }

    private static void escaped(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ') {
                        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
    }
}
