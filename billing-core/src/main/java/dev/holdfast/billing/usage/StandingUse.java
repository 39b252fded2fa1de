package dev.holdfast.billing.usage;

import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.time.Days;
import dev.holdfast.billing.time.Fraction;
import dev.holdfast.catalog.price.Metered;
import io.vavr.collection.Vector;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * What stands from each report until the next one. Lago's weighted sum, and what others call licensed use, weigh it by the
 * time for which it stands; here by days.
 *
 * @param reports the reports, by days; of those of one day the last counts
 */
public record StandingUse(Vector<Report.Used> reports) {

    /**
     * What stood on some days of a period, each of which counts for its part of the period.
     *
     * @param days the days
     * @param period the whole period
     * @param rounding how the quantity is rounded, to {@link UnitOfUse#DECIMALS} decimals
     * @return the quantity
     */
    public Metered on(Days days, DateRange period, RoundingMode rounding) {
        BigDecimal sum = days.ranges().map(this::on).fold(BigDecimal.ZERO, BigDecimal::add);
        return Metered.of(Fraction.of(1, period.days())
                .of(sum, UnitOfUse.DECIMALS, rounding)
                .stripTrailingZeros());
    }

    /** What stood on each day of a range, added up. */
    private BigDecimal on(DateRange days) {
        Vector<LocalDate> from = reports.map(Report.Used::on)
                .filter(day -> day.isAfter(days.from()) && day.isBefore(days.until()))
                .prepend(days.from())
                .distinct();
        return from.zip(from.drop(1).append(days.until()))
                .map(some -> standing(some._1())
                        .multiply(BigDecimal.valueOf(
                                DateRange.of(some._1(), some._2()).days())))
                .fold(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal standing(LocalDate date) {
        return reports.filter(used -> !used.on().isAfter(date))
                .lastOption()
                .map(used -> used.metered().quantity())
                .getOrElse(BigDecimal.ZERO);
    }
}
