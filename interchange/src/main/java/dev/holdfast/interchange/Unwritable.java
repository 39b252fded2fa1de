package dev.holdfast.interchange;

import dev.holdfast.interchange.text.Tree;
import io.vavr.collection.Vector;

/**
 * Something in a value that a file cannot say, such as a price model of the host's own.
 *
 * @param place where it is, as keys from the outside in, such as {@code "versions / 1 / packs / start"}
 * @param what what cannot be said
 * @param mend what could be
 */
public record Unwritable(String place, String what, String mend) {

    static Vector<Unwritable> in(Tree tree, Vector<String> path) {
        if (tree instanceof Tree.Refused refused) {
            return Vector.of(new Unwritable(path.mkString(" / "), refused.what(), refused.mend()));
        }
        if (tree instanceof Tree.Fields fields) {
            return fields.fields()
                    .flatMap(field -> in(field.value(), path.append(field.key().text())));
        }
        if (tree instanceof Tree.Items items) {
            return items.items()
                    .zipWithIndex()
                    .flatMap(item -> in(item._1(), path.append(String.valueOf(item._2() + 1))));
        }
        return Vector.empty();
    }

    /**
     * The refusal on one line.
     *
     * @return {@code place: what; mend}
     */
    public String sentence() {
        return place + ": " + what + "; " + mend;
    }

    @Override
    public String toString() {
        return sentence();
    }
}
