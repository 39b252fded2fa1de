package dev.holdfast.billing.promise;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;

/**
 * What protects the content of a promise.
 *
 * <p>A fingerprint protects against accident: a changed digit, a file cut short. It does not protect against whoever
 * changes the content on purpose, who can write a new one. Against that stand a signature with the seller's key, and the
 * calculation that {@link Check} makes in any case.
 *
 * @param stated the fingerprint that stands in it, or none
 * @param actual the fingerprint of its content
 * @param signature what became of its signature
 */
public record Seal(Option<String> stated, String actual, Signature signature) {

    /** What became of a signature. */
    public enum Signature {
        /** There is none. */
        NONE,
        /** There is one, and no key to try it with. */
        NO_KEY,
        /** It is the seller's, for this content. */
        GOOD,
        /** It is not the seller's, or not for this content. */
        WRONG
    }

    /** A promise by word of mouth. */
    public static final Seal NONE = new Seal(Option.none(), "", Signature.NONE);

    public Seal {
        requireNonNull(stated, "stated");
        requireNonNull(actual, "actual");
        requireNonNull(signature, "signature");
    }
}
