package dev.holdfast.interchange.play;

import dev.holdfast.interchange.codec.Near;
import dev.holdfast.interchange.text.JsonWriter;
import dev.holdfast.interchange.text.Tree;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Set;

/**
 * Matches what is expected with what is there: of keys and values those that are expected; of a list of keys and values
 * each that is expected, somewhere in it; a list of single values as a whole.
 */
final class Match {

    /** The keys by which a single value looks at keys and values: what they are all about. */
    private static final Vector<String> MAIN =
            Vector.of("answer", "gross", "amount", "result", "status", "codes", "service", "offer");

    /** Of these a part is enough. */
    private static final Set<String> SENTENCES = Set.of("explanation", "sentence", "reason");

    /** The results that say why there is nothing else. */
    private static final Set<String> REFUSALS =
            Set.of("not-calculated", "rejected", "refused", "impossible", "no-answer");

    private Match() {}

    static Vector<Difference> differences(Tree expected, Tree actual, String where) {
        if (expected instanceof Tree.Fields fields) {
            return ofFields(fields, actual, where);
        }
        return expected instanceof Tree.Items items
                ? ofItems(items, actual, where)
                : ofScalar((Tree.Scalar) expected, actual, where, "");
    }

    private static Vector<Difference> ofFields(Tree.Fields expected, Tree actual, String where) {
        if (actual instanceof Tree.Items items && items.items().size() == 1) {
            return ofFields(expected, items.items().head(), where);
        }
        if (!(actual instanceof Tree.Fields there)) {
            return Vector.of(difference(expected, actual, where));
        }
        if (!why(there).isEmpty() && expected.fields().exists(field -> isMissing(field, there))) {
            return Vector.of(new Difference(
                    expected.place(),
                    where,
                    words(expected),
                    words(there.get("result").get()) + why(there)));
        }
        return expected.fields().flatMap(field -> {
            String key = field.key().text();
            String inside = where + ", " + key;
            Option<Tree> value = there.get(key);
            if (value.isEmpty()) {
                return isNothing(field.value())
                        ? Vector.<Difference>empty()
                        : Vector.of(new Difference(
                                field.key().place(), inside, words(field.value()), "not there; " + near(key, there)));
            }
            return field.value() instanceof Tree.Scalar scalar
                    ? ofScalar(scalar, value.get(), inside, key)
                    : differences(field.value(), value.get(), inside);
        });
    }

    private static boolean isMissing(Tree.Field expected, Tree.Fields there) {
        return there.get(expected.key().text()).isEmpty() && !isNothing(expected.value());
    }

    private static String near(String key, Tree.Fields there) {
        return Near.mend(key, there.fields().map(field -> field.key().text()));
    }

    private static Vector<Difference> ofItems(Tree.Items expected, Tree actual, String where) {
        if (actual instanceof Tree.Fields fields && fields.get("answer").isDefined()) {
            return ofItems(expected, fields.get("answer").get(), where);
        }
        if (!(actual instanceof Tree.Items there)) {
            return Vector.of(difference(expected, actual, where));
        }
        return expected.items().forAll(item -> item instanceof Tree.Fields)
                        && expected.items().nonEmpty()
                ? somewhere(expected.items(), there.items(), where)
                : oneByOne(expected, there, where);
    }

    private static Vector<Difference> oneByOne(Tree.Items expected, Tree.Items actual, String where) {
        if (expected.items().size() != actual.items().size()) {
            return Vector.of(difference(expected, actual, where));
        }
        return expected.items()
                .zip(actual.items())
                .zipWithIndex()
                .flatMap(pair -> differences(pair._1()._1(), pair._1()._2(), where + " " + (pair._2() + 1)));
    }

    /** Each expected one takes one that is there; what can take only one is not left without by what could take another. */
    private static Vector<Difference> somewhere(Vector<Tree> expected, Vector<Tree> actual, String where) {
        int[] takenBy = new int[actual.size()];
        Arrays.fill(takenBy, -1);
        Vector<Difference> missing = Vector.empty();
        for (int i = 0; i < expected.size(); i++) {
            if (!takes(i, expected, actual, takenBy, new boolean[actual.size()])) {
                missing = missing.appendAll(nearest(expected.get(i), actual, where));
            }
        }
        return missing;
    }

    private static boolean takes(int i, Vector<Tree> expected, Vector<Tree> actual, int[] takenBy, boolean[] tried) {
        for (int j = 0; j < actual.size(); j++) {
            if (!tried[j] && differences(expected.get(i), actual.get(j), "").isEmpty()) {
                tried[j] = true;
                if (takenBy[j] < 0 || takes(takenBy[j], expected, actual, takenBy, tried)) {
                    takenBy[j] = i;
                    return true;
                }
            }
        }
        return false;
    }

    /** What is wrong with the one that is most like the expected one. */
    private static Vector<Difference> nearest(Tree expected, Vector<Tree> actual, String where) {
        Vector<Vector<Difference>> all =
                actual.zipWithIndex((one, index) -> differences(expected, one, where + " " + (index + 1)));
        return all.filter(Vector::nonEmpty)
                .minBy(Vector::size)
                .getOrElse(() -> Vector.of(
                        new Difference(expected.place(), where, words(expected), "not there among " + actual.size())));
    }

    private static Vector<Difference> ofScalar(Tree.Scalar expected, Tree actual, String where, String key) {
        if (actual instanceof Tree.Scalar there) {
            return isEqual(expected, there)
                            || (SENTENCES.contains(key) && there.text().contains(expected.text()))
                    ? Vector.empty()
                    : Vector.of(difference(expected, actual, where));
        }
        Vector<Tree> candidates =
                actual instanceof Tree.Fields fields ? MAIN.flatMap(fields::get) : ((Tree.Items) actual).items();
        return candidates.exists(
                        candidate -> ofScalar(expected, candidate, where, key).isEmpty())
                ? Vector.empty()
                : Vector.of(
                        new Difference(expected.place(), where, words(expected), alike(expected, candidates, actual)));
    }

    /** Against a number the numbers that are there, against a word the words. */
    private static String alike(Tree.Scalar expected, Vector<Tree> candidates, Tree actual) {
        Vector<Tree> same = candidates.filter(candidate -> isNumber(candidate) == isNumber(expected));
        Vector<Tree> shown = same.isEmpty() ? candidates : same;
        return (shown.isEmpty() ? words(actual) : shown.map(Match::words).mkString(", ")) + why(actual);
    }

    /** Why there is something else, where that is said. */
    private static String why(Tree actual) {
        return actual instanceof Tree.Fields there
                        && there.get("result").exists(result -> REFUSALS.contains(words(result)))
                ? Vector.of("sentence", "reason", "sentences", "rejections")
                        .flatMap(there::get)
                        .headOption()
                        .map(said -> ": " + words(said))
                        .getOrElse("")
                : "";
    }

    private static boolean isNumber(Tree tree) {
        return tree instanceof Tree.Scalar scalar && number(scalar.text()).isDefined();
    }

    private static boolean isNothing(Tree tree) {
        return (tree instanceof Tree.Scalar scalar && scalar.isNothing())
                || (tree instanceof Tree.Items items && items.items().isEmpty());
    }

    private static boolean isEqual(Tree.Scalar expected, Tree.Scalar actual) {
        if (expected.text().equals(actual.text())) {
            return true;
        }
        return number(expected.text()).exists(a -> number(actual.text()).exists(b -> a.compareTo(b) == 0));
    }

    private static Option<BigDecimal> number(String text) {
        return Option.when(text.matches("-?[0-9]{1,60}(\\.[0-9]{1,60})?"), () -> new BigDecimal(text));
    }

    private static Difference difference(Tree expected, Tree actual, String where) {
        return new Difference(expected.place(), where, words(expected), words(actual));
    }

    private static String words(Tree tree) {
        if (tree instanceof Tree.Scalar scalar) {
            return scalar.isNothing() ? "nothing" : scalar.text();
        }
        String line = JsonWriter.line(tree);
        return line.length() > 200 ? line.substring(0, 200) + "…" : line;
    }
}
