package dev.holdfast.billing.owed;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.policy.RoundedFirst;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.time.Days;
import dev.holdfast.billing.time.Fraction;
import io.vavr.collection.Vector;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Days whose price is rounded day by day.
 *
 * @param units the days, those together that are the same part of their period
 * @param how how the price of a day is rounded
 */
public record Daily(Vector<Unit> units, RoundedFirst how) {

    /**
     * Days that are the same part of their period.
     *
     * @param days how many
     * @param ratio the part that each of them is
     */
    public record Unit(int days, Fraction ratio) {
        public Unit {
            requireNonNull(ratio, "ratio");
        }

        @Override
        public String toString() {
            return days + " × " + ratio;
        }
    }

    public Daily {
        requireNonNull(units, "units");
        requireNonNull(how, "how");
    }

    static Daily of(Days some, Function<Days, Fraction> ratio, RoundedFirst how) {
        Map<Fraction, Integer> units = new LinkedHashMap<>();
        for (DateRange range : some.ranges()) {
            for (LocalDate day = range.from(); day.isBefore(range.until()); day = day.plusDays(1)) {
                units.merge(ratio.apply(Days.of(DateRange.day(day))), 1, Integer::sum);
            }
        }
        return new Daily(Vector.ofAll(units.entrySet()).map(unit -> new Unit(unit.getValue(), unit.getKey())), how);
    }

    Daily of(Fraction over) {
        return new Daily(units.map(unit -> new Unit(unit.days(), unit.ratio().of(over))), how);
    }

    /** The days times their rounded prices, and at most the price of all of the period. */
    BigDecimal amount(BigDecimal price) {
        BigDecimal sum = units.map(unit -> unit.ratio()
                        .of(price, how.decimals(), how.rounding())
                        .multiply(BigDecimal.valueOf(unit.days())))
                .fold(BigDecimal.ZERO, BigDecimal::add);
        return price.signum() < 0 ? sum.max(price) : sum.min(price);
    }

    @Override
    public String toString() {
        return units.mkString(" + ");
    }
}
