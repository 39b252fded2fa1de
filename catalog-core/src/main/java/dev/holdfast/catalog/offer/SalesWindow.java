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
 * @param regions the tariff regions it is sold in; empty for all
 */
public record SalesWindow(
        DateWindow dates, SortedSet<String> channels, SortedSet<String> segments, SortedSet<String> regions) {

    /** Sold always, everywhere and to everybody. */
    public static final SalesWindow OPEN = new SalesWindow(DateWindow.ALWAYS, TreeSet.empty(), TreeSet.empty());

    public SalesWindow {
        requireNonNull(dates, "dates");
        requireNonNull(channels, "channels");
        requireNonNull(segments, "segments");
        requireNonNull(regions, "regions");
    }

    /**
     * A window in every region.
     *
     * @param dates the days on which it is sold
     * @param channels the channels that sell it; empty for all
     * @param segments the customer segments it is sold to; empty for all
     */
    public SalesWindow(DateWindow dates, SortedSet<String> channels, SortedSet<String> segments) {
        this(dates, channels, segments, TreeSet.empty());
    }

    /**
     * Tells whether a sale falls into the window, where the customer's region is not known.
     *
     * @param date the day of the sale
     * @param channel the channel, or none if it is not known
     * @param segment the customer's segment, or none if it is not known
     * @return true if all fit; what is not known does not fit a restriction
     */
    public boolean admits(LocalDate date, Option<String> channel, Option<String> segment) {
        return admits(date, channel, segment, Option.none());
    }

    /**
     * Tells whether a sale falls into the window.
     *
     * @param date the day of the sale
     * @param channel the channel, or none if it is not known
     * @param segment the customer's segment, or none if it is not known
     * @param region the customer's tariff region, or none if it is not known
     * @return true if all four fit; what is not known does not fit a restriction
     */
    public boolean admits(LocalDate date, Option<String> channel, Option<String> segment, Option<String> region) {
        return dates.contains(date) && fits(channels, channel) && fits(segments, segment) && fits(regions, region);
    }

    /**
     * The same as one channel sees it, which is not told which others there are.
     *
     * @param channel the channel
     * @return the window of that channel alone, or of all channels if none is named; none if that channel does not sell it
     */
    public Option<SalesWindow> through(String channel) {
        return fits(channels, Option.some(channel))
                ? Option.some(
                        new SalesWindow(dates, channels.isEmpty() ? channels : TreeSet.of(channel), segments, regions))
                : Option.none();
    }

    private static boolean fits(SortedSet<String> restriction, Option<String> known) {
        return restriction.isEmpty() || known.exists(restriction::contains);
    }
}
