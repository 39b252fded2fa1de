package dev.holdfast.catalog.charge;

import dev.holdfast.catalog.time.Span;
import dev.holdfast.catalog.usage.Metering;
import dev.holdfast.catalog.usage.RatingTerms;
import dev.holdfast.catalog.usage.Traffic;
import io.vavr.collection.Vector;
import org.immutables.value.Value;
import org.joda.money.BigMoney;

/**
 * A charge for what was used in a period, in arrears.
 *
 * <p>Its price model is given the quantity as metered; the rating terms say how a single record becomes a quantity.
 */
@Value.Immutable
public abstract sealed class UsageCharge extends Charge implements WithUsageCharge permits ImmutableUsageCharge {

    UsageCharge() {}

    /**
     * Which traffic it charges.
     *
     * @return the traffic
     */
    public abstract Traffic traffic();

    /**
     * Which use it charges, where an allowance covers the traffic.
     *
     * @return what no allowance covers where nothing is said
     */
    @Value.Default
    public Charged charged() {
        return Charged.BEYOND_ALLOWANCES;
    }

    /**
     * The length of the periods in which use is counted and priced.
     *
     * @return the length; a month where nothing is said
     */
    @Value.Default
    public Span cadence() {
        return Span.MONTH;
    }

    /**
     * How records add up to the quantity of a period.
     *
     * @return the metering; the plain sum where nothing is said
     */
    @Value.Default
    public Metering metering() {
        return Metering.SUM;
    }

    /**
     * How a single record is rated.
     *
     * @return the terms; by the exact quantity where nothing is said
     */
    @Value.Default
    public RatingTerms terms() {
        return RatingTerms.EXACT;
    }

    @Override
    public final Vector<BigMoney> amounts() {
        return price().rates().appendAll(terms().amounts());
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.usage(this);
    }

    /**
     * A builder; {@code id}, {@code price} and {@code traffic} are required.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Which use a charge is for. */
    public enum Charged {
        /** What no allowance covers, or what is past its end. */
        BEYOND_ALLOWANCES,
        /** What an allowance covers and is past one of its sub-limits: abroad after 20 of the 30 GB. */
        PAST_SUB_LIMITS,
        /** All of it, what an allowance covers too: a surcharge abroad on minutes of the plan. */
        ALL_USE
    }

    /** Collects the parts of a usage charge. */
    public static final class Builder extends ImmutableUsageCharge.Builder {
        Builder() {}
    }
}
