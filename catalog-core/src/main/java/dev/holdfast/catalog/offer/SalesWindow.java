package dev.holdfast.catalog.offer;

import static java.util.Objects.requireNonNull;

import dev.holdfast.catalog.time.DateWindow;
import io.vavr.collection.SortedSet;
import io.vavr.collection.TreeSet;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * When, where and to whom something is sold.
 *
 * @param dates the days on which it is sold
 * @param channels the channels that sell it; empty for all
 * @param segments the customer segments it is sold to; empty for all
 */
public record SalesWindow(DateWindow dates, SortedSet<String> channels, SortedSet<String> segments) {

    /** Sold always, everywhere and to everybody. */
    public static final SalesWindow OPEN = new SalesWindow(DateWindow.ALWAYS, TreeSet.empty(), TreeSet.empty());

    public SalesWindow {
        requireNonNull(dates, "dates");
        requireNonNull(channels, "channels");
        requireNonNull(segments, "segments");
    }

    /**
     * Tells whether a sale falls into the window.
     *
     * @param date the day of the sale
     * @param channel the channel, or none if it is not known
     * @param segment the customer's segment, or none if it is not known
     * @return true if all three fit; what is not known does not fit a restriction
     */
    public boolean admits(LocalDate date, Option<String> channel, Option<String> segment) {
        return dates.contains(date)
                && (channels.isEmpty() || channel.exists(channels::contains))
                && (segments.isEmpty() || segment.exists(segments::contains));
    }
}
