package dev.holdfast.billing.usage;

import dev.holdfast.catalog.price.Metered;
import dev.holdfast.catalog.usage.Metering;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import java.math.BigDecimal;

/** Puts together what was reported in a period, as the metering of the charge says. */
public final class Total {

    private Total() {}

    /**
     * The total. Single records stay beside it for models that price each of them, in the unit of the price too.
     *
     * @param metering how reports are put together
     * @param reported the reports in time
     * @return what is priced
     */
    public static Metered of(Metering metering, Vector<Metered> reported) {
        Vector<BigDecimal> records = reported.flatMap(Metered::records);
        Vector<String> names =
                reported.flatMap(metered -> metered.meters().keySet()).distinct();
        return new Metered(
                converted(metering, quantity(metering.aggregation(), reported)),
                names.foldLeft(
                        TreeMap.empty(),
                        (meters, name) -> meters.put(
                                name, meter(metering.aggregation(), reported.flatMap(metered -> metered.meter(name))))),
                records.map(record -> converted(metering, record)));
    }

    private static BigDecimal quantity(Metering.Aggregation aggregation, Vector<Metered> reported) {
        return aggregation == Metering.Aggregation.UNIQUE_COUNT
                ? different(reported)
                : meter(
                        aggregation,
                        aggregation == Metering.Aggregation.SUM || aggregation == Metering.Aggregation.STANDING
                                ? reported.map(Metered::quantity)
                                : reported.flatMap(Total::values));
    }

    private static Vector<BigDecimal> values(Metered metered) {
        return metered.records().isEmpty() ? Vector.of(metered.quantity()) : metered.records();
    }

    /** Different values and records; a quantity without any has been counted, and is of others. */
    private static BigDecimal different(Vector<Metered> reported) {
        int values = reported.flatMap(Metered::values).distinct().size();
        int records = reported.flatMap(Metered::records)
                .map(BigDecimal::stripTrailingZeros)
                .distinct()
                .size();
        return reported.filter(metered ->
                        metered.records().isEmpty() && metered.values().isEmpty())
                .map(Metered::quantity)
                .fold(BigDecimal.valueOf((long) values + records), BigDecimal::add);
    }

    private static BigDecimal meter(Metering.Aggregation aggregation, Vector<BigDecimal> values) {
        return switch (aggregation) {
            case SUM, UNIQUE_COUNT, STANDING -> values.fold(BigDecimal.ZERO, BigDecimal::add);
            case MAXIMUM -> values.fold(BigDecimal.ZERO, BigDecimal::max);
            case LAST -> values.lastOption().getOrElse(BigDecimal.ZERO);
        };
    }

    private static BigDecimal converted(Metering metering, BigDecimal measured) {
        return metering.conversion()
                .map(conversion -> conversion.apply(measured))
                .getOrElse(measured);
    }
}
