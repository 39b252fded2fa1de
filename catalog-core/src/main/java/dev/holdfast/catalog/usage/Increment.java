package dev.holdfast.catalog.usage;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * How a record's quantity is counted up: a first stretch that is charged whole, then steps.
 *
 * @param first the first stretch, above 0
 * @param step each step after it, above 0
 * @param unit the unit of both, such as {@code second}, {@code KB}
 */
public record Increment(BigDecimal first, BigDecimal step, String unit) {

    public Increment {
        requireNonNull(unit, "unit");
        if (first.signum() <= 0 || step.signum() <= 0) {
            throw new IllegalArgumentException("an increment needs a first stretch and a step above 0");
        }
    }

    /**
     * An increment of whole numbers.
     *
     * @param first the first stretch
     * @param step each step after it
     * @param unit the unit of both
     * @return the increment
     */
    public static Increment of(int first, int step, String unit) {
        return new Increment(BigDecimal.valueOf(first), BigDecimal.valueOf(step), unit);
    }
}
