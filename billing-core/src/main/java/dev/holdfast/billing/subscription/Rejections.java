package dev.holdfast.billing.subscription;

import io.vavr.collection.Vector;
import java.util.Iterator;

/**
 * All the reasons why something may not happen, together; never empty.
 *
 * @param all the reasons
 */
public record Rejections(Vector<Rejection> all) implements Iterable<Rejection> {

    public Rejections {
        if (all.isEmpty()) {
            throw new IllegalArgumentException("rejections must not be empty");
        }
    }

    /**
     * One reason.
     *
     * @param rejection the reason
     * @return the rejections
     */
    public static Rejections of(Rejection rejection) {
        return new Rejections(Vector.of(rejection));
    }

    /**
     * The codes, for a look at a glance.
     *
     * @return the code of each reason, in order
     */
    public Vector<String> codes() {
        return all.map(Rejection::code);
    }

    @Override
    public Iterator<Rejection> iterator() {
        return all.iterator();
    }
}
