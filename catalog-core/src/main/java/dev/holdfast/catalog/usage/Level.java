package dev.holdfast.catalog.usage;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import java.math.BigDecimal;

/**
 * How much of something: an amount, or unlimited, which is above every amount.
 *
 * @param amount the amount, at least 0; none for unlimited
 * @param unit the unit, such as {@code GB}, {@code minute} or {@code channel}
 */
public record Level(Option<BigDecimal> amount, String unit) {

    public Level {
        requireNonNull(unit, "unit");
        if (amount.exists(value -> value.signum() < 0)) {
            throw new IllegalArgumentException(
                    "a level must be at least 0, was " + amount.get().toPlainString());
        }
        amount = amount.map(BigDecimal::stripTrailingZeros);
    }

    /**
     * An amount.
     *
     * @param amount the amount, at least 0
     * @param unit the unit
     * @return the level
     */
    public static Level of(long amount, String unit) {
        return new Level(Option.some(BigDecimal.valueOf(amount)), unit);
    }

    /**
     * No limit.
     *
     * @param unit the unit
     * @return the level
     */
    public static Level unlimited(String unit) {
        return new Level(Option.none(), unit);
    }

    /**
     * Tells whether this is less than another level of the same unit.
     *
     * @param other the other level
     * @return true if it is less; true too if the units differ, since then nothing shows that it is not
     */
    public boolean isLessThan(Level other) {
        if (!unit.equals(other.unit)) {
            return true;
        }
        if (amount.isEmpty()) {
            return false;
        }
        return other.amount.forAll(theirs -> amount.get().compareTo(theirs) < 0);
    }

    @Override
    public String toString() {
        return (amount.map(BigDecimal::toPlainString).getOrElse("unlimited") + " " + unit).strip();
    }
}
