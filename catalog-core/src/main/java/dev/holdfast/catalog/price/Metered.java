package dev.holdfast.catalog.price;

import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;

/**
 * What was measured for a charge in one period: a quantity, other quantities by name, and single records.
 *
 * <p>Quantities are decimal and not negative; a seat, a gigabyte or a month of seniority are all quantities.
 *
 * @param quantity the quantity that the charge counts, at least 0
 * @param meters other quantities by name, which a model may select by; {@link #SENIORITY} is always given
 * @param records the single amounts that make up the quantity, where a model prices each record
 * @param values what was seen, such as the names of users, where a charge counts how many different ones there are
 */
public record Metered(
        BigDecimal quantity, TreeMap<String, BigDecimal> meters, Vector<BigDecimal> records, Vector<String> values) {

    /** The meter that holds the whole months of seniority of what is charged, 0 in the first month. */
    public static final String SENIORITY = "seniority";

    /** The meter that holds the quantity itself: how many are held of what is charged by that, or how much was used. */
    public static final String QUANTITY = "quantity";

    /**
     * The meter that holds how many are held of what is charged, of use too: a price of use may grow with the seats. Where
     * that changes in a period of use, it is the most that was held in it.
     */
    public static final String HELD = "held";

    public Metered {
        if (quantity.signum() < 0) {
            throw new IllegalArgumentException("quantity must be at least 0, was " + quantity.toPlainString());
        }
    }

    /**
     * What was measured without naming what was seen.
     *
     * @param quantity the quantity that the charge counts, at least 0
     * @param meters other quantities by name
     * @param records the single amounts that make up the quantity
     */
    public Metered(BigDecimal quantity, TreeMap<String, BigDecimal> meters, Vector<BigDecimal> records) {
        this(quantity, meters, records, Vector.empty());
    }

    /**
     * A quantity alone.
     *
     * @param quantity the quantity, at least 0
     * @return what was measured
     */
    public static Metered of(BigDecimal quantity) {
        return new Metered(quantity, TreeMap.empty(), Vector.empty());
    }

    /**
     * Single records, whose sum is the quantity.
     *
     * @param records the amounts of the records
     * @return what was measured
     */
    public static Metered records(Iterable<BigDecimal> records) {
        Vector<BigDecimal> all = Vector.ofAll(records);
        return new Metered(all.fold(BigDecimal.ZERO, BigDecimal::add), TreeMap.empty(), all);
    }

    /**
     * What was seen, of which each time counts one.
     *
     * @param values the values, of which some may be equal
     * @return what was measured
     */
    public static Metered values(Iterable<String> values) {
        Vector<String> all = Vector.ofAll(values);
        return new Metered(BigDecimal.valueOf(all.size()), TreeMap.empty(), Vector.empty(), all);
    }

    /**
     * The same with one more meter.
     *
     * @param meter the name of the meter
     * @param value what it shows
     * @return what was measured
     */
    public Metered with(String meter, BigDecimal value) {
        return new Metered(quantity, meters.put(meter, value), records, values);
    }

    /**
     * What a meter shows. {@link #QUANTITY} always shows the quantity, unless it is measured by its own name.
     *
     * @param meter the name of the meter
     * @return its value, or none if it was not measured
     */
    public Option<BigDecimal> meter(String meter) {
        return meters.get(meter).orElse(() -> Option.when(meter.equals(QUANTITY), quantity));
    }
}
