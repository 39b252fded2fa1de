package dev.holdfast.billing.subscription;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vavr.collection.Vector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page of one rejection: its data from the type, what that means from the type's comment, its sentence from the
 * bundle, and an example, the text of which is the source of what is run.
 *
 * @param type the rejection
 * @param types the source of the types
 * @param examples the source of the examples
 */
record RejectionPage(Class<?> type, String types, String examples) {

    static Vector<RejectionPage> all(Path root) {
        String folder = "java/dev/holdfast/billing/subscription/";
        String types = source(root.resolve("billing-core/src/main/" + folder + "Rejection.java"));
        String examples = source(root.resolve("billing-core/src/test/" + folder + "RejectionExamples.java"));
        return Vector.of(Rejection.class.getPermittedSubclasses())
                .map(type -> new RejectionPage(type, types, examples))
                .sortBy(RejectionPage::code);
    }

    static String index(Vector<RejectionPage> pages) {
        return pages.map(page -> "| [" + page.code() + "](" + page.code() + ".md) | " + page.meaning() + " |")
                .mkString(
                        "# Why something may not happen\n\n"
                                + "Every rejection has a stable code, data, and a sentence that says what to do instead."
                                + " All reasons come together,\nnot the first alone. These pages are made from the types,"
                                + " and each example is run when they are; what its\nhouseholds hold and its tariffs say is in `RejectionExamples`.\n\n"
                                + "| code | |\n|---|---|\n",
                        "\n",
                        "\n");
    }

    String code() {
        return rejection().code();
    }

    String text() {
        return "# " + code() + "\n\n" + meaning() + "\n\n"
                + "> "
                + ResourceBundle.getBundle("dev.holdfast.billing.subscription.rejections", Locale.ENGLISH)
                        .getString(code())
                + "\n\n## Data\n\n`Rejection." + type.getSimpleName() + "`\n\n| | | |\n|---|---|---|\n"
                + Vector.of(type.getRecordComponents()).map(this::row).mkString()
                + "\n## Example\n\n" + comment(examples, "static Vector<Rejection> " + example() + "(")
                + "\n\n```java\n" + exampleBody() + "\n```\n\n> " + rejection().sentence() + "\n";
    }

    private String meaning() {
        return comment(types, declaration()).replaceAll("(?s)\\s*@param.*", "");
    }

    private String row(RecordComponent data) {
        Matcher described = Pattern.compile("(?s)@param " + data.getName() + " (.*?)(?=\\s*@param|$)")
                .matcher(comment(types, declaration()));
        return "| `" + data.getName() + "` | `" + typeOf(data) + "` | "
                + (described.find() ? described.group(1).replaceAll("\\s+", " ") : "") + " |\n";
    }

    private static String typeOf(RecordComponent data) {
        return data.getGenericType().getTypeName().replaceAll("[a-z.]+\\.", "").replace('$', '.');
    }

    private String declaration() {
        return "record " + type.getSimpleName() + "(";
    }

    private String example() {
        return type.getSimpleName().substring(0, 1).toLowerCase(Locale.ROOT)
                + type.getSimpleName().substring(1);
    }

    private Rejection rejection() {
        return RejectionExamples.of(example())
                .find(type::isInstance)
                .getOrElseThrow(() -> new AssertionError("the example of " + type + " is refused for something else"));
    }

    private String exampleBody() {
        int from = examples.indexOf("{\n", examples.indexOf("Vector<Rejection> " + example() + "(")) + 2;
        return examples.substring(from, examples.indexOf("\n    }\n", from))
                .stripIndent()
                .replace("return ", "");
    }

    /** The text of the comment that stands directly before a declaration. */
    private static String comment(String source, String declaration) {
        int at = source.indexOf(declaration);
        String before = source.substring(0, at);
        return before.substring(before.lastIndexOf("/**") + 3, before.lastIndexOf("*/"))
                .replaceAll("(?m)^\\s*\\* ?", "")
                .strip();
    }

    private static String source(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
