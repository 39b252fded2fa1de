package dev.holdfast.billing.invoice;

import dev.holdfast.billing.owed.Corner;
import dev.holdfast.billing.policy.Ruler;
import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.billing.tax.Taxed;
import dev.holdfast.billing.tax.TaxedAs;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.time.Fraction;
import dev.holdfast.catalog.tax.PriceBasis;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import org.immutables.value.Value;
import org.joda.money.BigMoney;

/** A line that a host added. */
@Value.Immutable
public abstract sealed class AddedLine extends InvoiceLine permits ImmutableAddedLine {

    AddedLine() {}

    /**
     * What was added.
     *
     * @return the line as the host stated it
     */
    public abstract ManualLine of();

    /**
     * Quantity × price ÷ base quantity, rounded.
     *
     * @return the corner that gives it
     */
    public abstract Corner corner();

    @Override
    @Value.Derived
    public BigMoney amount() {
        return BigMoney.of(
                of().measured().price().getCurrencyUnit(), derivation().value());
    }

    @Override
    public final Kind kind() {
        return of().measured().quantity().signum() < 0 ? Kind.CREDIT : Kind.CHARGE;
    }

    @Override
    public final String name() {
        return of().name();
    }

    @Override
    public final Option<SubscriptionId> subscription() {
        return of().subscription();
    }

    @Override
    public final DateRange days() {
        return of().days();
    }

    @Override
    public final PriceBasis basis() {
        return of().basis();
    }

    @Override
    public final TaxedAs taxedAs() {
        return of().taxedAs();
    }

    @Override
    public final Measured measured() {
        return of().measured();
    }

    @Override
    public final Fraction ratio() {
        return measured().ratio();
    }

    @Override
    public final Vector<AccruedLine> accrued() {
        return Vector.empty();
    }

    @Override
    final Derivation derivation() {
        return new Derivation.Sum(
                adjustments().map(AppliedAdjustment::signedDerivation).prepend(new Derivation.Rounded(corner())));
    }

    @Override
    final String sentence(Words words) {
        return words.added(this);
    }

    abstract AddedLine withNet(BigMoney net);

    abstract AddedLine withTax(BigMoney tax);

    final AddedLine taxed(Taxed taxed) {
        return withNet(taxed.net()).withTax(taxed.tax());
    }

    static AddedLine of(ManualLine stated, Ruler ruler) {
        Corner corner = new Corner(
                1,
                stated.measured().price(),
                BigDecimal.ONE,
                stated.measured().ratio(),
                ruler.rounding(),
                ruler.decimals());
        BigMoney beside = BigMoney.of(stated.measured().price().getCurrencyUnit(), corner.amount());
        return new Builder()
                .of(stated)
                .corner(corner)
                .adjustments(stated.adjustments().map(adjustment -> AppliedAdjustment.of(adjustment, beside, ruler)))
                .net(beside)
                .tax(beside)
                .build();
    }

    /** Collects the parts of a line. */
    static final class Builder extends ImmutableAddedLine.Builder {
        Builder() {}
    }
}
