package dev.holdfast.billing.invoice;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.math.BigDecimal;
import org.joda.money.BigMoney;

/**
 * What comes off or on beside the prices: an allowance or a charge on a line (BG-27, BG-28), or on the whole bill (BG-20,
 * BG-21).
 *
 * @param kind whether it comes off or on
 * @param size an amount, or a percentage
 * @param base what the percentage is of; none for the amount beside which it stands
 * @param reason why, as the customer reads it
 * @param code why, as a code of UNCL 5189 for an allowance, of UNCL 7161 for a charge; or none
 */
public record Adjustment(
        Kind kind, Either<BigMoney, BigDecimal> size, Option<BigMoney> base, String reason, Option<String> code) {

    /** Whether an adjustment comes off or on. */
    public enum Kind {
        /** It comes off. */
        ALLOWANCE,
        /** It comes on. */
        CHARGE
    }

    public Adjustment {
        requireNonNull(kind, "kind");
        requireNonNull(size, "size");
        requireNonNull(base, "base");
        requireNonNull(reason, "reason");
        requireNonNull(code, "code");
        if (size.fold(BigMoney::isNegative, percent -> percent.signum() < 0)) {
            throw new IllegalArgumentException("an adjustment must be at least 0, was " + size.fold(a -> a, p -> p)
                    + "; an allowance below zero is a charge");
        }
    }

    /**
     * An amount that comes off.
     *
     * @param amount the amount, such as {@code "EUR 8.00"}
     * @param reason why
     * @return the allowance
     */
    public static Adjustment allowance(String amount, String reason) {
        return amount(Kind.ALLOWANCE, amount, reason);
    }

    /**
     * A percentage that comes off.
     *
     * @param percent the percentage, 20 for 20 %
     * @param reason why
     * @return the allowance
     */
    public static Adjustment percentOff(String percent, String reason) {
        return percent(Kind.ALLOWANCE, percent, reason);
    }

    /**
     * An amount that comes on.
     *
     * @param amount the amount, such as {@code "EUR 8.00"}
     * @param reason why
     * @return the charge
     */
    public static Adjustment charge(String amount, String reason) {
        return amount(Kind.CHARGE, amount, reason);
    }

    /**
     * A percentage that comes on.
     *
     * @param percent the percentage, 20 for 20 %
     * @param reason why
     * @return the charge
     */
    public static Adjustment percentOn(String percent, String reason) {
        return percent(Kind.CHARGE, percent, reason);
    }

    /**
     * The same, as a percentage of a stated amount.
     *
     * @param amount the amount
     * @return the adjustment
     */
    public Adjustment of(BigMoney amount) {
        return new Adjustment(kind, size, Option.some(amount), reason, code);
    }

    /**
     * The same with a code for its reason.
     *
     * @param reasonCode the code, such as {@code 95} for a discount
     * @return the adjustment
     */
    public Adjustment coded(String reasonCode) {
        return new Adjustment(kind, size, base, reason, Option.some(reasonCode));
    }

    private static Adjustment amount(Kind kind, String amount, String reason) {
        return new Adjustment(kind, Either.left(BigMoney.parse(amount)), Option.none(), reason, Option.none());
    }

    private static Adjustment percent(Kind kind, String percent, String reason) {
        return new Adjustment(kind, Either.right(new BigDecimal(percent)), Option.none(), reason, Option.none());
    }
}
