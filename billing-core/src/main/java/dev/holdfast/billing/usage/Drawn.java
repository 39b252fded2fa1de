package dev.holdfast.billing.usage;

import dev.holdfast.catalog.charge.ChargeId;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A record of use, or a quantity of a day, with what of it costs nothing and what credit pays of the rest.
 *
 * @param on the day
 * @param charge the usage charge that it counts for
 * @param isRecord whether it is a single record
 * @param counted how much it counts, in the unit of the traffic, at least 0
 * @param free what of that is free, at most all
 * @param paid what credit pays of what it costs, in the currency, at least 0
 */
public record Drawn(
        LocalDate on, ChargeId charge, boolean isRecord, BigDecimal counted, BigDecimal free, BigDecimal paid) {

    Drawn(LocalDate on, ChargeId charge, boolean isRecord, BigDecimal counted) {
        this(on, charge, isRecord, counted, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    /** What is left to pay for. */
    public BigDecimal rest() {
        return counted.subtract(free);
    }

    /** What is free in full costs nothing else either. */
    boolean isFree() {
        return counted.signum() > 0 && rest().signum() == 0;
    }

    /** The same with more of it free, as far as there is any left. */
    public Drawn drawing(BigDecimal more) {
        return new Drawn(on, charge, isRecord, counted, free.add(more.min(rest())), paid);
    }

    /** The same with more of what it costs paid by credit. */
    public Drawn paying(BigDecimal more) {
        return new Drawn(on, charge, isRecord, counted, free, paid.add(more));
    }
}
