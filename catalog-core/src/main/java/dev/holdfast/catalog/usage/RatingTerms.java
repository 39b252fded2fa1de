package dev.holdfast.catalog.usage;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import org.immutables.value.Value;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/**
 * How a single record is rated: a set-up price, a first unit that cannot be divided, increments, and caps.
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
