package dev.holdfast.catalog;

import static java.util.Objects.requireNonNull;

import dev.holdfast.catalog.time.DateWindow;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * Which holdings a revision reaches, and from when.
 *
 * @param when from when
 * @param from the day it starts to reach, inclusive
 * @param contracts only holdings whose contract began on these days
 * @param segment only customers of this segment; none for all
 */
public record Reach(When when, LocalDate from, DateWindow contracts, Option<String> segment) {

    /** From when a holding is reached. */
    public enum When {
        /** From the day itself. */
        AT_ONCE,
        /** From the first service period that starts on or after the day. */
        NEXT_PERIOD,
        /** From the first renewal of the commitment on or after the day. */
        AT_RENEWAL
    }

    public Reach {
        requireNonNull(when, "when");
        requireNonNull(from, "from");
        requireNonNull(contracts, "contracts");
        requireNonNull(segment, "segment");
    }

    /**
     * Everybody, from a day on.
     *
     * @param day the day, inclusive
     * @return the reach
     */
    public static Reach everybodyFrom(LocalDate day) {
        return new Reach(When.AT_ONCE, day, DateWindow.ALWAYS, Option.none());
    }
}
