package dev.holdfast.billing.accrual;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.time.DayCount;
import dev.holdfast.billing.time.Days;
import dev.holdfast.billing.time.Fraction;
import dev.holdfast.catalog.charge.ChargeId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Days that are owed, or were billed, at one price level inside one nominal service period.
 *
 * @param key what the days are of
 * @param days the days, all inside the key's period
 * @param version the catalogue version that the price stands in, by the day that took effect
 * @param ruler how the days are measured; a billed piece keeps its own
 */
public record Piece(Key key, Days days, LocalDate version, Ruler ruler) {

    public Piece {
        requireNonNull(key, "key");
        requireNonNull(days, "days");
        requireNonNull(version, "version");
        requireNonNull(ruler, "ruler");
    }

    /**
     * What some days are of. Days of equal keys are the same days.
     *
     * @param subscription the subscription
     * @param holding the holding, which stays the same when its offer or price changes
     * @param charge the charge
     * @param period the nominal service period; for a one-off charge its day
     * @param level the price level
     */
    public record Key(
            SubscriptionId subscription, HoldingId holding, ChargeId charge, DateRange period, PriceLevel level) {
        public Key {
            requireNonNull(subscription, "subscription");
            requireNonNull(holding, "holding");
            requireNonNull(charge, "charge");
            requireNonNull(period, "period");
            requireNonNull(level, "level");
        }
    }

    /**
     * How days are measured and amounts rounded.
     *
     * @param dayCount how much of a period some days are
     * @param rounding how amounts are rounded
     * @param decimals the decimals to which they are rounded, at least those of the currency
     */
    public record Ruler(DayCount dayCount, RoundingMode rounding, int decimals) {
        public Ruler {
            requireNonNull(dayCount, "dayCount");
            requireNonNull(rounding, "rounding");
        }

        /**
         * An amount at the scale of its currency.
         *
         * @param amount the amount, which may be finer
         * @param currency the currency
         * @return the rounded amount
         */
        public BigDecimal rounded(BigDecimal amount, CurrencyUnit currency) {
            return Fraction.ONE.of(amount, currency.getDecimalPlaces(), rounding);
        }
    }

    /**
     * How much of the period some days are, by this piece's ruler.
     *
     * @param some the days
     * @return the fraction
     */
    public Fraction ratio(Days some) {
        return ruler.dayCount().ratio(some, key.period());
    }

    /** The same with other days, any of which stands for the whole amount. */
    Piece undivided(Days other) {
        return new Piece(key, other, version, new Ruler(DayCount.UNDIVIDED, ruler.rounding(), ruler.decimals()));
    }

    /**
     * Tells whether its amount is not divided by days: that of what was used, or an instalment.
     *
     * @return true if any day stands for the whole amount
     */
    public boolean isUndivided() {
        return ruler.dayCount() == DayCount.UNDIVIDED;
    }

    /**
     * What its days cost after all reductions, if they are the first ones billed of their key.
     *
     * @return the amount, in the basis of the price, rounded to the scale of its currency
     */
    public Money amount() {
        CurrencyUnit currency = key.level().price().getCurrencyUnit();
        return Money.of(currency, ruler.rounded(lineAmount(), currency));
    }

    /** The same as its lines show it, which may be finer. */
    BigDecimal lineAmount() {
        return new Corner(
                        1, key.level().reducedPrice(), BigDecimal.ONE, ratio(days), ruler.rounding(), ruler.decimals())
                .amount();
    }

    /** The same so many times over. */
    Piece times(int count) {
        return count == 1
                ? this
                : new Piece(
                        new Key(
                                key.subscription(),
                                key.holding(),
                                key.charge(),
                                key.period(),
                                key.level().times(count)),
                        days,
                        version,
                        ruler);
    }

    /**
     * The same with other days.
     *
     * @param other the days
     * @return the piece
     */
    public Piece on(Days other) {
        return new Piece(key, other, version, ruler);
    }
}
