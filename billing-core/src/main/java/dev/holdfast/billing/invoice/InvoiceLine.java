package dev.holdfast.billing.invoice;

import dev.holdfast.billing.accrual.Corner;
import dev.holdfast.billing.accrual.Piece;
import dev.holdfast.billing.accrual.PriceLevel;
import dev.holdfast.billing.accrual.TaxedShare;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.time.Fraction;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.immutables.value.Value;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/**
 * One amount on an invoice (AppliedCustomerBillingRate), with all that it came from.
 *
 * <p>A line charges days that are newly owed, or credits days that were billed and are owed no longer. A reduction is a
 * line of its own beside the price that it reduces.
 */
@Value.Immutable
public abstract sealed class InvoiceLine permits ImmutableInvoiceLine {

    InvoiceLine() {}

    /**
     * Whether the line charges or credits.
     *
     * @return the kind
     */
    public abstract Kind kind();

    /**
     * What is charged: subscription, holding, charge, nominal service period and price level.
     *
     * @return the key of the days
     */
    public abstract Piece.Key of();

    /**
     * The days that are charged or credited.
     *
     * @return the days, half-open, inside the service period
     */
    public abstract DateRange days();

    /**
     * The part of the service period that the days are, exactly.
     *
     * @return the fraction, such as 19/30
     */
    public abstract Fraction ratio();

    /**
     * The reduction that this line is.
     *
     * @return the reduction, or none for the price itself
     */
    public abstract Option<PriceLevel.Reduced> reduction();

    /**
     * The tax category that this line falls under, and which slice of the price that is.
     *
     * @return the share
     */
    public abstract TaxedShare share();

    /**
     * The catalogue version that the price stands in, by the day that took effect.
     *
     * @return the day
     */
    public abstract LocalDate version();

    /**
     * The cumulative amounts whose sum is the amount.
     *
     * @return the corners, never empty
     */
    public abstract Vector<Corner> corners();

    /**
     * Whether the amount is not divided by days: that of what was used, by the total of the period so far, or an
     * instalment.
     *
     * @return true if it is not
     */
    public abstract boolean undivided();

    /**
     * What was billed before of the same use or instalment: its amount is taken off.
     *
     * @return the level that was billed; none where nothing was, and where the amount is divided by days
     */
    public abstract Option<PriceLevel> before();

    /**
     * The net amount, after the tax inside a tax-inclusive amount has been taken out (BT-131).
     *
     * @return the net
     */
    public abstract Money net();

    /** Whether a line charges or credits. */
    public enum Kind {
        /** Days newly owed. */
        CHARGE,
        /** Days billed before and owed no longer. */
        CREDIT
    }

    /**
     * The amount, in the basis of the price: with its tax if the price contains it, else net.
     *
     * @return the amount, below zero for a credit of a price or a reduction of a charge
     */
    @Value.Derived
    public Money amount() {
        return Money.of(
                price().getCurrencyUnit(), corners().map(Corner::amount).fold(BigDecimal.ZERO, BigDecimal::add));
    }

    /**
     * The price of a whole service period, for use that of the total; for a reduction, what comes off it.
     *
     * @return the price, in the basis
     */
    public final BigMoney price() {
        return reduction()
                .map(reduced -> reduced.from().minus(reduced.to()))
                .getOrElse(of().level().price());
    }

    /**
     * What the customer reads.
     *
     * @return the name of the charge, or of the promotion
     */
    public final String name() {
        return reduction().map(PriceLevel.Reduced::name).getOrElse(of().level().name());
    }

    /**
     * Explains the amount in English.
     *
     * @return the derivation, as data and as a sentence
     */
    public final Explanation explain() {
        return explain(Locale.ENGLISH);
    }

    /**
     * Explains the amount.
     *
     * @param locale the language; English where the sentence is not translated
     * @return the derivation, as data and as a sentence
     */
    public final Explanation explain(Locale locale) {
        Derivation derivation = new Derivation.Sum(corners().map(Derivation.Rounded::new));
        return new Explanation(derivation, Words.sentence(this, derivation, locale));
    }

    abstract InvoiceLine withNet(Money net);

    static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a line. */
    static final class Builder extends ImmutableInvoiceLine.Builder {
        Builder() {}
    }
}
