package dev.holdfast.billing.accrual;

import dev.holdfast.billing.subscription.Suspension;
import dev.holdfast.billing.time.DayCount;
import io.vavr.collection.SortedSet;
import io.vavr.collection.TreeSet;
import java.math.RoundingMode;
import org.immutables.value.Value;

/** How a host bills, as a value: every choice that the calculation leaves open, with its default. */
@Value.Immutable
public abstract sealed class BillingPolicy implements WithBillingPolicy permits ImmutableBillingPolicy {

    /** The defaults. */
    public static final BillingPolicy DEFAULT = builder().build();

    BillingPolicy() {}

    /**
     * How much of a service period some of its days are.
     *
     * @return the days over the days of the period where nothing is said
     */
    @Value.Default
    public DayCount dayCount() {
        return DayCount.ACTUAL;
    }

    /**
     * How an amount is rounded to the scale of its currency.
     *
     * @return half up, away from zero, where nothing is said: then a credit mirrors its charge, and an invoice its
     *     credit note (EN 16931, BR-CO-17)
     */
    @Value.Default
    public RoundingMode rounding() {
        return RoundingMode.HALF_UP;
    }

    /**
     * For which reasons a suspended holding is charged all the same.
     *
     * @return the reasons; none where nothing is said
     */
    @Value.Default
    public SortedSet<Suspension> chargedWhileSuspended() {
        return TreeSet.empty();
    }

    /**
     * Whether what is charged for the activation of an offer is charged too where another offer is changed to it. A
     * charge for a change is due in either case.
     *
     * @return false where nothing is said
     */
    @Value.Default
    public boolean activationOnChange() {
        return false;
    }

    /**
     * A builder; nothing is required.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the choices of a policy. */
    public static final class Builder extends ImmutableBillingPolicy.Builder {
        Builder() {}
    }
}
