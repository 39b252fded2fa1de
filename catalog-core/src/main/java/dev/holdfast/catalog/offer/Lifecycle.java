package dev.holdfast.catalog.offer;

import io.vavr.Tuple2;
import io.vavr.collection.TreeMap;
import java.time.LocalDate;

/**
 * The states of an offer by date (lifecycleStatus of TMF620).
 *
 * <p>Before the first date an offer is {@link State#IN_DESIGN}. Retired is not obsolete: a retired offer is not sold to
 * anybody new, but whoever holds it keeps it, is billed as before, and gets it back if it was lost in error.
 *
 * @param from the state from each date on, inclusive
 */
public record Lifecycle(TreeMap<LocalDate, State> from) {

    /** On sale for as long as its catalogue version says so. */
    public static final Lifecycle LAUNCHED = new Lifecycle(TreeMap.of(LocalDate.MIN, State.LAUNCHED));

    /** The states of an offer. */
    public enum State {
        /** Being made; not sold, not held. */
        IN_DESIGN,
        /** Ready, not yet sold. */
        ACTIVE,
        /** On sale. */
        LAUNCHED,
        /** Not sold to anybody new; held, billed and restored as before. */
        RETIRED,
        /** Held by nobody any more. */
        OBSOLETE
    }

    /**
     * On sale from one day until another, then retired.
     *
     * @param launched the first day on sale, inclusive
     * @param retired the first day no longer on sale
     * @return the life cycle
     */
    public static Lifecycle launchedUntil(LocalDate launched, LocalDate retired) {
        return new Lifecycle(TreeMap.of(launched, State.LAUNCHED, retired, State.RETIRED));
    }

    /**
     * The state on a day.
     *
     * @param date the day
     * @return the state
     */
    public State on(LocalDate date) {
        State state = State.IN_DESIGN;
        for (Tuple2<LocalDate, State> next : from) {
            if (next._1().isAfter(date)) {
                break;
            }
            state = next._2();
        }
        return state;
    }
}
