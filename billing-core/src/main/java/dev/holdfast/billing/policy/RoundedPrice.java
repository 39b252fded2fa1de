package dev.holdfast.billing.policy;

import java.math.RoundingMode;

/** What is rounded where a reduction comes off a price. */
public enum RoundedPrice {
    /** What the reduction leaves: of 19.99 half leaves 10.00, and 9.99 come off. */
    REST,
    /**
     * The reduction, as the allowance of an electronic invoice is: of 19.99 half is 10.00 off, and 9.99 are left. Days that
     * are billed after others of their period may then come to a cent below zero.
     */
    REDUCTION;

    /**
     * How what a reduction leaves is rounded: to the other side, where the reduction is rounded to its own.
     *
     * @param rounding how amounts are rounded
     * @return how what is left is rounded
     */
    public RoundingMode ofRest(RoundingMode rounding) {
        if (this == REST) {
            return rounding;
        }
        return switch (rounding) {
            case HALF_UP -> RoundingMode.HALF_DOWN;
            case HALF_DOWN -> RoundingMode.HALF_UP;
            case UP -> RoundingMode.DOWN;
            case DOWN -> RoundingMode.UP;
            case FLOOR -> RoundingMode.CEILING;
            case CEILING -> RoundingMode.FLOOR;
            case HALF_EVEN, UNNECESSARY -> rounding;
        };
    }
}
