package dev.holdfast.interchange.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** When a text needs quotes, and how it looks between them: the same in YAML and in JSON. */
final class Quoting {

    /** Begins with a letter or digit, and holds nothing that means something to YAML. */
    private static final Pattern HARMLESS = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} _.+/()%€'&;*!?=<>-]*");

    private static final Pattern NUMBER =
            Pattern.compile("[-+]?[0-9][0-9_]*(\\.[0-9]*)?([eE][-+]?[0-9]+)?|0[xob][0-9a-fA-F]+");

    /** Words that some reader of YAML takes for something else than text. */
    private static final Set<String> TAKEN = Set.of("null", "true", "false", "yes", "no", "on", "off", "y", "n");

    private Quoting() {}

    static String yaml(Tree.Scalar scalar) {
        String text = scalar.text();
        return isBare(scalar) || isPlain(text) ? text : quoted(text);
    }

    private static boolean isBare(Tree.Scalar scalar) {
        return switch (scalar.form()) {
            case TEXT -> false;
            case DECIMAL -> NUMBER.matcher(scalar.text()).matches();
            case BARE -> true;
        };
    }

    static String json(Tree.Scalar scalar) {
        return scalar.form() == Tree.Form.BARE ? scalar.text() : quoted(scalar.text());
    }

    private static boolean isPlain(String text) {
        return text.length() <= 200
                && HARMLESS.matcher(text).matches()
                && !text.endsWith(" ")
                && !NUMBER.matcher(text).matches()
                && !TAKEN.contains(text.toLowerCase(Locale.ROOT));
    }

    static String quoted(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        text.chars().forEach(c -> {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> {
                    if (isPrintable(c)) {
                        out.append((char) c);
                    } else {
                        out.append(String.format("\\u%04X", c));
                    }
                }
            }
        });
        return out.append('"').toString();
    }

    // what stands outside is escaped: YAML forbids it, or a reader may take it for a line break or a byte order mark
    private static boolean isPrintable(int c) {
        return (c >= ' ' && c <= '~')
                || (c >= 0xA0 && c < 0x2028)
                || (c > 0x2029 && c < 0xD800)
                || (c >= 0xE000 && c < 0xFEFF)
                || (c > 0xFEFF && c <= 0xFFFD);
    }
}
