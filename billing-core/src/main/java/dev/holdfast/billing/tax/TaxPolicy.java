package dev.holdfast.billing.tax;

import static java.util.Objects.requireNonNull;

import java.math.RoundingMode;

/**
 * How tax is rounded.
 *
 * @param scope how often
 * @param inclusive what gives way to a price that contains its tax
 * @param rounding by which rule
 */
public record TaxPolicy(Scope scope, Inclusive inclusive, RoundingMode rounding) {

    /** As EN 16931 has it: once per category and rate, half up; a promised gross is kept. */
    public static final TaxPolicy DEFAULT = new TaxPolicy(Scope.PER_RATE, Inclusive.NET_ROUNDED, RoundingMode.HALF_UP);

    public TaxPolicy {
        requireNonNull(scope, "scope");
        requireNonNull(inclusive, "inclusive");
        requireNonNull(rounding, "rounding");
        if (rounding == RoundingMode.UNNECESSARY) {
            throw new IllegalArgumentException("rounding must say how, was UNNECESSARY");
        }
    }

    /** How often tax is rounded. */
    public enum Scope {
        /** Once per category and rate, on the invoice's total of that rate (BT-117 of EN 16931). */
        PER_RATE,
        /** On each line; the tax of a rate is the sum over its lines. */
        PER_LINE,
        /** Once for the sum of all rates; each rate gets its part by largest remainder. */
        ONCE
    }

    /** What gives way where no net amount has a tax that brings back the promised price. */
    public enum Inclusive {
        /** The tax: net = round(gross ÷ (1 + rate)), tax = gross − net. 10.00 at 21 % is 8.26 and 1.74. */
        NET_ROUNDED,
        /** The net: tax = round(gross × rate ÷ (1 + rate)), net = gross − tax. 2.99 at 4 % is 2.87 and 0.12. */
        TAX_ROUNDED,
        /**
         * The amount to pay: net = round(gross ÷ (1 + rate)), tax = round(net × rate), and what is missing is a
         * rounding (BT-114). 10.00 at 21 % is 8.26, 1.73 and 0.01.
         */
        PAYABLE_ROUNDED
    }

    /**
     * The same, rounded as often as said.
     *
     * @param other how often
     * @return the policy
     */
    public TaxPolicy rounded(Scope other) {
        return new TaxPolicy(other, inclusive, rounding);
    }

    /**
     * The same, with another way of keeping what was promised.
     *
     * @param other what gives way
     * @return the policy
     */
    public TaxPolicy keeping(Inclusive other) {
        return new TaxPolicy(scope, other, rounding);
    }

    /**
     * The same by another rule.
     *
     * @param other the rule
     * @return the policy
     */
    public TaxPolicy by(RoundingMode other) {
        return new TaxPolicy(scope, inclusive, other);
    }
}
