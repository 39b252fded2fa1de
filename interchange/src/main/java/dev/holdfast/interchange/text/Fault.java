package dev.holdfast.interchange.text;

import io.vavr.collection.Vector;

/**
 * Something wrong at a place of a text.
 *
 * @param place where
 * @param what what is wrong there
 * @param mend what would be right
 */
public record Fault(Place place, String what, String mend) {

    /** As many faults as anybody reads; a file that is wrong all over does not fill the memory with them. */
    public static final int MOST = 1000;

    /**
     * Puts faults together, up to {@link #MOST}.
     *
     * @param some the first
     * @param more those after them
     * @return all of them, or the first of them
     */
    public static Vector<Fault> all(Vector<Fault> some, Vector<Fault> more) {
        return some.isEmpty() ? more : some.appendAll(more.take(MOST - some.size()));
    }
}
