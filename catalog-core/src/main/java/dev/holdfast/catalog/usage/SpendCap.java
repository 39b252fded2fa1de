package dev.holdfast.catalog.usage;

import static java.util.Objects.requireNonNull;

import org.joda.money.Money;

/**
 * The most that use may cost in a period, and what happens when it is reached.
 *
 * @param amount the amount, in the basis of the charge
 * @param then what happens to further use
 */
public record SpendCap(Money amount, Then then) {

    public SpendCap {
        requireNonNull(amount, "amount");
        requireNonNull(then, "then");
    }

    /** What happens to use beyond a cap. */
    public enum Then {
        /** It is free. */
        FREE,
        /** It is free, at a reduced speed. */
        THROTTLE,
        /** It is cut off until the next period. */
        BLOCK
    }
}
