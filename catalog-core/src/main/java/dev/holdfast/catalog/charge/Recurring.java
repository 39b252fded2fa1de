package dev.holdfast.catalog.charge;

import dev.holdfast.catalog.price.Metered;
import dev.holdfast.catalog.price.PriceModel;
import dev.holdfast.catalog.time.Span;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.immutables.value.Value;

/**
 * A charge for each service period: a subscription fee, a rental, an instalment.
 *
 * <p>Its price is for one whole period of its cadence. Price steps by months of seniority are a price of the volume
 * model selected by seniority.
 */
@Value.Immutable
public abstract sealed class Recurring extends Charge implements WithRecurring permits ImmutableRecurring {

    Recurring() {}

    /**
     * The length of its service periods.
     *
     * @return the cadence; monthly where nothing is said
     */
    @Value.Default
    public Span cadence() {
        return Span.MONTH;
    }

    /**
     * When a service period is charged.
     *
     * @return in advance where nothing is said
     */
    @Value.Default
    public Due due() {
        return Due.IN_ADVANCE;
    }

    /**
     * After how many periods it stops.
     *
     * @return the number of instalments, at least 1; none if it goes on for as long as the offer is held
     */
    @Value.Default
    public Option<Integer> instalments() {
        return Option.none();
    }

    /**
     * What its price is for.
     *
     * @return each period, or each instalment, where nothing is said
     */
    @Value.Default
    public PriceOf priceOf() {
        return PriceOf.EACH;
    }

    /**
     * Tells whether the instalments left are due at once when the offer ends.
     *
     * @return true if they are; false where nothing is said
     */
    @Value.Default
    public boolean restDueAtEnd() {
        return false;
    }

    /**
     * Tells whether a period without any usage costs nothing.
     *
     * @return true if only used periods are charged; false where nothing is said
     */
    @Value.Default
    public boolean onlyIfUsed() {
        return false;
    }

    /**
     * What starts the count of seniority again, where the price falls or rises by months of seniority.
     *
     * @return the seniority rule; counted from the first day held where nothing is said
     */
    @Value.Default
    public SeniorityReset seniorityReset() {
        return SeniorityReset.NEVER;
    }

    /**
     * The time that its price is for.
     *
     * @return a day, if it is the price of a day; else the cadence
     */
    public final Span pricedSpan() {
        return priceOf() == PriceOf.DAY ? Span.days(1) : cadence();
    }

    /**
     * What one unit costs per year, to compare prices by: 52 weeks, 365 days. It is never billed.
     *
     * @return the price, with the periods of a year rounded to ten decimals; 0 if the price is not stated
     */
    public final BigDecimal pricePerYear() {
        return price().price(Metered.of(BigDecimal.ONE))
                .map(priced -> each(priced.amount().getAmount()).multiply(timesPerYear()))
                .getOrElse(BigDecimal.ZERO);
    }

    private BigDecimal each(BigDecimal price) {
        return switch (priceOf()) {
            case EACH, DAY -> price;
            case ALL -> price.divide(BigDecimal.valueOf(instalments().get()), 10, RoundingMode.HALF_UP);
        };
    }

    private BigDecimal timesPerYear() {
        int perYear = switch (pricedSpan().unit()) {
            case DAY -> 365;
            case WEEK -> 52;
            case MONTH -> 12;
            case YEAR -> 1;
        };
        return BigDecimal.valueOf(perYear)
                .divide(BigDecimal.valueOf(pricedSpan().count()), 10, RoundingMode.HALF_UP);
    }

    /** Checks that there is at least one instalment. */
    @Value.Check
    protected void check() {
        if (instalments().exists(count -> count < 1)) {
            throw new IllegalArgumentException(
                    "instalments must be at least 1, was " + instalments().get());
        }
        if (restDueAtEnd() && instalments().isEmpty()) {
            throw new IllegalArgumentException("restDueAtEnd needs a number of instalments");
        }
        if (priceOf() == PriceOf.ALL && instalments().isEmpty()) {
            throw new IllegalArgumentException("a price of all needs a number of instalments");
        }
        if (priceOf() == PriceOf.DAY && instalments().isDefined()) {
            throw new IllegalArgumentException("a price of a day is not paid in instalments");
        }
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.recurring(this);
    }

    /**
     * A monthly charge in advance.
     *
     * @param id its name
     * @param price its price per month
     * @return the charge
     */
    public static Recurring monthly(String id, PriceModel price) {
        return builder().id(ChargeId.of(id)).price(price).build();
    }

    /**
     * A builder; {@code id} and {@code price} are required.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** What a price in instalments is for. */
    public enum PriceOf {
        /** Each period, or each instalment. */
        EACH,
        /**
         * All of them: each is its part of the price, rounded as the policy says, and the last has the rest. 400.00 in 36
         * are 35 of 11.11 and one of 11.15. Where so rounded parts would come to more than the price, they are rounded
         * down.
         */
        ALL,
        /**
         * A day: a period costs as many of it as it has days, and a part of one as many as that has, rounded once. 30 days
         * at 0.5213 are 15.64, where 30 charges of every day are 30 times 0.52 (standing charges for energy).
         */
        DAY
    }

    /** Collects the parts of a recurring charge. */
    public static final class Builder extends ImmutableRecurring.Builder {
        Builder() {}
    }
}
