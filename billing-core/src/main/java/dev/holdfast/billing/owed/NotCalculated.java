package dev.holdfast.billing.owed;

import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;

/**
 * Why nothing was billed: a catalogue term that applies is not covered by the calculation, or has no price. A term is
 * never skipped in silence.
 *
 * @param term the term, such as {@code "instalments"}
 * @param place where it stands, such as {@code "offer tv, charge decoder"}
 * @param reason what is missing, and what would help
 */
public record NotCalculated(String term, String place, String reason) {

    /**
     * What all parts of a calculation give, one after the other.
     *
     * @param parts what each part gives, or the term in it that is not covered
     * @param <T> what they give
     * @return all of it in order, or the first term that is not covered
     */
    public static <T> Either<NotCalculated, Vector<T>> all(
            Iterable<? extends Either<NotCalculated, ? extends Iterable<T>>> parts) {
        List<T> all = new ArrayList<>();
        for (Either<NotCalculated, ? extends Iterable<T>> part : parts) {
            if (part.isLeft()) {
                return Either.left(part.getLeft());
            }
            part.get().forEach(all::add);
        }
        return Either.right(Vector.ofAll(all));
    }

    /**
     * The refusal in a sentence.
     *
     * @return the sentence
     */
    public String sentence() {
        return "Nothing was billed: " + term + " of " + place + " is not calculated, since " + reason + ".";
    }
}
