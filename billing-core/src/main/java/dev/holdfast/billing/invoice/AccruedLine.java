package dev.holdfast.billing.invoice;

import dev.holdfast.billing.owed.Corner;
import dev.holdfast.billing.owed.Piece;
import dev.holdfast.billing.owed.PriceLevel;
import dev.holdfast.billing.owed.TaxedShare;
import dev.holdfast.billing.policy.RoundedFirst;
import dev.holdfast.billing.policy.Ruler;
import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.billing.tax.Taxed;
import dev.holdfast.billing.tax.TaxedAs;
import dev.holdfast.billing.time.Fraction;
import dev.holdfast.catalog.tax.PriceBasis;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.immutables.value.Value;
import org.joda.money.BigMoney;

/**
 * A line for what a subscription owes by its history.
 *
 * <p>It charges days that are newly owed, or credits days that were billed and are owed no longer. A reduction is a line
 * of its own beside the price that it reduces.
 */
@Value.Immutable
public abstract sealed class AccruedLine extends InvoiceLine permits ImmutableAccruedLine {

    AccruedLine() {}

    /**
     * The piece by whose ruler it is measured.
     *
     * @return the piece, with all days that are billed, or were
     */
    abstract Piece piece();

    /**
     * What is charged: subscription, holding, charge, nominal service period and price level.
     *
     * @return the key of the days
     */
    public final Piece.Key of() {
        return piece().key();
    }

    /** The part of the service period that the days are. */
    @Override
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
     * The parts of the period whose amounts it adds and takes away.
     *
     * @return the steps
     */
    abstract Vector<Piece.Step> steps();

    /**
     * The catalogue version that the price stands in, by the day that took effect.
     *
     * @return the day
     */
    public final LocalDate version() {
        return piece().version();
    }

    /**
     * The cumulative amounts whose sum, with the adjustments, is the amount.
     *
     * @return the corners; none if nothing is charged
     */
    public final Vector<Corner> corners() {
        return Vector.ofAll(new Slices(piece(), share()).of(reduction(), before(), steps()));
    }

    /**
     * Whether the amount is not divided by days: that of what was used, by the total of the period so far, or an
     * instalment.
     *
     * @return true if it is not
     */
    public final boolean undivided() {
        return piece().isUndivided();
    }

    /**
     * What was billed before of the same use or instalment: its amount is taken off.
     *
     * @return the level that was billed; none where nothing was, and where the amount is divided by days
     */
    public abstract Option<PriceLevel> before();

    /**
     * What credit notes gave back before of these days, which is not credited again; and is not charged, if they are
     * charged again.
     *
     * @return the adjustment; none where nothing was given back
     */
    @Override
    public abstract Vector<AppliedAdjustment> adjustments();

    /** The sum of the corners, with the adjustments. */
    @Override
    public abstract BigMoney amount();

    /**
     * What it is taxed, together with the other lines.
     *
     * @return net and tax
     */
    abstract Taxed taxed();

    @Override
    public final BigMoney net() {
        return taxed().net();
    }

    @Override
    public final BigMoney tax() {
        return taxed().tax();
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

    @Override
    public final String name() {
        return reduction().map(PriceLevel.Reduced::name).getOrElse(of().level().name());
    }

    @Override
    public final Option<SubscriptionId> subscription() {
        return Option.some(of().subscription());
    }

    @Override
    public final PriceBasis basis() {
        return of().level().basis();
    }

    @Override
    public final TaxedAs taxedAs() {
        return share().taxedAs();
    }

    /**
     * A whole period is one of it; a part is its days, of the days that the price is for. Where the price of a day is
     * rounded first, a part is its days at that price; what does not come to the amount so is one of it.
     */
    @Override
    public final Measured measured() {
        BigMoney price = price();
        BigMoney slice = price.abs().multipliedBy(share().upTo().subtract(share().above()));
        boolean isTakenAway = (kind() == Kind.CREDIT) != of().level().price().isNegative();
        int sign = isTakenAway == price.isNegative() ? 1 : -1;
        if (days().equals(of().period()) && before().isEmpty()) {
            return Measured.one(slice).times(sign);
        }
        Option<RoundedFirst> first = piece().ruler().first();
        if (first.isDefined()) {
            return atDayPrice(first.get(), slice).map(days -> days.times(sign)).getOrElse(this::asOne);
        }
        return ratio().numerator() == days().days()
                ? Measured.days(ratio(), slice).times(sign)
                : asOne();
    }

    /** Its days at their rounded price, if they come to the amount. */
    private Option<Measured> atDayPrice(RoundedFirst first, BigMoney slice) {
        Ruler ruler = piece().ruler();
        Fraction many = Fraction.of(days().days(), 1);
        BigDecimal price = ratio().per(days().days()).of(slice.getAmount(), first.decimals(), first.rounding());
        BigDecimal all = many.of(price, ruler.decimals(), ruler.rounding());
        return Option.when(
                first.of() == RoundedFirst.Of.DAY_PRICE
                        && all.compareTo(amount().abs().getAmount()) == 0,
                () -> Measured.days(many, slice.withAmount(price)));
    }

    private Measured asOne() {
        return Measured.one(amount().abs()).times(amount().isNegative() ? -1 : 1);
    }

    @Override
    public final Vector<AccruedLine> accrued() {
        return Vector.of(this);
    }

    @Override
    final Derivation derivation() {
        return new Derivation.Sum(Vector.<Derivation>narrow(corners().map(Derivation.Rounded::new))
                .appendAll(adjustments().map(AppliedAdjustment::signedDerivation)));
    }

    @Override
    final String sentence(Words words) {
        return words.accrued(this);
    }

    abstract AccruedLine withTaxed(Taxed taxed);

    static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a line. */
    static final class Builder extends ImmutableAccruedLine.Builder {
        Builder() {}
    }
}
