package dev.holdfast.catalog.comparison;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;

/**
 * Something that is not what it was.
 *
 * @param from what it was
 * @param to what it is, not equal to {@code from}
 * @param <T> what sort of thing it is
 */
public record Change<T>(T from, T to) {

    public Change {
        requireNonNull(to, "to");
        if (from.equals(to)) {
            throw new IllegalArgumentException("no change: " + from);
        }
    }

    /**
     * The change between two things.
     *
     * @param from what it was
     * @param to what it is
     * @param <T> what sort of thing it is
     * @return the change, or none if they are equal
     */
    public static <T> Option<Change<T>> between(T from, T to) {
        return from.equals(to) ? Option.none() : Option.some(new Change<>(from, to));
    }

    @Override
    public String toString() {
        return from + " -> " + to;
    }
}
