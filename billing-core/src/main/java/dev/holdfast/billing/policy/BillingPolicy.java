package dev.holdfast.billing.policy;

import dev.holdfast.billing.subscription.Holding;
import dev.holdfast.billing.subscription.HoldingStatus;
import dev.holdfast.billing.subscription.Suspension;
import dev.holdfast.billing.tax.TaxPolicy;
import dev.holdfast.billing.time.DayCount;
import dev.holdfast.catalog.time.Span;
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
     * Which side of a service period is rounded where it is cut.
     *
     * @return the days that are used where nothing is said
     */
    @Value.Default
    public RoundedSide roundedSide() {
        return RoundedSide.USED;
    }

    /**
     * What is rounded before the price of a part of a service period is multiplied out.
     *
     * @return what and how; none where only the amount is
     */
    @Value.Default
    public Option<RoundedFirst> roundedFirst() {
        return Option.none();
    }

    /**
     * What is rounded where a reduction comes off a price.
     *
     * @return what it leaves where nothing is said
     */
    @Value.Default
    public RoundedPrice roundedPrice() {
        return RoundedPrice.REST;
    }

    /**
     * What is charged where another quantity of the same is held from a day of a period on.
     *
     * @return the rest of the period anew where nothing is said
     */
    @Value.Default
    public ChangedQuantity changedQuantity() {
        return ChangedQuantity.ANEW;
    }

    /**
     * From which day on a beginning, a change, a suspension, a resumption and an end count.
     *
     * @return each from its own day where nothing is said
     */
    @Value.Default
    public Edges edges() {
        return Edges.DEFAULT;
    }

    /**
     * What begins new service periods of what is held already.
     *
     * @return nothing where nothing is said
     */
    @Value.Default
    public NewPeriods newPeriods() {
        return NewPeriods.DEFAULT;
    }

    /**
     * What a bill in advance makes of a change that is known and takes effect later.
     *
     * @return it charges up to the change where nothing is said
     */
    @Value.Default
    public Foresight foresight() {
        return Foresight.UP_TO_CHANGE;
    }

    /**
     * How far ahead a bill reaches: what is charged in advance is owed once its period begins within this time after the
     * day through which is billed.
     *
     * @return the time, inclusive of its last day; none where a period is owed once it has begun
     */
    @Value.Default
    public Option<Span> ahead() {
        return Option.none();
    }

    /**
     * On what each of several reductions of a price is counted.
     *
     * @return each on what the ones before it left, where nothing is said
     */
    @Value.Default
    public Stacking stacking() {
        return Stacking.ON_REST;
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
     * Which day's rate of tax a service period has.
     *
     * @return each day its own where nothing is said
     */
    @Value.Default
    public TaxedDay taxedDay() {
        return TaxedDay.EACH_DAY;
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
    public final Ruler ruler(CurrencyUnit currency) {
        return new Ruler(
                dayCount(),
                rounding(),
                currency.getDecimalPlaces() + finerBy(),
                roundedSide(),
                roundedPrice(),
                roundedFirst());
    }

    /**
     * Tells whether what is held is charged in its state.
     *
     * @param holding the holding
     * @return true if it is active, or suspended for a reason for which it is charged
     */
    public final boolean charges(Holding holding) {
        return holding.status() == HoldingStatus.ACTIVE
                || holding.suspension().exists(chargedWhileSuspended()::contains);
    }

    /**
     * Tells whether the days of a charge are those on which it is held, in periods from the first of them.
     *
     * @return true if no edge is moved and nothing begins new periods
     */
    public final boolean countsDaysAsHeld() {
        return edges().equals(Edges.DEFAULT) && newPeriods().equals(NewPeriods.DEFAULT);
    }

    /**
     * The same for what is only looked at on some days: it costs its price from its day, wherever that counts on bills.
     *
     * @return the policy with no edge moved, and each change known from its day on
     */
    public final BillingPolicy asHeld() {
        return withEdges(Edges.DEFAULT).withForesight(Foresight.UP_TO_CHANGE);
    }

    @Value.Check
    void check() {
        if (finerBy() < 0) {
            throw new IllegalArgumentException("finerBy must be at least 0, was " + finerBy());
        }
        if (rounding() == RoundingMode.UNNECESSARY) {
            throw new IllegalArgumentException("rounding must say how, was UNNECESSARY");
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
