package dev.holdfast.interchange.question;

import dev.holdfast.catalog.price.Metered;
import dev.holdfast.interchange.codec.Given;
import dev.holdfast.interchange.codec.Key;
import dev.holdfast.interchange.codec.Keys;
import dev.holdfast.interchange.codec.Lists;
import dev.holdfast.interchange.codec.Maps;
import dev.holdfast.interchange.codec.ObjectCodec;
import dev.holdfast.interchange.codec.Scalars;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.util.function.Function;

/** How it is said what was measured. */
public final class MeteredText {

    /** What was used or, below zero, taken back: a number alone is the quantity. */
    public static final ObjectCodec<Reading> READING = ObjectCodec.of(
            "metered use",
            "What was measured on a day. A quantity below zero takes back what was reported in the same period.",
            "{quantity: 137, meters: {users: 12}}",
            keys -> {
                var quantity = keys.optional(
                        "quantity",
                        Scalars.DECIMAL,
                        reading -> Option.some(reading.quantity()),
                        "the sum of the records, or how many values there are",
                        "how much was used");
                var rest = rest(keys, Reading::metered);
                keys.bare(quantity);
                return given -> Reading.of(given.get(quantity), rest.apply(given));
            });

    /**
     * What was measured of use.
     *
     * @param metered the measure
     * @param takenBack whether it is taken back, and was not used
     */
    public record Reading(Metered metered, boolean takenBack) {

        static Reading of(Option<BigDecimal> quantity, Function<Option<BigDecimal>, Metered> metered) {
            return new Reading(
                    metered.apply(quantity.map(BigDecimal::abs)), quantity.exists(below -> below.signum() < 0));
        }

        BigDecimal quantity() {
            return takenBack ? metered.quantity().negate() : metered.quantity();
        }
    }

    private MeteredText() {}

    /**
     * Declares the keys among those of an object.
     *
     * @param keys the keys of the object
     * @param get takes what was measured from the object
     * @param <T> the type of the object
     * @return what was measured
     */
    static <T> Function<Given, Metered> keys(Keys<T> keys, Function<T, Metered> get) {
        var quantity = quantity(keys, get);
        var rest = rest(keys, get);
        return given -> rest.apply(given).apply(given.get(quantity));
    }

    private static <T> Key<T, Option<BigDecimal>> quantity(Keys<T> keys, Function<T, Metered> get) {
        return keys.optional(
                "quantity",
                Scalars.DECIMAL,
                object -> Option.some(get.apply(object).quantity()),
                "the sum of the records, or how many values there are",
                "how much was used");
    }

    private static BigDecimal counted(Vector<BigDecimal> records, Vector<String> values) {
        return values.isEmpty()
                ? Metered.records(records).quantity()
                : Metered.values(values).quantity();
    }

    private static <T> Function<Given, Function<Option<BigDecimal>, Metered>> rest(
            Keys<T> keys, Function<T, Metered> get) {
        var records = keys.usually(
                "records",
                Lists.of(Scalars.DECIMAL),
                Vector.empty(),
                object -> get.apply(object).records(),
                "none",
                "the amounts of single records, where each is priced by itself");
        var meters = keys.usually(
                "meters",
                Maps.sorted(Scalars.TEXT, Scalars.DECIMAL),
                TreeMap.empty(),
                object -> get.apply(object).meters(),
                "none",
                "other quantities by name, which a price may select by");
        var values = keys.usually(
                "values",
                Lists.of(Scalars.TEXT),
                Vector.empty(),
                object -> get.apply(object).values(),
                "none",
                "what was seen, such as the names of users, where a charge counts the different ones of its period");
        return given -> quantity -> new Metered(
                quantity.getOrElse(() -> counted(given.get(records), given.get(values))),
                given.get(meters),
                given.get(records),
                given.get(values));
    }
}
