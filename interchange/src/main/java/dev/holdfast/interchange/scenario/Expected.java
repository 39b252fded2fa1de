package dev.holdfast.interchange.scenario;

import static java.util.Objects.requireNonNull;

import dev.holdfast.interchange.text.JsonWriter;
import dev.holdfast.interchange.text.Tree;

/**
 * What should come of a step or of the whole, in the words of the outcome. Where it stands makes no difference to
 * whether two are equal.
 *
 * @param tree the part of the outcome that is looked at
 */
public record Expected(Tree tree) {

    public Expected {
        requireNonNull(tree, "tree");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Expected that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    @Override
    public String toString() {
        return JsonWriter.line(tree);
    }
}
