package dev.holdfast.billing.accrual;

import dev.holdfast.billing.subscription.Suspension;
import dev.holdfast.billing.tax.TaxPolicy;
import dev.holdfast.billing.time.DayCount;
import io.vavr.collection.SortedSet;
import io.vavr.collection.TreeSet;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;

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
     * How an amount is rounded.
     *
     * @return half up, away from zero, where nothing is said: then a credit mirrors its charge, and an invoice its
     *     credit note (EN 16931, BR-CO-17)
     */
    @Value.Default
    public RoundingMode rounding() {
        return RoundingMode.HALF_UP;
    }

    /**
     * When what is charged in arrears, and what is used, is owed.
     *
     * @return once its period is over, where nothing is said
     */
    @Value.Default
    public Arrears arrears() {
        return Arrears.CLOSED_PERIODS;
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
     * How many decimals the amount of a line has beyond those of its currency. Totals always have the currency's.
     *
     * @return the number, at least 0; 0 where nothing is said, as EN 16931 demands of line amounts (BR-DEC-23)
     */
    @Value.Default
    public int finerBy() {
        return 0;
    }

    /**
     * How tax is rounded.
     *
     * @return as EN 16931 has it where nothing is said: half up, once per category and rate, and a promised gross is kept
     */
    @Value.Default
    public TaxPolicy tax() {
        return TaxPolicy.DEFAULT;
    }

    /**
     * How charges and credits are put on the invoice.
     *
     * @return apart, and without lines of zero, where nothing is said
     */
    @Value.Default
    public Presentation presentation() {
        return Presentation.DEFAULT;
    }

    /**
     * When promotions and allowances on the whole bill come off.
     *
     * @return before tax where nothing is said
     */
    @Value.Default
    public ReductionTime reductions() {
        return ReductionTime.BEFORE_TAX;
    }

    /**
     * What becomes of an invoice whose total is below zero.
     *
     * @return a credit note where nothing is said
     */
    @Value.Default
    public NegativeTotal negativeTotal() {
        return NegativeTotal.CREDIT_NOTE;
    }

    /**
     * The smallest amount that can be paid, where that is not the smallest unit of the currency: 0.05 where there are no
     * smaller coins.
     *
     * @return the step to which the amount to pay is rounded (BT-114), above 0; none where it is not rounded
     */
    @Value.Default
    public Option<BigDecimal> payableStep() {
        return Option.none();
    }

    /**
     * How days are measured and amounts rounded by this policy.
     *
     * @param currency the currency
     * @return the ruler
     */
    public final Piece.Ruler ruler(CurrencyUnit currency) {
        return new Piece.Ruler(dayCount(), rounding(), currency.getDecimalPlaces() + finerBy());
    }

    @Value.Check
    void check() {
        if (finerBy() < 0) {
            throw new IllegalArgumentException("finerBy must be at least 0, was " + finerBy());
        }
        payableStep().filter(step -> step.signum() <= 0).forEach(step -> {
            throw new IllegalArgumentException("payableStep must be above 0, was " + step.toPlainString());
        });
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
