package dev.holdfast.billing.time;

import static java.util.Objects.requireNonNull;

/**
 * A stretch of time that is charged as a whole, and the whole that it is a part of where it is shorter: the bridge to
 * another cycle day is some days of a period of the new cycle.
 *
 * @param nominal the full period by which the price of its days is measured
 * @param days its own days, inside the full period; all of them unless the cycle day moves
 */
public record ServicePeriod(DateRange nominal, DateRange days) {

    public ServicePeriod {
        requireNonNull(nominal, "nominal");
        if (days.from().isBefore(nominal.from()) || days.until().isAfter(nominal.until())) {
            throw new IllegalArgumentException("the days " + days + " must lie inside " + nominal);
        }
    }

    /**
     * The same whole with other days of it.
     *
     * @param some the days, inside the full period
     * @return the period
     */
    public ServicePeriod on(DateRange some) {
        return some.equals(days) ? this : new ServicePeriod(nominal, some);
    }
}
