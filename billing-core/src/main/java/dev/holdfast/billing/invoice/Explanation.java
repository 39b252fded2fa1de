package dev.holdfast.billing.invoice;

import static java.util.Objects.requireNonNull;

/**
 * Why a line has its amount.
 *
 * @param derivation the amount as a tree that evaluates to it
 * @param sentence the same in words
 */
public record Explanation(Derivation derivation, String sentence) {

    public Explanation {
        requireNonNull(derivation, "derivation");
        requireNonNull(sentence, "sentence");
    }

    @Override
    public String toString() {
        return sentence;
    }
}
