package dev.holdfast.testkit.law;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.Traversable;
import java.util.function.Supplier;

/** Whether a law holds for a value. */
public sealed interface Verdict {

    /**
     * Tells whether the law holds.
     *
     * @return true if it does
     */
    default boolean holds() {
        return this instanceof Holds;
    }

    /**
     * The law holds for a value.
     */
    record Holds() implements Verdict {}

    /**
     * The law does not hold for a value.
     *
     * @param explanation what was found and what was expected
     */
    record Violated(String explanation) implements Verdict {
        public Violated {
            requireNonNull(explanation, "explanation");
        }
    }

    /**
     * A verdict by a condition.
     *
     * @param condition what must be true
     * @param explanation what was found instead
     * @return holds if it is true
     */
    static Verdict when(boolean condition, Supplier<String> explanation) {
        return condition ? new Holds() : new Violated(explanation.get());
    }

    /**
     * A verdict by what was found wrong.
     *
     * @param violations a sentence for each fault
     * @return holds if there is none
     */
    static Verdict unless(Traversable<String> violations) {
        return violations.isEmpty() ? new Holds() : new Violated(violations.mkString("; "));
    }

    /**
     * A verdict by this one and, if it holds, another.
     *
     * @param next the other
     * @return the first that does not hold, or holds
     */
    default Verdict and(Supplier<Verdict> next) {
        return holds() ? next.get() : this;
    }
}
