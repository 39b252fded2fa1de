package dev.holdfast.billing.subscription;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is held at one time, each holding once, in the order of the ids (the product inventory of TMF637).
 *
 * <p>What one subscription holds is little and is read far more often than it changes, so it stands in one row. Immutable
 * and thread-safe.
 */
public final class Inventory implements Iterable<Holding> {

    /** Nothing held. */
    public static final Inventory EMPTY = new Inventory(new Holding[0]);

    private final Holding[] byId;

    private Inventory(Holding[] byId) {
        this.byId = byId;
    }

    /**
     * What is held under an id.
     *
     * @param id the id
     * @return the holding, or none
     */
    public Option<Holding> get(HoldingId id) {
        return Option.of(find(id));
    }

    /** What is held under an id, if anything is. */
    @Nullable
    Holding find(HoldingId id) {
        int at = indexOf(id);
        return at < 0 ? null : byId[at];
    }

    /**
     * Whether anything is held under an id.
     *
     * @param id the id
     * @return true if something is
     */
    public boolean contains(HoldingId id) {
        return indexOf(id) >= 0;
    }

    /**
     * Everything that is held.
     *
     * @return the holdings, ascending by id
     */
    public Vector<Holding> values() {
        return Vector.of(byId);
    }

    /**
     * The ids of everything that is held.
     *
     * @return the ids, ascending
     */
    public Vector<HoldingId> ids() {
        return values().map(Holding::id);
    }

    /**
     * Whether nothing is held.
     *
     * @return true if it is so
     */
    public boolean isEmpty() {
        return byId.length == 0;
    }

    /**
     * How many things are held.
     *
     * @return the number of holdings
     */
    public int size() {
        return byId.length;
    }

    /**
     * The holdings, ascending by id.
     *
     * @return them, one after the other; none can be removed
     */
    @Override
    public Iterator<Holding> iterator() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < byId.length;
            }

            @Override
            public Holding next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return byId[next++];
            }
        };
    }

    /** With each holding as it is from now on. */
    Inventory map(UnaryOperator<Holding> now) {
        Holding[] changed = new Holding[byId.length];
        Arrays.setAll(changed, at -> now.apply(byId[at]));
        return new Inventory(changed);
    }

    /** With a holding, in place of the one of its id. */
    Inventory with(Holding holding) {
        int at = indexOf(holding.id());
        if (at >= 0) {
            return byId[at].equals(holding) ? this : map(held -> held.id().equals(holding.id()) ? holding : held);
        }
        int place = -at - 1;
        Holding[] more = Arrays.copyOf(byId, byId.length + 1);
        System.arraycopy(byId, place, more, place + 1, byId.length - place);
        more[place] = holding;
        return new Inventory(more);
    }

    /** Without what is held under an id. */
    Inventory without(HoldingId id) {
        int at = indexOf(id);
        if (at < 0) {
            return this;
        }
        Holding[] left = Arrays.copyOf(byId, byId.length - 1);
        System.arraycopy(byId, at + 1, left, at, left.length - at);
        return new Inventory(left);
    }

    /** Its place in the row, or where it would stand, as {@link Arrays#binarySearch(Object[], Object)} tells it. */
    private int indexOf(HoldingId id) {
        int low = 0;
        int high = byId.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = byId[middle].id().compareTo(id);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -low - 1;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof Inventory that && Arrays.equals(byId, that.byId));
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(byId);
    }

    @Override
    public String toString() {
        return Arrays.toString(byId);
    }
}
