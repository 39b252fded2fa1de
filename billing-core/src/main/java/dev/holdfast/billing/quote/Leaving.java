package dev.holdfast.billing.quote;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.joda.money.Money;

/**
 * What it costs to leave on a day.
 *
 * @param on the day of leaving
 * @param costs what leaving costs that staying would not, zero if nothing
 */
public record Leaving(LocalDate on, Money costs) {

    public Leaving {
        requireNonNull(on, "on");
        requireNonNull(costs, "costs");
    }
}
