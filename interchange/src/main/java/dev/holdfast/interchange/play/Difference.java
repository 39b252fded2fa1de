package dev.holdfast.interchange.play;

import dev.holdfast.interchange.text.Place;

/**
 * Something that is other than expected.
 *
 * @param place where it was expected
 * @param where where in the outcome it is, such as {@code step 3, lines 1, amount}
 * @param expected what was expected
 * @param actual what is there
 */
public record Difference(Place place, String where, String expected, String actual) {

    /**
     * The difference in a sentence.
     *
     * @return the sentence, without the place
     */
    public String sentence() {
        return where + ": expected " + expected + ", was " + actual;
    }
}
