package dev.holdfast.catalog.usage;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;

/**
 * A kind of use: what is used, in which unit, where, and at which hours.
 *
 * @param service what is used, such as {@code voice}, {@code sms}, {@code data} or a name of the host's own
 * @param unit the unit of its quantity, such as {@code minute}, {@code MB} or {@code call}
 * @param zone where or to where, in the catalogue's own words; none for anywhere
 * @param band the hours, in the catalogue's own words such as {@code peak}; none for any hour
 */
public record Traffic(String service, String unit, Option<String> zone, Option<String> band) {

    public Traffic {
        requireNonNull(service, "service");
        requireNonNull(unit, "unit");
        requireNonNull(zone, "zone");
        requireNonNull(band, "band");
    }

    /**
     * Traffic to anywhere at any hour.
     *
     * @param service what is used
     * @param unit the unit of its quantity
     * @return the traffic
     */
    public static Traffic of(String service, String unit) {
        return new Traffic(service, unit, Option.none(), Option.none());
    }
}
