package dev.holdfast.catalog.comparison;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.Seq;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import java.util.function.Function;

/**
 * How one list of named things differs from another; their order does not matter.
 *
 * @param added what is there only afterwards, in the order of the second list
 * @param gone what was there only before, in the order of the first list
 * @param changed what is in both by its name and is not equal, in the order of the first list
 * @param <T> what sort of things they are
 */
public record Changes<T>(Vector<T> added, Vector<T> gone, Vector<Change<T>> changed) {

    public Changes {
        requireNonNull(added, "added");
        requireNonNull(gone, "gone");
        requireNonNull(changed, "changed");
    }

    /**
     * The changes between two lists of things with names.
     *
     * @param before the things before
     * @param after the things after
     * @param name what names a thing, once in each list
     * @param <T> what sort of things they are
     * @param <K> what sort of names they have
     * @return the changes
     */
    public static <T, K extends Comparable<K>> Changes<T> between(Seq<T> before, Seq<T> after, Function<T, K> name) {
        TreeMap<K, T> was = byName(before, name);
        TreeMap<K, T> is = byName(after, name);
        return new Changes<>(
                after.toVector().reject(thing -> was.containsKey(name.apply(thing))),
                before.toVector().reject(thing -> is.containsKey(name.apply(thing))),
                before.toVector()
                        .flatMap(thing -> is.get(name.apply(thing)).flatMap(now -> Change.between(thing, now))));
    }

    /**
     * The changes between two lists of things without names: a thing that changed is gone, and another is added.
     *
     * @param before the things before
     * @param after the things after
     * @param <T> what sort of things they are
     * @return the changes
     */
    public static <T> Changes<T> betweenUnnamed(Seq<T> before, Seq<T> after) {
        return new Changes<>(without(after, before), without(before, after), Vector.empty());
    }

    // one for one, so that a thing that is there twice is still there once
    private static <T> Vector<T> without(Seq<T> things, Seq<T> others) {
        return others.foldLeft(things.toVector(), Vector::remove);
    }

    /**
     * Tells whether nothing differs.
     *
     * @return true if there is no change
     */
    public boolean isEmpty() {
        return added.isEmpty() && gone.isEmpty() && changed.isEmpty();
    }

    private static <T, K extends Comparable<K>> TreeMap<K, T> byName(Seq<T> things, Function<T, K> name) {
        return things.foldLeft(TreeMap.<K, T>empty(), (map, thing) -> map.put(name.apply(thing), thing));
    }
}
