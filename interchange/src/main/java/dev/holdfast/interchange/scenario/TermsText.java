package dev.holdfast.interchange.scenario;

import dev.holdfast.billing.time.Alignment;
import dev.holdfast.billing.time.BillingCycle;
import dev.holdfast.interchange.codec.Given;
import dev.holdfast.interchange.codec.Keys;
import dev.holdfast.interchange.codec.Lists;
import dev.holdfast.interchange.codec.Scalars;
import dev.holdfast.interchange.codec.Shape;
import dev.holdfast.interchange.codec.Single;
import io.vavr.collection.SortedSet;
import io.vavr.collection.TreeSet;
import io.vavr.control.Option;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.function.Function;

/** How it is said when an account is billed, and where its days are days. */
public final class TermsText {

    private static final Single<ZoneId> ZONE = Single.patterned(
            "a time zone of the IANA database",
            "[A-Za-z0-9_+/-]{1,60}",
            "Europe/Brussels",
            Shape.Type.TEXT,
            (text, scope) -> zone(text),
            (zone, scope) -> zone.getId());

    private TermsText() {}

    /**
     * What is said.
     *
     * @param zone the zone in which the account's days are days
     * @param cycle when it is billed
     */
    public record Terms(ZoneId zone, BillingCycle cycle) {}

    /**
     * Declares the keys among those of an object.
     *
     * @param keys the keys of the object
     * @param ofZone takes the zone from the object
     * @param ofCycle takes the cycle from the object
     * @param <T> the type of the object
     * @return what the keys give
     */
    public static <T> Function<Given, Terms> keys(
            Keys<T> keys, Function<T, ZoneId> ofZone, Function<T, BillingCycle> ofCycle) {
        var zone = keys.usually("zone", ZONE, ZoneId.of("UTC"), ofZone, "UTC", "the zone in which its days are days");
        var cycleDay = keys.usually(
                "cycleDay",
                Scalars.COUNT,
                1,
                object -> ofCycle.apply(object).day(),
                "1",
                "the day of the month on which service periods start, 1 to 31");
        var alignment = keys.usually(
                "alignment",
                Scalars.words(Alignment.class),
                Alignment.CYCLE_DAY,
                object -> ofCycle.apply(object).alignment(),
                "cycle-day",
                "where service periods start: on the cycle day of the month in which a charge began, on the next cycle"
                        + " day, with the calendar, or on the day itself on which it began");
        var billDays = keys.<SortedSet<Integer>>optional(
                "billDays",
                Lists.setOf(Scalars.COUNT),
                object -> Option.some(ofCycle.apply(object))
                        .filter(cycle -> !cycle.billDays().equals(TreeSet.of(cycle.day())))
                        .map(BillingCycle::billDays),
                "the cycle day",
                "the days of the month on which bills are made");
        return given -> new Terms(
                given.get(zone),
                new BillingCycle(
                        given.get(cycleDay),
                        given.get(alignment),
                        given.get(billDays).getOrElse(() -> TreeSet.of(given.get(cycleDay)))));
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("there is no time zone " + text, e);
        }
    }
}
