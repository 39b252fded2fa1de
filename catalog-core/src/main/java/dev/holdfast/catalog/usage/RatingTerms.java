package dev.holdfast.catalog.usage;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.immutables.value.Value;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/**
 * How use is rated: of what its price is reckoned, a set-up price, a first unit that cannot be divided, increments, and caps.
 *
 * <p>Quantities are in the unit of the traffic. Increments are written as operators write them: {@code 60/1} for voice
 * means that the first 60 seconds are charged whole and each second after that.
 */
@Value.Immutable
public abstract sealed class RatingTerms implements WithRatingTerms permits ImmutableRatingTerms {

    /** By the exact quantity, without set-up price or cap. */
    public static final RatingTerms EXACT = builder().build();

    RatingTerms() {}

    /**
     * Of what the price is reckoned: tiers, fees, blocks and packages are those of a call, of a day or of a period.
     *
     * @return the period where nothing is said
     */
    @Value.Default
    public By by() {
        return By.PERIOD;
    }

    /**
     * How what each record or day costs is rounded before they are added up.
     *
     * @return the rule; exact where nothing is said
     */
    @Value.Default
    public Option<Rounded> rounded() {
        return Option.none();
    }

    /**
     * The increments by which a record is counted up.
     *
     * @return the increments, or none for the exact quantity
     */
    @Value.Default
    public Option<Increment> increment() {
        return Option.none();
    }

    /**
     * A price for each record, before its quantity.
     *
     * @return the price, or none
     */
    @Value.Default
    public Option<BigMoney> setUp() {
        return Option.none();
    }

    /**
     * The price of the first increment, where it differs from the rate (a first minute at 0.122).
     *
     * @return the price, or none
     */
    @Value.Default
    public Option<BigMoney> firstIncrementPrice() {
        return Option.none();
    }

    /**
     * The most that one record may cost.
     *
     * @return the cap, or none
     */
    @Value.Default
    public Option<Money> capPerRecord() {
        return Option.none();
    }

    /**
     * The most that a day may cost.
     *
     * @return the cap, or none
     */
    @Value.Default
    public Option<Money> capPerDay() {
        return Option.none();
    }

    /**
     * The most that a period may cost, and what happens then.
     *
     * @return the cap, or none
     */
    @Value.Default
    public Option<SpendCap> capPerPeriod() {
        return Option.none();
    }

    /**
     * The quantity that costs nothing each day before the rate applies.
     *
     * @return the free quantity, or none
     */
    @Value.Default
    public Option<BigDecimal> freePerDay() {
        return Option.none();
    }

    /** Checks that what is rounded is known. */
    @Value.Check
    protected void check() {
        if (rounded().isDefined() && by() == By.PERIOD) {
            throw new IllegalArgumentException(
                    "what is rounded is what a record or a day costs; say by record or by day, or leave it out");
        }
    }

    /**
     * Every amount that the terms state, so that a catalogue can check their currency.
     *
     * @return the amounts, possibly none
     */
    public final Vector<BigMoney> amounts() {
        Vector<Money> caps = Vector.ofAll(capPerRecord())
                .appendAll(capPerDay())
                .appendAll(capPerPeriod().map(SpendCap::amount));
        return Vector.ofAll(setUp()).appendAll(firstIncrementPrice()).appendAll(caps.map(Money::toBigMoney));
    }

    /**
     * Of what a price is reckoned. Zuora has the same as rating groups, by billing period, by usage start date and by usage
     * record.
     */
    public enum By {
        /** Of all that was used in a period. */
        PERIOD,
        /** Of all that was used on a day; the days are added up. */
        DAY,
        /** Of each record; the records are added up. */
        RECORD
    }

    /**
     * How what a record or a day costs is rounded.
     *
     * @param decimals to how many decimals, at least 0
     * @param rounding by which rule
     */
    public record Rounded(int decimals, RoundingMode rounding) {
        public Rounded {
            requireNonNull(rounding, "rounding");
            if (decimals < 0) {
                throw new IllegalArgumentException("decimals must be at least 0, was " + decimals);
            }
        }

        /**
         * An amount as it is rounded.
         *
         * @param amount what a record or a day costs
         * @return the amount with so many decimals
         */
        public BigMoney of(BigMoney amount) {
            return amount.withScale(decimals, rounding);
        }
    }

    /**
     * A builder; nothing is required.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects rating terms. */
    public static final class Builder extends ImmutableRatingTerms.Builder {
        Builder() {}
    }
}
