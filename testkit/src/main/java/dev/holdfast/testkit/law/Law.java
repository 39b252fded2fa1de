package dev.holdfast.testkit.law;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;

/**
 * Something that must hold for every value of a type.
 *
 * <p>A law is a pure function: it can be run by any test library, on a host's own catalogues, pricing rules and
 * histories.
 *
 * @param id the stable name, such as {@code additivity}
 * @param text what must hold, in one sentence
 * @param check tells whether it holds for a value
 * @param <T> what the law is about
 */
public record Law<T>(String id, String text, Function<? super T, Verdict> check) {

    public Law {
        requireNonNull(id, "id");
        requireNonNull(text, "text");
        requireNonNull(check, "check");
    }

    /**
     * Checks a value.
     *
     * @param value the value
     * @return whether the law holds for it
     */
    public Verdict check(T value) {
        return check.apply(value);
    }

    /**
     * Insists on a value that keeps the law.
     *
     * @param value the value
     * @throws AssertionError if it violates the law, with the law's text and the explanation
     */
    public void mustHold(T value) {
        if (check(value) instanceof Verdict.Violated violated) {
            throw new AssertionError("law " + id + " is violated (" + text + "): " + violated.explanation());
        }
    }

    @Override
    public String toString() {
        return id + ": " + text;
    }
}
